import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { collapse } from "../document/blocks.ts"
import { readDocument } from "../document/read.ts"
import { type Amount, type Disclosure, nineTables } from "../model/disclosure.ts"
import { disclosureFromJson, disclosureToJson } from "../model/json.ts"
import { fromYuan } from "../money/figure.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "./index.ts"

/**
 * The samples and what a perfect reader finds in them. They are not ours and lie beside the repository; where
 * they are absent these tests are skipped.
 */
const folder = join(import.meta.dirname, "../../../shared/samples")
const present = existsSync(folder)
if (!present) console.warn("../shared/samples is absent: the tests against real disclosures are skipped.")

interface Expected {
  department_name: string
  department_code: string
  fiscal_year: number
  kind: string
  sections: { title: string; line: number }[]
  tables: { kind: string; line: number; cells?: string[][]; row_lines?: number[] }[]
  projects: {
    no: number
    name: string
    code: string
    unit: string | null
    amount: number
    fiscal_amount: number | null
    other_amount: number | null
    purpose: string
    payment_plan: (number | null)[]
    goals: string[]
    indicator_rows: string[][]
    indicator_lines: number[]
    indicator_value_lines: number[]
    title_line: number
    code_line: number
    amount_line: number
    purpose_line: number
    payment_plan_line: number
    goal_line: number
  }[]
  procurement: Record<string, string | number | null>[]
  assets: {
    as_of: string
    rows: { item: string; quantity: number | null; value: number | null; line: number }[]
  }
  org_units: { name: string; nature: string; grade: string; funding: string; line: number }[]
}

const files = ["001_9c205390ae305313", "003_05b117f19e5843c3"]

async function read(name: string): Promise<Disclosure> {
  return readDisclosure(
    await readDocument(new Uint8Array(readFileSync(join(folder, name))), name),
    defaultReference,
  )
}

function wan(amount: Amount | null | undefined): number | null {
  return amount?.figure ? amount.figure.cents / 1e6 : null
}

describe.skipIf(!present).each(files)("%s", async (file) => {
  const expected: Expected = present
    ? JSON.parse(readFileSync(join(folder, `${file.slice(0, 3)}.expected.json`), "utf8"))
    : {}
  const found = present ? await read(`${file}.txt`) : ({} as Disclosure)

  test("who and when", () => {
    expect(found.entity).toMatchObject({
      name: expected.department_name,
      code: expected.department_code,
      kind: expected.kind,
    })
    expect([found.year, found.stage]).toEqual([expected.fiscal_year, "budget"])
  })

  test("every heading", () => {
    const titles = found.sections.map((section) => `${section.at.line} ${section.title}`)
    for (const { title, line } of expected.sections)
      expect(titles.map((t) => t.replace(/\s/g, ""))).toContain(
        `${line} ${title.replace(/（位于.*/, "")}`.replace(/\s/g, ""),
      )
  })

  test("every cell of every table", () => {
    const tables = found.tables.filter(({ key }) => key !== "project" && key !== "indicators")
    const wanted = expected.tables.filter(({ cells }) => cells)
    expect(tables).toHaveLength(wanted.length)
    expect(found.tables).toHaveLength(expected.tables.length)
    tables.forEach((table, i) => {
      expect(table.grid.map((row) => row.map(collapse))).toEqual(wanted[i]!.cells)
    })
  })

  test("every project", () => {
    const plainProjects = found.projects.map((project) => ({
      no: project.no,
      name: project.name,
      code: project.code,
      unit: project.unit,
      amount: wan(project.amount),
      fiscal: wan(project.fiscal),
      other: wan(project.other),
      purpose: project.purpose,
      plan: project.plan,
      goals: project.goals,
      indicators: project.indicators.map((i) => [
        i.level1,
        i.level2,
        i.name,
        i.description,
        i.target.text,
        i.basis,
      ]),
      lines: [
        project.at.line,
        project.places.code?.line,
        project.amount?.at.line,
        project.places.purpose?.line,
        project.places.plan?.line,
        project.places.goals?.line,
        ...project.indicators.map((i) => i.at.line),
        ...project.indicators.map((i) => i.target.at.line),
      ],
    }))
    expect(plainProjects).toEqual(
      expected.projects.map((p) => ({
        no: p.no,
        name: p.name,
        code: p.code,
        unit: p.unit,
        amount: p.amount,
        fiscal: p.fiscal_amount,
        other: p.other_amount,
        purpose: p.purpose,
        plan: p.payment_plan,
        goals: p.goals,
        indicators: p.indicator_rows,
        lines: [
          p.title_line,
          p.code_line,
          p.amount_line,
          p.purpose_line,
          p.payment_plan_line,
          p.goal_line,
          ...p.indicator_lines,
          ...p.indicator_value_lines,
        ],
      })),
    )
  })

  test("procurement, assets, units", () => {
    const items = expected.procurement.filter((row) => row.row_type === "item")
    expect(
      found.procurement.items.map((item) => ({
        group: `${item.unit}小计`,
        project: item.project,
        budget: wan(item.projectAmount),
        goods: item.goods,
        catalog_no: item.catalogue,
        unit: item.measure,
        quantity: item.quantity?.value ?? null,
        unit_price: wan(item.price),
        amount: wan(item.amount),
        general: wan(item.funds.generalPublic),
        sme_reserved: wan(item.reservedForSmall),
        line: item.at.line,
      })),
    ).toEqual(
      items.map(({ row_type, fund, state_capital, fiscal_account, unit_funds, carryover, ...item }) => item),
    )
    expect(found.assets.asOf).toBe(expected.assets.as_of)
    expect(
      found.assets.rows.map((row) => ({
        item: row.label,
        quantity: row.quantity?.value ?? null,
        value: wan(row.value),
        line: row.at.line,
      })),
    ).toEqual(expected.assets.rows)
    expect(
      found.organisation.units.map((unit) => ({
        name: unit.name,
        nature: unit.nature,
        grade: unit.rank,
        funding: unit.funding,
        line: unit.at.line,
      })),
    ).toEqual(expected.org_units)
  })

  test("nothing unread", () => {
    expect(found.unread).toEqual([])
  })
})

