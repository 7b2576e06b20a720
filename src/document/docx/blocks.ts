import type { Place } from "../../model/place.ts"
import type { Block } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import { type RawCell, tableOf } from "../grid.ts"
import type { FlowItem, Line, WordCell, WordTable } from "./flow.ts"

/** Gives lines and tables their places. A table inside a cell follows the table it stands in. */
export function blocksOf(items: readonly FlowItem[], paged: boolean, budget: Budget): Block[] {
  const blocks: Block[] = []
  const onPage = (page: number | undefined) => (paged && page ? { page } : {})
  let paragraphs = 0
  let tables = 0
  const add = (list: readonly FlowItem[]) => {
    for (const item of list) {
      if (item.kind === "line") {
        paragraphs++
        const at = { paragraph: paragraphs, ...onPage(item.page) }
        blocks.push({ kind: "paragraph", text: item.text, level: item.level, at })
        continue
      }
      if (isFrame(item)) {
        for (const row of item.rows) for (const cell of row.cells) add(cell.items)
        continue
      }
      const rows = placed(item, onPage)
      if (rows.length > 0) {
        tables++
        blocks.push(tableOf(rows, tables, rows[0]![0]?.at ?? {}, budget))
      }
      for (const row of item.rows)
        for (const cell of row.cells)
          if (!row.deleted) add(cell.items.filter((inner) => inner.kind === "table"))
    }
  }
  add(items)
  return blocks
}

/** A table that only frames others: one cell a row, with a table in one of them. */
export function isFrame(table: WordTable): boolean {
  return (
    table.rows.every((row) => row.cells.length <= 1) &&
    table.rows.some((row) => row.cells.some((cell) => cell.items.some((item) => item.kind === "table")))
  )
}

function placed(table: WordTable, onPage: (page: number) => Place): RawCell[][] {
  const rows: RawCell[][] = []
  /** By column: the cell above that a vertical merge may continue. */
  let above = new Map<number, { rowspan: number; colspan: number }>()
  for (const row of table.rows) {
    if (row.deleted) continue
    const next = new Map<number, { rowspan: number; colspan: number }>()
    const cells: (RawCell & { rowspan: number; colspan: number })[] = []
    let column = 1 + row.before
    for (const cell of row.cells) {
      if (cell.deleted) continue
      const last = cells.at(-1)
      if (cell.joined && last && last.column + last.colspan === column) {
        last.colspan += cell.span
        column += cell.span
        continue
      }
      const merged = cell.merge === "continue" ? above.get(column) : undefined
      if (merged && merged.colspan === cell.span) {
        merged.rowspan++
        next.set(column, merged)
      } else {
        const fresh = { text: textOf(cell), column, colspan: cell.span, rowspan: 1, at: onPage(cell.page) }
        cells.push(fresh)
        if (cell.merge !== null) next.set(column, fresh)
      }
      column += cell.span
    }
    above = next
    if (column > 1 + row.before) rows.push(cells)
  }
  return rows
}

function textOf(cell: WordCell): string {
  const lines = cell.items.filter((item): item is Line => item.kind === "line")
  return lines.length === 1 ? lines[0]!.text : lines.map((line) => line.text).join("\n")
}
