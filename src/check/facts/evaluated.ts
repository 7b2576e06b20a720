import { perObject } from "../../memo/index.ts"
import type { BudgetTable, Disclosure } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { type IndicatorRow, indicatorRows } from "./indicators.ts"
import { understand } from "./target.ts"

/** An indicator of a self-evaluation: what was to be reached, what was, and the points given for it. */
export interface Evaluated {
  readonly row: IndicatorRow
  /** As printed. */
  readonly actual: string
  /** What was reached, in the measure of the target; null when it cannot be held against it. */
  readonly reached: number | null
  /** The points it can have, and those it has. */
  readonly full: number
  readonly points: number
  /** Where the points stand, and what was reached. */
  readonly at: Place
  readonly cell: Place
}

/** Header words of a self-evaluation, by what their column holds. */
const heads = {
  actual: /^(?:全年|年度)?(?:实际)?(?:完成|达到)(?:指标)?(?:值|情况)$|^(?:全年|年度)?实际(?:完成)?值$/,
  full: /^(?:指标)?(?:分值|权重|满分|标准分)(?:（?分?）?)?$/,
  points: /^(?:自评|实际|评价)?得分$|^自评分(?:数|值)?$/,
} as const

/** The indicators of every self-evaluation of a document. Made once a document. */
export const evaluatedOf: (disclosure: Disclosure) => readonly Evaluated[] = perObject(
  (disclosure: Disclosure) => {
    const tables = disclosure.tables.filter(({ grid }) => grid.some((cells) => columnsOf(cells) !== null))
    if (tables.length === 0) return []
    const rows = Map.groupBy(indicatorRows(disclosure), ({ indicator }) => indicator.name)
    const used = new Set<IndicatorRow>()
    return tables.flatMap((table) => [...evaluatedIn(table, rows, used, disclosure.source.format === "text")])
  },
)

type Columns = Readonly<Record<keyof typeof heads, number>>

function columnsOf(cells: readonly string[]): Columns | null {
  const plain = cells.map((cell) => cell.replace(/[\s（）()]/g, ""))
  const find = (head: RegExp) => plain.findIndex((cell) => head.test(cell))
  const columns = { actual: find(heads.actual), full: find(heads.full), points: find(heads.points) }
  return Object.values(columns).includes(-1) ? null : columns
}

function* evaluatedIn(
  { grid }: BudgetTable,
  rows: ReadonlyMap<string, readonly IndicatorRow[]>,
  used: Set<IndicatorRow>,
  isText: boolean,
): Iterable<Evaluated> {
  let columns: Columns | null = null
  for (const cells of grid) {
    const found = columnsOf(cells)
    if (found) {
      columns = found
      continue
    }
    if (!columns) continue
    const row = cells.flatMap((cell) => rows.get(cell.trim()) ?? []).find((each) => !used.has(each))
    const [full, points] = [numberIn(cells[columns.full]), numberIn(cells[columns.points])]
    if (!row || full === null || points === null) continue
    used.add(row)
    const actual = (cells[columns.actual] ?? "").trim()
    yield {
      row,
      actual,
      reached: reachedOf(actual, row),
      full,
      points,
      at: cellOf(row, columns.points, isText),
      cell: cellOf(row, columns.actual, isText),
    }
  }
}

/** Where a cell of an indicator's row stands: in text files each has a line of its own. */
function cellOf({ indicator: { at } }: IndicatorRow, column: number, isText: boolean): Place {
  const line = isText && at.line !== undefined && at.row !== undefined ? { line: at.line + column } : {}
  return { ...at, column: column + 1, ...line }
}

function numberIn(cell = ""): number | null {
  const plain = cell.replace(/[\s分]/g, "")
  return /^\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** `76.5%` beside ≥90%, `5.2` beside ≤4 of a column of units: one measure, one kind. */
function reachedOf(actual: string, { target }: IndicatorRow): number | null {
  if (target.value === null || target.kind === "words" || target.kind === "date" || target.per.length > 0)
    return null
  const match = /^(?:约)?(\d[\d,]*(?:\.\d+)?)\s*(\D{0,8})$/.exec(actual)
  if (!match) return null
  const value = Number(match[1]!.replaceAll(",", ""))
  const unit = match[2]!.trim()
  // A column of units holds for both.
  const said = unit === "" ? unitOf(target) : unit
  const reached = understand({ text: `${value}${said}`, operator: null, value, unit: said })
  return reached.kind === target.kind && reached.unit === target.unit ? reached.value : null
}

/** The unit as it stands behind the printed number. */
function unitOf({ text }: IndicatorRow["target"]): string {
  return /\d\s*([^\d.,]*)$/.exec(text)?.[1]?.trim() ?? ""
}
