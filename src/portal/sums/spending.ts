import type { TableKey } from "../../model/disclosure.ts"
import { pathOf } from "../address.ts"
import type { Line, Publication } from "../shelf.ts"
import { type Branch, sumOf, treeOf } from "./tree.ts"

/** A line of a functional or economic code. */
export type CodedLine = Line & { readonly code: string }

/** What a body spends in a year by one table: all of it, and by the codes of a classification. */
export interface Spending {
  readonly body: string
  readonly table: TableKey
  readonly cents: number
  /** The printed total; null when it is the sum of the classes. */
  readonly total: Line | null
  readonly classes: readonly Branch<CodedLine>[]
}

/** The tables that tell all a body spends, the best first; where the total stands, and in which columns. */
const whole: readonly { table: TableKey; totals: readonly string[]; columns: readonly string[] }[] = [
  { table: "expenditure", totals: ["total", "currentTotal"], columns: ["total", "amount"] },
  { table: "balance", totals: ["currentTotal", "total"], columns: ["amount", "total", "budget"] },
]

/** The tables that {@link spendingOf} asks for. */
export const wholeTables: readonly TableKey[] = whole.map(({ table }) => table)

/** All that a body spends, from its lines; null when no table tells it. */
export function spendingOf(lines: readonly Line[]): Spending | null {
  for (const { table, totals, columns } of whole) {
    const found = byTable(lines, table, totals, columns)
    if (found) return found
  }
  return null
}

/** What a body spends of one fund or by economic codes: what a table of its own says. */
export function spendingBy(lines: readonly Line[], table: TableKey): Spending | null {
  return byTable(lines, table, ["total", "currentTotal"], ["total", "amount", "budget"])
}

function byTable(
  lines: readonly Line[],
  table: TableKey,
  totals: readonly string[],
  columns: readonly string[],
): Spending | null {
  const own = lines.filter((line) => line.table === table && line.side !== "revenue")
  const column = columns.find((key) => own.some((line) => line.column === key))
  if (!column) return null
  const inColumn = own.filter((line) => line.column === column)
  const isCoded = (line: Line): line is CodedLine =>
    line.code !== null && /^\d{3}(?:\d\d){0,2}$/.test(line.code)
  const classes = treeOf(inColumn.filter(isCoded))
  const total =
    totals.flatMap((key) => inColumn.filter((line) => line.key === key && line.code === null))[0] ?? null
  if (!total && classes.length === 0) return null
  return { body: inColumn[0]!.body, table, cents: total?.cents ?? sumOf(classes), total, classes }
}

/** The page of the reasons of a line. */
export function figurePath(
  where: Pick<Publication, "region" | "year" | "stage">,
  { body, tableIndex, rowIndex, column }: Pick<Line, "body" | "tableIndex" | "rowIndex" | "column">,
): string {
  return pathOf({
    kind: "figure",
    region: where.region,
    year: where.year,
    stage: where.stage,
    body,
    table: tableIndex + 1,
    row: rowIndex + 1,
    column,
  })
}
