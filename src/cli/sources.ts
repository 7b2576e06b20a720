import { readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import { accountReport } from "../check/final/report.ts"
import { limits } from "../document/limits.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { FinalAccount } from "../model/final.ts"
import type { Finding, Report } from "../model/finding.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { openLedger } from "./ledgers.ts"
import { explainFile, Problem } from "./problem.ts"

/** What a document can be compiled from: the ledger of a budget, or a final account. */
export interface Source extends Pick<Ledger, "departments" | "units" | "region" | "year"> {
  readonly stage: Disclosure["stage"]
  compile(of: string, date: Date | undefined): Promise<Disclosure>
}

/** A file opened as such, with the report about it; `source` is null when nothing could be read. */
export interface OpenedSource {
  readonly source: Source | null
  readonly report: Report
}

/** Reads a ledger or a final account, whichever the file is, and runs the checks of what was entered. */
export async function openSource(path: string, reference: Reference): Promise<OpenedSource> {
  const bytes = await bytesOf(path)
  const { isFinal } = await import("../workbook/final-file.ts")
  if (bytes && (await isFinal(bytes))) return openFinal(path, bytes, reference)
  const { ledger, report } = await openLedger(path, reference)
  if (!ledger) return { source: null, report }
  const source: Source = {
    ...ledger,
    stage: "budget",
    compile: async (of, date) =>
      (await import("../compile/index.ts")).compile(ledger, of, reference, { date }),
  }
  return { source, report }
}

async function openFinal(path: string, bytes: Uint8Array, reference: Reference): Promise<OpenedSource> {
  const { account, problems } = await readFinal(path, bytes, reference)
  const report = accountReport(basename(path), account, problems)
  if (!account) return { source: null, report }
  const source: Source = {
    ...account,
    stage: "final",
    compile: async (of, date) =>
      (await import("../compile/final/index.ts")).compileFinal(account, of, reference, { date }),
  }
  return { source, report }
}

async function readFinal(
  path: string,
  bytes: Uint8Array,
  reference: Reference,
): Promise<{ account: FinalAccount | null; problems: readonly Finding[] }> {
  if (bytes[0] === 0x50) {
    const { finalFromWorkbook } = await import("../workbook/final/index.ts")
    return finalFromWorkbook(bytes, basename(path), reference)
  }
  const { finalFromJson } = await import("../model/json.ts")
  try {
    return finalFromJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)))
  } catch {
    throw new Problem(`“${basename(path)}”不是完整的 JSON，请重新导出决算。`)
  }
}

/** The bytes of a file; null for what the reader of ledgers will say better why it cannot be read. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    if ((await stat(path)).size > limits.file) return null
    const { buffer, byteOffset, byteLength } = await readFile(path)
    return new Uint8Array(buffer, byteOffset, byteLength)
  } catch (error) {
    throw new Problem(explainFile(path, error))
  }
}
