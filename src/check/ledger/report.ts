import type { Finding, Report } from "../../model/finding.ts"
import type { Ledger } from "../../model/ledger.ts"
import { ledgerChecks } from "./index.ts"

/** How a report about a ledger is written: its heading, and the Chinese titles of family LED by id. */
export const aboutLedgers = {
  heading: "台账检查结果",
  every: true,
  titles: Object.fromEntries(ledgerChecks.map(({ id, title }) => [id, title])),
} as const

/** What is wrong with a ledger as a report like that of a document; `ledger` null when nothing could be read. */
export function reportOfLedger(name: string, ledger: Ledger | null, findings: readonly Finding[]): Report {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const region = ledger?.region ?? { name: "", code: null }
  return {
    source: { name, format: name.toLowerCase().endsWith(".json") ? "json" : "xlsx", sha256: "" },
    entity: {
      name: ledger?.departments.length === 1 ? ledger.departments[0]!.name : region.name,
      code: null,
      kind: "department",
      region,
    },
    year: ledger?.year || null,
    findings: [...findings],
    unchecked: [],
    summary: { error: count("error"), warning: count("warning"), note: count("note"), relations: 0 },
  }
}
