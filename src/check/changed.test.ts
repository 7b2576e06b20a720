import { describe, expect, test } from "vitest"
import { amount } from "../../test/figures.ts"
import { compile } from "../compile/index.ts"
import type { Disclosure, Indicator, ProcurementItem, Project, Section } from "../model/disclosure.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { parseTarget } from "../read/projects/target.ts"
import { readClaims } from "../read/prose/index.ts"
import { checkDisclosure } from "./index.ts"

/** A right document with one thing changed: what is said of it, and where it points. */
const right = compile(exampleLedger, "334", defaultReference)

function findings(disclosure: Disclosure) {
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }).findings
}

function said(disclosure: Disclosure): string[] {
  return findings(disclosure).map(({ check, severity }) => `${check} ${severity}`)
}

function withProject(n: number, change: (project: Project) => Partial<Project>): Disclosure {
  const projects = right.projects.map((each, i) => (i === n ? { ...each, ...change(each) } : each))
  return { ...right, projects }
}

function withIndicator(name: string, change: Partial<Indicator>): Disclosure {
  const projects = right.projects.map((project) => ({
    ...project,
    indicators: project.indicators.map((each) => (each.name === name ? { ...each, ...change } : each)),
  }))
  return { ...right, projects }
}

function withItem(goods: string, change: (item: ProcurementItem) => Partial<ProcurementItem>): Disclosure {
  const items = right.procurement.items.map((item) =>
    item.goods === goods ? { ...item, ...change(item) } : item,
  )
  return { ...right, procurement: { ...right.procurement, items } }
}

function withText(change: (section: Section) => string): Disclosure {
  const sections = right.sections.map((section) => {
    const text = change(section)
    const places = text.split("\n").map((_, i) => section.places[i] ?? section.at)
    return text === section.text ? section : { ...section, text, places }
  })
  return { ...right, sections, claims: readClaims(sections, right.year).claims }
}

test("nothing is said of the document as it is", () => expect(said(right)).toEqual([]))

describe("projects", () => {
  test("a goal of 无 is none", () => {
    expect(said(withProject(2, () => ({ goals: ["无"] })))).toContain("PRJ-002 warning")
  })

  test("a goal copied within one field is told by its numbers", () => {
    const disclosure = withProject(1, () => ({ goals: right.projects[0]!.goals }))
    const found = findings(disclosure).filter(({ check }) => check === "PRJ-003")
    expect(found[0]?.says).toBe("完成42处供水站的年度维修养护")
  })

  test("too large a budget is told by the purpose that says another, and special funds do not count", () => {
    const more = (project: Project) => ({
      amount: amount("58.00", project.amount!.at),
      fiscal: amount("58.00", project.fiscal!.at),
    })
    const disclosure = withProject(2, (project) => ({
      ...more(project),
      purpose: "用于县管5条河流的保洁人员劳务和打捞工具，合计30万元。",
    }))
    const fund = { ...right.projects[0]!, name: "水利发展专项资金", code: null, amount: amount("900.00") }
    const found = findings({ ...disclosure, projects: [...disclosure.projects, fund] })
    const own = found.find(({ check, says }) => check === "XT-015" && says === "58.00")
    expect(own).toMatchObject({ should: "30.00", at: [right.projects[2]!.amount!.at, expect.anything()] })
  })
})

describe("indicators point at the cell to mend", () => {
  const row = right.projects[2]!.indicators[1]!

  test.each([
    ["a description that is a number", { description: "12" }, "IND-005", 4],
    ["a name that is its kind", { name: row.level2 }, "IND-005", 3],
  ])("%s", (_what, change, check, column) => {
    const found = findings(withGrid(change)).find((each) => each.check === check)
    expect(found?.at[0]).toMatchObject({ row: row.at.row, column })
  })

  /** The same change in the table's grid, where places are looked up. */
  function withGrid(change: Partial<Indicator>): Disclosure {
    const disclosure = withIndicator(row.name, change)
    const tables = disclosure.tables.map((table) =>
      table.at.table === row.at.table
        ? {
            ...table,
            grid: table.grid.map((cells) =>
              cells.map((text) => {
                if (text === row.name && change.name !== undefined) return change.name
                return text === row.description && change.description !== undefined
                  ? change.description
                  : text
              }),
            ),
          }
        : table,
    )
    return { ...disclosure, tables }
  }

  test("a target of three values cannot be read; a description that ends in another share contradicts", () => {
    const several = parseTarget("3个组，每组5人，共12次", row.target.at)
    expect(said(withIndicator("保洁河流条数", { target: several }))).toContain("IND-011 warning")
    expect(said(withIndicator(row.name, { description: `${row.description}达到100%` }))).toContain(
      "IND-012 warning",
    )
    expect(said(withIndicator(row.name, { description: "达标河段÷全部河段×100%" }))).not.toContain(
      "IND-012 warning",
    )
  })
})

