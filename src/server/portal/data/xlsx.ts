import { escaped } from "../../../document/xml-text.ts"
import type { ZipFile } from "./pieces.ts"
import { dataFields, type PublicationLines, textOf } from "./rows.ts"

/** Rows a sheet can hold; what is more goes on the next one. */
const rowsOfSheet = 1_048_576

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The lines of some publications as the files of an .xlsx package; every sheet begins with what the columns are called. */
export async function* xlsxOfLines(
  contents: AsyncIterable<PublicationLines>,
  most = rowsOfSheet,
): AsyncGenerator<ZipFile> {
  const rows = rowsOf(contents)
  let sheets = 0
  for (let next = await rows.next(); !next.done || sheets === 0; ) {
    const state = { next }
    sheets++
    yield { name: `xl/worksheets/sheet${sheets}.xml`, pieces: sheet(rows, state, most) }
    next = state.next
  }
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1)
  yield one(
    "xl/workbook.xml",
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${numbers
      .map((n) => `<sheet name="数据${n}" sheetId="${n}" r:id="rId${n}"/>`)
      .join("")}</sheets></workbook>`,
  )
  yield one(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers
      .map(
        (n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )
      .join("")}</Relationships>`,
  )
  yield one(
    "_rels/.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  yield one(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${numbers
      .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)
      .join("")}</Types>`,
  )
}

async function* sheet(
  rows: AsyncGenerator<string>,
  state: { next: IteratorResult<string> },
  most: number,
): AsyncGenerator<string> {
  yield `${xml}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
  yield rowOf(dataFields.map(({ name }) => textCell(name)))
  const held: string[] = []
  for (let n = 1; n < most && !state.next.done; n++) {
    held.push(state.next.value)
    if (held.length === 500) yield held.splice(0).join("")
    state.next = await rows.next()
  }
  yield `${held.join("")}</sheetData></worksheet>`
}

async function* rowsOf(contents: AsyncIterable<PublicationLines>): AsyncGenerator<string> {
  for await (const { publication, lines } of contents)
    for (const line of lines)
      yield rowOf(
        dataFields.map((field) => {
          const text = textOf(field, field.of(publication, line))
          return field.type === "string" ? textCell(text) : text === "" ? "<c/>" : `<c><v>${text}</v></c>`
        }),
      )
}

function rowOf(cells: readonly string[]): string {
  return `<row>${cells.join("")}</row>`
}

/** A text stays one, whatever it begins with. */
function textCell(text: string): string {
  if (text === "") return "<c/>"
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, 32_767))}</t></is></c>`
}

function one(name: string, content: string): ZipFile {
  return { name, pieces: [xml + content] }
}
