import { availableParallelism } from "node:os"
import { openImports, queueWaiting, workImports } from "../jobs/import.ts"
import { keepShelf } from "../jobs/shelf.ts"
import { type LimitOptions, limitsOf } from "./limits.ts"
import { openOffice } from "./office.ts"
import { archiveReader } from "./reader.ts"
import { say } from "./say.ts"

/** Options of `mingzhang worker` as the command line gives them. */
export interface WorkOptions extends LimitOptions {
  readonly data?: string
  readonly jobs?: number
  readonly once?: boolean
}

/**
 * `mingzhang worker`: reads what was brought and puts on the public pages what was published, until it is told to
 * stop; with `--once` until there is nothing to do.
 */
export async function work(options: WorkOptions): Promise<number> {
  const { data, jobs = availableParallelism(), once = false } = options
  const opened = await openOffice({ data }, say)
  const queue = await openImports(opened.office)
  const reader = archiveReader({
    program: opened.version,
    pack: undefined,
    jobs,
    limits: limitsOf(options),
  })
  const stop = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort())
  const shelf = keepShelf(opened.office, say)
  const unlisten = opened.office.store.listen(({ what }) => {
    // What this one misses is queued by the next one that starts.
    if (what === "import" || what === "missed") queueWaiting(opened.office, queue).catch(() => {})
  })
  let count = 0
  try {
    await queueWaiting(opened.office, queue)
    if (!once) process.stdout.write("正在等待要处理的文件和公开，按 Ctrl+C 停止。\n")
    await workImports(opened.office, queue, reader.read, {
      signal: stop.signal,
      isDone: async () => once,
      hear({ state, because }) {
        count++
        if (state !== "stored" && because) say(because)
      },
    })
    if (once) await shelf.pass()
  } finally {
    unlisten()
    reader.close()
    await shelf.close()
    await queue.close()
    await opened.close()
  }
  process.stdout.write(`处理了${count}份文件。\n`)
  return 0
}
