import { lstatSync, mkdirSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"

const isRoot = process.getuid?.() === 0

/** Where the user's own data lives: imported code lists now, the ledger later. Not made before it is needed. */
export function dataFolder(): string {
  const { MINGZHANG_DATA, XDG_DATA_HOME } = process.env
  if (MINGZHANG_DATA) return MINGZHANG_DATA
  if (isRoot) return "/var/lib/mingzhang"
  return join(XDG_DATA_HOME || join(homedir(), ".local", "share"), "mingzhang")
}

/**
 * A folder for compiled modules that only this user can write to (code is run from it), or null when there is
 * none to be had: then nothing is cached.
 */
export function cacheFolder(): string | null {
  const folder = isRoot
    ? "/var/cache/mingzhang"
    : join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "mingzhang")
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    const ours = process.getuid === undefined || found.uid === process.getuid()
    return found.isDirectory() && ours && (found.mode & 0o022) === 0 ? folder : null
  } catch {
    return null
  }
}
