import type { BudgetTable, Disclosure, Side, TableKey, TableRow } from "../../../model/disclosure.ts"
import { subjectNamed } from "../../../packs/subjects.ts"
import type { Term } from "../../engine/relation.ts"
import { columnOf, hasFigures, rowOf, tablesOf, termAt } from "../../engine/tables.ts"

/** The cells of the tables that state a subject, as far as they exist and have a figure. */
export function cellsFor(subject: string, disclosure: Disclosure): Term[] {
  if (subject.startsWith("function:")) return functionCells(subject, disclosure)
  return (subjectNamed(subject)?.cells ?? []).flatMap(({ table: key, row, column, side }) =>
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
