import { describe, expect, test } from "vitest"
import type { Amount, Disclosure } from "./disclosure.ts"
import { disclosureFromJson, disclosureToJson, NotDisclosure } from "./json.ts"

const cell = (cents: number | null, text: string, column: number): Amount => ({
  figure: cents === null ? null : { cents, slack: 10_000 },
  text,
  at: { line: 9, table: 1, row: 4, column },
})

function example(): Disclosure {
  const total = cell(12_500_000, "12.50", 3)
  const basic = cell(null, "", 4)
  const item = cell(2_000_000, "2.00", 5)
  return {
    source: { name: "河湾县.txt", format: "text", sha256: "00" },
    title: "河湾县水务局2025年部门预算",
    entity: { name: "河湾县水务局", code: "412", kind: "department", region: { name: "河湾县", code: null } },
    year: 2025,
    stage: "budget",
    sections: [
      {
        key: "duties",
        title: "一、职责",
        level: 1,
        text: "管水。\n供水。",
        places: [{ line: 2 }, { line: 3 }],
        turns: [[], [{ offset: 1, at: { line: 4 } }]],
        at: { line: 1 },
      },
    ],
    organisation: {
      duties: ["管水。"],
      units: [
        {
          name: "本级",
          nature: "行政",
          rank: null,
          funding: null,
          vehicles: 2,
          posts: null,
          staff: null,
          retired: null,
          at: { line: 5 },
        },
      ],
    },
    tables: [
      {
        key: "expenditure",
        title: "支出总表",
        unit: "万元",
        note: null,
        at: { line: 6, table: 1 },
        columns: [
          { key: "total", title: "合计", side: null },
          { key: "basic", title: "基本支出", side: null },
        ],
        rows: [
          {
            code: "213",
            label: "农林水支出",
            level: 1,
            key: null,
            side: null,
            cells: {
              total,
              basic,
              c5: cell(null, "——", 6),
              fine: { ...item, figure: { cents: 2_000_000, slack: 1 } },
            },
            at: { line: 9 },
          },
        ],
        grid: [["213", "农林水支出", "12.50", ""]],
      },
    ],
    projects: [
      {
        no: 1,
        name: "清淤",
        code: null,
        unit: null,
        amount: item,
        fiscal: cell(null, "", 7),
        other: null,
        purpose: "清淤",
        plan: [null, 50, 100, 100],
        planTexts: ["", "50%", "100%", "100%"],
        goals: ["1.清淤"],
        indicators: [
          {
            level1: "产出指标",
            level2: "数量指标",
            name: "长度",
            description: "清淤长度",
            target: { text: "≥3公里", operator: "≥", value: 3, unit: "公里", at: { line: 20 } },
            basis: "计划",
            at: { line: 19 },
          },
        ],
        places: { name: { line: 12 }, plan: { line: 14 } },
        at: { line: 12 },
      },
    ],
    procurement: {
      items: [
        {
          unit: "本级",
          project: "清淤",
          projectAmount: item,
          goods: "水泵",
          catalogue: "A02",
          measure: "台",
          quantity: { value: 2, text: "2", at: { line: 30 } },
          price: cell(1_000_000, "1.00", 8),
          amount: item,
          funds: { generalPublic: item },
          reservedForSmall: null,
          at: { line: 30 },
        },
      ],
      totals: [
        { kind: "total", label: "合计", amount: item, funds: {}, reservedForSmall: null, at: { line: 29 } },
      ],
    },
    assets: {
      asOf: "2024-12-31",
      asOfAt: { line: 40 },
      rows: [
        { key: "total", label: "资产总额", quantity: null, value: total, at: { line: 41 } },
        {
          key: "vehicles",
          label: "车辆",
          quantity: { value: null, text: "——", at: { line: 42 } },
          value: null,
          at: { line: 42 },
        },
      ],
    },
    threePublic: {
      table: { total: cell(1_000_000, "1.00", 9) },
      narrative: {
        reception: {
          amount: cell(500_000, "0.50", 1),
          lastYear: null,
          change: cell(0, "持平", 2),
          direction: "same",
          reason: null,
          at: { line: 50 },
        },
      },
    },
    claims: [
      {
        subject: "operatingCosts",
        words: "机关运行经费",
        year: 2025,
        against: null,
        kind: "amount",
        direction: null,
        amount: cell(1_319_200_00, "131.92万元", 1),
        value: null,
        unit: null,
        text: "131.92万元",
        section: "operatingCosts",
        group: 1,
        role: "whole",
        open: false,
        heads: [2, 3],
        statement: 1,
        stretch: 2,
        scope: "",
        version: null,
        percentOf: null,
        base: null,
        qualifier: null,
        at: { line: 51 },
      },
      {
        subject: "overseas",
        words: "因公出国",
        year: null,
        against: 2024,
        kind: "percent",
        direction: "down",
        amount: null,
        value: 39,
        unit: "%",
        text: "下降39%",
        section: "threePublic",
        group: null,
        role: null,
        open: true,
        heads: [],
        statement: 2,
        stretch: 2,
        scope: "",
        version: null,
        percentOf: "growth",
        base: null,
        qualifier: null,
        at: { line: 52 },
      },
    ],
    unread: [{ what: "表格：导航", at: { line: 60 } }],
  }
}