describe.skipIf(!present)("the nine tables of 001", async () => {
  const found = present ? await read(`${files[0]}.txt`) : ({} as Disclosure)
  const cell = (key: string, row: { key?: string; code?: string; side?: string }, column: string) => {
    const table = found.tables.find((t) => t.key === key)!
    const line = table.rows.find(
      (r) =>
        (row.key === undefined || r.key === row.key) &&
        (row.code === undefined || r.code === row.code) &&
        (row.side === undefined || r.side === row.side),
    )
    const amount = line?.cells[column]
    return amount?.figure?.cents ?? null
  }
  const yuan = (wanyuan: number) => fromYuan(Math.round(wanyuan * 1e6) / 100)

  test("are all there, in order", () => {
    expect(found.tables.slice(0, 9).map((t) => t.key)).toEqual(nineTables)
    expect(found.tables.slice(0, 9).every((t) => t.unit === "万元")).toBe(true)
  })

  test("say the headline figures", () => {
    expect(cell("balance", { key: "total", side: "revenue" }, "amount")).toBe(yuan(4078.23))
    expect(cell("balance", { key: "currentTotal", side: "revenue" }, "amount")).toBe(yuan(3249.84))
    expect(cell("balance", { key: "carryOver", side: "revenue" }, "amount")).toBe(yuan(828.39))
    expect(cell("balance", { code: "223", side: "expenditure" }, "amount")).toBe(yuan(1516))
    expect(cell("appropriation", { key: "carryOver.generalPublic" }, "amount")).toBe(yuan(70.39))
    expect(cell("appropriation", { key: "carryOver.stateCapital" }, "amount")).toBe(yuan(758))
    expect(cell("appropriation", { key: "total", side: "expenditure" }, "generalPublic")).toBe(yuan(2562.23))
    expect(cell("revenue", { key: "total" }, "carryOver")).toBe(yuan(828.39))
    expect(cell("expenditure", { key: "total" }, "project")).toBe(yuan(2132.39))
    expect(cell("generalPublic", { key: "total" }, "project")).toBe(yuan(616.39))
    expect(cell("basic", { key: "total" }, "personnel")).toBe(yuan(1813.92))
    expect(cell("basic", { key: "total" }, "operating")).toBe(yuan(131.92))
    expect(cell("stateCapital", { key: "total" }, "project")).toBe(yuan(1516))
    expect(cell("threePublic", { key: "vehicleOperation" }, "generalPublic")).toBe(yuan(6.76))
  })

  test("every row with a code keeps it, and its class rows are known by name", () => {
    for (const key of ["revenue", "expenditure", "generalPublic", "basic", "stateCapital"]) {
      const table = found.tables.find((t) => t.key === key)!
      for (const row of table.rows) expect(row.code !== null || row.key === "total").toBe(true)
    }
    const classes = found.tables[0]!.rows.filter(
      (row) => row.side === "expenditure" && /^.{1,3}、/.test(row.label),
    )
    expect(classes.filter((row) => row.code === null).map((row) => row.label)).toEqual(["三十一、人行科目"])
  })
})

