import { Worker } from "node:worker_threads"
import { perform, type Result, type Task } from "./job.ts"
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
    yield await here(paths[0]!, task)
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

async function here(path: string, task: Task): Promise<Outcome> {
  try {
    return { path, result: await perform(path, task) }
  } catch (error) {
    return { path, problem: explainFile(path, error) }
  }
}

interface Job {
  readonly path: string
  readonly done: (outcome: Outcome) => void
}

/** Threads that take one file at a time. A thread that dies takes down its file, not the run. */
class Pool {
  private readonly waiting: Job[] = []
  private readonly idle: Worker[] = []
  private readonly threads = new Set<Worker>()
  private readonly task: Task
  private readonly size: number

  constructor(task: Task, size: number) {
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
    await Promise.all([...this.threads].map((thread) => thread.terminate()))
  }

  private next(): void {
    if (this.waiting.length === 0) return
    const thread = this.idle.pop() ?? (this.threads.size < this.size ? this.start() : undefined)
    if (thread) this.give(thread, this.waiting.shift()!)
  }

  private start(): Worker {
    // The published package runs compiled files.
    const name = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js"
    const thread = new Worker(new URL(name, import.meta.url), {
      workerData: this.task,
      // By default a thread fills 96 MB before it first looks for garbage: a third less memory for a twentieth more time.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
      execArgv: ["--disable-warning=ExperimentalWarning"],
    })
    this.threads.add(thread)
    return thread
  }

  private give(thread: Worker, job: Job): void {
    const settle = (outcome: Outcome) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit)
      job.done(outcome)
      this.next()
    }
    const lost = (problem: string) => {
      this.threads.delete(thread)
      settle({ path: job.path, problem })
    }
    const onMessage = (outcome: Outcome) => {
      this.idle.push(thread)
      settle(outcome)
    }
    const onError = (error: NodeJS.ErrnoException) =>
      lost(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? `“${job.path}”太大，内存不够，请拆分后再试。`
          : explainFile(job.path, error),
      )
    const onExit = () => lost(`“${job.path}”：处理中断，请单独再试一次。`)
    thread.on("message", onMessage).on("error", onError).on("exit", onExit)
    thread.postMessage(job.path)
  }
}
