import { setFlagsFromString } from "node:v8"
import { tellLeftovers } from "../document/leftovers.node.ts"
import { type Performer, performer, referenceOf, type Task } from "./job.ts"
import { heardFrom, tell } from "./limited.ts"
import type { RunLimits } from "./limits.ts"
import type { FileAsked, Outcome, WorkerMessage } from "./pool.ts"
import { explainFile } from "./problem.ts"

/** What a worker of the pool is given. */
export interface WorkerData {
  readonly task: Task
  readonly limits: RunLimits
  /** Other workers are at work beside it. */
  readonly ofMany: boolean
}

tellLeftovers(tell)
let perform: Performer

// One file at a time, in the order they come; the pool hands out a few ahead.
let done: Promise<void> = Promise.resolve()
heardFrom(
  ({ task, limits, ofMany }: WorkerData) => {
    // V8's last compiler works beside the workers on the same processors: without it 3600 documents took two of them
    // 23 s instead of 25 s (docs/decisions/0008).
    if (ofMany) setFlagsFromString("--no-turbofan")
    perform = performer(task, referenceOf(task), limits)
  },
  ({ path, bytes }: FileAsked) => {
    done = done.then(async () => {
      await tell({ begun: true } satisfies WorkerMessage)
      await tell(await outcomeOf(path, bytes))
    })
  },
)

async function outcomeOf(path: string, bytes: Uint8Array | undefined): Promise<Outcome> {
  try {
    return { path, result: await perform(path, bytes) }
  } catch (error) {
    return { path, problem: explainFile(path, error) }
  }
}
