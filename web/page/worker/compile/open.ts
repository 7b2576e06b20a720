import { checkLedger } from "../../../../src/check/ledger/index.ts"
import { aboutLedgers, reportOfLedger } from "../../../../src/check/ledger/report.ts"
import { everyPublisher } from "../../../../src/compile/publishers.ts"
import type { Finding } from "../../../../src/model/finding.ts"
import { type LedgerReading, ledgerFromJson } from "../../../../src/model/json.ts"
import type { Ledger } from "../../../../src/model/ledger.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { forms } from "../../../../src/workbook/forms.ts"
import { ledgerFromWorkbook } from "../../../../src/workbook/index.ts"
import { guideTitle } from "../../../../src/workbook/titles.ts"
import type { Outcome } from "../../messages/files.ts"
import type { Choice } from "../../messages/ledgers.ts"
import { looksLikeJson } from "../from-json.ts"
import { keep } from "./kept.ts"

/** Reads a filled-in workbook or `mingzhang.ledger/2` and checks it. Without errors it is kept to compile from. */
export async function openLedger(key: number, name: string, bytes: Uint8Array): Promise<Outcome> {
  const { ledger, problems } = await readLedger(name, bytes)
  if (!ledger) return { kind: "unreadable", message: sentenceOf(problems) }
  const findings = [...problems, ...checkLedger(ledger, defaultReference, problems)].map(plain)
  const report = reportOfLedger(name, ledger, findings)
  const sound = report.summary.error === 0
  if (sound) keep(key, { ledger })
  return {
    kind: "ledger",
    ledger: {
      key,
      report,
      titles: aboutLedgers.titles,
      sheets: [guideTitle, ...forms.map(({ title }) => title)],
      units: ledger.units.length,
      projects: ledger.projects.length,
      lines: ledger.lines.length,
      choices: sound ? choicesOf(ledger) : [],
    },
  }
}

async function readLedger(name: string, bytes: Uint8Array): Promise<LedgerReading> {
  if (!looksLikeJson(bytes)) return ledgerFromWorkbook(bytes, name, defaultReference)
  try {
    return ledgerFromJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)))
  } catch {
    return { ledger: null, problems: [broken] }
  }
}

const broken: Finding = {
  check: "LED-006",
  severity: "error",
  about: "",
  title: "文件不完整",
  data: {},
  message: "文件不是完整的 JSON，请重新导出台账。",
  at: [],
  basis: "",
}

function sentenceOf([problem]: readonly Finding[]): string {
  if (!problem) return "这个文件不是明账的台账，请核对是否选错文件。"
  const { message, advice } = problem
  // What cannot be opened says in its own sentence what to do.
  return advice && !message.includes("请") ? `${message}${advice}` : message
}

/** Places of a ledger are made when they are asked for; what goes to the page must be plain. */
function plain(finding: Finding): Finding {
  return { ...finding, at: finding.at.map((place) => ({ ...place })) }
}

function choicesOf(ledger: Ledger): Choice[] {
  const units = new Set(ledger.units.map(({ code }) => code))
  const each = everyPublisher(ledger).map(
    ({ code, name }): Choice => ({ code, name, kind: units.has(code) ? "unit" : "department" }),
  )
  if (ledger.departments.length < 2) return each
  return [...each, { code: "region", name: `${ledger.region.name}全部部门汇总`, kind: "region" }]
}
