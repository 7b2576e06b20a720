import type { BudgetTable, Disclosure, Side, TableKey, TableRow } from "../../../model/disclosure.ts"
import type { Term } from "../../engine/relation.ts"
import { columnOf, hasFigures, rowOf, tablesOf, termAt } from "../../engine/tables.ts"

/** Cells by subject: table, row, column and side. The first that exist are what a claim must agree with. */
const places: Readonly<Record<string, readonly (readonly [TableKey, string, string, Side])[]>> = {
  revenue: [
    ["balance", "total", "amount", "revenue"],
    ["revenue", "total", "total", null],
    ["balance", "currentTotal", "amount", "revenue"],
  ],
  "revenue.currentTotal": [
    ["balance", "currentTotal", "amount", "revenue"],
    ["revenue", "total", "currentRevenue", null],
    ["revenue", "total", "total", null],
  ],
  expenditure: [
    ["balance", "total", "amount", "expenditure"],
    ["expenditure", "total", "total", null],
    ["balance", "currentTotal", "amount", "expenditure"],
  ],
  "expenditure.currentTotal": [
    ["balance", "currentTotal", "amount", "expenditure"],
    ["expenditure", "total", "total", null],
  ],
  balance: [
    ["balance", "total", "amount", "revenue"],
    ["balance", "total", "amount", "expenditure"],
    ["balance", "currentTotal", "amount", "revenue"],
  ],
  "appropriation.balance": [
    ["appropriation", "total", "amount", "revenue"],
    ["appropriation", "total", "total", "expenditure"],
    ["appropriation", "currentTotal", "amount", "revenue"],
  ],
  "revenue.appropriation": [
    ["balance", "appropriation", "amount", "revenue"],
    ["revenue", "total", "appropriation", null],
    ["appropriation", "currentTotal", "amount", "revenue"],
    ["appropriation", "total", "amount", "revenue"],
  ],
  appropriation: [
    ["appropriation", "currentTotal", "total", "expenditure"],
    ["appropriation", "total", "total", "expenditure"],
  ],
  generalPublic: [
    ["generalPublic", "total", "total", null],
    ["appropriation", "currentTotal", "generalPublic", "expenditure"],
    ["appropriation", "total", "generalPublic", "expenditure"],
  ],
  governmentFund: [
    ["governmentFund", "total", "total", null],
    ["appropriation", "currentTotal", "governmentFund", "expenditure"],
    ["appropriation", "total", "governmentFund", "expenditure"],
  ],
  stateCapital: [
    ["stateCapital", "total", "total", null],
    ["appropriation", "currentTotal", "stateCapital", "expenditure"],
    ["appropriation", "total", "stateCapital", "expenditure"],
  ],
  ...Object.fromEntries(
    (["governmentFund", "stateCapital"] as const).flatMap((fund) => [
      [`revenue.carryOver.${fund}`, [[fund, "total", "opening", null]]],
      [`expenditure.carryOver.${fund}`, [[fund, "total", "closing", null]]],
    ]),
  ),
  basic: [["expenditure", "total", "basic", null]],
  project: [["expenditure", "total", "project", null]],
  "generalPublic.basic": [
    ["generalPublic", "total", "basic", null],
    ["basic", "total", "total", null],
  ],
  "generalPublic.project": [["generalPublic", "total", "project", null]],
  "generalPublic.personnel": [
    ["basic", "total", "personnel", null],
    ["basic", "personnelTotal", "total", null],
  ],
  "generalPublic.operating": [
    ["basic", "total", "operating", null],
    ["basic", "operatingTotal", "total", null],
  ],
  operatingCosts: [["threePublic", "operatingCosts", "total", null]],
  ...Object.fromEntries(
    (
      [
        "generalPublic",
        "governmentFund",
        "stateCapital",
        "fiscalAccount",
        "institutionIncome",
        "businessIncome",
        "superiorSubsidy",
        "affiliateRemittance",
        "otherIncome",
        "unitFunds",
        "carryOver",
      ] as const
    ).map((key) => [
      `revenue.${key}`,
      [
        ["balance", key, "amount", "revenue"],
        ["revenue", "total", key, null],
        // The passage on a fund tells its income of the year, which a final account prints in the fund's own table.
        ...(key === "governmentFund" || key === "stateCapital"
          ? ([[key, "total", "currentRevenue", null]] as const)
          : []),
      ],
    ]),
  ),
}

/** The cells of the tables that state a subject, as far as they exist and have a figure. */
export function cellsFor(subject: string, disclosure: Disclosure): Term[] {
  if (subject.startsWith("function:")) return functionCells(subject, disclosure)
  return (places[subject] ?? []).flatMap(([key, row, column, side]) =>
    tablesOf(disclosure, key)
      .filter(hasFigures)
      .slice(0, 1)
      .flatMap((table) => cell(table, rowOf(table, row, side), column, side)),
  )
}

function cell(table: BudgetTable, row: TableRow | undefined, column: string, side: Side): Term[] {
  if (!row || !columnOf(table, column, side)) return []
  const term = termAt(table, row, column)
  return term.amount.figure === null ? [] : [term]
}

const plain = (text: string) =>
  text
    .replace(/[\s“”"（）()]/g, "")
    .replaceAll("其它", "其他")
    .replaceAll("、", "")

/** The tables by function that may state an item of prose. */
export const functionTables = ["generalPublic", "expenditure", "governmentFund", "stateCapital"] as const

/** One of {@link functionTables}. */
export type FunctionTable = (typeof functionTables)[number]

const rowsByName = new WeakMap<BudgetTable, Map<string, TableRow[]>>()

function rowsNamed(table: BudgetTable, level: number, name: string): readonly TableRow[] {
  let rows = rowsByName.get(table)
  if (!rows) {
    rows = Map.groupBy(table.rows, (row) => `${row.level}|${plain(row.label)}`)
    rowsByName.set(table, rows)
  }
  return rows.get(`${level}|${name}`) ?? []
}

/** The cells of a functional item named by its levels: `function:类/款/项`. The name must be the only one. */
function functionCells(subject: string, disclosure: Disclosure): Term[] {
  const level = subject.split("/").length
  const general = tablesOf(disclosure, "generalPublic").find(hasFigures)
  // Where the table of public money does not go down to 项, that of all money says something else of an item.
  if (general?.rows.every((row) => row.level !== level)) return []
  return functionTables.flatMap((key) => functionCell(subject, key, disclosure) ?? [])
}

/** The cell of a functional item in one table; null when the table lacks it or names two alike. */
export function functionCell(subject: string, key: TableKey, disclosure: Disclosure): Term | null {
  const names = subject.slice("function:".length).split("/").map(plain)
  const table = tablesOf(disclosure, key).find(hasFigures)
  const rows = table ? rowsNamed(table, names.length, names.at(-1)!) : []
  return rows.length === 1 ? (cell(table!, rows[0], "total", null)[0] ?? null) : null
}

/** The economic items (款) of basic expenditure that public funds pay for, with their names. */
export function operatingCells(disclosure: Disclosure): { label: string; cell: Term }[] {
  const table = tablesOf(disclosure, "basic").find(hasFigures)
  if (!table) return []
  return table.rows.flatMap((row) => {
    const [found] = row.level === 2 ? cell(table, row, "operating", null) : []
    return found && found.amount.figure!.cents !== 0
      ? [{ label: row.label.replace(/\s/g, ""), cell: found }]
      : []
  })
}
