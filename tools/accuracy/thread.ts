import { parentPort, workerData } from "node:worker_threads"
import { documentAt } from "./files.ts"
import { tryAll } from "./measure.ts"
import { plantAll } from "./plantings.ts"
import { measureReviewed } from "./reviewed/measure.ts"
import type { Done, Piece } from "./threads.ts"

parentPort!.postMessage(await doneOf(workerData as Piece))

async function doneOf(piece: Piece): Promise<Done> {
  if (piece.kind === "planted") return { planted: await plantAll(piece.counties, piece.thoroughness) }
  if (piece.kind === "reviewed") return { reviewed: await measureReviewed(piece.document, { formats: true }) }
  const { name, disclosure } = await documentAt(piece.file)
  return { trials: tryAll(name, disclosure, piece.seed, piece.every) }
}
