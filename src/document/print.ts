import type { Cell, Table } from "./blocks.ts"

/**
 * A document on its way out: blocks in order and what a typesetter must know of each. Every format is one
 * small writer of it (docx, pdf, xlsx, html, Markdown); nothing here knows about budgets.
 */
export interface Print {
  readonly properties: Properties
  /** A first page of its own, or none. */
  readonly cover: Cover | null
  /** Whether a list of contents with page numbers follows the cover, made from the headings. */
  readonly contents: boolean
  readonly blocks: readonly PrintBlock[]
}

/** Document properties, as file formats keep them. */
export interface Properties {
  readonly title: string
  /** Who publishes it. */
  readonly author: string
  readonly subject: string
  /** BCP 47. */
  readonly language: string
}

export interface Cover {
  readonly title: string
  /** Lines below the title, such as the publisher and the year. */
  readonly lines: readonly string[]
}

export type PrintBlock = PrintHeading | PrintParagraph | PrintTable

/** A heading: 1 opens a part, 2 a chapter and so on; it stands in the contents. */
export interface PrintHeading {
  readonly kind: "heading"
  readonly level: number
  readonly text: string
  /** Starts on a new page. */
  readonly breaks: boolean
  /** Is the title of the table that follows, and is set as one. */
  readonly titles?: boolean
}

/** Whether a heading stands in the middle of the line: titles of tables, and parts and chapters without a number. */
export function isCentred({ level, text, titles }: PrintHeading): boolean {
  return titles === true || /^第.{1,3}(?:部分|章)/.test(text) || (level === 1 && !numbered.test(text))
}

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．])/

/**
 * A paragraph of prose (`body`), the title of a table (`title`), the line between title and table (`caption`: who,
 * year, measure, parted by tabs and set from margin to margin), or a remark below a table (`remark`).
 */
export interface PrintParagraph {
  readonly kind: "paragraph"
  readonly text: string
  readonly role: "body" | "title" | "caption" | "remark"
}

/** A table with what decides how it looks. */
export interface PrintTable {
  readonly kind: "table"
  /** A short name, unique in the document: sheet of a workbook, caption for readers of screens. */
  readonly name: string
  readonly table: Table
  /** Rows above the header (unit, year, measure): set without rules. */
  readonly captionRows: number
  /** Header rows below them, repeated on every page. */
  readonly headerRows: number
  /** Wide tables stand on landscape pages. */
  readonly landscape: boolean
  /** Width of each column of the grid, relative to each other: in half-width characters it would like to have. */
  readonly widths: readonly number[]
  /** How each column of the grid is set below the header; merged cells follow their first column. */
  readonly align: readonly ("left" | "center" | "right")[]
  /** A form of labels and values rather than a list: short words stand in the middle of their cells, long texts left. */
  readonly form?: boolean
  /** Cells of words set in from the left, by how many characters: 其中 and what is listed with it. */
  readonly indents?: ReadonlyMap<Cell, number>
  /** Cells that are sums of others of the same table: a workbook writes them as formulas. */
  readonly sums: readonly Sum[]
}

/** A cell (1-based row and column of the table's grid of positions) and the cells whose sum it is. */
export interface Sum {
  readonly cell: Position
  readonly of: readonly Position[]
}

export interface Position {
  readonly row: number
  readonly column: number
}

/**
 * A document that cannot be written here. The message is one Chinese sentence for the user: what is missing and
 * what to do.
 */
export class Unwritable extends Error {
  override readonly name = "Unwritable"
}

/** How a cell is set, by where it stands. */
export function alignOf(print: PrintTable, row: number, cell: Cell): "left" | "center" | "right" {
  if (row < print.captionRows) return captionAlign(print.table.rows[row]!.cells, cell)
  if (row < print.captionRows + print.headerRows) return "center"
  if (print.form) return cell.text.length > 24 ? "left" : "center"
  const align = print.align[cell.column - 1] ?? "left"
  return align === "left" && total.test(cell.text) ? "center" : align
}

/** Words of rows that add up others, which stand in the middle. */
const total = /^(?:本年)?(?:收入|支出)?(?:合|总)\s*计$/

/** In the rows above a header: first left, last right, the others and what stands alone in the middle; measures right. */
function captionAlign(cells: readonly Cell[], cell: Cell): "left" | "center" | "right" {
  const filled = cells.filter((each) => each.text !== "")
  if (filled.length === 1) return /单位[:：]/.test(cell.text) ? "right" : "center"
  if (cell === filled[0]) return "left"
  return cell === filled.at(-1) ? "right" : "center"
}
