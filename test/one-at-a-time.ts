import { mkdirSync, rmdirSync, statSync } from "node:fs"
import { join } from "node:path"

const caches = join(import.meta.dirname, "..", ".cache")

/** Nobody works so long: a lock as old was left by a run that was killed, ms. */
const forgotten = 120_000

/** Does some work while no other test file of this clone does it: what one of them has made, the next finds made. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(caches, `${name}.lock`)
  mkdirSync(caches, { recursive: true })
  while (!taken(lock)) await new Promise((go) => setTimeout(go, 50))
  try {
    return await work()
  } finally {
    rmdirSync(lock)
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > forgotten) rmdirSync(lock)
    return false
  }
}
