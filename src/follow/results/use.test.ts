import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { departmentLedgers } from "../../demo/index.ts"
import { withIds } from "../../model/ids.ts"
import { consequencesOf } from "../../packs/consequences.ts"
import { packs } from "../../packs/list.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { openEvaluation } from "./open.ts"
import { scoredOn } from "./scored.ts"
import { nextOf, type PastResult, pastResult, uptakeOf } from "./use.ts"

const [first] = [...departmentLedgers({ departments: 1, seed: 3, years: 1, year: 2027 })]
const ledger = withIds(first!.ledgers[0]!)
const of = ledger.projects[0]!.unit
const [scored] = scoredOn(openEvaluation(ledger, of))
const total = (points: number, key: string, name: string) => ({
  points,
  missing: 0,
  grade: { key, name, from: 0 },
  apart: 0,
})

describe("a result leads to the next budget", () => {
  test("every grade of every place has its consequence", () => {
    for (const { name } of packs)
      for (const { key } of scoringRules(name, 2027).grades)
        expect([name, key, consequencesOf(name).has(key)]).toEqual([name, key, true])
  })

  test("by the last who scored it", () => {
    const [unit, bureau] = [total(92, "excellent", "优"), total(55, "poor", "差")]
    const paid = { ...scored!, money: { ...scored!.money, adjusted: 1000, paid: 400 } }
    const own = pastResult({ ...paid, total: unit }, consequencesOf("national"))
    expect(own).toMatchObject({ points: 92, gradeName: "优", by: "unit", left: 600 })
    expect(own.consequence?.key).toBe("keep")
    const second = { department: null, bureau }
    const again = pastResult({ ...paid, total: unit, second }, consequencesOf("national"))
    expect(again).toMatchObject({ points: 55, gradeName: "差", by: "bureau", consequence: { key: "end" } })
  })

  test("without a total there is no grade and no consequence", () => {
    expect(pastResult(scored!, consequencesOf("national"))).toMatchObject({ points: null, consequence: null })
  })

  test("beside what the next budget has: for a project, a special fund, the whole of a department", () => {
    const next = { cents: 900, projects: { "01": 300 }, funds: { 水利专项资金: 200 } }
    const has = (kind: PastResult["kind"], code: string, name: string) => nextOf({ kind, code, name }, next)
    expect(has("project", "01", "清淤")).toBe(300)
    expect(has("project", "02", "水利专项资金")).toBe(0)
    expect(has("fund", "", "水利专项资金")).toBe(200)
    expect(has("department", "", "水务局")).toBe(900)
    const whole: PastResult = {
      ...pastResult({ ...scored!, total: total(50, "poor", "差") }, consequencesOf("national")),
      kind: "department",
    }
    expect(uptakeOf(whole, 900)).toBe("none")
  })

  test("and is followed by who cuts what was to be cut, and ends what was to end", () => {
    const result = (grade: string): PastResult => ({
      ...pastResult({ ...scored!, total: total(60, grade, "") }, consequencesOf("national")),
      budget: 500,
    })
    expect(uptakeOf(result("fair"), 499)).toBe("followed")
    expect(uptakeOf(result("fair"), 500)).toBe("notFollowed")
    expect(uptakeOf(result("poor"), 1)).toBe("notFollowed")
    expect(uptakeOf(result("poor"), 0)).toBe("followed")
    fc.assert(
      fc.property(fc.constantFrom("excellent", "good", "fair", "poor"), fc.option(fc.nat()), (grade, now) => {
        const says = uptakeOf(result(grade), now)
        if (now === null || grade === "excellent" || grade === "good") expect(says).toBe("none")
      }),
    )
  })
})
