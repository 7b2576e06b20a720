import { parentPort, workerData } from "node:worker_threads"
import { loadCodes } from "./code-store.ts"
import { perform, type Task } from "./job.ts"
import { explainFile } from "./problem.ts"

loadCodes()

// One file at a time, as the pool hands them out.
parentPort!.on("message", async (path: string) => {
  try {
    parentPort!.postMessage({ path, result: await perform(path, workerData as Task) })
  } catch (error) {
    parentPort!.postMessage({ path, problem: explainFile(path, error) })
  }
})
