import { cpus } from "node:os"
import { Worker } from "node:worker_threads"
import type { Counties } from "./bases.ts"
import type { Planted } from "./counts.ts"
import type { Trial } from "./measure.ts"
import type { Thoroughness } from "./plantings.ts"
import type { ReviewedDocument } from "./reviewed/marks.ts"
import type { ReviewedResult } from "./reviewed/measure.ts"

/** A piece of the measurement that a thread can do alone. */
export type Piece =
  | { readonly kind: "planted"; readonly counties: Counties; readonly thoroughness: Thoroughness }
  | { readonly kind: "figures"; readonly file: string; readonly seed: number; readonly every: number }
  | { readonly kind: "reviewed"; readonly document: ReviewedDocument }

/** What comes of a piece. */
export interface Done {
  readonly planted?: Planted
  readonly trials?: readonly Trial[]
  readonly reviewed?: ReviewedResult
}

/** Does the pieces in as many threads as there are processors, and gives what came of them in their order. */
export async function inThreads(
  pieces: readonly Piece[],
  told: (done: number) => void = () => undefined,
): Promise<Done[]> {
  const results: Done[] = []
  let next = 0
  let done = 0
  const work = async () => {
    while (next < pieces.length) {
      const mine = next++
      results[mine] = await inThread(pieces[mine]!)
      told(++done)
    }
  }
  await Promise.all(Array.from({ length: Math.min(cpus().length, pieces.length) }, work))
  return results
}

function inThread(piece: Piece): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: piece,
      execArgv: ["--disable-warning=ExperimentalWarning"],
    })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", (code) => code !== 0 && reject(new Error(`a thread ended with ${code}`)))
  })
}
