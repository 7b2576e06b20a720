import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Block, textsOf } from "./blocks.ts"
import { writeDocx } from "./docx/write/index.ts"
import { writeHtml } from "./html/write/index.ts"
import { writeMarkdown } from "./markdown/write.ts"
import type { Print, PrintBlock } from "./print.ts"
import { readDocument } from "./read.ts"
import { mergedOf, tableFrom } from "./table-from.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const formats = {
  docx: (print: Print) => writeDocx(print),
  html: async (print: Print) => bytes(writeHtml(print)),
  md: async (print: Print) => bytes(writeMarkdown(print)),
}

/** Pieces of text that one format or another would take for its own marks. */
const piece = fc.constantFrom(
  "支出",
  "“三公”经费",
  "12.50",
  "≥95%",
  "*",
  "**粗**",
  "_",
  "a_b_c",
  "`",
  "``",
  "<b>",
  "</td>",
  "<!--",
  "-->",
  "&",
  "&amp;",
  "&lt",
  "#",
  "1.",
  "2)",
  " ",
  "  ",
  "-",
  "---",
  "+",
  ">",
  "=",
  "===",
  "|",
  "\\",
  "\\|",
  "[预算](#公开)",
  "![图](a.png)",
  "~",
  "~~删~~",
  "http://www.gov.cn/a_b",
  "$x$",
  '"',
  "'",
  "\u3000",
  "（一）",
  "①",
  "𠮷",
  "{{x}}",
)
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join("").trim())
  .map((joined) => joined || "空")
const paragraph = fc.record({
  kind: fc.constant("paragraph" as const),
  role: fc.constant("body" as const),
  text,
})
const heading = fc.record({
  kind: fc.constant("heading" as const),
  level: fc.integer({ min: 1, max: 4 }),
  text: text.map((words) => `一、${words}`),
  breaks: fc.boolean(),
})
const table = fc
  .record({
    width: fc.integer({ min: 2, max: 4 }),
    texts: fc.array(fc.oneof(text, fc.constant("")), { minLength: 12, maxLength: 12 }),
    height: fc.integer({ min: 2, max: 3 }),
    spans: fc.boolean(),
    captionRows: fc.integer({ min: 0, max: 1 }),
    landscape: fc.boolean(),
  })
  .map(({ width, texts, height, spans, captionRows, landscape }): PrintBlock => {
    const grid = Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => (r === 0 && c === 0 ? "项目" : texts[r * width + c]!)),
    )
    if (spans) grid[0] = grid[0]!.slice(0, -1)
    if (spans) grid[1]![0] = ""
    const merged = spans
      ? [
          { row: 1, column: 1, colspan: 1, rowspan: 2 },
          ...(width > 2 ? [{ row: 1, column: width - 1, colspan: 2, rowspan: 1 }] : []),
        ]
      : []
    // Two columns become one cell that reaches down: nothing is left to be merged across.
    if (spans && width === 2) grid[0] = ["项目", texts[1]!]
    return {
      kind: "table",
      name: "表",
      table: tableFrom(grid, merged),
      captionRows,
      headerRows: 1,
      landscape,
      widths: Array.from({ length: width }, () => 10),
      align: Array.from({ length: width }, () => "left" as const),
      sums: [],
    }
  })

const print = fc.array(fc.oneof(paragraph, heading, table), { minLength: 1, maxLength: 6 }).map(
  (blocks): Print => ({
    properties: { title: "测试", author: "某局", subject: "部门预算公开", language: "zh-CN" },
    cover: null,
    contents: false,
    // A file without a word of Chinese is refused.
    blocks: [{ kind: "paragraph", role: "body", text: "本部门预算如下。" }, ...blocks],
  }),
)

function said(block: Block | PrintBlock): unknown {
  return block.kind === "table" ? tableSaid("table" in block ? block.table : block) : block.text
}

function tableSaid(block: Extract<Block, { kind: "table" }>): unknown {
  return { texts: textsOf(block), merged: mergedOf(block) }
}

describe.each(Object.entries(formats))("%s", (format, write) => {
  test("property: what is written is read back, whatever marks its words hold", async () => {
    await fc.assert(
      fc.asyncProperty(print, async (document) => {
        const { blocks } = await readDocument(await write(document), `test.${format}`)
        expect(blocks.map(said)).toEqual(document.blocks.map(said))
      }),
      { numRuns: 150 },
    )
  })

  test("the same document gives the same file", async () => {
    const [document] = fc.sample(print, { numRuns: 1, seed: 3 })
    expect(await write(document!)).toEqual(await write(document!))
  })
})
