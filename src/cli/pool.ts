import type { Result, Task } from "./job.ts"
import { type Limited, startLimited } from "./limited.ts"
import { fileLimits, type RunLimits } from "./limits.ts"
import type { WorkerData } from "./worker.ts"

/** What became of one file. */
export type Outcome =
  | { readonly path: string; readonly result: Result }
  | {
      readonly path: string
      readonly problem: string
      /** The worker that was at it is no more. */
      readonly died?: boolean
    }

/** What a worker is asked to do. */
export interface FileAsked {
  readonly path: string
  /** What is in it, when it is not read from the disk. */
  readonly bytes?: Uint8Array
}

/** What it tells: that it is at the next of its files now, or what became of the one it was at. */
export type WorkerMessage = { readonly begun: true } | Outcome

/** The outcomes of a run, to be gone through once. */
export interface Outcomes extends AsyncIterable<Outcome> {
  /** Ends the workers, whatever they are at; going through to the end or breaking off does it too. */
  close(): void
}

/**
 * Does a task for every file and gives the outcomes in the order of the files, whoever finishes first. Only a
 * bounded number of outcomes is held. Every file is done in a worker within `limits`, one alone, too.
 */
export function outcomes(
  paths: readonly string[],
  task: Task,
  jobs: number,
  limits: RunLimits = fileLimits,
): Outcomes {
  const pool = new Pool(task, Math.min(jobs, paths.length), limits)
  const ahead = Math.max(64, jobs * 8)
  // The first are begun at once: what else the command needs is loaded meanwhile.
  const started = paths.slice(0, ahead).map((path) => pool.run(path))
  async function* inOrder(): AsyncGenerator<Outcome> {
    try {
      for (const path of paths.slice(started.length)) {
        yield await started.shift()!
        started.push(pool.run(path))
      }
      for (const outcome of started) yield await outcome
    } finally {
      pool.close()
    }
  }
  return { [Symbol.asyncIterator]: inOrder, close: () => pool.close() }
}

/** Does a task for files as they come, `jobs` at a time. */
export interface Performing {
  run(path: string, bytes?: Uint8Array): Promise<Outcome>
  close(): void
}

/** Workers that do a task for whatever file comes. */
export function performing(task: Task, jobs: number, limits: RunLimits = fileLimits): Performing {
  return new Pool(task, jobs, limits)
}

interface Job extends FileAsked {
  readonly done: (outcome: Outcome) => void
}

/** A worker and the jobs it has in hand, in the order it does them. */
interface Hand {
  readonly worker: Limited<FileAsked>
  readonly taken: Job[]
}

/** Jobs a worker has in hand: the next ones wait with it, so that it need not wait for them. */
const inHand = 3

/** Workers that do one file at a time. One that dies takes down its file, not the run. */
class Pool {
  private readonly waiting: Job[] = []
  private readonly hands = new Set<Hand>()
  private readonly task: Task
  private readonly size: number
  private readonly limits: RunLimits
  private closed = false

  constructor(task: Task, size: number, limits: RunLimits) {
    this.task = task
    this.size = size
    this.limits = limits
  }

  run(path: string, bytes?: Uint8Array): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ path, ...(bytes && { bytes }), done })
      this.next()
    })
  }

  close(): void {
    this.closed = true
    for (const { worker, taken } of this.hands) taken.length === 0 ? worker.finish() : worker.close()
  }

  private next(): void {
    while (this.waiting.length > 0 && !this.closed) {
      const hand = this.ready()
      if (!hand) return
      const job = this.waiting.shift()!
      hand.taken.push(job)
      hand.worker.send({ path: job.path, ...(job.bytes && { bytes: job.bytes }) })
    }
  }

  /** The worker with the fewest jobs in hand; a new one while there may be more and none is idle. */
  private ready(): Hand | undefined {
    let least: Hand | undefined
    for (const hand of this.hands) if (!least || hand.taken.length < least.taken.length) least = hand
    if (this.hands.size < this.size && (!least || least.taken.length > 0)) return this.start()
    return least && least.taken.length < inHand ? least : undefined
  }

  private start(): Hand {
    const data: WorkerData = { task: this.task, limits: this.limits, ofMany: this.size > 1 }
    const worker = startLimited<FileAsked, WorkerMessage>("worker", data, this.limits, {
      message: (message) => {
        if ("begun" in message) return worker.begin()
        worker.end()
        hand.taken.shift()!.done(message)
        this.next()
      },
      gone: (because) => this.lost(hand, because ?? "处理中断，请单独再试一次。"),
    })
    const hand: Hand = { worker, taken: [] }
    this.hands.add(hand)
    return hand
  }

  /** The file a worker was at is lost with it; the ones that waited go to another. */
  private lost(hand: Hand, because: string): void {
    this.hands.delete(hand)
    const [culprit, ...others] = hand.taken
    this.waiting.unshift(...others)
    culprit?.done({ path: culprit.path, problem: `“${culprit.path}”：${because}`, died: true })
    this.next()
  }
}
