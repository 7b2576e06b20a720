import { Worker } from "node:worker_threads"

/** Milliseconds between two looks at whether the parent lives. */
const interval = 1000

/**
 * Ends this process when the one that started it is gone, whatever this one does: one that turns in circles does not
 * hear that it was left. A thread of its own looks; it takes no part in starting or ending.
 */
export function endWithParent(): void {
  const parent = process.ppid
  try {
    const watch = new Worker(watching, {
      eval: true,
      workerData: { parent, interval },
      // What is required by those who test or trace the command is not for this thread.
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
    })
    watch.unref()
    // Without threads to spare the worker still hears when the channel to its parent closes.
    watch.on("error", () => {})
  } catch {
    // As above.
  }
}

/** As text, so that nothing is loaded for it. */
const watching = `
const { workerData: { parent, interval } } = require("node:worker_threads")
const isGone = () => {
  if (process.ppid !== parent) return true
  try { process.kill(parent, 0) } catch (error) { return error.code === "ESRCH" }
  return false
}
setInterval(() => { if (isGone()) process.kill(process.pid, "SIGKILL") }, interval)
`
