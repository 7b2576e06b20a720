import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyLedger } from "./any-ledger.test-data.ts"
import { exampleLedger } from "./example-ledger.ts"
import { ledgerFromJson, ledgerToJson } from "./json.ts"
import type { Ledger } from "./ledger.ts"

function through(ledger: Ledger) {
  return ledgerFromJson(JSON.parse(JSON.stringify(ledgerToJson(ledger))))
}

const smallest = {
  schema: "mingzhang.ledger/2",
  year: 2025,
  place: "hebei",
  region: { name: "云岭县" },
  departments: [{ code: "334", name: "云岭县水务局" }],
  units: [{ code: "334001", department: "334", name: "本级", nature: "行政" }],
  lines: [
    {
      unit: "334001",
      category: "personnel",
      function: "2130301",
      economic: "30101",
      fund: "generalPublic",
      amount: 8133.92,
    },
  ],
}

describe("mingzhang.ledger/2", () => {
  test("gives the same ledger back, through text", () => {
    expect(through(exampleLedger)).toEqual({ ledger: exampleLedger, problems: [] })
  })

  test("does so for any ledger", () => {
    fc.assert(
      fc.property(anyLedger(), (ledger) => {
        expect(through(ledger)).toEqual({ ledger, problems: [] })
      }),
      { numRuns: 60 },
    )
  })

  test("keeps the cells a record was entered in", () => {
    const [line, ...rest] = exampleLedger.lines
    const at = { sheet: "预算明细", cell: "A3", row: 3 }
    const fields = { cents: { sheet: "预算明细", cell: "K3" } }
    const ledger = { ...exampleLedger, lines: [{ ...line!, at, fields }, ...rest] }
    expect(through(ledger).ledger!.lines[0]).toMatchObject({ at, fields })
  })

  test("money is yuan; what may be left out has its usual value", () => {
    const { ledger, problems } = ledgerFromJson(smallest)
    expect(problems).toEqual([])
    expect(ledger!.lines[0]).toEqual({
      ...smallest.lines[0],
      amount: undefined,
      cents: 813_392,
      project: null,
      governmentEconomic: null,
      carriedOver: false,
      level: "local",
      document: null,
      id: "lines-1",
      at: {},
    })
    expect(ledgerToJson(ledger!)).toMatchObject({ lines: [{ amount: 8133.92 }], transfers: [] })
  })

  test("names every wrong field with its path, all at once", () => {
    const [line] = smallest.lines
    const { ledger, problems } = ledgerFromJson({
      ...smallest,
      units: [{ code: 334001, department: "334", name: "本级", nature: "机关" }],
      lines: [
        line,
        { ...line, amount: "1,234.50" },
        { ...line, amount: 12.345 },
        { ...line, function: "20101" },
        { ...line, category: undefined, ammount: 1 },
      ],
      notes: [],
    })
    expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
      "LED-001 $.units[0].code：写的是 334001，应为文字。",
      'LED-003 $.units[0].nature：写的是 "机关"，不在可选的词里。',
      'LED-001 $.lines[1].amount：写的是 "1,234.50"，应为以元为单位、最多两位小数的数。',
      "LED-001 $.lines[2].amount：写的是 12.345，应为以元为单位、最多两位小数的数。",
      'LED-001 $.lines[3].function：写的是 "20101"，应为支出功能分类的项（7位数字，写成文字）。',
      "LED-002 $.lines[4].category：没有填写。",
      "LED-006 $.lines[4].ammount：台账格式里没有这一项。",
      "LED-006 $.notes：台账格式里没有这一项。",
    ])
    expect(ledger!.lines.length).toBe(1)
  })

  test("what nobody can count is no quantity: times a price it would be no amount", () => {
    const { problems } = ledgerFromJson({
      ...smallest,
      procurement: [{ ...(ledgerToJson(exampleLedger).procurement as object[])[0], quantity: 1e306 }],
    })
    expect(problems.map(({ message }) => message)).toContain(
      "$.procurement[0].quantity：写的是 1e+306，应为不超过一千万亿的数。",
    )
  })

  test("the same mistake in many records is said once", () => {
    const { amount: _, ...line } = smallest.lines[0]!
    const { problems } = ledgerFromJson({ ...smallest, lines: Array.from({ length: 300 }, () => line) })
    expect(problems.map(({ message }) => message)).toEqual([
      "$.lines[0].amount、$.lines[1].amount、$.lines[2].amount、$.lines[3].amount、$.lines[4].amount 等 300 处：没有填写。",
    ])
  })

  test.each([[null], [[]], ["x"], [{ schema: "mingzhang.disclosure/2" }], [{ lines: [] }]])(
    "%j is no ledger",
    (json) => {
      const { ledger, problems } = ledgerFromJson(json)
      expect(ledger).toBeNull()
      expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
        expect.stringMatching(/^LED-006 \$\.schema：这份 JSON .*mingzhang\.ledger\/2/),
      ])
    },
  )
})
