import { extname } from "node:path"
import { checkDisclosure } from "../check/index.ts"
import { aboutLedgers } from "../check/ledger/report.ts"
import { coverDate } from "../compile/cover-month.ts"
import { fileNameOf } from "../compile/publishers.ts"
import type { Unknown } from "../draft/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { Report } from "../model/finding.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { type ReportFormat, reportFormats, reportWriter, Totals } from "../report/findings/index.ts"
import type { WriteFormat } from "../write/formats.ts"
import { storedReference } from "./code-store.ts"
import { readFileAt } from "./job.ts"
import { type LimitOptions, ledgerLimits, limitsOf } from "./limits.ts"
import { mayReplace, type Overwriting, refuseExisting, writeWhole } from "./output.ts"
import { openFolder } from "./output-folder.ts"
import { explainFile, Problem } from "./problem.ts"
import { Progress } from "./progress.ts"
import { publishersOf } from "./publishers.ts"
import { print, say } from "./say.ts"
import { openSource, type Source } from "./sources.ts"
import { fileBytes, formatOf, type Look, lookOf, writeDisclosure } from "./write.ts"

/** Options of `mingzhang compile` as the command line gives them. */
export interface CompileOptions extends LimitOptions {
  /** Whose disclosure: a code, `region` or `all`. */
  readonly of?: string
  readonly output?: string
  readonly to?: WriteFormat
  /** Where the findings about the ledger are written too; the ending says how. */
  readonly report?: string
  /** Last year's document, to begin the ledger of `year` with. */
  readonly from?: string
  readonly year?: number
  /** A folder with the office's own type, for PDF. */
  readonly fonts?: string
  /** A county's own Word template. */
  readonly template?: string
  /** An edited document may be written over; a ledger never. */
  readonly force?: boolean
}

/**
 * `mingzhang compile`: a ledger as the disclosure of a publisher, or with `--from` last year's document as the draft
 * of a ledger. What was written is checked like any document, and the result told. 0 when it is written; 1 when the
 * ledger has errors, which are told and nothing is written, or when what was written has.
 */
export async function compile(file: string | undefined, options: CompileOptions): Promise<number> {
  const reference = storedReference()
  if (options.from !== undefined) return draft(options.from, file, options, reference)
  if (file === undefined)
    throw new Problem("请写明台账文件（.xlsx 或 .json），或用 --from 写明上年的公开文件。")
  const to = options.to ?? (options.of === "all" ? "docx" : formatIn(options.output))
  const look = await lookOf(options, to)
  const inputs = options.template === undefined ? [file] : [file, options.template]
  const over: Overwriting = { inputs, force: options.force }
  // Said before the work, not after it.
  if (options.output !== undefined) await mayReplace(options.output, over)
  const { source, report } = await openSource(file, reference)
  await tell(file, report, options)
  if (!source || report.summary.error > 0) {
    say(
      `${source?.stage === "final" ? "决算" : "台账"}有 ${report.summary.error} 个错误，没有编制；请改正后再试。`,
    )
    return 1
  }
  if (options.of === "all") return compileAll(source, to, options.output, look, over, reference)
  const [publisher] = publishersOf(source, options.of)
  const disclosure = await source.compile(publisher!.code, coverDate(source, new Date()))
  await writeDisclosure(disclosure, to, options.output, over, look)
  if (options.output !== undefined) say(`已写出“${options.output}”：${disclosure.title}。`)
  const result = new Written()
  result.check(disclosure, reference)
  return result.tell()
}

/** What checking finds in what was written. */
class Written {
  private readonly totals = new Totals()

  check(disclosure: Disclosure, reference: Reference): void {
    const report = checkDisclosure({ disclosure, lastYear: null, reference })
    this.totals.add({ path: disclosure.source.name, report })
  }

