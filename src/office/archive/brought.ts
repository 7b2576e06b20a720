import { createHash } from "node:crypto"
import { Unreadable } from "../../document/blocks.ts"
import { Budget } from "../../document/budget.ts"
import { limits } from "../../document/limits.ts"
import { isReadable } from "../../document/readable.ts"
import { openZip } from "../../document/zip.ts"
import type { Brought } from "../../store/publications/incoming.ts"

/** A file to be brought, or why one cannot be. */
export type BroughtFile = Brought | { readonly name: string; readonly problem: string }

/** A file as it is brought: known by its digest. */
export function broughtBytes(name: string, bytes: Uint8Array, region: string | null): Brought {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), name, bytes, region }
}

/** Every document in a .zip, one at a time. Throws {@link Unreadable} for what is no .zip or has no document. */
export function* documentsInZip(
  path: string,
  bytes: Uint8Array,
  region: string | null,
): Generator<BroughtFile> {
  const zip = openZip(
    bytes,
    new Budget(
      { inflated: Number.POSITIVE_INFINITY, part: limits.file, time: Number.POSITIVE_INFINITY },
      "公开文件",
    ),
  )
  let found = 0
  for (const name of zip.names) {
    const own = name.split(/[\\/]/).at(-1)!
    if (/^(\.|~\$)/.test(own) || !isReadable(own)) continue
    found++
    const shown = `${path}/${name}`
    try {
      yield broughtBytes(shown, zip.bytes(name)!, region)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      yield { name: shown, problem: `“${shown}”：${error.message}` }
    }
  }
  if (found === 0) throw new Unreadable(`“${path}”里没有可读的文件。`)
}
