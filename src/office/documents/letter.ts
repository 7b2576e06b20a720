import type { Print, PrintBlock } from "../../document/print.ts"
import { tableFrom } from "../../document/table-from.ts"

/** A table of a letter: its titles and its rows as text. */
export interface LetterTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns with amounts, set right. */
  readonly amounts: readonly number[]
}

/** An official letter 公文: number, title, to whom, paragraphs, tables, who sends it and when. */
export interface Letter {
  readonly title: string
  readonly number: string
  readonly to: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly LetterTable[]
  readonly from: string
  readonly day: string
}

/** A letter ready to be written. Layout after 党政机关公文格式 GB/T 9704—2012, as far as blocks can say it. */
export function letterPrint({ title, number, to, paragraphs, tables, from, day }: Letter): Print {
  const text = (value: string, role: "body" | "remark" | "caption" = "body"): PrintBlock => ({
    kind: "paragraph",
    text: value,
    role,
  })
  return {
    properties: { title, author: from, subject: number, language: "zh-CN" },
    cover: null,
    contents: false,
    blocks: [
      { kind: "heading", level: 1, text: title, breaks: false },
      ...(number === "" ? [] : [text(number)]),
      text(`${to}：`),
      ...paragraphs.map((each) => text(each)),
      text(from),
      text(day),
      ...tables.flatMap((table, i): PrintBlock[] => [
        { kind: "heading", level: 2, text: table.title, breaks: i === 0, titles: true },
        printTable(table, i),
      ]),
    ],
  }
}

function printTable({ head, rows, amounts, title }: LetterTable, i: number): PrintBlock {
  const cells = [head, ...rows].map((row) => row.map((text) => text))
  const width = (column: number) =>
    Math.min(40, Math.max(8, ...cells.map((row) => [...(row[column] ?? "")].length * 2)))
  return {
    kind: "table",
    name: `${i + 1} ${title}`.slice(0, 28),
    table: tableFrom(cells),
    captionRows: 0,
    headerRows: 1,
    landscape: false,
    widths: head.map((_, column) => width(column)),
    align: head.map((_, column) => (amounts.includes(column) ? "right" : "left")),
    sums: [],
  }
}
