import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { parseArgs } from "node:util"
import { checkDisclosure } from "../check/index.ts"
import { readDocument } from "../document/read.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { readDisclosure } from "../read/index.ts"
import { builtCategories, falseErrors, isFound, type Mark, type Trap } from "./accuracy/marked.ts"
import { type Trial, tryAll } from "./accuracy/measure.ts"
import { type MarkedResult, reportText } from "./accuracy/report.ts"

const root = join(import.meta.dirname, "..", "..")
const shared = join(root, "..", "shared", "samples")

/** What `mingzhang accuracy` can be told. */
export interface AccuracyOptions {
  /** Documents to plant in; the project's own and shared sample 001 when none is named. */
  readonly files?: readonly string[]
  /** Write docs/accuracy.md instead of standard output. */
  readonly write?: boolean
  readonly seed?: number
  /** Plant in every n-th figure only. */
  readonly every?: number
  /** List what was not found or not located on standard error. */
  readonly failures?: boolean
}

/** `mingzhang accuracy`: plants wrong figures, measures what is found, writes docs/accuracy.md. */
export async function accuracy(options: AccuracyOptions = {}): Promise<number> {
  const files = options.files?.length ? options.files : defaultFiles()
  const trials: Trial[] = []
  for (const file of files)
    trials.push(...tryAll(basename(file), await read(file), options.seed ?? 1, options.every ?? 1))
  if (options.failures)
    for (const trial of trials.filter(({ found, located }) => !found || !located))
      process.stderr.write(`${trial.found ? "未定位" : "未发现"} ${trial.slip} ${trial.detail}\n`)
  const marks = await markedResults()
  const command = ["mingzhang accuracy", ...(options.write ? ["--write"] : [])].join(" ")
  const date = new Date().toISOString().slice(0, 10)
  const text = reportText(date, command, trials, marks ?? [], marks ? null : noMarks)
  if (options.write) writeFileSync(join(root, "docs", "accuracy.md"), text)
  else process.stdout.write(text)
  return 0
}

/** {@link accuracy} with the words of a command line. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      every: { type: "string", default: "1" },
      failures: { type: "boolean", default: false },
    },
  })
  const { write, failures } = values
  return accuracy({
    files: positionals,
    write,
    failures,
    seed: Number(values.seed),
    every: Number(values.every),
  })
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
      falseErrors: ownTraps.flatMap((trap) => falseErrors(trap, marks, report)),
    })
  }
  return results
}

async function read(file: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(new Uint8Array(readFileSync(file)), basename(file)))
}
