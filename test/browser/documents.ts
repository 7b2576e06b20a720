import { readFileSync } from "node:fs"
import { strToU8, zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import type { Page } from "playwright-core"
import type { Block, Table } from "../../src/document/blocks.ts"
import { readText } from "../../src/document/text/index.ts"

/** A file to hand to the page. */
export interface Given {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A sample document of this project, as text. */
export function sample(name: string): Given {
  const buffer = readFileSync(new URL(`../corpus/samples/${name}`, import.meta.url))
  return { name, mimeType: "text/plain", buffer }
}

/** Some bytes under a name. */
export function given(name: string, content: string | Uint8Array): Given {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) }
}

/** A text sample as a web page. */
export function asHtml(text: Given): Given {
  return given(text.name.replace(/txt$/, "html"), html(text))
}

function html(text: Given): string {
  const body = readText(text.buffer.toString("utf8"))
    .map((block) => (block.kind === "paragraph" ? `<p>${escaped(block.text)}</p>` : htmlTable(block)))
    .join("\n")
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>table{border-collapse:collapse}td{border:1px solid}</style><body>${body}`
}

function htmlTable(table: Table): string {
  const rows = table.rows.map((row) =>
    row.cells
      .map((cell) => `<td colspan="${cell.colspan}" rowspan="${cell.rowspan}">${escaped(cell.text)}</td>`)
      .join(""),
  )
  return `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join("")}</table>`
}

/** A text sample printed by a browser, on a page of its own beside the one given. */
export async function asPdf(text: Given, beside: Page): Promise<Given> {
  const page = await beside.context().newPage()
  await page.setContent(html(text))
  const bytes = await page.pdf({ format: "A4", landscape: true })
  await page.close()
  return given(text.name.replace(/txt$/, "pdf"), bytes)
}

/** A text sample as a Word file. */
export function asDocx(text: Given): Given {
  const body = readText(text.buffer.toString("utf8")).map(wordBlock).join("")
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  }
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
  return given(text.name.replace(/txt$/, "docx"), zip)
}

function wordBlock(block: Block): string {
  if (block.kind === "paragraph") return wordParagraph(block.text)
  const rows = block.rows.map((row) =>
    row.cells
      .map((cell) => {
        const span = cell.colspan > 1 ? `<w:tcPr><w:gridSpan w:val="${cell.colspan}"/></w:tcPr>` : ""
        return `<w:tc>${span}${cell.text.split("\n").map(wordParagraph).join("")}</w:tc>`
      })
      .join(""),
  )
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join("")}</w:tbl>`
}

function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A text sample as a workbook, one sheet a table (with the line above it), the prose left out. */
export async function asXlsx(text: Given): Promise<Given> {
  const blocks = readText(text.buffer.toString("utf8"))
  const sheets = blocks.flatMap((block, b) => {
    if (block.kind !== "table") return []
    const before = blocks[b - 1]
    const title = before?.kind === "paragraph" ? before.text : ""
    return [{ name: `表${b}`, rows: [[title], ...block.rows.map(rowOfSheet)] }]
  })
  return given(text.name.replace(/txt$/, "xlsx"), await writeXlsx({ sheets }))
}

function rowOfSheet(row: Table["rows"][number]): (string | null)[] {
  return row.cells.flatMap((cell) => [cell.text, ...Array.from({ length: cell.colspan - 1 }, () => null)])
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}
