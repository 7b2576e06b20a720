import type { RawCell } from "../grid.ts"
import { type Element, isHidden, lineOf, span } from "./dom.ts"
import { type FlowItem, flowOf } from "./flow.ts"
import { rowCells, rowGroups } from "./layout.ts"
import type { Measures } from "./measure.ts"

/** A table's rows of placed cells, and the tables that stood inside its cells. */
export interface LaidOut {
  readonly rows: RawCell[][]
  readonly inner: FlowItem[]
}

/** A page's widest sensible table; larger spans are mistakes. */
const widest = 200

/** Lays the cells of a table out as browsers do (HTML, "forming a table"); spans end with their row group. */
export function layOut(table: Element, measures: Measures): LaidOut {
  const rows: RawCell[][] = []
  const inner: FlowItem[] = []
  for (const group of rowGroups(table)) {
    const trs = group.filter((row) => !isHidden(row))
    /** By column: how many more rows are covered from above. */
    const covered: number[] = []
    trs.forEach((row, r) => {
      const cells: RawCell[] = []
      let column = 0
      for (const cell of rowCells(row)) {
        if (isHidden(cell)) continue
        while ((covered[column] ?? 0) > 0) column++
        let colspan = 1
        const wanted = span(cell, "colspan", widest)
        while (colspan < wanted && !((covered[column + colspan] ?? 0) > 0)) colspan++
        const until = /^\s*0\s*$/.test(cell.attrs.find((attr) => attr.name === "rowspan")?.value ?? "")
          ? trs.length
          : span(cell, "rowspan", 65_534)
        const rowspan = Math.min(until, trs.length - r)
        for (let c = column; c < column + colspan; c++) covered[c] = rowspan
        const items = flowOf(cell, measures, true)
        for (const item of items) if (item.kind === "table") inner.push(item)
        const text = items.flatMap((item) => (item.kind === "line" ? [item.text] : [])).join("\n")
        cells.push({ text, column: column + 1, colspan, rowspan, at: { line: lineOf(cell) } })
        column += colspan
        // Spans from above push the cells of every row further to the right.
        measures.budget.table(1, column)
      }
      // A row without cells is one only where spans from above reach into it.
      if (cells.length > 0 || covered.some((left) => left > 0)) rows.push(cells)
      for (let c = 0; c < covered.length; c++) if (covered[c]! > 0) covered[c]!--
    })
  }
  return { rows, inner }
}
