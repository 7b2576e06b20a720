import { readdirSync, rmdirSync, rmSync } from "node:fs"
import { mkdir, mkdtemp, rename } from "node:fs/promises"
import { extname, join } from "node:path"
import { aboutLedgers } from "../check/ledger/report.ts"
import { fileNameOf } from "../compile/publishers.ts"
import type { Report } from "../model/finding.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { type ReportFormat, reportFormats, reportWriter } from "../report/findings/index.ts"
import type { WriteFormat } from "../write/formats.ts"
import { storedReference } from "./code-store.ts"
import { readFileAt } from "./job.ts"
import { openLedger } from "./ledgers.ts"
import { onStop, refuseExisting, refuseInput, writeWhole } from "./output.ts"
import { explain, explainFile, Problem, systemCause } from "./problem.ts"
import { Progress } from "./progress.ts"
import { publishersOf } from "./publishers.ts"
import { formatOf, writeDisclosure } from "./write.ts"

/** Options of `mingzhang compile` as the command line gives them. */
export interface CompileOptions {
  /** Whose disclosure: a code, `region` or `all`. */
  readonly of?: string
  readonly output?: string
  readonly to?: WriteFormat
  /** Where the findings about the ledger are written too; the ending says how. */
  readonly report?: string
  /** Last year's document, to begin the ledger of `year` with. */
  readonly from?: string
  readonly year?: number
}

/**
 * `mingzhang compile`: a ledger as the disclosure of a publisher, or with `--from` last year's document as the draft
 * of a ledger. 0 when it is written, 1 when the ledger has errors: then they are told and nothing is written.
 */
export async function compile(file: string | undefined, options: CompileOptions): Promise<number> {
  const reference = storedReference()
  if (options.from !== undefined) return draft(options.from, file, options, reference)
  if (file === undefined)
    throw new Problem("请写明台账文件（.xlsx 或 .json），或用 --from 写明上年的公开文件。")
  const to = options.to ?? (options.of === "all" ? "json" : formatIn(options.output))
  const { ledger, report } = await openLedger(file, reference)
  await tell(file, report, options.report)
  if (!ledger || report.summary.error > 0) {
    process.stderr.write(`台账有 ${report.summary.error} 个错误，没有编制；请改正后再试。\n`)
    return 1
  }
  if (options.of === "all") return compileAll(ledger, to, options.output, file, reference)
  const [publisher] = publishersOf(ledger, options.of)
  const { compile: compiled } = await import("../compile/index.ts")
  const disclosure = compiled(ledger, publisher!.code, reference)
  await writeDisclosure(disclosure, to, options.output, [file])
  if (options.output !== undefined) process.stderr.write(`已写出“${options.output}”：${disclosure.title}。\n`)
  return 0
}

function formatIn(output: string | undefined): WriteFormat {
  return output === undefined ? "json" : formatOf({ output })
}

/** Every publisher's file, all of them or none: they are made in a hidden folder and moved when all are there. */
async function compileAll(
  ledger: Ledger,
  to: WriteFormat,
  folder: string | undefined,
  file: string,
  reference: Reference,
): Promise<number> {
  if (folder === undefined) throw new Problem("--of all 编出许多文件，请用 -o 写明文件夹。")
  const publishers = publishersOf(ledger, "all")
  const { compile: compiled } = await import("../compile/index.ts")
  let isNew = false
  let part = ""
  const giveUp = () => {
    if (part !== "") rmSync(part, { recursive: true, force: true, maxRetries: 3 })
    if (isNew && readdirSync(folder).length === 0) rmdirSync(folder)
  }
  const carryOn = onStop(giveUp)
  const progress = new Progress("正在编制", publishers.length)
  try {
    isNew = await makeFolder(folder)
    part = await mkdtemp(join(folder, ".part-")).catch((error) => {
      throw new Problem(`写不进“${folder}”：${systemCause(error) ?? explain(error)}`)
    })
    const names: string[] = []
    for (const publisher of publishers) {
      const name = fileNameOf(publisher, ledger.year, to === "csv" ? "zip" : to)
      await refuseInput(join(folder, name), [file])
      await writeDisclosure(compiled(ledger, publisher.code, reference), to, join(part, name)).catch(
        (error) => {
          throw error instanceof Problem
            ? new Problem(`“${name}”没有写出：${error.message.replace(part, folder)}`)
            : error
        },
      )
      names.push(name)
      progress.advance()
    }
    for (const name of names) await rename(join(part, name), join(folder, name))
  } finally {
    progress.clear()
    carryOn()
    giveUp()
  }
  process.stderr.write(`已在“${folder}”写出 ${publishers.length} 份。\n`)
  return 0
}

