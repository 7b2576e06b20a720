import { readFile, stat } from "node:fs/promises"
import { limits } from "../document/limits.ts"
import { kindOf } from "../document/sniff.ts"
import { isLedger, sheetNamesOf } from "../workbook/ledger-file.ts"

/**
 * What a file is that something would be written over: a ledger, a report of ours, a document that a person may have
 * edited, something whose ending only says so, or anything else.
 */
export type Existing = "ledger" | "report" | "document" | "named-document" | "other"

/** Endings of what people go on editing. */
const edited = /\.(?:docx?|xlsx?|html?|wps|et)$/i

/** Looks into the file at a path; null when there is none. What cannot be looked into is judged by its ending. */
export async function existingAt(path: string): Promise<Existing | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  const byEnding = found.size > 0 && edited.test(path) ? "named-document" : "other"
  if (found.size > limits.file) return byEnding
  const buffer = await readFile(path).catch(() => null)
  if (!buffer) return byEnding
  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  if (await isLedger(bytes)) return "ledger"
  if (await isReport(bytes)) return "report"
  return byEnding === "named-document" && isDocument(bytes) ? "document" : byEnding
}

/** The sheets every workbook of a report has, and what stands at the foot of its pages. */
const reportSheets = ["汇总", "问题", "未判断"]
const reportFoot = "<footer>由明账（Mingzhang）"

async function isReport(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const names = await sheetNamesOf(bytes)
    return reportSheets.every((name) => names.includes(name))
  }
  return new TextDecoder("utf-8").decode(bytes.subarray(-2000)).includes(reportFoot)
}

/** An office package, an old office file, or a page. */
function isDocument(bytes: Uint8Array): boolean {
  const kind = kindOf(bytes)
  return kind === "zip" || kind === "ole" || kind === "markup"
}
