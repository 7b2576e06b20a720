import { perObject } from "../../memo/index.ts"
import type { BudgetTable, Disclosure, Project } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"

/**
 * Where a text of a table's row stands: the entry of the row's grid with just this text. In text files of one
 * line a cell its line follows from that; elsewhere, or when no entry fits, the row's own place is given. Where two
 * entries say the same, `which` of them.
 */
export function placeInRow(
  disclosure: Disclosure,
  row: Place,
  text: string,
  which: "first" | "last" = "first",
): Place {
  const { tables } = disclosure
  const words = plain(text)
  const grid = tables.find((table) => table.at.table === row.table && table.at.sheet === row.sheet)?.grid
  const entries = row.row === undefined ? undefined : grid?.[row.row - 1]
  const isIt = (entry: string) => plain(entry) === words
  const index = (which === "first" ? entries?.findIndex(isIt) : entries?.findLastIndex(isIt)) ?? -1
  if (index < 0) return row
  const line = row.line !== undefined && hasLineACell(disclosure) ? { line: row.line + index } : {}
  return { ...row, column: index + 1, ...line }
}

/**
 * Where a cell of a table stands, by its row and column from 1. In text files of one line a cell its line follows where every row
 * has as many cells, or where what was read from the table stands as far below its beginning as the cells before it say.
 */
export function placeOfCell(
  disclosure: Disclosure,
  table: Pick<BudgetTable, "at" | "grid">,
  row: number,
  column: number,
): Place {
  const { at, grid } = table
  const width = grid[0]?.length ?? 0
  const isEven = grid.every(({ length }) => length === width)
  const lines = hasLineACell(disclosure) ? linesOfRows(table, isEven ? [] : disclosure.projects) : null
  const first = lines?.[row - 1]
  return { ...at, row, column, ...(first === undefined ? {} : { line: first + column - 1 }) }
}

/**
 * Where each row of a project sheet begins in a text of one line a cell and a blank line between rows, as far as what
 * was read from the sheet agrees with that.
 */
export function linesOfRows(
  { grid, at }: Pick<BudgetTable, "at" | "grid">,
  projects: Disclosure["projects"],
): number[] | null {
  if (at.line === undefined) return null
  const lines: number[] = []
  let line = at.line
  for (const row of grid) {
    lines.push(line)
    line += row.length + 1
  }
  const known = projects
    .flatMap(({ places, indicators }) => [...Object.values(places), ...indicators.map((one) => one.at)])
    .filter((place) => place.table === at.table)
  const agrees = known.every(
    (place) =>
      place.line === undefined ||
      place.row === undefined ||
      lines[place.row - 1] === place.line - ((place.column ?? 1) - 1),
  )
  return agrees ? lines : null
}

/** Whether a text has each cell on a line of its own, as Word's does, and not several beside each other. */
const hasLineACell = perObject(({ source, tables, projects }: Disclosure): boolean => {
  if (source.format !== "text") return false
  const cells = [
    ...projects.flatMap(({ indicators }) => indicators.map(({ at, target }) => [at, target.at] as const)),
    ...tables.flatMap(({ rows }) =>
      rows.flatMap((row) => Object.values(row.cells).map((cell) => [row.at, cell.at] as const)),
    ),
  ].flatMap(([row, cell]) =>
    row.line === undefined || cell.line === undefined || cell.column === undefined
      ? []
      : [cell.line - row.line === cell.column - 1],
  )
  return cells.filter(Boolean).length * 2 >= cells.length
})

/** Where one point of a project's payment plan stands (0 is the first date): its cell, else its row. */
export function placeOfPoint(disclosure: Disclosure, project: Project, point: number): Place {
  const { tables } = disclosure
  const row = project.places.plan ?? project.at
  const grid = tables.find((table) => table.at.table === row.table && table.at.sheet === row.sheet)?.grid
  const entries = (row.row === undefined ? undefined : grid?.[row.row - 1])?.map(plain) ?? []
  const texts = project.planTexts.map(plain)
  const from = entries.findIndex((_, i) => texts.every((text, j) => entries[i + j] === text))
  if (from < 0 || texts.length === 0) return row
  const line = row.line !== undefined && hasLineACell(disclosure) ? { line: row.line + from + point } : {}
  return { ...row, column: from + point + 1, ...line }
}

const dates = ["3月底", "6月底", "10月底", "12月底"]

/** The date of a point as its sheet prints it above the point: `9月底`, `第三季度末`; that of the usual form where it prints none. */
export function dateOfPoint(disclosure: Disclosure, project: Project, point: number): string {
  const at = placeOfPoint(disclosure, project, point)
  const { grid } =
    disclosure.tables.find(({ at: { table, sheet } }) => table === at.table && sheet === at.sheet) ?? {}
  const row = at.row === undefined ? undefined : grid?.[at.row - 2]
  const printed = (row ?? [])
    .map(plain)
    .filter((text) => /^(?:第?[一二三四1-4]季度[末底]?|\d{1,2}月[底末])$/.test(text))
  const label = printed.length === dates.length ? printed[point] : undefined
  return label === undefined ? dates[point]! : label.endsWith("季度") ? `${label}末` : label
}

/** What is printed right of a plan's last point, under 合计; null where that is no number. */
export function totalOfPlan(disclosure: Disclosure, project: Project): string | null {
  const at = placeOfPoint(disclosure, project, dates.length - 1)
  const { grid } =
    disclosure.tables.find(({ at: { table, sheet } }) => table === at.table && sheet === at.sheet) ?? {}
  const text = at.row === undefined || at.column === undefined ? undefined : grid?.[at.row - 1]?.[at.column]
  return text !== undefined && /^[\d.]+[%％]?$/.test(plain(text)) ? text : null
}

/** Where the n-th goal of a project stands: in text files each has a line of its own. */
export function placeOfGoal({ source }: Disclosure, project: Project, goal: string): Place {
  const at = project.places.goals ?? project.at
  const index = project.goals.indexOf(goal)
  return source.format === "text" && at.line !== undefined && index > 0
    ? { ...at, line: at.line + index }
    : at
}

function plain(text: string): string {
  return text.replace(/\s+/g, "")
}
