import { readFileSync, writeFileSync } from "node:fs"
import { together } from "./counts.ts"
import { page, record, rightDocuments } from "./files.ts"
import { markedResults } from "./marked.ts"
import { judgedNames, namesText } from "./names.ts"
import { type Plan, sample, whole } from "./plan.ts"
import { measuredReading, readingLines } from "./reading/index.ts"
import { type AccuracyRecord, recordOf, recordText } from "./record.ts"
import { type Accuracy, reportText } from "./report.ts"
import { reviewedDocuments } from "./reviewed/marks.ts"
import { openDetails, reviewedLines, withReviewed } from "./reviewed/report.ts"
import { reviewedRecord } from "./reviewed/totals.ts"
import { type Done, inThreads, type Piece } from "./threads.ts"
import { measuredYear } from "./year/measure.ts"
import { withYear, yearLines } from "./year/report.ts"

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
  /** Only the documents written by somebody else, with what went wrong in the half that may be looked at. */
  readonly reviewed?: boolean
  /** Only how documents in the forms of all places are read from every format that can be made of them here. */
  readonly reading?: boolean
  /** Only names of indicators, each written right and wrong. */
  readonly names?: boolean
  /** Only the year after the approval: execution and monitoring. */
  readonly year?: boolean
}

/** So many counties and sheets the year is planted into. */
const counties = 200

/** `mingzhang accuracy`: reads what others wrote, plants mistakes, measures what is found, writes docs/accuracy.md. */
export async function run(options: AccuracyOptions = {}): Promise<number> {
  if (options.names) {
    process.stdout.write(namesText(judgedNames()))
    return 0
  }
  if (options.reading) {
    const { seed = 1 } = options
    const measured = await measuredReading(seed, say)
    say("")
    process.stdout.write(`${readingLines(measured, seed).join("\n")}\n`)
    return 0
  }
  const date = new Date().toISOString().slice(0, 10)
  if (options.year) return runYear(date, options)
  return options.reviewed ? runReviewed(date, options) : runWhole(date, options)
}

async function runWhole(date: string, options: AccuracyOptions): Promise<number> {
  const { seed = 1, every = 2 } = options
  const files = options.files?.length ? options.files : rightDocuments()
  const done = await measure([
    ...reviewedPieces(),
    ...files.map((file): Piece => ({ kind: "figures", file, seed, every })),
    ...piecesOf(whole),
    ...(options.write ? piecesOf(sample) : []),
  ])
  const planted = done.flatMap((each) => each.planted ?? [])
  const measured: Accuracy = {
    date,
    command: ["mingzhang accuracy", ...(options.write ? ["--write"] : [])].join(" "),
    reviewed: done.flatMap((each) => each.reviewed ?? []),
    planted: together(planted.slice(0, whole.counties.length)),
    trials: done.flatMap((each) => each.trials ?? []),
    marked: await markedResults(),
    year: measuredYear(counties),
  }
  if (options.failures) tellFailures(measured)
  if (options.write) {
    writeFileSync(page, reportText(measured))
    writeFileSync(record, recordText(recordOf(measured, together(planted.slice(whole.counties.length)))))
  } else process.stdout.write(reportText(measured))
  return 0
}

/** The other parts of the page and the record stay as they are. */
async function runReviewed(date: string, { write }: AccuracyOptions): Promise<number> {
  const results = (await measure(reviewedPieces())).flatMap(({ reviewed }) => reviewed ?? [])
  process.stdout.write(`${[...reviewedLines(results, date), ...openDetails(results)].join("\n")}\n`)
  if (write) {
    const before = JSON.parse(readFileSync(record, "utf8")) as AccuracyRecord
    writeFileSync(record, recordText({ ...before, reviewed: reviewedRecord(results, date) }))
    writeFileSync(page, withReviewed(readFileSync(page, "utf8"), results, date))
  }
  return 0
}

/** The other parts of the page stay as they are. */
function runYear(date: string, { write, failures }: AccuracyOptions): number {
  const measured = measuredYear(counties)
  process.stdout.write(`${yearLines(measured, date).join("\n")}\n`)
  if (failures)
    for (const { name, failures: own } of measured.kinds)
      for (const failure of own) process.stderr.write(`${name}：${failure}\n`)
  if (write) writeFileSync(page, withYear(readFileSync(page, "utf8"), measured, date))
  return 0
}

const say = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`)

async function measure(pieces: readonly Piece[]): Promise<Done[]> {
  const done = await inThreads(pieces, (count) => say(`正在测量 ${count}/${pieces.length} …`))
  say("")
  return done
}

function reviewedPieces(): Piece[] {
  return reviewedDocuments().map((document) => ({ kind: "reviewed", document }))
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
