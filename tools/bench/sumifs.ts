import type { BudgetTable, TableRow } from "../../src/model/disclosure.ts"
import { appropriations, type BudgetLine, unitFunds } from "../../src/model/ledger.ts"

/** The columns of the sheet of lines, in order: what an office's own workbook would filter by, then the amount. */
const fields = [
  "class",
  "section",
  "item",
  "economicClass",
  "economic",
  "use",
  "category",
  "fund",
  "source",
  "year",
] as const
type Field = (typeof fields)[number]
type Criteria = Readonly<Partial<Record<Field, string>>>

/** One cell of a table as a spreadsheet computes it: a sum of SUMIFS, each with its criteria. */
export interface Sumifs {
  readonly sums: readonly Criteria[]
  /** What the table prints, in cents. */
  readonly cents: number
}

/** Codes are words, lest a spreadsheet takes them for numbers. */
const word = (code: string) => `c${code}`

const uses: Readonly<Record<string, string>> = {
  personnel: "basic",
  operating: "basic",
  otherOperating: "project",
  targeted: "project",
}

/** The sheet of lines: {@link fields}, then yuan. */
export function sheetOf(lines: readonly BudgetLine[]): (string | number)[][] {
  return lines.map((line) => [
    word(line.function.slice(0, 3)),
    word(line.function.slice(0, 5)),
    word(line.function),
    word(line.economic.slice(0, 3)),
    word(line.economic),
    uses[line.category] ?? line.category,
    line.category,
    line.fund,
    appropriations.includes(line.fund)
      ? "appropriation"
      : unitFunds.includes(line.fund)
        ? "unitFunds"
        : line.fund,
    line.carriedOver ? "last" : "this",
    line.cents / 100,
  ])
}

/** The column of the amounts, counted from 0. */
export const amountColumn: number = fields.length

/** Every cell of figures of the nine tables as SUMIFS over the sheet of lines, and of which criteria. */
export function sumifsOf(tables: readonly BudgetTable[]): Sumifs[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, { figure }]) => ({
        sums: criteriaOf(table, row, column),
        cents: figure?.cents ?? 0,
      })),
    ),
  )
}

function criteriaOf({ key }: BudgetTable, row: TableRow, column: string): Criteria[] {
  switch (key) {
    case "balance":
    case "appropriation": {
      const within: Criteria = key === "appropriation" ? { source: "appropriation" } : {}
      if (row.side === "revenue") return [{ ...within, ...received(row.key!) }]
      if (row.key === "carryOver" || (row.key === null && row.code === null)) return []
      return [{ ...within, ...byCode(row), ...spent(column) }]
    }
    case "revenue":
      return [{ ...byCode(row), ...received(column) }]
    case "expenditure":
      return [{ ...byCode(row), ...spent(column) }]
    case "basic":
      return [{ fund: "generalPublic", use: "basic", ...byCode(row), ...spent(column) }]
    case "threePublic":
      return (items[row.key!] ?? []).map((code) => ({
        economic: word(code),
        ...(column === "total" ? { source: "appropriation" } : { fund: column }),
      }))
    default:
      return [{ fund: key, ...byCode(row), ...spent(column) }]
  }
}

const items: Readonly<Record<string, readonly string[]>> = {
  total: ["30212", "30217", "30231", "30913", "31013"],
  overseas: ["30212"],
  overseasOther: ["30212"],
  vehicles: ["30231", "30913", "31013"],
  vehiclePurchase: ["30913", "31013"],
  vehicleOperation: ["30231"],
  reception: ["30217"],
}

function byCode({ code }: TableRow): Criteria {
  if (code === null) return {}
  if (code.startsWith("3")) return { [code.length === 3 ? "economicClass" : "economic"]: word(code) }
  return { [code.length === 3 ? "class" : code.length === 5 ? "section" : "item"]: word(code) }
}

function received(key: string): Criteria {
  if (key === "total") return {}
  if (key === "carryOver") return { year: "last" }
  if (key.startsWith("carryOver.")) return { year: "last", fund: key.slice("carryOver.".length) }
  if (key === "currentTotal" || key === "currentRevenue") return { year: "this" }
  return { year: "this", [key === "appropriation" || key === "unitFunds" ? "source" : "fund"]: key }
}

function spent(column: string): Criteria {
  if (column === "total" || column === "amount") return {}
  if (column === "basic" || column === "project") return { use: column }
  return { [appropriations.some((fund) => fund === column) ? "fund" : "category"]: column }
}

/** How a program writes a formula: the range of a column (counted from 0), and what stands between arguments. */
export interface Dialect {
  readonly range: (column: number) => string
  readonly separator: string
}

/** The formula of a cell, without its sign of equality. */
export function formulaOf({ sums }: Sumifs, { range, separator }: Dialect): string {
  const all = sums.map((criteria) => {
    const conditions = Object.entries(criteria).flatMap(([field, value]) => [
      range(fields.indexOf(field as Field)),
      `"${value}"`,
    ])
    return conditions.length === 0
      ? `SUM(${range(amountColumn)})`
      : `SUMIFS(${[range(amountColumn), ...conditions].join(separator)})`
  })
  return all.length === 0 ? "0" : all.join("+")
}
