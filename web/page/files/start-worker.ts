/** Starts the thread that reads. The page of a single file has another way (web/single). */
export function startWorker(): Worker {
  return new Worker(new URL("../worker/reader.worker.ts", import.meta.url), { type: "module" })
}
