import { readFile, stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import { checkLedger } from "../check/ledger/index.ts"
import { reportOfLedger } from "../check/ledger/report.ts"
import { limits } from "../document/limits.ts"
import type { Finding, Report } from "../model/finding.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { explainFile, Problem } from "./problem.ts"

/** A ledger from the disk with all that is wrong with it; `ledger` is null when nothing could be read. */
export interface OpenedLedger {
  readonly ledger: Ledger | null
  readonly findings: readonly Finding[]
  readonly report: Report
}

/** Reads a workbook or `mingzhang.ledger/2` and runs the checks of ledgers on it. */
export async function openLedger(path: string, reference: Reference): Promise<OpenedLedger> {
  try {
    const { size } = await stat(path)
    if (size > limits.file)
      throw new Problem(`“${path}”超过 ${limits.file / 2 ** 20} MB 的上限，请按部门拆分后再试。`)
    const { buffer, byteOffset, byteLength } = await readFile(path)
    const bytes = new Uint8Array(buffer, byteOffset, byteLength)
    const { ledger, problems } = await readLedger(bytes, basename(path), reference)
    const found = ledger ? checkLedger(ledger, reference, problems) : []
    const findings = [...problems, ...found]
    return { ledger, findings, report: reportOfLedger(basename(path), ledger, findings) }
  } catch (error) {
    throw new Problem(explainFile(path, error))
  }
}

async function readLedger(
  bytes: Uint8Array,
  name: string,
  reference: Reference,
): Promise<{ ledger: Ledger | null; problems: readonly Finding[] }> {
  if (extname(name).toLowerCase() === ".json") {
    const { ledgerFromJson } = await import("../model/json.ts")
    return ledgerFromJson(parsed(bytes, name))
  }
  const { ledgerFromWorkbook } = await import("../workbook/index.ts")
  return ledgerFromWorkbook(bytes, name, reference, { convert })
}

async function convert(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { convertWithLibreOffice } = await import("../document/libreoffice.node.ts")
  return convertWithLibreOffice(bytes, name)
}

function parsed(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(`“${name}”不是完整的 JSON，请重新导出台账。`)
  }
}
