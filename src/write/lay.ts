import { type Cell, collapse, gridOf, type Row, type Table } from "../document/blocks.ts"
import { tableFrom } from "../document/table-from.ts"
import { recoverSpans } from "../document/text/spans.ts"
import type { BudgetTable, Column, Disclosure, Merged, TableRow } from "../model/disclosure.ts"
import { plain, tidy } from "../text/label.ts"
import { sheetSpanned } from "./captions.ts"
import { headerOf } from "./look.ts"

/** What laying tables out must know of their disclosure. */
export interface Laying {
  /** Whether merged cells are known: what was read from a text has lost them. */
  readonly keepsMerges: boolean
  /** Texts of several lines by what a grid keeps of them, which is one. */
  readonly lines: ReadonlyMap<string, string>
}

/** What the tables of a disclosure are laid out with. */
export function layingOf(disclosure: Disclosure): Laying {
  return { keepsMerges: disclosure.source.format !== "text", lines: linesIn(disclosure) }
}

/** A table as it is printed: its grid with merged cells; without a grid its columns and rows, simply. */
export function tableOf(table: BudgetTable, { keepsMerges, lines }: Laying): Table {
  const texts = table.grid.length > 0 ? table.grid : simpleGrid(table)
  const grid = texts.map((row) => row.map((text) => lines.get(text) ?? unwrapped(text, table)))
  const merged = table.merged ?? spansOf(grid)
  const laid = tableFrom(grid, merged)
  if (keepsMerges) return laid
  return hanging(table.key, table.key === "project" ? sheetSpanned(laid) : laid)
}

/** The texts of several lines that cells of project sheets hold, by what a grid keeps of them. */
function linesIn({ projects }: Disclosure): Map<string, string> {
  return new Map(
    projects.flatMap(({ goals }) =>
      goals.length > 1 ? [[collapse(goals.join("\n")), goals.join("\n")] as const] : [],
    ),
  )
}

/** The text of a cell; where pages wrapped it, as in a PDF, without the blanks that stand for the ends of lines. */
function unwrapped(text: string, table: BudgetTable): string {
  return table.at.page === undefined ? text : tidy(text.replaceAll(" ", "\n"))
}

function spansOf(grid: readonly (readonly string[])[]): Merged[] {
  return recoverSpans(grid).flatMap((row, r) =>
    row.flatMap((colspan, c) => (colspan > 1 ? [{ row: r + 1, column: c + 1, colspan, rowspan: 1 }] : [])),
  )
}

function simpleGrid({ columns, rows }: BudgetTable): string[][] {
  const sides = (["revenue", "expenditure"] as const).filter((side) => rows.some((row) => row.side === side))
  if (sides.length === 2) {
    const halves = sides.map((side) => half(columns, rows, side))
    const height = Math.max(...halves.map((lines) => lines.length))
    return Array.from({ length: height }, (_, r) =>
      halves.flatMap((lines) => lines[r] ?? lines[0]!.map(() => "")),
    )
  }
  const coded = rows.some((row) => row.code !== null)
  const lines = half(columns, rows, null)
  return coded ? lines.map((line, r) => [r === 0 ? "科目编码" : (rows[r - 1]!.code ?? ""), ...line]) : lines
}

function half(columns: readonly Column[], rows: readonly TableRow[], side: TableRow["side"]): string[][] {
  const own = columns.filter((column) => side === null || column.side === side)
  return [
    [
      side === null && rows.some((row) => row.code !== null) ? "科目名称" : "项目",
      ...own.map((column) => column.title),
    ],
    ...rows
      .filter((row) => side === null || row.side === side)
      .map((row) => [row.label, ...own.map((column) => row.cells[column.key]?.text ?? "")]),
  ]
}

/**
 * A source that has lost its vertical merges leaves blank cells below: those under a word of the header, and under
 * the levels of indicators, belong to the cell above.
 */
function hanging(key: BudgetTable["key"], table: Table): Table {
  const grid = gridOf(table)
  const rows = headerOf(key, table)
  const header = new Set(rows)
  const levels = levelsOf(key, table, rows)
  const gone = new Set<Cell>()
  const rowspans = new Map<Cell, number>()
  /** The blank cell of a row that belongs to a cell further up; null when what stands there is its own. */
  const covered = (cell: Cell, r: number, below: number): Cell | null => {
    const inLevels = !header.has(r) && cell.column <= levels
    if (header.has(r) !== header.has(below) || !(header.has(r) || inLevels)) return null
    const under = grid[below]![cell.column - 1]
    if (under?.text !== "" || under.column !== cell.column || under.colspan !== cell.colspan) return null
    // A level ends where the one before it does.
    const before = inLevels && cell.column > 1 ? grid[below]![cell.column - 2] : null
    return before && before.text !== "" && !gone.has(before) ? null : under
  }
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) {
      if (gone.has(cell) || cell.text === "") continue
      let below = r + 1
      for (; below < table.rows.length; below++) {
        const under = covered(cell, r, below)
        if (!under) break
        gone.add(under)
      }
      if (below > r + 1) rowspans.set(cell, below - r)
    }
  })
  if (rowspans.size === 0) return table
  return {
    ...table,
    rows: table.rows.map(
      (row): Row => ({
        ...row,
        cells: row.cells
          .filter((cell) => !gone.has(cell))
          .map((cell) => ({ ...cell, rowspan: rowspans.get(cell) ?? cell.rowspan })),
      }),
    ),
  }
}

/** How many columns at its left hold words that reach down: levels of indicators, labels of a project sheet. */
function levelsOf(key: BudgetTable["key"], table: Table, header: readonly number[]): number {
  const words = header.flatMap((r) => table.rows[r]!.cells.map((cell) => plain(cell.text)))
  if (!words.includes("一级指标")) return key === "project" ? 1 : 0
  return words.includes("二级指标") ? 2 : 1
}
