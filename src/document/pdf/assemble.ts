import type { Block, Cell, Row, Table } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import { type Continued, continued, type OpenTable } from "./continue.ts"
import { withoutFurniture } from "./furniture.ts"
import type { Page, PageLine, PageTable } from "./grid.ts"
import { laidParts } from "./laid.ts"
import { paragraphsOf } from "./paragraphs.ts"

/** Pages as blocks in reading order: furniture taken off, tables and paragraphs joined over page breaks. */
export function blocksOf(pages: Page[], budget: Budget): Block[] {
  withoutFurniture(pages)
  const items = joinedItems(pages)
  const blocks: Block[] = []
  let tables = 0
  let lines: PageLine[] = []
  const closeLines = () => {
    for (const part of laidParts(lines, () => tables + 1, budget)) {
      if (!Array.isArray(part)) {
        blocks.push(part)
        tables++
      } else
        for (const { text, page } of paragraphsOf(part, pages))
          blocks.push({ kind: "paragraph", text, level: null, at: { page } })
    }
    lines = []
  }
  for (const item of items) {
    if (item.kind === "line") lines.push(item)
    else {
      closeLines()
      const framed = framedText(item)
      if (framed === null) blocks.push(tableBlock(item, ++tables))
      else
        for (const text of framed.split("\n"))
          blocks.push({ kind: "paragraph", text, level: null, at: { page: item.page } })
    }
  }
  closeLines()
  return blocks
}

/** The text of a frame around a single cell, which is prose in a box and no table; else null. */
function framedText(table: PageTable): string | null {
  const cells = table.rows.flatMap((row) => row.cells)
  return cells.length === 1 ? cells[0]!.text : null
}

/** The items of all pages in order, each table whole. */
function joinedItems(pages: readonly Page[]): (PageTable | PageLine)[] {
  const items: (PageTable | PageLine)[] = []
  let open = null as OpenTable | null
  for (const page of pages) {
    if (page.items.length === 0) continue
    let rest = page.items
    const joined: Continued | null = open && continued(open, page, fillOf(page, pages))
    if (open && joined) {
      items[items.length - 1] = joined.table
      rest = page.items.slice(joined.used)
      open = { table: joined.table, above: open.above }
    } else open = null
    for (const item of rest) {
      if (item.kind === "table") open = { table: item, above: linesAbove(items) }
      else open = null
      items.push(item)
    }
  }
  return items
}

/** How far down the fullest page of this size reaches; never less than most of the paper. */
function fillOf(page: Page, pages: readonly Page[]): number {
  let fill = 0.7 * page.height
  for (const other of pages) {
    if (Math.abs(other.height - page.height) > 5) continue
    const last = other.items.at(-1)
    if (last) fill = Math.max(fill, last.kind === "table" ? last.bottom : last.y + last.size / 2)
  }
  return fill
}

function linesAbove(items: readonly (PageTable | PageLine)[]): PageLine[] {
  const lines: PageLine[] = []
  for (let i = items.length - 1; i >= 0 && lines.length < 5; i--) {
    const item = items[i]!
    if (item.kind === "table") break
    lines.push(item)
  }
  return lines
}

/** A table with the place of every cell: its page and its entry in the row as `textsOf` counts them. */
function tableBlock(table: PageTable, number: number): Table {
  const starts = table.rows.map((): number[] => [])
  table.rows.forEach((row, r) => {
    for (const cell of row.cells)
      for (let y = r; y < Math.min(r + cell.rowspan, starts.length); y++) starts[y]!.push(cell.column)
  })
  for (const row of starts) row.sort((a, b) => a - b)
  const rows = table.rows.map((row, r): Row => {
    const at = { page: row.page, table: number, row: r + 1 }
    const cells = [...row.cells]
      .sort((a, b) => a.column - b.column)
      .map(
        (cell): Cell => ({
          text: cell.text.trim(),
          column: cell.column + 1,
          colspan: cell.colspan,
          rowspan: Math.min(cell.rowspan, table.rows.length - r),
          at: { page: cell.page, table: number, row: r + 1, column: starts[r]!.indexOf(cell.column) + 1 },
        }),
      )
    return { cells, at }
  })
  return { kind: "table", rows, at: { page: table.page, table: number } }
}
