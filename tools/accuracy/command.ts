import { writeFileSync } from "node:fs"
import { together } from "./counts.ts"
import { page, record, rightDocuments } from "./files.ts"
import { markedResults } from "./marked.ts"
import { judgedNames, namesText } from "./names.ts"
import { type Plan, sample, whole } from "./plan.ts"
import { recordOf, recordText } from "./record.ts"
import { type Accuracy, reportText } from "./report.ts"
import { inThreads, type Piece } from "./threads.ts"

/** What `mingzhang accuracy` can be told. */
export interface AccuracyOptions {
  /** Documents to change figures in; the project's own and shared sample 001 when none is named. */
  readonly files?: readonly string[]
  /** Write docs/accuracy.md and docs/accuracy.json instead of standard output. */
  readonly write?: boolean
  readonly seed?: number
  /** Change every n-th figure only. */
  readonly every?: number
  /** List what was not found, not located or wrongly reported on standard error. */
  readonly failures?: boolean
  /** Only names of indicators, each written right and wrong. */
  readonly names?: boolean
}

/** `mingzhang accuracy`: plants mistakes, measures what is found, writes docs/accuracy.md. */
export async function run(options: AccuracyOptions = {}): Promise<number> {
  if (options.names) {
    process.stdout.write(namesText(judgedNames()))
    return 0
  }
  const { seed = 1, every = 2 } = options
  const files = options.files?.length ? options.files : rightDocuments()
  const pieces: Piece[] = [
    ...files.map((file): Piece => ({ kind: "figures", file, seed, every })),
    ...piecesOf(whole),
    ...(options.write ? piecesOf(sample) : []),
  ]
  const say = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`)
  const done = await inThreads(pieces, (count) => say(`正在测量 ${count}/${pieces.length} …`))
  say("")
  const planted = done.flatMap((each) => each.planted ?? [])
  const measured: Accuracy = {
    date: new Date().toISOString().slice(0, 10),
    command: ["mingzhang accuracy", ...(options.write ? ["--write"] : [])].join(" "),
    planted: together(planted.slice(0, whole.counties.length)),
    trials: done.flatMap((each) => each.trials ?? []),
    marked: await markedResults(),
  }
  if (options.failures) tellFailures(measured)
  if (options.write) {
    writeFileSync(page, reportText(measured))
    writeFileSync(record, recordText(recordOf(measured, together(planted.slice(whole.counties.length)))))
  } else process.stdout.write(reportText(measured))
  return 0
}

function piecesOf({ counties, thoroughness }: Plan): Piece[] {
  return counties.map((each) => ({ kind: "planted", counties: each, thoroughness }))
}

function tellFailures({ planted, trials }: Accuracy): void {
  for (const { name, failures } of planted.kinds)
    for (const failure of failures) process.stderr.write(`${name}：${failure}\n`)
  for (const trial of trials.filter(({ found, located }) => !found || !located))
    process.stderr.write(`${trial.found ? "未定位" : "未发现"} ${trial.slip} ${trial.detail}\n`)
}
