import { accountChecks } from "../../../../src/check/final/index.ts"
import { accountReport } from "../../../../src/check/final/report.ts"
import { checkLedger } from "../../../../src/check/ledger/index.ts"
import { aboutLedgers, reportOfLedger } from "../../../../src/check/ledger/report.ts"
import { everyPublisher } from "../../../../src/compile/publishers.ts"
import type { Finding } from "../../../../src/model/finding.ts"
import {
  type FinalReading,
  finalFromJson,
  type LedgerReading,
  ledgerFromJson,
} from "../../../../src/model/json.ts"
import type { Ledger } from "../../../../src/model/ledger.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { finalForms, finalFromWorkbook } from "../../../../src/workbook/final/index.ts"
import { isFinal } from "../../../../src/workbook/final-file.ts"
import { forms } from "../../../../src/workbook/forms.ts"
import { ledgerFromWorkbook } from "../../../../src/workbook/index.ts"
import { guideTitle } from "../../../../src/workbook/titles.ts"
import type { Outcome } from "../../messages/files.ts"
import type { Choice } from "../../messages/ledgers.ts"
import { looksLikeJson } from "../from-json.ts"
import { budgetSource, finalSource, keep } from "./kept.ts"

/**
 * Reads a filled-in workbook or JSON of a ledger, or of a final account, and checks it. Without errors it is kept to
 * compile from.
 */
export async function openLedger(key: number, name: string, bytes: Uint8Array): Promise<Outcome> {
  if (await isFinal(bytes)) return openFinal(key, name, bytes)
  const { ledger, problems } = await readLedger(name, bytes)
  if (!ledger) return { kind: "unreadable", message: sentenceOf(problems) }
  const findings = [...problems, ...checkLedger(ledger, defaultReference, problems)].map(plain)
  const report = reportOfLedger(name, ledger, findings)
  const sound = report.summary.error === 0
  if (sound) keep(key, { source: budgetSource(ledger) })
  return {
    kind: "ledger",
    ledger: {
      key,
      stage: "budget",
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

async function openFinal(key: number, name: string, bytes: Uint8Array): Promise<Outcome> {
  const { account, problems } = await readFinal(name, bytes)
  if (!account) return { kind: "unreadable", message: sentenceOf(problems) }
  const found = accountReport(name, account, problems)
  const report = { ...found, findings: found.findings.map(plain) }
  const sound = report.summary.error === 0
  if (sound) keep(key, { source: finalSource(account) })
  const { units, projects, lines } = account
  return {
    kind: "ledger",
    ledger: {
      key,
      stage: "final",
      report,
      titles: Object.fromEntries(accountChecks.map(({ id, title }) => [id, title])),
      sheets: [guideTitle, ...finalForms.map(({ title }) => title)],
      units: units.length,
      projects: projects.length,
      lines: lines.length,
      choices: sound ? choicesOf(account) : [],
    },
  }
}

async function readFinal(name: string, bytes: Uint8Array): Promise<FinalReading> {
  if (!looksLikeJson(bytes)) return finalFromWorkbook(bytes, name, defaultReference)
  try {
    return finalFromJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)))
  } catch {
    return { account: null, problems: [{ ...broken, message: "文件不是完整的 JSON，请重新导出决算。" }] }
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

function choicesOf(ledger: Pick<Ledger, "departments" | "units" | "region">): Choice[] {
  const units = new Set(ledger.units.map(({ code }) => code))
  const each = everyPublisher(ledger).map(
    ({ code, name }): Choice => ({ code, name, kind: units.has(code) ? "unit" : "department" }),
  )
  if (ledger.departments.length < 2) return each
  return [...each, { code: "region", name: `${ledger.region.name}全部部门汇总`, kind: "region" }]
}
