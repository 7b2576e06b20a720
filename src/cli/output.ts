import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { explain, Problem, systemCause } from "./problem.ts"

/** Where a command writes: standard output, or a file that appears only when it is complete. */
export interface Output {
  write(piece: string | Uint8Array): Promise<void>
  /** Ends the output; a file gets its name now. */
  close(): Promise<void>
  /** Gives up: nothing half-written stays. */
  abandon(): Promise<void>
}

/** Opens the output of a command; `path` undefined means standard output. */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path !== undefined) return fileOutput(path)
  // Left to themselves, signals would leave the programs behind that convert old files.
  onStop(async () => {})
  return standard
}

/** Does a last thing when the user or the system stops the command; gives back how to call it off. */
function onStop(last: () => Promise<void>): () => void {
  const stop = (signal: NodeJS.Signals) =>
    void last().finally(() => process.exit(signal === "SIGINT" ? 130 : 143))
  process.once("SIGINT", stop).once("SIGTERM", stop)
  return () => process.off("SIGINT", stop).off("SIGTERM", stop)
}

const standard: Output = {
  async write(piece) {
    if (piece.length > 0 && !process.stdout.write(piece)) await once(process.stdout, "drain")
  },
  async close() {},
  async abandon() {},
}

async function fileOutput(path: string): Promise<Output> {
  const existing = await stat(path).catch(() => null)
  if (existing?.isDirectory()) throw new Problem(`“${path}”是一个文件夹，-o 后面请写文件名。`)
  // A device such as /dev/stdout cannot be replaced by renaming.
  const direct = existing !== null && !existing.isFile()
  const target = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const stream = createWriteStream(target, direct ? {} : { flags: "wx" })
  let failed: unknown
  stream.on("error", (error) => {
    failed = error
  })
  const abandon = async () => {
    stream.destroy()
    if (!direct) await rm(target, { force: true })
  }
  const carryOn = onStop(abandon)
  const refused = (error: unknown) => new Problem(`写不进“${path}”：${systemCause(error) ?? explain(error)}`)
  const check = () => {
    if (failed) throw refused(failed)
  }
  try {
    await once(stream, "open")
  } catch (error) {
    throw refused(error)
  }
  return {
    async write(piece) {
      check()
      if (piece.length > 0 && !stream.write(piece)) await once(stream, "drain").catch(() => {})
    },
    async close() {
      stream.end()
      await once(stream, "close")
      check()
      if (!direct) await rename(target, path)
      carryOn()
    },
    async abandon() {
      carryOn()
      await abandon()
    },
  }
}