  /** One line about it, and the exit code. */
  tell(): number {
    const { files, error, warning, note, relations } = this.totals
    const found =
      error + warning + note === 0
        ? "没有发现问题"
        : `错误 ${error} 个，警告 ${warning} 个，提示 ${note} 个，逐条见 mingzhang check`
    const what = files > 1 ? `写出的 ${files} 份` : "写出的文件"
    say(`已检查${what}：${found}；核对了 ${relations} 条勾稽关系。`)
    return error > 0 ? 1 : 0
  }
}

function formatIn(output: string | undefined): WriteFormat {
  return output === undefined ? "json" : formatOf({ output })
}

/** Every publisher's file, all of them or none. */
async function compileAll(
  source: Source,
  to: WriteFormat,
  path: string | undefined,
  look: Look,
  over: Overwriting,
  reference: Reference,
): Promise<number> {
  if (path === undefined) throw new Problem("--of all 编出许多文件，请用 -o 写明文件夹。")
  const publishers = publishersOf(source, "all")
  const date = coverDate(source, new Date())
  const folder = await openFolder(path, over)
  const progress = new Progress("正在编制", publishers.length)
  const result = new Written()
  try {
    for (const publisher of publishers) {
      const name = fileNameOf(publisher, source.year, to === "csv" ? "zip" : to, source.stage)
      const disclosure = await source.compile(publisher.code, date)
      const whole = await fileBytes(disclosure, to, look).catch((error) => {
        throw error instanceof Problem ? new Problem(`“${name}”没有写出：${error.message}`) : error
      })
      await folder.write(name, whole)
      result.check(disclosure, reference)
      progress.advance()
    }
    await folder.close()
  } catch (error) {
    await folder.abandon()
    throw error
  } finally {
    progress.clear()
  }
  say(`已在“${path}”写出 ${publishers.length} 份。`)
  return result.tell()
}

/** Findings go to standard error, so that the disclosure can go to standard output; and to a file when asked. */
async function tell(file: string, report: Report, { report: path, force }: CompileOptions): Promise<void> {
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
  await writeWhole(path, Buffer.concat(pieces.map((piece) => Buffer.from(piece))), {
    inputs: [file],
    as: "report",
    force,
  })
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
  await refuseExisting(path)
  const limits = limitsOf(options, ledgerLimits)
  const disclosure = await readFileAt(from, reference, limits).catch((error) => {
    throw new Problem(explainFile(from, error))
  })
  const year = options.year ?? (disclosure.year === null ? null : disclosure.year + 1)
  if (year === null) throw new Problem(`“${from}”里读不出年度，请用 --year 写明草稿是哪一年的。`)
  const { draftFrom } = await import("../draft/index.ts")
  const { ledger, unknown } = draftFrom(disclosure, year, reference)
  await writeWhole(path, await draftText(ledger, unknown, path, reference), { inputs: [from] })
  const list = unknown.map(({ what }, i) => `${i + 1}. ${what}`)
  print(
    `已写出${year}年台账草稿“${path}”：${ledger.units.length}个单位、${ledger.projects.length}个项目、${ledger.lines.length}条明细。\n${list.length > 0 ? `原文看不出、需要补充或核对的有 ${list.length} 项：\n${list.join("\n")}\n` : ""}`,
  )
  return 0
}

async function draftText(
  ledger: Ledger,
  unknown: readonly Unknown[],
  path: string,
  reference: Reference,
): Promise<string | Uint8Array> {
  if (/\.json$/i.test(path)) {
    const { ledgerToJson } = await import("../model/json.ts")
    return `${JSON.stringify(ledgerToJson(ledger), null, 2)}\n`
  }
  const [{ workbookOf }, { placeText }] = await Promise.all([
    import("../workbook/index.ts"),
    import("../report/findings/place.ts"),
  ])
  const open = unknown.map(({ at, ...question }) => ({ ...question, where: at ? placeText(at) : "" }))
  return workbookOf(ledger, reference, open)
}
