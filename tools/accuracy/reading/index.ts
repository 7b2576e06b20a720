import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeDocx } from "../../../src/document/docx/write/index.ts"
import { type Compared, compared, read } from "./compare.ts"
import { type Generated, generated } from "./documents.ts"
import { printers, textOf } from "./printers.ts"

/** What `pdftotext` is asked for, by the name of the row. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ["保留版面的文字", ["-layout"]],
  ["阅读顺序的文字", []],
  ["绘制顺序的文字", ["-raw"]],
]

/** Sums by format, in the order in which they were measured. */
export type Measured = ReadonlyMap<string, Compared>

/** Prints generated documents with what is installed, reads them, and compares the rows with those of the .docx. */
export async function measuredReading(seed: number, say: (text: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-reading-"))
  const sums = new Map<string, Compared>()
  try {
    const documents = generated(seed)
    for (const [n, document] of documents.entries()) {
      say(`正在测量 ${n + 1}/${documents.length} …`)
      await measure(document, folder, (format, one) => {
        const sum = sums.get(format)
        sums.set(format, sum ? added(sum, one) : one)
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return sums
}

async function measure(
  { name, print }: Generated,
  folder: string,
  put: (format: string, one: Compared) => void,
): Promise<void> {
  const truth = await read(await writeDocx(print), `${name}.docx`)
  for (const printer of printers())
    for (const ruled of [true, false]) {
      const pdf = await printer.print(print, ruled, join(folder, name, ruled ? "ruled" : "bare"))
      if (!pdf) continue
      const own = await read(readFileSync(pdf), `${name}.pdf`)
      put(`${printer.name}：.pdf，表格${ruled ? "有" : "无"}线`, compared(truth, own))
      if (!ruled) continue
      for (const [format, options] of texts) {
        const text = textOf(pdf, options)
        if (text) put(`${printer.name}：${format}`, compared(truth, await read(text, `${name}.txt`)))
      }
    }
}

function added(a: Compared, b: Compared): Compared {
  const keys = Object.keys(a) as (keyof Compared)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Compared
}

/** The measures as a table of a page. */
export function readingLines(measured: Measured, seed: number): string[] {
  const rows = [...measured].map(([format, one]) => {
    const share = `${one.right}/${one.rows}（${((100 * one.right) / one.rows).toFixed(2)}%）`
    return `| ${[format, share, one.doubted, one.wrong, one.lost, one.falseErrors, one.falseWarnings].join(" | ")} |`
  })
  return [
    "## 各种格式读得对不对",
    "",
    `由命令 \`mingzhang accuracy --reading --seed ${seed}\` 量：各地表式的预算、决算和编成的预算，用本机装有的软件排印成 .pdf，再转成文字，逐行与同一份 .docx 比较。一行的编码、名称和每一个数都对，才算读对。说出没有读清的表（存疑）不作核对；“不见”是既没有读出、文件里也没有任何一处说没有读到。`,
    "",
    "| | 读对的行 | 存疑 | 读错 | 不见 | 误报错误 | 误报警告 |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ]
}
