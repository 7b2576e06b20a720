import { strToU8 } from "fflate"
import { checkDisclosure } from "../../src/check/index.ts"
import { isSaid } from "../../src/cli/problem.ts"
import { writeDocx } from "../../src/document/docx/write/index.ts"
import { writeHtml } from "../../src/document/html/write/index.ts"
import { writeMarkdown } from "../../src/document/markdown/write.ts"
import { text as drawn, drawPdf } from "../../src/document/pdf/fixtures/draw.ts"
import type { Print } from "../../src/document/print.ts"
import { readDocument } from "../../src/document/read.ts"
import { writeXlsx } from "../../src/document/xlsx/write/index.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import type { Row } from "./rows.ts"

/** What is said again and again: signs a scanner may stumble over, words that look like figures, claims, list items. */
const patterns: Readonly<Record<string, string>> = {
  digits: "1234567890",
  "digits and commas": "1,",
  "digits and points": "1.",
  "digits and blanks": "1 ",
  "open brackets": "（",
  "open narrow brackets": "(",
  "pairs of brackets": "()",
  "square brackets": "【",
  "book marks": "《",
  quotes: "“",
  stars: "*",
  pipes: "|",
  tabs: "\t",
  blanks: " ",
  "wide blanks": "\u3000",
  "signs without width": "\u200b",
  "less-than signs": "<",
  semicolons: "；",
  "wide commas": "，",
  years: "2024年",
  percents: "增长10%，",
  amounts: "收入预算1,234.56万元，",
  "of which": "其中：一般公共预算拨款收入100.00万元，占10%；",
  numbered: "（1）",
  enumerated: "1、",
  numerals: "一二三四五六七八九十百千万亿",
  words: "预",
  claims: "1. 某项目支出3.02万元，比上年增加1.00万元，增长2.00%。",
}

/** How it stands in a document: in one line, in lines of some hundreds of signs, or a line each. */
const shapes = ["one line", "lines", "short lines"] as const
type Shape = (typeof shapes)[number]

const formats = ["txt", "html", "md", "docx", "xlsx", "pdf"] as const
type Format = (typeof formats)[number]

const sizes = [10_000, 100_000, 1_000_000]
const above = ["某局2024年部门预算公开", "第一部分 部门概况", "第二部分 预算情况说明", "一、收支总体情况"]

/**
 * Reading and checking documents that say the same again and again, in 10 KB, 100 KB and 1 MB: the worst step of each
 * format, in time of the processor. What is refused for its size counts with the time that took.
 */
export async function repeatedRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const format of formats) {
    const steps: { readonly what: string; readonly step: number; readonly most: number }[] = []
    for (const shape of shapes)
      for (const [name, pattern] of Object.entries(patterns)) {
        const took: number[] = []
        for (const size of sizes) {
          const bytes = await fileOf(format, [...above, ...linesOf(pattern, size, shape), "二、其他"])
          took.push(await processorTime(bytes, `t.${format}`, size < 1_000_000 ? 3 : 1))
        }
        // What takes next to nothing says nothing of growth.
        const step = Math.max(...[1, 2].map((i) => took[i]! / Math.max(took[i - 1]!, least)))
        steps.push({ what: `${name}, ${shape}`, step, most: took.at(-1)! })
      }
    const worst = steps.reduce((a, b) => (b.step > a.step ? b : a))
    const slowest = steps.reduce((a, b) => (b.most > a.most ? b : a))
    rows.push({
      what: `.${format}, ${steps.length} patterns repeated: tenfold the text ÷ time of the processor`,
      ratio: `${worst.step.toFixed(1)} at worst (${worst.what})`,
      aim: "≤ 12 (linear)",
      times: `1 MB in ${(slowest.most / 1000).toFixed(1)} s at most (${slowest.what})`,
    })
  }
  return rows
}

/** Milliseconds below which the clock and the collector decide. */
const least = 5

function linesOf(pattern: string, size: number, shape: Shape): string[] {
  const times = Math.max(1, Math.floor(size / strToU8(pattern).length))
  const aLine = { "one line": times, lines: Math.max(1, Math.ceil(400 / pattern.length)), "short lines": 1 }[
    shape
  ]
  return Array.from({ length: Math.ceil(times / aLine) }, (_, i) =>
    pattern.repeat(Math.min(aLine, times - i * aLine)),
  )
}

async function fileOf(format: Format, lines: readonly string[]): Promise<Uint8Array> {
  if (format === "txt") return strToU8(lines.join("\n"))
  if (format === "pdf") return pdfOf(lines)
  const print: Print = {
    properties: { title: lines[0]!, author: "", subject: "", language: "zh-CN" },
    cover: null,
    contents: false,
    blocks: lines.map((text) => ({ kind: "paragraph", role: "body", text })),
  }
  if (format === "docx") return writeDocx(print)
  if (format === "html") return strToU8(writeHtml(print))
  if (format === "md") return strToU8(writeMarkdown(print))
  return writeXlsx(print)
}

/** Forty lines a page; what is too long for a line goes beyond its edge. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, p) => ({
    marks: lines.slice(40 * p, 40 * p + 40).map((line, i) => drawn(60, 60 + 18 * i, line)),
  }))
  return drawPdf(pages)
}

/** The least of some runs, in milliseconds of the processor. */
async function processorTime(bytes: Uint8Array, name: string, runs: number): Promise<number> {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    try {
      const disclosure = readDisclosure(await readDocument(bytes, name), defaultReference)
      checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
    } catch (error) {
      if (!isSaid(error)) throw error
    }
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
