import { writeDocx } from "../../src/document/docx/write/index.ts"
import type { Print, PrintTable } from "../../src/document/print.ts"
import { readDocument } from "../../src/document/read.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { printOf } from "../../src/write/index.ts"
import type { Input } from "./inputs.ts"
import { duel } from "./measure.ts"
import { type Row, row } from "./rows.ts"

/** .docx writing, with its look and its contents, against the library docx packing the same blocks without any. */
export async function docxWritingRows(inputs: readonly Input[], rounds: number): Promise<Row[]> {
  const bare = await bareDocx()
  const rows: Row[] = []
  if (!bare) return rows
  for (const { name, text } of inputs) {
    if (!text) continue
    const print = printOf(readDisclosure(await readDocument(text, `${name}.txt`), defaultReference))
    const result = await duel(
      () => writeDocx(print),
      () => bare(print),
      rounds,
    )
    rows.push(row(`${name}.docx: writing ÷ bare docx packing of the same blocks`, "≤ 1.3", result))
  }
  return rows
}

/** What packs the blocks of a document with the library docx, words and merged cells only; null without it. */
async function bareDocx(): Promise<((print: Print) => Promise<unknown>) | null> {
  const library = await import("docx").catch(() => null)
  if (!library) return null
  const { Document, Packer, Paragraph, Table, TableCell, TableRow } = library
  const tableOf = ({ table }: PrintTable) =>
    new Table({
      rows: table.rows.map(
        ({ cells }) =>
          new TableRow({
            children: cells.map(
              ({ text, colspan, rowspan }) =>
                new TableCell({ children: [new Paragraph(text)], columnSpan: colspan, rowSpan: rowspan }),
            ),
          }),
      ),
    })
  return ({ blocks }) => {
    const children = blocks.map((block) =>
      block.kind === "table" ? tableOf(block) : new Paragraph(block.text),
    )
    return Packer.toBuffer(new Document({ sections: [{ children }] }))
  }
}
