import { readFile, stat } from "node:fs/promises"
import { extname } from "node:path"
import { limits } from "../document/limits.ts"
import { type BroughtFile, broughtBytes, documentsInZip } from "../office/archive/brought.ts"
import { explainFile, Problem } from "./problem.ts"

/** Bytes of a .zip; what is in it is looked at one file at a time. */
const largestZip = 2 ** 30

/** What some paths hold, one file at a time: files as they are, of a .zip every document in it. */
export async function* broughtFrom(
  paths: readonly string[],
  region: string | null,
): AsyncGenerator<BroughtFile> {
  for (const path of paths)
    try {
      if (extname(path).toLowerCase() === ".zip")
        yield* documentsInZip(path, await bytesAt(path, largestZip), region)
      else yield broughtBytes(path, await bytesAt(path, limits.file), region)
    } catch (error) {
      yield { name: path, problem: explainFile(path, error) }
    }
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
