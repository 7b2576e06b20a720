import type { Fitted } from "./fit.ts"
import { settings, tableGap, textArea } from "./paper.ts"
import type { PrintBlock, PrintTable } from "./print.ts"
import type { Stretch } from "./stretches.ts"

/** Whether the rows of a table stay on one page, and whether what follows stays there too. */
export interface Keep {
  readonly whole: boolean
  readonly next: boolean
}

/** A table of so few rows stays on one page. */
const few = 8

/**
 * How tables keep together: a sheet of a project with the indicators right below it where a page holds both, a short
 * table by itself; a long one may go on, row by row.
 */
export function keepsOf(
  stretches: readonly Stretch[],
  sets: ReadonlyMap<PrintTable, Fitted>,
): Map<PrintTable, Keep> {
  const keeps = new Map<PrintTable, Keep>()
  for (const { landscape, blocks } of stretches) {
    const { height } = textArea(landscape)
    for (let b = 0; b < blocks.length; b++) {
      const group = tablesFrom(blocks, b)
      if (group.length === 0) continue
      const total = group.reduce((sum, table) => sum + heightOf(sets.get(table)!) + tableGap, 0)
      const together = group.length > 1 && total + title <= height
      group.forEach((table, i) => {
        const last = i === group.length - 1
        const rows = table.table.rows.length
        const fits = heightOf(sets.get(table)!) + title <= height
        keeps.set(table, { whole: fits && (together || rows <= few), next: together && !last })
      })
      b += group.length - 1
    }
  }
  return keeps
}

/** What may stand above a group of tables, in points: a heading of two lines and a caption. */
const title = 2 * settings.sheetTitle.line + settings.caption.line + settings.caption.after + 5

/** The tables that follow one another with nothing between them. */
export function tablesFrom(blocks: readonly PrintBlock[], from: number): PrintTable[] {
  const group: PrintTable[] = []
  for (let b = from; blocks[b]?.kind === "table"; b++) group.push(blocks[b] as PrintTable)
  return group
}

/** How high a table is, in points. */
export function heightOf(set: Fitted): number {
  return set.heights.reduce((sum, each) => sum + each, 0)
}
