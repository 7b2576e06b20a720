import { parentPort, workerData } from "node:worker_threads"
import { performer, referenceOf, type Task } from "./job.ts"
import type { Outcome } from "./pool.ts"
import { explainFile } from "./problem.ts"

const task: Task = workerData
const perform = performer(task, referenceOf(task))

// One file at a time, in the order they come; the pool hands out a few ahead.
let done: Promise<void> = Promise.resolve()
parentPort!.on("message", (path: string) => {
  done = done.then(async () => parentPort!.postMessage(await outcomeOf(path)))
})

async function outcomeOf(path: string): Promise<Outcome> {
  try {
    return { path, result: await perform(path) }
  } catch (error) {
    return { path, problem: explainFile(path, error) }
  }
}