/** Makes a folder, or says why it cannot be; gives back whether there was none. */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    return (await mkdir(path, { recursive: true })) !== undefined
  } catch (error) {
    throw new Problem(`建不了文件夹“${path}”：${systemCause(error) ?? explain(error)}`)
  }
}

/** Findings go to standard error, so that the disclosure can go to standard output; and to a file when asked. */
async function tell(file: string, report: Report, path: string | undefined): Promise<void> {
  if (report.findings.length > 0) {
    const colour = process.stderr.isTTY && !process.env.NO_COLOR
    const writer = await reportWriter("text", { ...aboutLedgers, colour })
    process.stderr.write(`${writer.add({ path: file, report })}\n`)
  }
  if (path === undefined) return
  const ending = extname(path).slice(1).toLowerCase()
  const format = ending === "txt" ? "text" : (ending as ReportFormat)
  if (!reportFormats.includes(format))
    throw new Problem(`--report 的文件名要以 .txt .json .sarif .html .xlsx 之一结尾，不能是“${path}”。`)
  const writer = await reportWriter(format, aboutLedgers)
  const pieces = [writer.add({ path: file, report }), await writer.end()]
  await writeWhole(path, Buffer.concat(pieces.map((piece) => Buffer.from(piece))), [file])
}

/** `compile --from FILE --year Y`: last year's document as the draft of a year's ledger. */
async function draft(
  from: string,
  file: string | undefined,
  options: CompileOptions,
  reference: Reference,
): Promise<number> {
  if (file !== undefined) throw new Problem("--from 用上年的公开文件起草台账，不能同时写台账文件。")
  const { output: path } = options
  if (path === undefined || !/\.(?:xlsx|json)$/i.test(path))
    throw new Problem("请用 -o 写明草稿的文件名：.xlsx 为填写用的工作簿，.json 为数据。")
  const disclosure = await readFileAt(from, reference).catch((error) => {
    throw new Problem(explainFile(from, error))
  })
  const year = options.year ?? (disclosure.year === null ? null : disclosure.year + 1)
  if (year === null) throw new Problem(`“${from}”里读不出年度，请用 --year 写明草稿是哪一年的。`)
  await refuseExisting(path)
  const { draftFrom } = await import("../draft/index.ts")
  const { ledger, unknown } = draftFrom(disclosure, year, reference)
  await writeWhole(path, await draftText(ledger, path, reference), [from])
  const list = unknown.map(({ what }, i) => `${i + 1}. ${what}`)
  process.stdout.write(
    `已写出${year}年台账草稿“${path}”：${ledger.units.length}个单位、${ledger.projects.length}个项目、${ledger.lines.length}条明细。\n${list.length > 0 ? `原文看不出、需要补充或核对的有 ${list.length} 项：\n${list.join("\n")}\n` : ""}`,
  )
  return 0
}

async function draftText(ledger: Ledger, path: string, reference: Reference): Promise<string | Uint8Array> {
  if (/\.json$/i.test(path)) {
    const { ledgerToJson } = await import("../model/json.ts")
    return `${JSON.stringify(ledgerToJson(ledger), null, 2)}\n`
  }
  return (await import("../workbook/index.ts")).workbookOf(ledger, reference)
}
