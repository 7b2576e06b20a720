import type { Cell, Table } from "../document/blocks.ts"
import type { BudgetTable, TableRow } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import { wholesOf } from "./wholes.ts"

/** How far 其中 stands in, and how far what is listed with it: below its first word. */
const own = 1
const beside = 4

/** The labels of a table that are set in: 其中 and the other parts of the same whole, one below the other. */
export function indentsOf(table: BudgetTable, laid: Table): Map<Cell, number> {
  const indents = new Map<Cell, number>()
  const listed = new Set(wholesOf(table).flatMap(({ parts }) => (parts.some(isOf) ? parts : [])))
  for (const row of table.rows) {
    const by = isOf(row) ? own : listed.has(row) ? beside : 0
    const cell = by > 0 ? labelCell(row, laid) : undefined
    if (cell) indents.set(cell, by)
  }
  return indents
}

function isOf({ label }: TableRow): boolean {
  return /^其中[:：]/.test(label.trim())
}

function labelCell({ label, at }: TableRow, laid: Table): Cell | undefined {
  return laid.rows[(at.row ?? 0) - 1]?.cells.find(({ text }) => plain(text) === plain(label))
}
