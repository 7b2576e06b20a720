import { availableParallelism } from "node:os"
import { namesExplanations, sinceBaseline } from "../check/explanations/index.ts"
import type { Report } from "../model/finding.ts"
import {
  type Entry,
  type ReportFormat,
  reportWriter,
  Totals,
  unrecognised,
} from "../report/findings/index.ts"
import { againstOf } from "./against.ts"
import { baselineAt } from "./baseline.ts"
import { type ExplanationOptions, Explanations } from "./explanations.ts"
import { inputsOf } from "./inputs.ts"
import type { Task } from "./job.ts"
import { type LimitOptions, limitsOf } from "./limits.ts"
import { MarkedFolder } from "./marked.ts"
import { openOutput } from "./output.ts"
import { pageOf } from "./pages.ts"
import { outcomes } from "./pool.ts"
import { Problem } from "./problem.ts"
import { Progress } from "./progress.ts"
import { say } from "./say.ts"
import { shownPaths } from "./shown-path.ts"

/** Options of `mingzhang check` as the command line gives them. */
export interface CheckOptions extends ExplanationOptions, LimitOptions {
  readonly format: ReportFormat
  readonly output?: string
  readonly pack?: string
  readonly against?: string
  readonly budget?: string
  readonly baseline?: string
  readonly maxWarnings?: number
  readonly jobs?: number
  /** A folder for the files with a note at each finding. */
  readonly marked?: string
  readonly force?: boolean
}

/** `mingzhang check`: 0 when there is no error, 1 when there is (or too many warnings), 2 when a file could not be read or recognised. */
export async function check(args: readonly string[], options: CheckOptions): Promise<number> {
  if (options.format === "xlsx" && options.output === undefined && process.stdout.isTTY)
    throw new Problem("xlsx 不能显示在终端上，请用 -o 报告.xlsx 写到文件。")
  if (options.only) await knownChecks(options.only)
  if (options.pack) await knownPack(options.pack)

  const baseline = options.baseline === undefined ? null : await baselineAt(options.baseline)

  const inputs = await inputsOf(args.filter((arg) => !namesExplanations(arg)))
  const limits = limitsOf(options)
  const against =
    options.against === undefined
      ? undefined
      : await againstOf(options.against, inputs.paths, options.pack, limits)
  const budget =
    options.budget === undefined
      ? undefined
      : await againstOf(options.budget, inputs.paths, options.pack, limits, "同年预算")
  const task: Task = { kind: "check", only: options.only, against, budget, pack: options.pack }
  const explanations = await Explanations.of(options, inputs.paths.length)
  const output = await openOutput(options.output, {
    inputs: inputs.paths,
    as: "report",
    force: options.force,
  })
  const marked =
    options.marked === undefined
      ? null
      : await MarkedFolder.open(options.marked, inputs.paths, options.force).catch(async (error) => {
          await output.abandon()
          throw error
        })
  // Workers load what they need beside this process.
  const running = outcomes(inputs.paths, task, options.jobs ?? availableParallelism(), limits)
  const colour = options.output === undefined && process.stdout.isTTY && !process.env.NO_COLOR
  const progress = new Progress("正在检查", inputs.paths.length)
  const totals = new Totals()
  // Where the text report is read it says so itself.
  const isElsewhere = options.output !== undefined || options.format !== "text"
  try {
    const writer = await reportWriter(options.format, { colour, pageOf })
    // On a terminal a file is named as it can be found; a report is handed on.
    const shown = isElsewhere
      ? shownPaths([...inputs.paths, ...inputs.problems.map(({ path }) => path)])
      : null
    const add = async (entry: Entry) => {
      totals.add(entry)
      const text = writer.add(shown ? named(entry, shown(entry.path)) : entry)
      if (text !== "" || "unreadable" in entry) progress.clear()
      if ("unreadable" in entry) say(`${entry.unreadable}`)
      else if (isElsewhere && entry.report.outcome === "unrecognised") say(`“${entry.path}”：${unrecognised}`)
      await output.write(text)
    }
    for (const { path, because } of inputs.problems) await add({ path, unreadable: because })
    for await (const outcome of running) {
      const { path } = outcome
      if ("problem" in outcome) await add({ path, unreadable: outcome.problem })
      else {
        const report = await explanations.apply(path, outcome.result as Report)
        const alone = inputs.paths.length === 1
        const told = baseline ? sinceBaseline(report, baseline, alone) : report
        await add({ path, report: told })
        await marked?.add(path, told)
      }
      progress.advance()
    }
    progress.clear()
    await output.write(await writer.end())
    await output.close()
    await marked?.close(options.marked!)
  } catch (error) {
    progress.clear()
    running.close()
    await output.abandon()
    await marked?.abandon()
    throw error
  }
  if (totals.unreadable + totals.unrecognised + explanations.unreadable > 0) return 2
  return totals.error > 0 || totals.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
}

/** An entry under another name, in its sentence too. */
function named(entry: Entry, path: string): Entry {
  if ("report" in entry) return { ...entry, path }
  return { path, unreadable: entry.unreadable.replaceAll(entry.path, path) }
}

async function knownChecks(only: readonly string[]): Promise<void> {
  const { catalogue } = await import("../check/catalogue.ts")
  for (const id of only)
    if (!catalogue.some((check) => check.id === id || check.family === id))
      throw new Problem(`没有编号或类别为“${id}”的检查，全部检查见 mingzhang rules。`)
}

async function knownPack(name: string): Promise<void> {
  const { packNamed, packs } = await import("../packs/index.ts")
  if (!packNamed(name))
    throw new Problem(`没有名为“${name}”的表式，可选：${packs.map((pack) => pack.name).join("、")}。`)
}
