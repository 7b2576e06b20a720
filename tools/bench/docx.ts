import { strToU8, zipSync } from "fflate"
import type { Block, Table } from "../../src/document/blocks.ts"

/** A plain .docx of some blocks, with the run and cell properties Word writes, for readers to be timed on. */
export function docxOf(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map((block) => (block.kind === "table" ? table(block) : paragraph(block.text))).join("")
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const run =
  '<w:rPr><w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="宋体"/><w:kern w:val="0"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'

function paragraph(text: string): string {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:p><w:pPr><w:jc w:val="left"/>${run}</w:pPr><w:r>${run}${lines.join("<w:br/>")}</w:r></w:p>`
}

function table({ rows }: Table): string {
  // Word repeats a vertically merged cell in every row it covers.
  const open: { column: number; colspan: number; left: number }[] = []
  const lines = rows.map((row) => {
    const continued = open.filter((merge) => merge.left > 0)
    const cells = [
      ...continued.map((merge) => ({ column: merge.column, xml: cell("", merge.colspan, "<w:vMerge/>") })),
      ...row.cells.map(({ column, colspan, rowspan, text }) => ({
        column,
        xml: cell(text, colspan, rowspan > 1 ? '<w:vMerge w:val="restart"/>' : ""),
      })),
    ].sort((a, b) => a.column - b.column)
    for (const merge of continued) merge.left--
    for (const { column, colspan, rowspan } of row.cells)
      if (rowspan > 1) open.push({ column, colspan, left: rowspan - 1 })
    return `<w:tr>${cells.map(({ xml }) => xml).join("")}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${lines.join("")}</w:tbl>`
}

function cell(text: string, colspan: number, merge: string): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : ""
  const properties = `<w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>`
  return `<w:tc>${properties}${paragraph(text)}</w:tc>`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}
