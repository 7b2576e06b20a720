import type { Cell, Row, Table } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import type { Entry } from "./entries.ts"
import type { Form } from "./forms.ts"
import { frameTable } from "./frame.ts"
import { indicatorTable } from "./indicators.ts"
import { labelledTable } from "./labelled.ts"
import type { LaidTable } from "./laid.ts"
import { readPages } from "./page.ts"

/** Makes a table block of the lines of a laid-out table, or null when they are no table. */
export function layoutTable(
  pages: readonly (readonly Entry[])[],
  table: number,
  budget: Budget,
): Table | null {
  if (isTooLarge(pages)) return null
  const laid = readPages(
    pages.map((entries) => ({
      lines: entries.map((entry) => ({
        segments: entry.segments,
        number: entry.line.number,
        gap: entry.page ? 0 : entry.gap,
      })),
    })),
  )
  if (!laid) return null
  budget.table(laid.rows.length, laid.header.bands.length)
  return blockOf(laid, table)
}

/** Makes a table block of a part of a project's sheet, or null when its cells cannot be told apart. */
export function formTable({ kind, entries }: Form, table: number, budget: Budget): Table | null {
  const read =
    kind === "frame"
      ? (frameTable(entries, table) ?? labelledTable(entries, table))
      : indicatorTable(entries, table)
  if (read) budget.table(read.rows.length, 7)
  return read
}

/** A sheet of a project whose cells were not told apart: its lines as they stand, so that nobody takes them for prose. */
export function looseTable({ all }: Form, table: number): Table {
  const rows = all.map(({ segments, line }, r): Row => {
    const at = { line: line.number, table, row: r + 1 }
    const cells = segments.map(({ text }, c): Cell => {
      return { text, column: c + 1, colspan: 1, rowspan: 1, at: { ...at, column: c + 1 } }
    })
    return { cells, at }
  })
  return { kind: "table", loose: true, rows, at: { line: all[0]!.line.number, table } }
}

/** Steps that placing the cells of a table may take, and places its columns may be found from. */
const mostSteps = 300_000_000
const mostPlaces = 3000

/** Whether no layout was kept that could be found in sensible time: every cell is weighed against every column. */
function isTooLarge(pages: readonly (readonly Entry[])[]): boolean {
  let steps = 0
  let most = 0
  const places = new Set<number>()
  for (const entries of pages)
    for (const { segments } of entries) {
      most = Math.max(most, segments.length)
      steps += segments.length
      for (const { start, end } of segments) places.add(Math.round(start)).add(Math.round(end))
    }
  return steps * most * most > mostSteps || places.size > mostPlaces
}

function blockOf(laid: LaidTable, table: number): Table {
  const rows: Row[] = [...headerRows(laid, table)]
  const width = laid.header.bands.length
  for (const row of laid.rows) {
    const r = rows.length + 1
    const at = { line: row.line, table, row: r }
    const cells = Array.from({ length: width }, (_, column): Cell => {
      const own = row.cells.find((cell) => cell.column === column)
      return {
        text: own?.text ?? "",
        column: column + 1,
        colspan: 1,
        rowspan: 1,
        at: { ...at, line: own?.line ?? row.line, column: column + 1 },
      }
    })
    rows.push({ cells, at })
  }
  return { kind: "table", laid: true, rows, at: { line: rows[0]?.at.line ?? 0, table } }
}

/** Header rows as merged cells: groups over their columns level by level, titles reaching down to the last. */
function headerRows(laid: LaidTable, table: number): Row[] {
  const { groups, leaves } = laid.header
  if (laid.headerLines.length === 0) return []
  const levels = [...new Set(groups.map((group) => group.line))].sort((a, b) => a - b)
  const rows: Cell[][] = Array.from({ length: levels.length + 1 }, () => [])
  const depth = leaves.map(() => 0)
  const lineOf = (line: number) => laid.headerLines[line] ?? laid.headerLines[0]!
  const put = (r: number, text: string, first: number, last: number, rowspan: number, line: number) =>
    rows[r]!.push({
      text,
      column: first + 1,
      colspan: last - first + 1,
      rowspan,
      at: { line: lineOf(line), table, row: r + 1, column: first + 1 },
    })
  levels.forEach((line, r) => {
    for (const group of groups.filter((one) => one.line === line)) {
      const above = Math.max(...depth.slice(group.first, group.last + 1))
      // Columns below a group that reached less deep than others: blank cells keep the grid whole.
      for (let column = group.first; column <= group.last; column++)
        for (let gap = depth[column]!; gap < above; gap++) put(gap, "", column, column, 1, line)
      const levelsUsed = r + 1 - above
      put(above, group.text, group.first, group.last, levelsUsed, line)
      depth.fill(r + 1, group.first, group.last + 1)
    }
  })
  leaves.forEach((leaf, column) => {
    const top = depth[column]!
    put(top, leaf.text, column, column, levels.length + 1 - top, leaf.line)
  })
  return rows.map((cells, r) => {
    cells.sort((a, b) => a.column - b.column)
    const line = Math.min(...cells.map((cell) => cell.at.line ?? Infinity))
    return { cells, at: { line: Number.isFinite(line) ? line : laid.headerLines[0]!, table, row: r + 1 } }
  })
}
