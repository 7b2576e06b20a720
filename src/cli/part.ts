import { createHash, randomUUID } from "node:crypto"
import { readdir, rm } from "node:fs/promises"
import { hostname } from "node:os"
import { join } from "node:path"

/** Tells machines that share a folder apart: the numbers of their processes say nothing to each other. */
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8)

/** A name for what is not complete yet, beside its place: no two are alike, and it says whose it is. */
export function partIn(folder: string): string {
  return join(folder, `.mingzhang-${host}-${process.pid}-${randomUUID().slice(0, 8)}.part`)
}

/** Removes from a folder what runs left there that were killed before they could. */
export async function sweepParts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, at, process] = /^\.mingzhang-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.part$/.exec(name) ?? []
    if (at === host && !isAlive(Number(process)))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => {})
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH"
  }
}
