import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import type { BudgetTable, TableKey } from "../../model/disclosure.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import type { BudgetLine, Category, Fund, Ledger } from "../../model/ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { scopeOf } from "../scope.ts"
import { compileTables } from "./index.ts"

const samples = join(import.meta.dirname, "../../../../shared/samples")
const path = join(samples, "001_9c205390ae305313.txt")

/** Lines that the printed tables are made of, as far as they tell: which section pays for which item is open. */
function linesOf(tables: readonly BudgetTable[], unit: string): BudgetLine[] {
  const rows = (key: TableKey, digits: number) =>
    tables.find((table) => table.key === key)!.rows.filter((row) => row.code?.length === digits)
  const cents = (row: BudgetTable["rows"][number], column: string) => row.cells[column]?.figure?.cents ?? 0
  const line = (
    category: Category,
    fund: Fund,
    fn: string,
    economic: string,
    amount: number,
    carriedOver = false,
  ) => ({
    ...exampleLedger.lines[0]!,
    unit,
    category,
    fund,
    function: fn,
    economic,
    carriedOver,
    cents: amount,
  })
  const lines: BudgetLine[] = []
  const basic = rows("basic", 5).flatMap((row) =>
    (["personnel", "operating"] as const).map((category) => ({
      category,
      economic: row.code!,
      left: cents(row, category),
    })),
  )
  for (const row of rows("generalPublic", 7)) {
    let left = cents(row, "basic")
    for (const pot of basic) {
      const amount = Math.min(left, pot.left)
      if (amount === 0) continue
      lines.push(line(pot.category, "generalPublic", row.code!, pot.economic, amount))
      pot.left -= amount
      left -= amount
    }
  }
  for (const fund of ["generalPublic", "governmentFund", "stateCapital"] as const)
    for (const row of rows(fund, 7)) {
      const carried = cents(rows("revenue", 7).find(({ code }) => code === row.code)!, "carryOver")
      lines.push(line("targeted", fund, row.code!, "30299", cents(row, "project") - carried))
      lines.push(line("targeted", fund, row.code!, "30299", carried, true))
    }
  return lines
}

describe.skipIf(!existsSync(path))(
  "the 2024 form of Hebei (skipped: no shared samples beside the project)",
  async () => {
    const text = existsSync(path) ? new Uint8Array(readFileSync(path)) : new TextEncoder().encode("无")
    const read = readDisclosure(await readDocument(text, "001.txt"), defaultReference)
    const printed = read.tables.slice(0, 9)
    const code = read.entity.code ?? "323"
    const ledger: Ledger = {
      ...exampleLedger,
      year: 2024,
      place: "hebei",
      departments: [{ code, name: read.entity.name, at: {} }],
      units: [{ ...exampleLedger.units[0]!, code: `${code}001`, department: code }],
      lines: printed.length === 9 ? linesOf(printed, `${code}001`) : [],
    }
    const compiled = compileTables(scopeOf(ledger, code, defaultReference)!)

    test.each(compiled.map((table, i) => [table.key, table, printed[i]!] as const))(
      "%s is printed cell by cell as in the sample",
      (_, table, sample) => {
        // The sample's clerk wrote 0 beside 4.80; we print as many decimals as beside it.
        const compact = (rows: readonly (readonly string[])[]) =>
          rows.map((row) => row.map((cell) => cell.replace(/\s+/g, "").replace(/^0$/, "0.00")))
        expect(table.title).toBe(sample.title)
        expect(table.unit).toBe(sample.unit)
        expect(table.note === null).toBe(sample.note === null)
        expect(compact(table.grid)).toEqual(compact(sample.grid))
        expect(table.columns.map(({ key, side }) => [side, key])).toEqual(
          sample.columns.map(({ key, side }) => [side, key]),
        )
      },
    )
  },
)
