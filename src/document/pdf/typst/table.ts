import type { Cell } from "../../blocks.ts"
import { alignOf, type PrintBlock, type PrintTable } from "../../print.ts"
import { wholeRows } from "../../whole-rows.ts"
import { inset, settingOf } from "./layout.ts"
import { cellText, headText, lines } from "./text.ts"

/** More than this many characters in a cell may go over a page break; shorter rows stay whole. */
const longText = 300
/** Merged cells over more rows than this may go over a page break. */
const manyRows = 14

/** The height of a line by itself, in sizes of its type: as the preamble sets its edges. */
const lineHeight = 1

/** The table among blocks as Typst expressions in code mode: captions without rules, then the ruled table. */
export function tableMarkup(blocks: readonly PrintBlock[], b: number): string {
  const print = blocks[b] as PrintTable
  const { size, columns, rowHeight, whole } = settingOf(blocks, b)
  const rows = wholeRows(print.table, print.widths.length)
  const first = print.captionRows + print.headerRows
  const header = rows.slice(print.captionRows, first).filter((cells) => cells.length > 0)
  const parts = [
    `columns: (${columns.map((width) => `${tenth(width)}pt`).join(", ")},)`,
    `inset: (x: ${inset / 2}pt, y: ${tenth(Math.max(1, (rowHeight - lineHeight * size) / 2))}pt)`,
    `align: (${print.align.map((align) => `${align} + horizon`).join(", ")},)`,
    ...(header.length > 0
      ? [`table.header(${header.map((cells) => cells.map(headerCell).join(", ")).join(",\n")})`]
      : []),
    ...rows
      .slice(first)
      .map((cells, r) => cells.map((cell) => bodyCell(cell, print, first + r)).join(", "))
      .filter((cells) => cells !== ""),
  ]
  return [
    ...print.table.rows.slice(0, print.captionRows).map((row) => captionMarkup(row.cells, size)),
    `sheet(${size}pt, ${whole}, table(${parts.join(",\n")}))`,
  ].join("\n")
}

/** What stands above a table: alone a title, or unit, year and measure from left to right. */
function captionMarkup(cells: readonly Cell[], size: number): string {
  const texts = cells.map((cell) => cell.text).filter((text) => text !== "")
  if (texts.length === 0) return ""
  if (texts.length === 1 && !/[:：]/.test(texts[0]!)) return `title(${lines(texts[0]!)})`
  return `caption(${size}pt, ${texts.map(lines).join(", ")})`
}

/** Downwards, so that columns never grow beyond the page. */
function tenth(points: number): number {
  return Math.floor(points * 10) / 10
}

function headerCell(cell: Cell): string {
  return `table.cell(${[...spans(cell), "align: center + horizon"].join(", ")}, ${headText(cell.text)})`
}

function bodyCell(cell: Cell, print: PrintTable, row: number): string {
  const named = spans(cell)
  const align = cell.text.includes("\n") ? "left" : alignOf(print, row, cell)
  if (cell.text !== "" && align !== print.align[cell.column - 1]) named.push(`align: ${align} + horizon`)
  const indent = print.indents?.get(cell) ?? 0
  if (indent > 0) named.push(`inset: (left: ${inset / 2}pt + ${indent}em)`)
  if (cell.text.length > longText || cell.rowspan > manyRows) named.push("breakable: true")
  return named.length === 0 ? cellText(cell.text) : `table.cell(${named.join(", ")}, ${cellText(cell.text)})`
}

function spans(cell: Cell): string[] {
  return [
    ...(cell.colspan > 1 ? [`colspan: ${cell.colspan}`] : []),
    ...(cell.rowspan > 1 ? [`rowspan: ${cell.rowspan}`] : []),
  ]
}
