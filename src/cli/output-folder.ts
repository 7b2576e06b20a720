import { existsSync, mkdirSync, renameSync } from "node:fs"
import { mkdir, rm, rmdir, stat, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { mayLeave } from "../document/leftovers.node.ts"
import { mayReplace, type Overwriting, refused } from "./output.ts"
import { partIn, sweepParts } from "./part.ts"
import { explain, Problem, systemCause } from "./problem.ts"
import { stopCleanly } from "./stop.ts"

/** A folder that gets all its files at once, when they are complete, or none. */
export interface FolderOutput {
  /** A file of it, by its path inside. Refuses what may not be replaced. */
  write(name: string, whole: string | Uint8Array): Promise<void>
  close(): Promise<void>
  /** Gives up: neither files nor folders made for them stay. */
  abandon(): Promise<void>
}

/** Opens a folder to write into: a new one, or one that may hold other files. */
export async function openFolder(path: string, over: Overwriting = {}): Promise<FolderOutput> {
  stopCleanly()
  const folder = resolve(path)
  const existing = await stat(folder).catch(() => null)
  if (existing && !existing.isDirectory()) throw new Problem(`“${path}”是一个文件，-o 后面请写文件夹。`)
  // A new folder gets its name when it is complete; into one that is there files are moved.
  const beside = existing ? folder : dirname(folder)
  const made = await makeFolders(beside, path)
  await sweepParts(beside)
  const part = partIn(beside)
  const gone = mayLeave({ folder: part })
  const abandon = async () => {
    await rm(part, { recursive: true, force: true, maxRetries: 3 })
    for (const one of made.toReversed()) await rmdir(one.path).catch(() => {})
    for (const one of made) one.stays()
    gone()
  }
  await mkdir(part).catch(async (error) => {
    await abandon()
    throw refused(path, error)
  })
  const names: string[] = []
  return {
    async write(name, whole) {
      await mayReplace(join(path, name), over)
      try {
        await mkdir(dirname(join(part, name)), { recursive: true })
        await writeFile(join(part, name), whole)
      } catch (error) {
        throw refused(join(path, name), error)
      }
      names.push(name)
    },
    async close() {
      try {
        if (existing || !isRenamed(part, folder))
          // In one go, so that a signal comes before or behind it.
          for (const name of names) {
            mkdirSync(dirname(join(folder, name)), { recursive: true })
            renameSync(join(part, name), join(folder, name))
          }
      } catch (error) {
        throw refused(path, error)
      }
      await rm(part, { recursive: true, force: true, maxRetries: 3 })
      for (const one of made) one.stays()
      gone()
    },
    abandon,
  }
}

/** Whether a folder could take its name as a whole: not when another one has it by now. */
function isRenamed(part: string, folder: string): boolean {
  try {
    renameSync(part, folder)
    return true
  } catch {
    return false
  }
}

interface MadeFolder {
  readonly path: string
  readonly stays: () => void
}

/** Makes a folder and those it is in, each noted as what would be left behind; `asked` is how the user called it. */
async function makeFolders(folder: string, asked: string): Promise<MadeFolder[]> {
  const missing: string[] = []
  for (let next = folder; !existsSync(next); next = dirname(next)) missing.unshift(next)
  const made: MadeFolder[] = []
  for (const path of missing) {
    const stays = mayLeave({ emptyFolder: path })
    try {
      await mkdir(path)
    } catch (error) {
      for (const one of made.toReversed()) await rmdir(one.path).catch(() => {})
      for (const one of made) one.stays()
      stays()
      throw new Problem(`建不了文件夹“${asked}”：${systemCause(error) ?? explain(error)}`)
    }
    made.push({ path, stays })
  }
  return made
}
