import { setFlagsFromString } from "node:v8"
import { Worker } from "node:worker_threads"
import { type Performer, performer, type Result, referenceOf, type Task } from "./job.ts"
import { explainFile } from "./problem.ts"

/** What became of one file. */
export type Outcome =
  | { readonly path: string; readonly result: Result }
  | { readonly path: string; readonly problem: string }

/**
 * Does a task for every file and yields the outcomes in the order of the files, whoever finishes first. Only a
 * bounded number of outcomes is held. One file is done in this thread; more in `jobs` worker threads.
 */
export async function* outcomes(paths: readonly string[], task: Task, jobs: number): AsyncGenerator<Outcome> {
  if (paths.length === 1) {
    yield await here(paths[0]!, performer(task, referenceOf(task)))
    return
  }
  const pool = new Pool(task, Math.min(jobs, paths.length))
  const ahead = Math.max(64, jobs * 8)
  try {
    const started: Promise<Outcome>[] = []
    for (const path of paths) {
      started.push(pool.run(path))
      if (started.length >= ahead) yield await started.shift()!
    }
    for (const outcome of started) yield await outcome
  } finally {
    await pool.close()
  }
}

async function here(path: string, perform: Performer): Promise<Outcome> {
  try {
    return { path, result: await perform(path) }
  } catch (error) {
    return { path, problem: explainFile(path, error) }
  }
}

interface Job {
  readonly path: string
  readonly done: (outcome: Outcome) => void
}

/** A worker and the jobs it has in hand, in the order it does them. */
interface Thread {
  readonly worker: Worker
  readonly taken: Job[]
}

/** Jobs a thread has in hand: the next ones wait with it, so that it need not wait for them. */
const inHand = 3

/** Threads that do one file at a time. A thread that dies takes down its file, not the run. */
class Pool {
  private readonly waiting: Job[] = []
  private readonly threads = new Set<Thread>()
  private readonly task: Task
  private readonly size: number

  constructor(task: Task, size: number) {
    // V8's last compiler works beside the threads on the same processors: without it 3600 documents took two
    // threads 23 s instead of 25 s (docs/decisions/0008).
    setFlagsFromString("--no-turbofan")
    this.task = task
    this.size = size
  }

  run(path: string): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ path, done })
      this.next()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()))
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const thread = this.ready()
      if (!thread) return
      const job = this.waiting.shift()!
      thread.taken.push(job)
      thread.worker.postMessage(job.path)
    }
  }

  /** The thread with the fewest jobs in hand; a new one while there may be more and none is idle. */
  private ready(): Thread | undefined {
    let least: Thread | undefined
    for (const thread of this.threads) if (!least || thread.taken.length < least.taken.length) least = thread
    if (this.threads.size < this.size && (!least || least.taken.length > 0)) return this.start()
    return least && least.taken.length < inHand ? least : undefined
  }

  private start(): Thread {
    // The published package runs compiled files.
    const name = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js"
    const worker = new Worker(new URL(name, import.meta.url), {
      workerData: this.task,
      // By default a thread fills 96 MB before it first looks for garbage: a third less memory for a twentieth more time.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
      execArgv: ["--disable-warning=ExperimentalWarning"],
    })
    const thread: Thread = { worker, taken: [] }
    worker.on("message", (outcome: Outcome) => {
      thread.taken.shift()!.done(outcome)
      this.next()
    })
    worker.on("error", (error: NodeJS.ErrnoException) =>
      this.lost(thread, (path) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? `“${path}”太大，内存不够，请拆分后再试。`
          : explainFile(path, error),
      ),
    )
    worker.on("exit", () => this.lost(thread, (path) => `“${path}”：处理中断，请单独再试一次。`))
    this.threads.add(thread)
    return thread
  }

  /** The file a thread was at is lost with it; the ones that waited go to another. */
  private lost(thread: Thread, explain: (path: string) => string): void {
    if (!this.threads.delete(thread)) return
    const [culprit, ...others] = thread.taken
    this.waiting.unshift(...others)
    culprit?.done({ path: culprit.path, problem: explain(culprit.path) })
    this.next()
  }
}
