import type { Place } from "../../model/place.ts"
import type { Note } from "../note.ts"
import { OfficePackage, within } from "../office-package.ts"
import { scanXml } from "../xml.ts"
import { escaped } from "../xml-text.ts"
import { openBook } from "./book.ts"
import { measuresOf, type NoteBox, noteBox } from "./note-box.ts"
import { columnOf } from "./reference.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

/**
 * A workbook with a note at each of the places; those of one cell in one. Only the notes, the shapes that show them and
 * the links to them are new: everything else is as it was, byte for byte.
 */
export function xlsxWithNotes(bytes: Uint8Array, notes: readonly Note[]): Uint8Array {
  const file = new OfficePackage(bytes)
  const sheets = openBook(file.zip).sheets.filter(({ part }) => part !== null)
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  if (!first || notes.length === 0) return bytes
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet.part!]))
  const bySheet = Map.groupBy(notes, ({ at }) => named.get(at.sheet ?? "") ?? first.part!)
  let number = 1
  for (const [part, own] of bySheet) {
    const isHere = (at: Place) => at.sheet !== undefined && named.get(at.sheet) === part
    const cells = [...Map.groupBy(own, ({ at }) => (isHere(at) && cellOf(at)) || "A1")]
    putNotes(file, part, cells, number++)
  }
  return file.bytes()
}

/** The cell a place names; merged ones by their first. */
function cellOf({ cell }: Place): string | null {
  return /^[A-Z]{1,3}\d{1,7}/.exec(cell ?? "")?.[0] ?? null
}

type Cells = readonly (readonly [string, readonly Note[]])[]

function putNotes(file: OfficePackage, sheet: string, cells: Cells, number: number): void {
  const xml = file.text(sheet) ?? ""
  const old = file.related(sheet, "comments")
  const drawn = /<(?:[\w.-]+:)?legacyDrawing\s/.test(xml) ? file.related(sheet, "vmlDrawing") : null
  const comments = old ?? file.freeName("xl/comments", ".xml")
  const drawing = drawn ?? file.freeName("xl/drawings/vmlDrawingNotes", ".vml")
  const before =
    (old && file.text(old)) ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`
  const { text, added } = withComments(before, cells)
  file.put(comments, text)
  const measures = measuresOf(xml)
  const said = new Map(cells.map(([cell, notes]) => [cell, textOf(notes)]))
  const shapes = added
    .map((cell, i) =>
      shape(cell, noteBox(cell, said.get(cell)!, measures), `_x0000_s${1024 * (900 + number) + i + 1}`),
    )
    .join("")
  file.put(
    drawing,
    within((drawn && file.text(drawn)) || emptyDrawing(900 + number), "xml", () => shapes),
  )
  if (!old) {
    file.addType(comments, commentsType)
    file.addRelation(sheet, "comments", comments, xml)
  }
  if (drawn) return
  file.addType(drawing, drawingType)
  file.put(sheet, withDrawing(xml, file.addRelation(sheet, "vmlDrawing", drawing, xml)))
}

/** The comments of a sheet with those added; a cell that has one gets its text longer. Also which cells are new. */
function withComments(xml: string, cells: Cells): { readonly text: string; readonly added: string[] } {
  const prefix = /<([\w.-]+:)?comments\b/.exec(xml)?.[1] ?? ""
  const author = cells[0]![1][0]!.author
  const known = [...xml.matchAll(/<(?:[\w.-]+:)?author\b[^>]*?(?:\/>|>([^<]*)<)/g)]
  let id = known.findIndex(([, name]) => name === escaped(author))
  let text = xml
  if (id < 0) {
    id = known.length
    text = inside(text, "authors", `<${prefix}author>${escaped(author)}</${prefix}author>`)
  }
  const added: string[] = []
  const fresh: string[] = []
  for (const [cell, notes] of cells) {
    const old = new RegExp(`<(?:[\\w.-]+:)?comment\\s[^>]*?\\bref=["']${cell}["']`).exec(text)
    if (old) {
      const end = /<\/(?:[\w.-]+:)?text\s*>/g
      end.lastIndex = old.index
      const at = end.exec(text)?.index
      if (at !== undefined) text = `${text.slice(0, at)}${runs(notes, prefix, true)}${text.slice(at)}`
      continue
    }
    added.push(cell)
    fresh.push(
      `<${prefix}comment ref="${cell}" authorId="${id}"><${prefix}text>${runs(notes, prefix, false)}</${prefix}text></${prefix}comment>`,
    )
  }
  return { text: inside(text, "commentList", fresh.join("")), added }
}

/** Puts a piece at the end of an element that comes once. */
function inside(xml: string, element: string, piece: string): string {
  const end = new RegExp(`</(?:[\\w.-]+:)?${element}\\s*>`).exec(xml)
  if (end) return xml.slice(0, end.index) + piece + xml.slice(end.index)
  return xml.replace(
    new RegExp(`<((?:[\\w.-]+:)?${element})\\s*/>`),
    (_, name) => `<${name}>${piece}</${name}>`,
  )
}

function textOf(notes: readonly Note[]): string {
  return notes.map(({ lines }) => lines.join("\n")).join("\n\n")
}

function runs(notes: readonly Note[], prefix: string, after: boolean): string {
  const text = textOf(notes)
  return `<${prefix}r><${prefix}t xml:space="preserve">${after ? "\n\n" : ""}${escaped(text)}</${prefix}t></${prefix}r>`
}

function emptyDrawing(number: number): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`
}

/** The box that shows a note when the mouse is over its cell. */
function shape(cell: string, { anchor, width, height }: NoteBox, id: string): string {
  const column = columnOf(cell) - 1
  const row = Number(/\d+/.exec(cell)![0]) - 1
  return `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:5pt;width:${width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}

/** What stands behind the link to the drawing of notes in a sheet. */
const later = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]

function withDrawing(xml: string, id: string): string {
  const root = /<([\w.-]+:)?worksheet\b[^>]*>/.exec(xml)
  const prefix = root?.[1] ?? ""
  const office = /\bxmlns:([\w.-]+)=["'][^"']*officeDocument[^"']*relationships["']/.exec(root?.[0] ?? "")
  const declared = office
    ? ""
    : ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
  const link = `<${prefix}legacyDrawing${declared} ${office?.[1] ?? "r"}:id="${id}"/>`
  const at = firstOf(xml, new Set(later.map((name) => prefix + name)), `${prefix}worksheet`)
  return at === null ? within(xml, "worksheet", () => link) : xml.slice(0, at) + link + xml.slice(at)
}

/** Where the first of some elements begins that stand right inside of another. */
function firstOf(xml: string, names: ReadonlySet<string>, parent: string): number | null {
  let at: number | null = null
  scanXml(xml, {
    open(name, tag) {
      if (at === null && tag.parent === parent && names.has(name)) at = xml.lastIndexOf("<", tag.end)
      return undefined
    },
    close() {},
    text() {},
  })
  return at
}