describe("mingzhang.disclosure/2", () => {
  test("gives the same disclosure back, through text", () => {
    const disclosure = example()
    expect(disclosureFromJson(JSON.parse(JSON.stringify(disclosureToJson(example()))))).toEqual(disclosure)
  })

  test("money is yuan, blank is null, zero is zero, and the printed text stands beside", () => {
    const json = JSON.parse(JSON.stringify(disclosureToJson(example())))
    expect(json.schema).toBe("mingzhang.disclosure/2")
    expect(json.tables[0].rows[0].cells).toEqual({ total: 125000, basic: null, c5: null, fine: 20000 })
    expect(json.tables[0].rows[0].printed).toEqual({ total: "12.50", c5: "——", fine: "2.00" })
    expect(json.tables[0].precision).toBe(50)
    expect(json.projects[0].amount).toBe(20000)
    expect(json.projects[0].places.amount).toEqual({ line: 9, table: 1, row: 4, column: 5 })
    expect(json.procurement.items[0].funds).toEqual({ generalPublic: 20000 })
    expect(json.claims[0].value).toBe(1319200)
  })

  test("an amount of an item is the same object as the cell it stands in", () => {
    const back = disclosureFromJson(JSON.parse(JSON.stringify(disclosureToJson(example()))))
    expect(back.assets.rows[0]!.value).toBe(back.tables[0]!.rows[0]!.cells.total)
  })

  test("loads what other programs write: figures are exact, missing parts empty", () => {
    const back = disclosureFromJson({
      schema: "mingzhang.disclosure/2",
      year: 2025,
      tables: [
        {
          key: "expenditure",
          unit: "万元",
          columns: [{ key: "total", title: "合计" }],
          rows: [{ key: "total", label: "合计", cells: { total: 125000, basic: null } }],
        },
      ],
      projects: [{ name: "清淤", amount: 20000 }],
    })
    expect(back.tables[0]!.rows[0]!.cells).toEqual({
      total: { figure: { cents: 12_500_000, slack: 0 }, text: "12.50", at: {} },
      basic: { figure: null, text: "", at: {} },
    })
    expect(back.projects[0]).toMatchObject({
      amount: { figure: { cents: 2_000_000, slack: 0 } },
      fiscal: null,
      plan: [],
    })
    expect(back.sections).toEqual([])
  })

  test.each([1e25, 1e307, -1e307, Number.MAX_VALUE])(
    "a number larger than any amount is none, and is kept as a text: %d",
    (large) => {
      const json = JSON.parse(JSON.stringify(disclosureToJson(example())))
      json.tables[0].rows[0].cells = { ...json.tables[0].rows[0].cells, total: large }
      delete json.tables[0].rows[0].printed
      const { total } = disclosureFromJson(json).tables[0]!.rows[0]!.cells
      expect(total).toMatchObject({ figure: null, text: String(large) })
    },
  )

  test.each([1e307, -1, 0.5, "2", 16_385])("a span that no sheet has is a single cell: %j", (colspan) => {
    const json = JSON.parse(JSON.stringify(disclosureToJson(example())))
    json.tables[0].merged = [{ row: 1, column: 1, colspan, rowspan: 1 }]
    expect(disclosureFromJson(json).tables[0]!.merged).toEqual([
      { row: 1, column: 1, colspan: 1, rowspan: 1 },
    ])
  })

  test.each([[null], [[]], ["x"], [{ schema: "mingzhang.findings/1" }], [{ tables: [] }]])(
    "%j is refused in one sentence",
    (json) => {
      expect(() => disclosureFromJson(json)).toThrow(NotDisclosure)
      expect(() => disclosureFromJson(json)).toThrow(/mingzhang\.disclosure\/2.*。$/)
    },
  )
})
