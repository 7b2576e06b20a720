import { displayWidth } from "../../text/width.ts"
import { OfficePackage } from "../office-package.ts"
import { openBook } from "./book.ts"
import { cellName, columnOf, lastColumn, lastRow } from "./reference.ts"

/** How broad the columns of a sheet are and how high its rows, in pixels; both are counted from 1. */
interface Measures {
  column(column: number): number
  row(row: number): number
}

/** A note's type is small: pixels a half-width character is broad, and a line is high. */
const character = 6.5
const line = 17
/** What a box keeps free around its words. */
const margin = 14
const [narrowest, broadest] = [110, 330]

/** The measures of a sheet by its XML; what it does not say is as in a new sheet. */
export function measuresOf(xml: string): Measures {
  const number = (text: string, name: string) => {
    const value = new RegExp(`\\s${name}=["']([\\d.]+)["']`).exec(text)?.[1]
    return value === undefined ? null : Number(value)
  }
  const format = /<(?:[\w.-]+:)?sheetFormatPr\b[^>]*>/.exec(xml)?.[0] ?? ""
  const usualColumn = number(format, "defaultColWidth") ?? 8.43
  const usualRow = number(format, "defaultRowHeight") ?? 15
  const columns = [...xml.matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)].map(([tag]) => ({
    from: number(tag, "min") ?? 0,
    to: number(tag, "max") ?? 0,
    width: /\shidden=["'](?:1|true)["']/.test(tag) ? 0 : (number(tag, "width") ?? usualColumn),
  }))
  const rows = new Map<number, number>()
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?row\s[^>]*>/g)) {
    const height = /\shidden=["'](?:1|true)["']/.test(tag) ? 0 : number(tag, "ht")
    if (height !== null) rows.set(number(tag, "r") ?? 0, height)
  }
  const pixels = (width: number) => (width === 0 ? 0 : Math.round(width * 7) + 5)
  return {
    column: (at) => pixels(columns.find(({ from, to }) => from <= at && at <= to)?.width ?? usualColumn),
    row: (at) => Math.round(((rows.get(at) ?? usualRow) * 4) / 3),
  }
}

/** Where the box of a note stands: right of its cell, as large as its words need. */
export interface NoteBox {
  /** As `x:Anchor` says it: column, pixels, row, pixels, of its upper left and its lower right corner. */
  readonly anchor: string
  /** In points. */
  readonly width: number
  readonly height: number
}

/** The box of a note at a cell (`B7`), in which all of its text is seen. */
export function noteBox(cell: string, text: string, measures: Measures): NoteBox {
  const lines = text.split("\n").map((each) => displayWidth(each) * character)
  const broad = Math.min(broadest, Math.max(narrowest, ...lines)) + margin
  const room = broad - margin
  const high = line * lines.reduce((sum, each) => sum + Math.max(1, Math.ceil(each / room)), 0) + margin
  const column = Math.min(columnOf(cell) + 1, lastColumn)
  const row = Math.min(Math.max(1, Number(/\d+/.exec(cell)?.[0]) - 1), lastRow)
  const [left, top] = [12, 4]
  const right = reached(column, left + broad, lastColumn, measures.column)
  const bottom = reached(row, top + high, lastRow, measures.row)
  const anchor = [column - 1, left, row - 1, top, right.at - 1, right.rest, bottom.at - 1, bottom.rest]
  return { anchor: anchor.join(", "), width: (broad * 3) / 4, height: (high * 3) / 4 }
}

/** The column or row in which one is after so many pixels, and how far in it. */
function reached(from: number, pixels: number, last: number, size: (at: number) => number) {
  let at = from
  let rest = pixels
  // Who has hidden everything has nothing to look at.
  for (const most = Math.min(last, from + 500); at < most && rest > size(at); at++) rest -= size(at)
  return { at, rest: Math.min(rest, size(at)) }
}

/** A workbook in which the box of every note is as large as its words need; nothing else of it is changed. */
export function withRoomyNotes(bytes: Uint8Array): Uint8Array {
  const file = new OfficePackage(bytes)
  for (const { part } of openBook(file.zip).sheets) {
    const comments = part && file.related(part, "comments")
    const drawing = part && file.related(part, "vmlDrawing")
    if (!part || !comments || !drawing) continue
    const measures = measuresOf(file.text(part) ?? "")
    const texts = textsOf(file.text(comments) ?? "")
    const drawn = file.text(drawing) ?? ""
    file.put(
      drawing,
      drawn.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
        const at = /<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/.exec(shape)
        const cell = at ? cellName(Number(at[1]) + 1, Number(at[2]) + 1) : ""
        const text = texts.get(cell)
        return text === undefined ? shape : resized(shape, noteBox(cell, text, measures))
      }),
    )
  }
  return file.bytes()
}

function resized(shape: string, { anchor, width, height }: NoteBox): string {
  return shape
    .replace(/<x:Anchor>[^<]*</, `<x:Anchor>${anchor}<`)
    .replace(/;width:[\d.]+pt;height:[\d.]+pt/, `;width:${width}pt;height:${height}pt`)
}

/** The texts of notes by their cells. */
function textsOf(comments: string): Map<string, string> {
  const found = comments.matchAll(/<comment\s[^>]*?\bref="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/comment>/g)
  return new Map([...found].map(([, cell, inner]) => [cell!, inner!.replace(/<[^<>]*>/g, "")]))
}
