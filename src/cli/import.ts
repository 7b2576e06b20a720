import { availableParallelism } from "node:os"
import { bringFiles, type Dealt, openImports, workImports } from "../jobs/import.ts"
import type { Queue } from "../jobs/queue.ts"
import { shelveAll } from "../office/archive/shelve.ts"
import type { Office } from "../office/office.ts"
import { type Brought, incomingOf } from "../store/publications/incoming.ts"
import { broughtFrom } from "./brought.ts"
import { inputsOf } from "./inputs.ts"
import { type LimitOptions, limitsOf } from "./limits.ts"
import { openOffice } from "./office.ts"
import { Problem } from "./problem.ts"
import { Progress } from "./progress.ts"
import { archiveReader } from "./reader.ts"
import { say } from "./say.ts"

/** Options of `mingzhang import` as the command line gives them. */
export interface ImportOptions extends LimitOptions {
  readonly region?: string
  readonly data?: string
  readonly again?: boolean
  readonly pack?: string
  readonly jobs?: number
}

/** Files that are written down in one transaction. */
const batch = 32

/**
 * `mingzhang import`: takes documents into the archive, each file once, and puts them on the public pages. What was
 * interrupted goes on when it is said again. 1 when some file was not taken in.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<number> {
  const { region = null, data, again = false, pack, jobs = availableParallelism() } = options
  if (region !== null && !/^\d{6}$/.test(region))
    throw new Problem(`--region 要写六位行政区划代码，如 139901，不能是“${region}”。`)
  const inputs = await inputsOf(paths, [".zip"])
  const opened = await openOffice({ data }, say)
  const { office } = opened
  const queue = await openImports(office)
  const reader = archiveReader({ program: opened.version, pack, jobs, limits: limitsOf(options) })
  const run = new Run(inputs.paths.length)
  for (const { path, because } of inputs.problems) run.refuse(path, because)
  try {
    await Promise.all([
      bringAll(office, queue, broughtFrom(inputs.paths, region), run, again),
      workImports(office, queue, reader.read, {
        hear: (dealt) => run.hear(dealt),
        wait: 50,
        isDone: async () => run.isBrought && (await run.settle(office)),
      }),
    ])
    await shelveAll(office)
  } finally {
    reader.close()
    await queue.close()
    await opened.close()
  }
  return run.end()
}

async function bringAll(
  office: Office,
  queue: Queue,
  files: ReturnType<typeof broughtFrom>,
  run: Run,
  again: boolean,
): Promise<void> {
  let held: Brought[] = []
  const bring = async () => {
    const known = await bringFiles(office, queue, held, { again })
    const before = new Map(known.map((each) => [each.sha256, each]))
    for (const file of held) {
      const was = before.get(file.sha256)
      run.expect(file, was && (was.state === "stored" || (!again && was.state !== "waiting")) ? was : null)
    }
    held = []
  }
  for await (const file of files) {
    if ("problem" in file) run.refuse(file.name, file.problem)
    else held.push(file)
    if (held.length >= batch) await bring()
  }
  if (held.length > 0) await bring()
  run.isBrought = true
}

/** What one import is about, and what became of it. */
class Run {
  isBrought = false
  private readonly open = new Map<string, string>()
  private readonly early = new Map<string, Dealt>()
  private readonly seen = new Set<string>()
  private readonly failed: string[] = []
  private readonly progress: Progress
  private stored = 0
  private known = 0

  constructor(paths: number) {
    this.progress = new Progress("正在导入", paths)
  }

  refuse(_name: string, because: string): void {
    this.tell(because)
  }

  /** One of the files of this run; `was` when it is settled already. */
  expect({ sha256, name }: Brought, was: Dealt | null): void {
    if (this.seen.has(sha256)) {
      this.known++
      this.progress.advance()
      return
    }
    this.seen.add(sha256)
    if (was?.state === "stored") {
      this.known++
      this.progress.advance()
    } else if (was) this.tell(`${was.because ?? "没有收入档案。"}（上次的结果；要重新读一次请加 --again）`)
    else {
      this.open.set(sha256, name)
      const early = this.early.get(sha256)
      if (early) this.hear(early)
    }
  }

  hear(dealt: Dealt): void {
    if (!this.open.delete(dealt.sha256)) {
      // Of an earlier run that was interrupted, or quicker than this one could note.
      if (!this.seen.has(dealt.sha256)) this.early.set(dealt.sha256, dealt)
      return
    }
    if (dealt.state === "stored") {
      this.stored++
      this.progress.advance()
    } else this.tell(dealt.because ?? `“${dealt.name}”没有收入档案。`)
  }

  /** Whether everything is settled, by this program or another one. */
  async settle({ store }: Office): Promise<boolean> {
    if (this.open.size === 0) return true
    for (const each of await incomingOf(store.db, [...this.open.keys()]))
      if (each.state !== "waiting") this.hear(each)
    return this.open.size === 0
  }

  end(): number {
    this.progress.clear()
    const parts = [
      `收入档案${this.stored}份`,
      ...(this.known > 0 ? [`早已收入${this.known}份`] : []),
      ...(this.failed.length > 0 ? [`没有收入${this.failed.length}份，原因见上`] : []),
    ]
    process.stdout.write(`${parts.join("，")}。\n`)
    return this.failed.length > 0 ? 1 : 0
  }

  private tell(because: string): void {
    this.failed.push(because)
    this.progress.clear()
    say(because)
    this.progress.advance()
  }
}
