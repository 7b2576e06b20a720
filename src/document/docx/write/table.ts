import type { Cell } from "../../blocks.ts"
import type { Fitted } from "../../fit.ts"
import type { Keep } from "../../keeps.ts"
import { alignOf, type PrintTable } from "../../print.ts"
import { escaped } from "../../xml-text.ts"
import { cellStyle } from "./styles.ts"
import { run, twips } from "./xml.ts"

/** A table of Word: fixed columns, merged cells, header rows that come again on every page. */
export function tableXml(print: PrintTable, set: Fitted, keep: Keep): string {
  const { table, captionRows, headerRows } = print
  const columns = set.widths.map(twips)
  const total = columns.reduce((sum, width) => sum + width, 0)
  const properties = `<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(print.name)}"/></w:tblPr>`
  const grid = `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`
  const styles = {
    left: cellStyle(set.size, "left"),
    center: cellStyle(set.size, "center"),
    right: cellStyle(set.size, "right"),
    header: cellStyle(set.size, "header"),
  }
  const height = twips(set.rowHeight)
  /** Cells that hang down from above: by first column, how many rows are left of them. */
  const hanging: { cell: Cell; left: number }[] = []
  /** Rows up to this one stay with what follows: those of a header, of a table kept whole, of one kept with the next. */
  const kept = keep.next ? table.rows.length : keep.whole ? table.rows.length - 1 : captionRows + headerRows
  const rows = table.rows.map((row, r) => {
    const isCaption = r < captionRows
    const isHeader = !isCaption && r < captionRows + headerRows
    const styleFor = (cell: Cell) => (isHeader ? styles.header : styles[alignOf(print, r, cell)])
    const own = row.cells.map((cell) => ({ cell, merge: cell.rowspan > 1 ? "restart" : "" }))
    const covered = hanging
      .filter((span) => span.left > 0)
      .map((span) => {
        span.left--
        return { cell: span.cell, merge: "continue" }
      })
    for (const cell of row.cells) if (cell.rowspan > 1) hanging.push({ cell, left: cell.rowspan - 1 })
    const cells =
      covered.length === 0 ? own : [...own, ...covered].sort((a, b) => a.cell.column - b.cell.column)
    const repeats = r < captionRows + headerRows ? "<w:tblHeader/>" : ""
    const before = (cells[0]?.cell.column ?? 1) - 1
    const skipped = before > 0 ? `<w:gridBefore w:val="${before}"/>` : ""
    return `<w:tr><w:trPr>${skipped}<w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${repeats}</w:trPr>${cells
      .map(({ cell, merge }) =>
        cellXml(cell, merge, columns, styleFor(cell), isCaption, r < kept, print.indents?.get(cell) ?? 0),
      )
      .join("")}</w:tr>`
  })
  return `<w:tbl>${properties}${grid}${rows.join("")}</w:tbl>`
}

function cellXml(
  cell: Cell,
  merge: string,
  columns: readonly number[],
  style: string,
  isCaption: boolean,
  keeps: boolean,
  indent: number,
): string {
  let width = 0
  for (let x = cell.column - 1; x < cell.column - 1 + cell.colspan; x++) width += columns[x] ?? 0
  const span = cell.colspan > 1 ? `<w:gridSpan w:val="${cell.colspan}"/>` : ""
  const down = merge === "" ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>"
  const bare = isCaption
    ? '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
    : ""
  const text = merge === "continue" ? "" : run(cell.text)
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}${bare}<w:vAlign w:val="${isCaption ? "bottom" : "center"}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${keeps ? "<w:keepNext/>" : ""}${indent > 0 ? `<w:ind w:leftChars="${indent * 100}" w:left="${indent * 200}"/>` : ""}</w:pPr>${text}</w:p></w:tc>`
}
