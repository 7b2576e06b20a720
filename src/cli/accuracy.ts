import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { parseArgs } from "node:util"
import { checkDisclosure } from "../check/index.ts"
import { readDocument } from "../document/read.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { readDisclosure } from "../read/index.ts"
import { builtCategories, falseErrors, isFound, type Mark, type Trap } from "./accuracy/marked.ts"
import { tryAll } from "./accuracy/measure.ts"
import { type MarkedResult, reportText } from "./accuracy/report.ts"

const root = join(import.meta.dirname, "..", "..")
const shared = join(root, "..", "shared", "samples")

const help = `用法：mingzhang accuracy [文件…] [-o 路径] [--seed 数] [--every 数] [--failures]

在文件的九张表里逐格植入错误，统计发现率和定位率；有共享样本时一并对照专家标注。
不写文件时，用 test/corpus/samples 中没有错误的样例和共享样本001。

例：mingzhang accuracy -o docs/accuracy.md
`

/** `mingzhang accuracy`: plants wrong figures, measures what is found, writes docs/accuracy.md. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      seed: { type: "string", default: "1" },
      every: { type: "string", default: "1" },
      failures: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const files = positionals.length > 0 ? positionals : defaultFiles()
  const trials = []
  for (const file of files)
    trials.push(...tryAll(basename(file), await read(file), Number(values.seed), Number(values.every)))
  if (values.failures)
    for (const trial of trials.filter(({ found, located }) => !found || !located))
      process.stderr.write(`${trial.found ? "未定位" : "未发现"} ${trial.slip} ${trial.detail}\n`)
  const marks = await markedResults()
  const command = ["mingzhang accuracy", ...positionals.map((file) => basename(file))].join(" ")
  const text = reportText(
    new Date().toISOString().slice(0, 10),
    command,
    trials,
    marks ?? [],
    marks ? null : noMarks,
  )
  if (values.output) writeFileSync(values.output, text)
  else process.stdout.write(text)
  return 0
}

const noMarks = "没有找到专家标注的样本（仓库旁的 shared 文件夹），未作对照。"

/** The project's own right documents, and shared sample 001 where it is at hand. */
function defaultFiles(): string[] {
  const own = join(root, "test", "corpus", "samples")
  const names = readdirSync(own).filter((name) => name.endsWith(".txt"))
  const right = names.filter((name) => !existsSync(join(own, name.replace(".txt", ".planted.json"))))
  const sample = existsSync(shared) ? readdirSync(shared).filter((name) => /^001_.*\.txt$/.test(name)) : []
  return [...right.map((name) => join(own, name)), ...sample.map((name) => join(shared, name))]
}

async function markedResults(): Promise<MarkedResult[] | null> {
  const path = join(shared, "marked.json")
  if (!existsSync(path)) return null
  const { findings, traps } = JSON.parse(readFileSync(path, "utf8")) as { findings: Mark[]; traps: Trap[] }
  const results: MarkedResult[] = []
  for (const [file, marks] of Map.groupBy(findings, (mark) => mark.file)) {
    const report = checkDisclosure({ disclosure: await read(join(shared, file)), lastYear: null })
    const ownTraps = traps.filter((trap) => trap.file === file)
    results.push({
      file,
      marks: marks
        .filter(({ category, severity }) => builtCategories.includes(category) && severity !== "info")
        .map((mark) => ({ ...mark, found: isFound(mark, report) })),
      traps: ownTraps.length,
      falseErrors: ownTraps.flatMap((trap) => falseErrors(trap, report)),
    })
  }
  return results
}

async function read(file: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(new Uint8Array(readFileSync(file)), basename(file)))
}
