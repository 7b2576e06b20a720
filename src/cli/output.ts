import { once } from "node:events"
import { rmSync } from "node:fs"
import { open, rename, rm, stat } from "node:fs/promises"
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

/**
 * Opens the output of a command; `path` undefined means standard output. `inputs` are the files the command
 * reads, which it may not write over ({@link refuseInput}).
 */
export async function openOutput(path: string | undefined, inputs: readonly string[] = []): Promise<Output> {
  if (path !== undefined) return fileOutput(path, inputs)
  // Left to themselves, signals would leave the programs behind that convert old files.
  onStop(() => {})
  return standard
}

/** Writes one thing to a file or to standard output; nothing half-written stays. */
export async function writeWhole(
  path: string | undefined,
  whole: string | Uint8Array,
  inputs: readonly string[] = [],
): Promise<void> {
  const output = await openOutput(path, inputs)
  try {
    await output.write(whole)
    await output.close()
  } catch (error) {
    await output.abandon()
    throw error
  }
}

/** What a command reads is never replaced by what it makes of it, by whatever name it goes. */
export async function refuseInput(path: string, inputs: readonly string[]): Promise<void> {
  const existing = await stat(path).catch(() => null)
  if (!existing?.isFile()) return
  for (const input of inputs) {
    const read = await stat(input).catch(() => null)
    if (read?.dev === existing.dev && read.ino === existing.ino)
      throw new Problem(`“${path}”就是要读的文件，写出会盖掉它；请换一个文件名。`)
  }
}

/** A file that people fill in, made anew: one that is there already may hold their work and stays. */
export async function refuseExisting(path: string): Promise<void> {
  if (await stat(path).catch(() => null))
    throw new Problem(`“${path}”已经存在，里面可能有填好的内容；请换一个文件名，或先把它移走。`)
}

const lasts = new Set<() => void>()

/**
 * Does a last thing when the user or the system stops the command; gives back how to call it off. It is done in
 * one go, while nothing else of the command can come in between.
 */
export function onStop(last: () => void): () => void {
  if (lasts.size === 0) process.on("SIGINT", stop).on("SIGTERM", stop)
  lasts.add(last)
  return () => {
    lasts.delete(last)
    if (lasts.size === 0) process.off("SIGINT", stop).off("SIGTERM", stop)
  }
}

function stop(signal: NodeJS.Signals): void {
  for (const last of lasts) last()
  process.exit(signal === "SIGINT" ? 130 : 143)
}

const standard: Output = {
  async write(piece) {
    if (piece.length > 0 && !process.stdout.write(piece)) await once(process.stdout, "drain")
  },
  async close() {},
  async abandon() {},
}

async function fileOutput(path: string, inputs: readonly string[]): Promise<Output> {
  const existing = await stat(path).catch(() => null)
  if (existing?.isDirectory()) throw new Problem(`“${path}”是一个文件夹，-o 后面请写文件名。`)
  await refuseInput(path, inputs)
  // A device such as /dev/stdout cannot be replaced by renaming.
  const direct = existing !== null && !existing.isFile()
  const target = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const refused = (error: unknown) => new Problem(`写不进“${path}”：${systemCause(error) ?? explain(error)}`)
  const file = await open(target, direct ? "w" : "wx").catch((error) => {
    throw refused(error)
  })
  const abandon = async () => {
    await file.close().catch(() => {})
    if (!direct) await rm(target, { force: true })
  }
  const carryOn = onStop(() => {
    if (!direct) rmSync(target, { force: true })
  })
  return {
    async write(piece) {
      if (piece.length === 0) return
      await file.writeFile(piece).catch((error) => {
        throw refused(error)
      })
    },
    async close() {
      try {
        await file.close()
        if (!direct) await rename(target, path)
      } catch (error) {
        throw refused(error)
      }
      carryOn()
    },
    async abandon() {
      carryOn()
      await abandon()
    },
  }
}
