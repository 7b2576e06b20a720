import { createHash } from "node:crypto"
import { readFile, stat } from "node:fs/promises"
import { extname } from "node:path"
import { Budget } from "../document/budget.ts"
import { limits } from "../document/limits.ts"
import { openZip } from "../document/zip.ts"
import type { Brought } from "../store/publications/incoming.ts"
import { isReadable } from "./inputs.ts"
import { explainFile, Problem } from "./problem.ts"

/** A file to be brought, or why one cannot be. */
export type BroughtFile = Brought | { readonly name: string; readonly problem: string }

/** Bytes of a .zip; what is in it is looked at one file at a time. */
const largestZip = 2 ** 30

/** What some paths hold, one file at a time: files as they are, of a .zip every document in it. */
export async function* broughtFrom(
  paths: readonly string[],
  region: string | null,
): AsyncGenerator<BroughtFile> {
  for (const path of paths)
    try {
      if (extname(path).toLowerCase() === ".zip") yield* ofZip(path, region)
      else yield ofBytes(path, await bytesAt(path, limits.file), region)
    } catch (error) {
      yield { name: path, problem: explainFile(path, error) }
    }
}

async function* ofZip(path: string, region: string | null): AsyncGenerator<BroughtFile> {
  const zip = openZip(
    await bytesAt(path, largestZip),
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
      yield ofBytes(shown, zip.bytes(name)!, region)
    } catch (error) {
      yield { name: shown, problem: explainFile(shown, error) }
    }
  }
  if (found === 0) throw new Problem(`“${path}”里没有可读的文件。`)
}

function ofBytes(name: string, bytes: Uint8Array, region: string | null): Brought {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), name, bytes, region }
}

async function bytesAt(path: string, most: number): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > most)
    throw new Problem(
      `“${path}”有 ${Math.round(size / 2 ** 20)} MB，超过 ${most / 2 ** 20} MB 的上限，请拆分后再试。`,
    )
  const { buffer, byteOffset, byteLength } = await readFile(path)
  return new Uint8Array(buffer, byteOffset, byteLength)
}