describe.skipIf(!present).each(files)("%s as JSON", (file) => {
  test("comes back the same, and amounts of items are their cells", async () => {
    const found = await read(`${file}.txt`)
    const back = disclosureFromJson(JSON.parse(JSON.stringify(disclosureToJson(found))))
    expect(back).toEqual(found)
    const cells = new Set(
      back.tables.flatMap((table) => table.rows.flatMap((row) => Object.values(row.cells))),
    )
    for (const item of back.procurement.items) expect(cells.has(item.amount)).toBe(true)
    for (const row of back.assets.rows) if (row.value) expect(cells.has(row.value)).toBe(true)
  })
})

const shanghai = [
  {
    file: "shanghai-budget-2025",
    name: "上海市普陀区财政局",
    stage: "budget",
    year: 2025,
    keys: [
      "balance",
      "revenue",
      "expenditure",
      "appropriation",
      "generalPublic",
      "governmentFund",
      "stateCapital",
      "basic",
      "threePublic",
    ],
    unit: "元",
    total: 3_121_420_580,
  },
  {
    file: "shanghai-final-2024",
    name: "中共上海市普陀区委社会工作部",
    stage: "final",
    year: 2024,
    keys: [
      "organisation",
      "balance",
      "revenue",
      "expenditure",
      "appropriation",
      "generalPublic",
      "basic",
      "threePublic",
      "governmentFund",
      "stateCapital",
    ],
    unit: "万元",
    total: 307_820_000,
  },
]

describe.skipIf(!present).each(shanghai)("$file", ({ file, name, stage, year, keys, unit, total }) => {
  describe.each([".pdf", ".layout.txt"])("%s", (ending) => {
    test("every table, with its measure and its totals", async () => {
      const found = await read(`${file}${ending}`)
      expect([found.entity.name, found.entity.kind, found.stage, found.year]).toEqual([
        name,
        "department",
        stage,
        year,
      ])
      expect(
        found.tables.filter((table) => table.title.indexOf("（续）") < 0).map((table) => table.key),
      ).toEqual(keys)
      for (const table of found.tables) {
        if (["organisation", "threePublic"].includes(table.key) || table.rows.length === 0) continue
        expect([table.key, table.unit]).toEqual([table.key, unit])
      }
      for (const key of ["revenue", "expenditure", "generalPublic"]) {
        const table = found.tables.find((each) => each.key === key)!
        const sum = (level: number) =>
          table.rows.reduce(
            (all, row) => all + (row.level === level ? (row.cells.total!.figure?.cents ?? 0) : 0),
            0,
          )
        expect([sum(1), sum(2), sum(3)]).toEqual([total, total, total])
        expect(table.rows.find((row) => row.key === "total")!.cells.total!.figure!.cents).toBe(total)
      }
      const balance = found.tables.find((each) => each.key === "balance")!
      for (const side of ["revenue", "expenditure"] as const)
        expect(
          balance.rows.find((row) => row.key === "total" && row.side === side)!.cells.amount!.figure!.cents,
        ).toBe(total)
      const spent = found.tables
        .find((each) => each.key === "appropriation")!
        .rows.filter((row) => row.side === "expenditure" && row.level === 1)
        .reduce((all, row) => all + (row.cells.total!.figure?.cents ?? 0), 0)
      expect(spent).toBe(total)
    })
  })
})

/**
 * What a disclosure says in its tables, without where it stands; remarks are prose, which a workbook lacks, and a
 * text has lost its merged cells.
 */
function said(found: Disclosure): unknown {
  const { tables, projects, procurement, assets, entity, year, stage, threePublic } = found
  const { units } = found.organisation
  const told = { tables, projects, procurement, assets, units, entity, year, stage, table: threePublic.table }
  return JSON.parse(
    JSON.stringify(told, (key, value) =>
      /^(?:at|asOfAt|places|title|note|merged|stands)$/.test(key) ? undefined : value,
    ),
  )
}

const forms = [".docx", ".html", ".gb.html", ".xlsx", ".gb.txt", ".utf16.txt", ".tracked.docx"]
const copies = files.flatMap((file) => forms.map((form) => `files/${file}${form}`))

describe.skipIf(!present)("the same document as another kind of file", () => {
  test.each(copies.filter((copy) => existsSync(join(folder, copy))))("%s says the same", async (copy) => {
    const original = `${files.find((file) => copy.includes(file))}.txt`
    expect(said(await read(copy))).toEqual(said(await read(original)))
  })
})
