import packed from "virtual:reader-worker"

/**
 * Starts the thread that reads from the page's own text: a page opened from a disk may fetch nothing. What is asked before
 * the code is unpacked waits.
 */
export function startWorker(): Worker {
  const url = URL.createObjectURL(
    new Blob([`const packed = ${JSON.stringify(packed)};(${unpack})(packed)`], { type: "text/javascript" }),
  )
  const worker = new Worker(url)
  URL.revokeObjectURL(url)
  return worker
}

/** Runs in the thread; names nothing outside itself. */
function unpack(packed: string): void {
  const waiting: MessageEvent[] = []
  const wait = (event: MessageEvent) => {
    event.stopImmediatePropagation()
    waiting.push(event)
  }
  const thread = self as unknown as WorkerGlobalScope & { importScripts(url: string): void }
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  self.addEventListener("message", wait)
  void new Response(unzipped).blob().then(
    (code) => {
      thread.importScripts(URL.createObjectURL(new Blob([code], { type: "text/javascript" })))
      self.removeEventListener("message", wait)
      for (const { data } of waiting) self.dispatchEvent(new MessageEvent("message", { data }))
    },
    // Said to the page as an error of the thread.
    (error: unknown) => setTimeout(() => Promise.reject(error)),
  )
}
