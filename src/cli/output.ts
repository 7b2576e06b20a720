import { once } from "node:events"
import { open, rename, rm, stat } from "node:fs/promises"
import { dirname } from "node:path"
import { mayLeave } from "../document/leftovers.node.ts"
import { existingAt } from "./existing.ts"
import { partIn, sweepParts } from "./part.ts"
import { explain, Problem, systemCause } from "./problem.ts"
import { stopCleanly } from "./stop.ts"

/** Where a command writes: standard output, or a file that appears only when it is complete. */
export interface Output {
  write(piece: string | Uint8Array): Promise<void>
  /** Ends the output; a file gets its name now. */
  close(): Promise<void>
  /** Gives up: nothing half-written stays. */
  abandon(): Promise<void>
}

/** What decides whether a file that is there already may be written over. */
export interface Overwriting {
  /** The files the command reads. */
  readonly inputs?: readonly string[]
  /** It writes a report, which may take the place of whatever is no document. */
  readonly as?: "report"
  /** The user said that the old document may go. */
  readonly force?: boolean | undefined
}

/** Opens the output of a command; `path` undefined means standard output. Refuses what {@link mayReplace} does. */
export async function openOutput(path: string | undefined, over: Overwriting = {}): Promise<Output> {
  stopCleanly()
  return path === undefined ? standard : fileOutput(path, over)
}

/** Writes one thing to a file or to standard output; nothing half-written stays. */
export async function writeWhole(
  path: string | undefined,
  whole: string | Uint8Array,
  over: Overwriting = {},
): Promise<void> {
  const output = await openOutput(path, over)
  try {
    await output.write(whole)
    await output.close()
  } catch (error) {
    await output.abandon()
    throw error
  }
}

/**
 * Whether what stands at a path may be replaced, for every command: what it reads and ledgers never; a document that
 * a person may have edited since (.docx .xlsx .html) only when the user said so; reports and data made by programs
 * always. Throws a problem that says why not.
 */
export async function mayReplace(path: string, { inputs = [], as, force }: Overwriting): Promise<void> {
  const existing = await stat(path).catch(() => null)
  if (!existing?.isFile()) return
  for (const input of inputs) {
    const read = await stat(input).catch(() => null)
    if (read?.dev === existing.dev && read.ino === existing.ino)
      throw new Problem(`“${path}”就是要读的文件，写出会盖掉它；请换一个文件名。`)
  }
  const kind = await existingAt(path)
  if (kind === "ledger")
    throw new Problem(`“${path}”是台账，写出会盖掉填好的内容，没有写；请换一个文件名，或先把它移走。`)
  const edited = kind === "document" || (kind === "named-document" && as !== "report")
  if (!edited || force) return
  throw new Problem(
    `“${path}”已经存在，里面可能有人改过的内容，没有写；请换一个文件名，确实要盖掉请加 --force。`,
  )
}

/** A file that people fill in, made anew: one that is there already may hold their work and stays. */
export async function refuseExisting(path: string): Promise<void> {
  if (await stat(path).catch(() => null))
    throw new Problem(`“${path}”已经存在，里面可能有填好的内容；请换一个文件名，或先把它移走。`)
}

/** Why nothing can be written to a path. */
export function refused(path: string, error: unknown): Problem {
  return new Problem(`写不进“${path}”：${systemCause(error) ?? explain(error)}`)
}

const standard: Output = {
  async write(piece) {
    if (piece.length > 0 && !process.stdout.write(piece)) await once(process.stdout, "drain")
  },
  async close() {},
  async abandon() {},
}

async function fileOutput(path: string, over: Overwriting): Promise<Output> {
  const existing = await stat(path).catch(() => null)
  if (existing?.isDirectory()) throw new Problem(`“${path}”是一个文件夹，-o 后面请写文件名。`)
  await mayReplace(path, over)
  // A device such as /dev/stdout cannot be replaced by renaming.
  const direct = existing !== null && !existing.isFile()
  if (!direct) await sweepParts(dirname(path))
  const target = direct ? path : partIn(dirname(path))
  const gone = direct ? () => {} : mayLeave({ file: target })
  const file = await open(target, direct ? "w" : "wx").catch((error) => {
    gone()
    throw refused(path, error)
  })
  return {
    async write(piece) {
      if (piece.length === 0) return
      await file.writeFile(piece).catch((error) => {
        throw refused(path, error)
      })
    },
    async close() {
      try {
        await file.close()
        if (!direct) {
          // Someone may have put a file there in the meantime.
          if (!existing) await mayReplace(path, over)
          await rename(target, path)
        }
      } catch (error) {
        throw error instanceof Problem ? error : refused(path, error)
      }
      gone()
    },
    async abandon() {
      await file.close().catch(() => {})
      if (!direct) await rm(target, { force: true })
      gone()
    },
  }
}
