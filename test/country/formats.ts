import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { textsOf } from "../../src/document/blocks.ts"
import { writeDocx } from "../../src/document/docx/write/index.ts"
import { writePdf } from "../../src/document/pdf/write.node.ts"
import type { Print, PrintBlock } from "../../src/document/print.ts"
import { tableFrom } from "../../src/document/table-from.ts"
import type { BudgetTable } from "../../src/model/disclosure.ts"
import { lookOf } from "../../src/write/look.ts"
import type { Piece, Sheet } from "./piece.ts"

/** A document of a place, to be written in any format. */
export interface Written {
  readonly title: string
  readonly pieces: readonly Piece[]
}

const encoded = (text: string) => new TextEncoder().encode(text)
const isSheet = (piece: Piece): piece is Sheet => typeof piece !== "string" && "grid" in piece

/** The text of a Word file: a cell a line that begins with a tab, a blank line below a row. */
export function wordText({ title, pieces }: Written): string {
  const lines = [title]
  for (const piece of pieces) {
    if (typeof piece === "string") lines.push(piece)
    else if (!isSheet(piece)) lines.push(piece.heading)
    else {
      lines.push(...piece.over, piece.title)
      if (!piece.inside && piece.captions.length > 0) lines.push(piece.captions.join("    "))
      for (const row of textsOf(tableFrom(piece.grid, piece.merged)))
        lines.push(...row.map((text) => `\t${text}`), "")
      if (piece.note !== "") lines.push(piece.note)
      lines.push("")
    }
  }
  return `${lines.join("\n")}\n`
}

/** A text whose cells stand between bars, as tables are copied out of a page. */
export const barText = (written: Written): string =>
  partedText(written, (cells) => `| ${cells.join(" | ")} |`)

/** A text whose cells stand between tabs, as tables are pasted out of a workbook. */
export const tabText = (written: Written): string => partedText(written, (cells) => cells.join("\t"))

/** A text with a row a line. */
function partedText({ title, pieces }: Written, rowOf: (cells: readonly string[]) => string): string {
  const lines = [title, ""]
  for (const piece of pieces) {
    if (typeof piece === "string") lines.push(piece, "")
    else if (!isSheet(piece)) lines.push(piece.heading, "")
    else {
      lines.push(...piece.over, piece.title)
      if (!piece.inside && piece.captions.length > 0) lines.push(piece.captions.join("    "))
      const { rows } = tableFrom(piece.grid, piece.merged)
      const width = Math.max(...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.colspan, 0)))
      for (const { cells } of rows) {
        const texts = Array.from({ length: width }, () => "")
        for (const { text, column } of cells) texts[column - 1] = text
        lines.push(rowOf(texts))
      }
      if (piece.note !== "") lines.push(piece.note)
      lines.push("")
    }
  }
  return `${lines.join("\n")}\n`
}

/** The document for the project's own writers. */
export function printed({ title, pieces }: Written): Print {
  const blocks: PrintBlock[] = [{ kind: "heading", level: 1, text: title, breaks: false }]
  let tables = 0
  for (const piece of pieces) {
    if (typeof piece === "string") blocks.push({ kind: "paragraph", role: "body", text: piece })
    else if (!isSheet(piece))
      blocks.push({ kind: "heading", level: piece.level, text: piece.heading, breaks: piece.level === 1 })
    else {
      for (const text of piece.over) blocks.push({ kind: "paragraph", role: "caption", text })
      blocks.push({ kind: "paragraph", role: "title", text: piece.title })
      if (!piece.inside && piece.captions.length > 0)
        blocks.push({ kind: "paragraph", role: "caption", text: piece.captions.join("\t") })
      const table = tableFrom(piece.grid, piece.merged, ++tables)
      const look = lookOf({ key: piece.key, columns: [] as BudgetTable["columns"] } as BudgetTable, table)
      blocks.push({
        kind: "table",
        name: `${tables}`,
        table,
        ...look,
        captionRows: piece.inside ? 1 : 0,
        headerRows: piece.headerRows,
        sums: [],
      })
      if (piece.note !== "") blocks.push({ kind: "paragraph", role: "remark", text: piece.note })
    }
  }
  return {
    properties: { title, author: "", subject: "", language: "zh-CN" },
    cover: null,
    contents: false,
    blocks,
  }
}

/** Whether the program that turns a PDF into text with its layout is there. */
export const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined

/** The text of a PDF by `pdftotext`. */
export function textOfPdf(pdf: Uint8Array, options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "country-"))
  try {
    const path = join(folder, "a.pdf")
    writeFileSync(path, pdf)
    return spawnSync("pdftotext", [...options, path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A document as files, by name. The text with layout only where `pdftotext` is. */
export async function filesOf(written: Written): Promise<Map<string, Uint8Array>> {
  const print = printed(written)
  const pdf = await writePdf(print)
  const files = new Map([
    ["word.txt", encoded(wordText(written))],
    ["bars.txt", encoded(barText(written))],
    ["tabs.txt", encoded(tabText(written))],
    ["a.docx", await writeDocx(print)],
    ["a.pdf", pdf],
  ])
  if (hasPdftotext) files.set("layout.txt", encoded(textOfPdf(pdf, ["-layout"])))
  return files
}
