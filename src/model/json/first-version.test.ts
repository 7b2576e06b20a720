import { describe, expect, test } from "vitest"
import { disclosureFromJson, disclosureToJson, ledgerFromJson, ledgerToJson } from "../json.ts"

describe("mingzhang.disclosure/1", () => {
  const first = {
    schema: "mingzhang.disclosure/1",
    tables: [
      {
        key: "revenue",
        unit: "万元",
        columns: [
          { key: "total", title: "合计" },
          { key: "operatingIncome", title: "事业收入" },
        ],
        rows: [
          {
            key: "total",
            label: "合计",
            cells: { total: 125000, operatingIncome: 20000 },
            printed: { total: "12.50", operatingIncome: "2.00" },
            places: { operatingIncome: { line: 9 } },
          },
        ],
      },
      { key: "balance", columns: [], rows: [{ key: "operatingIncome", label: "事业收入", cells: {} }] },
    ],
    claims: [
      { subject: "revenue.business", kind: "amount", value: 20000 },
      { subject: "revenue.operation", kind: "amount", value: 10 },
      { subject: "expenditure.business", kind: "percent", value: 5, unit: "%", base: "expenditure.current" },
      { subject: "governmentFund.expenditure.next", kind: "amount", value: 0 },
      { subject: "function:教育支出", kind: "amount", value: 1 },
      { subject: "constructor", kind: "amount", value: 1 },
    ],
  }

  test("is read with the names of today", () => {
    const read = disclosureFromJson(first)
    expect(read.tables[0]!.columns.map(({ key }) => key)).toEqual(["total", "institutionIncome"])
    expect(read.tables[0]!.rows[0]!.cells.institutionIncome).toMatchObject({
      figure: { cents: 2_000_000 },
      text: "2.00",
      at: { line: 9 },
    })
    expect(read.tables[1]!.rows[0]!.key).toBe("institutionIncome")
    expect(read.claims.map(({ subject }) => subject)).toEqual([
      "revenue.institutionIncome",
      "revenue.businessIncome",
      "business",
      "expenditure.carryOver.governmentFund",
      "function:教育支出",
      "constructor",
    ])
    expect(read.claims[2]!.base).toBe("expenditure.currentTotal")
  })

  test("is written as mingzhang.disclosure/2", () => {
    const read = disclosureFromJson(first)
    const json = JSON.parse(JSON.stringify(disclosureToJson(read)))
    expect(json.schema).toBe("mingzhang.disclosure/2")
    expect(disclosureFromJson(json)).toEqual(read)
  })
})

describe("mingzhang.ledger/1", () => {
  const line = {
    unit: "334001",
    category: "business",
    function: "2130301",
    economic: "30101",
    fund: "operatingIncome",
    amount: 8133.92,
  }
  const first = {
    schema: "mingzhang.ledger/1",
    year: 2025,
    place: "hebei",
    region: { name: "云岭县" },
    departments: [{ code: "334", name: "云岭县水务局" }],
    units: [{ code: "334001", department: "334", name: "本级", nature: "行政" }],
    lines: [line],
    controls: [{ of: "334", fund: "operatingIncome", amount: 1 }],
    lastYear: [
      { of: "334", figure: "revenue.operatingIncome", amount: 3 },
      { of: "334", figure: "threePublic.total", amount: 2 },
    ],
    texts: [
      { of: "334", kind: "reason", about: "threePublic.total", text: "接待减少" },
      { of: "334", kind: "section", about: "threePublic", text: "……" },
    ],
  }

  test("is read with the names of today", () => {
    const { ledger, problems } = ledgerFromJson(first)
    expect(problems).toEqual([])
    expect(ledger!.lines[0]).toMatchObject({ fund: "institutionIncome", category: "business" })
    expect(ledger!.controls[0]!.fund).toBe("institutionIncome")
    expect(ledger!.lastYear.map(({ figure }) => figure)).toEqual(["revenue.institutionIncome", "threePublic"])
    expect(ledger!.texts.map(({ about }) => about)).toEqual(["threePublic", "threePublic"])
    expect(ledgerToJson(ledger!).schema).toBe("mingzhang.ledger/2")
  })

  test("the old names are no names of the second version", () => {
    const { problems } = ledgerFromJson({ ...first, schema: "mingzhang.ledger/2" })
    expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
      'LED-003 $.lines[0].fund：写的是 "operatingIncome"，不在可选的词里。',
      'LED-003 $.controls[0].fund：写的是 "operatingIncome"，不在可选的词里。',
    ])
  })

  test("what is wrong in it is told as ever", () => {
    const { problems } = ledgerFromJson({ ...first, lines: [null, { ...line, fund: 5 }], controls: "x" })
    expect(problems.map(({ message }) => message)).toEqual([
      "$.lines[0]：写的是 null，应为一项记录。",
      "$.lines[1].fund：写的是 5，不在可选的词里。",
      '$.controls：写的是 "x"，应为列表。',
    ])
  })
})