describe("procurement", () => {
  test("a price with more digits beside it does not make the others exact", () => {
    const exact = withItem("潜水泵", ({ price }) => ({
      price: { ...price!, ...amount("1.8500", price!.at) },
    }))
    const items = exact.procurement.items.map((item) =>
      item.goods === "复印纸"
        ? { ...item, price: { ...item.price!, figure: { cents: 20_000, slack: 100 } } }
        : item,
    )
    expect(said({ ...exact, procurement: { ...exact.procurement, items } })).toEqual([])
  })

  test("half a pump: the finding is at the quantity", () => {
    const disclosure = withItem("潜水泵", ({ quantity, price }) => ({
      quantity: { ...quantity!, value: 12.5, text: "12.5" },
      price: amount("1.776", price!.at),
    }))
    const found = findings(disclosure).find(({ check }) => check === "PRO-009")
    expect(found?.at).toEqual([right.procurement.items[1]!.quantity!.at])
  })

  test("an amount that is no number is said so, in procurement and on project sheets", () => {
    const broken = { figure: null, text: "8,5.00", at: { line: 7 } }
    expect(said(withProject(0, () => ({ amount: broken })))).toContain("SUM-013 error")
    const tables = right.tables.map((table) =>
      table.key === "procurement"
        ? {
            ...table,
            rows: table.rows.map((row, i) =>
              i === 1 ? { ...row, cells: { ...row.cells, total: broken } } : row,
            ),
          }
        : table,
    )
    expect(said({ ...right, tables })).toContain("SUM-013 error")
  })
})

test("of the parts of a sum, one that would have to be less than nothing is not the wrong one", () => {
  const rows = right.assets.rows.map((row) =>
    row.key === "other" ? { ...row, value: amount("489.69", row.value!.at) } : row,
  )
  const [finding] = findings({ ...right, assets: { ...right.assets, rows } })
  expect(finding).toMatchObject({ check: "AST-001", should: "89.69" })
  expect(finding!.at[0]).toEqual(rows.at(-1)!.value!.at)
})

describe("words", () => {
  test("a name left in where the document speaks of its own money; not in passing", () => {
    const own = withText(({ key, text }) =>
      key === "procurement" ? text.replace("云岭县水务局", "云岭县林业局") : text,
    )
    expect(said(own).some((one) => one.startsWith("ENT-003"))).toBe(true)
    const passing = withText(({ key, text }) =>
      key === "duties" ? `${text}\n与云岭县林业局共同管理河岸林地。` : text,
    )
    expect(said(passing)).toEqual([])
  })

  test("包含在其中。 is a whole sentence", () => {
    const disclosure = withText(({ key, text }) =>
      key === "glossary" ? text.replace(/。(?=\n|$)/, "。上级财政下达的转移支付包含在其中。") : text,
    )
    expect(said(disclosure)).toEqual([])
  })

  test("a term explained is not a chapter", () => {
    const sections = right.sections.filter(({ key }) => key !== "operatingCosts")
    const disclosure = { ...right, sections, claims: readClaims(sections, right.year).claims }
    expect(findings(disclosure).find(({ check }) => check === "DIS-002")?.message).toContain("机关运行经费")
  })

  test("什么都没有换上的占位符，后面是年份也查得出", () => {
    const disclosure = withText(({ key, text }) =>
      key === "procurement" ? text.replace("云岭县水务局2025年", "××2025年") : text,
    )
    expect(said(disclosure)).toContain("TXT-001 error")
  })
})
