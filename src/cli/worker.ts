import { enableCompileCache } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import { cacheFolder } from "./folders.ts"
import type { Task } from "./job.ts"
import { explainFile } from "./problem.ts"

const cache = cacheFolder()
if (cache !== null) enableCompileCache(cache)

const { perform } = await import("./job.ts")
const { loadCodes } = await import("./code-store.ts")
loadCodes()

// One file at a time, as the pool hands them out.
parentPort!.on("message", async (path: string) => {
  try {
    parentPort!.postMessage({ path, result: await perform(path, workerData as Task) })
  } catch (error) {
    parentPort!.postMessage({ path, problem: explainFile(path, error) })
  }
})
