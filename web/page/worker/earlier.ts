import { baselineFrom, earlierOf } from "../../../src/check/explanations/index.ts"
import { Unreadable } from "../../../src/document/blocks.ts"
import type { Report } from "../../../src/model/finding.ts"
import { findingsInBook } from "../../../src/report/findings/xlsx-read.ts"

/** What a file of findings (.json or .xlsx) says of the document that a report is about. Throws {@link Unreadable}. */
export function earlierIn(name: string, bytes: Uint8Array, now: Report): Report {
  const read = reportsIn(name, bytes)
  const found = earlierOf(now, read)
  if (!found) throw new Unreadable(`“${name}”里没有“${now.entity.name || now.source.name}”的检查结果。`)
  return found
}

function reportsIn(name: string, bytes: Uint8Array): readonly Report[] {
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    const json = isBook ? findingsInBook(bytes) : parsed(bytes)
    // As strict as the command is.
    baselineFrom(json)
    return (json as { readonly files: readonly Report[] }).files
  } catch (error) {
    if ((error as Error).name !== "Unreadable") throw error
    throw new Unreadable(`“${name}”：${(error as Error).message}`)
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes))
  } catch {
    return null
  }
}
