import { expect, test } from "vitest"
import { scopeOf } from "../../src/compile/scope.ts"
import { compileTables } from "../../src/compile/tables/index.ts"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { appropriations, type BudgetLine } from "../../src/model/ledger.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { bareSums } from "./bare-sums.ts"
import { hyperFormula } from "./spreadsheets.ts"
import { sumifsOf } from "./sumifs.ts"

/** Every category, fund and item of 三公 once more, in amounts that need no rounding. */
const more: BudgetLine[] = [
  { ...exampleLedger.lines[0]!, fund: "stateCapital", category: "targeted", function: "2230105" },
  { ...exampleLedger.lines[0]!, fund: "governmentFund", carriedOver: true, economic: "31013" },
  { ...exampleLedger.lines[0]!, fund: "otherIncome", category: "subsidy" },
  { ...exampleLedger.lines[0]!, fund: "fiscalAccount", category: "business", economic: "30212" },
  { ...exampleLedger.lines[0]!, economic: "30212" },
]
const lines = [...exampleLedger.lines, ...more].map((line) => ({
  ...line,
  cents: Math.ceil(line.cents / 1e6) * 1e6,
}))
const scope = scopeOf({ ...exampleLedger, lines }, "334", defaultReference)!
const tables = compileTables(scope)

test("the formulas of the comparison compute what the tables print", async () => {
  const engine = (await hyperFormula(scope.lines, tables))!
  expect(engine.values().map((yuan) => Math.round(yuan * 100))).toEqual(
    sumifsOf(tables).map(({ cents }) => cents),
  )
})

test("the bare pass of the comparison sums every cell the tables print", () => {
  const sums = bareSums(lines)
  for (const { key: table, rows } of tables)
    for (const { side, code, key: row, cells } of rows)
      for (const [column, { figure }] of Object.entries(cells)) {
        // 支出合计 and 支出总计 are one sum, as are both sides of 收支总计.
        const spent = side === "expenditure" && code === null && row !== "carryOver" && row !== null
        const name = spent && table === "appropriation" ? "spent" : spent ? "total" : (code ?? row ?? "")
        const known =
          row === "carryOver" && side === "expenditure" ? 0 : sums.get(table)?.get(name)?.get(column)
        expect([table, name, column, known ?? 0]).toEqual([table, name, column, figure?.cents ?? 0])
      }
  expect(appropriations.every((fund) => sums.has(fund))).toBe(true)
})
