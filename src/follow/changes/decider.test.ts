import { describe, expect, test } from "vitest"
import { changeRules } from "../../packs/changes.ts"
import type { Quota } from "../book/quota.ts"
import { type Change, decisionOn, decisionText } from "./decider.ts"

const rules = changeRules("national")
const known = {
  departmentOf: (unit: string) => unit.slice(0, 3),
  isProject: (project: string) => project.startsWith("P"),
}
const quota = (more: Partial<Quota> = {}): Quota => ({
  unit: "301001",
  project: "P1",
  function: "2080105",
  economic: "30201",
  fund: "generalPublic",
  ...more,
})

const shift = (to: Partial<Quota>, from: Partial<Quota> = {}): Change => ({
  kind: "shift",
  from: quota(from),
  to: quota(to),
  source: null,
})
const given = (source: Change["source"], kind: Change["kind"] = "supplement"): Change => ({
  kind,
  from: null,
  to: quota(),
  source,
})

describe("who decides a change of the approved budget", () => {
  test.each<[string, Change, string]>([
    ["another economic class of the same project", shift({ economic: "30202" }), "unit"],
    ["another project of the unit", shift({ project: "P2" }), "department"],
    ["another unit of the department", shift({ unit: "301002" }), "department"],
    ["another functional item", shift({ function: "2080106" }), "bureau"],
    ["another functional class", shift({ function: "2130306" }), "bureau"],
    ["from basic to project money", shift({}, { project: null }), "bureau"],
    ["another department", shift({ unit: "302001", project: "P9" }), "bureau"],
    ["another department and class", shift({ unit: "302001", function: "2130306" }), "bureau"],
    ["from the bureau's undivided money", given("bureau"), "bureau"],
    ["from the contingency", given("contingency"), "government"],
    ["from a higher level", given("superior"), "bureau"],
    ["more than the congress approved", given("outside"), "congress"],
    ["less than the congress approved", given("outside", "reduce"), "congress"],
  ])("%s", (_, change, decides) => {
    expect(decisionOn(change, rules, known)?.decides).toBe(decides)
  })

  test("is said with the article, and where a place decides it itself", () => {
    expect(decisionText(decisionOn(given("outside"), rules, known)!)).toBe(
      "由人大常委会批准，依据预算法第六十七条、第六十九条。",
    )
    expect(decisionText(decisionOn(shift({ unit: "302001" }), rules, known)!)).toBe(
      "由财政局批准，并报人大常委会，依据预算法第七十二条（各地规定不同，请按本地规定核实）。",
    )
  })

  test("what no rule speaks of nobody is guessed for", () => {
    expect(decisionOn(given("contingency", "reduce"), rules, known)).toBeNull()
  })
})
