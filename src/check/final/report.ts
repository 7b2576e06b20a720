import type { FinalAccount } from "../../model/final.ts"
import type { Finding, Report } from "../../model/finding.ts"
import { checkAccount } from "./index.ts"

/** What is wrong with a final account as a report like that of a document; `account` null when nothing could be read. */
export function accountReport(
  name: string,
  account: FinalAccount | null,
  problems: readonly Finding[],
): Report {
  const found = account ? checkAccount({ account, lastYear: null, book: null }) : []
  const findings = [...problems, ...found]
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const region = account?.region ?? { name: "", code: null }
  return {
    source: { name, format: name.toLowerCase().endsWith(".json") ? "json" : "xlsx", sha256: "" },
    entity: {
      name: account?.departments.length === 1 ? account.departments[0]!.name : region.name,
      code: null,
      kind: "department",
      region,
    },
    year: account?.year || null,
    findings,
    unchecked: [],
    summary: { error: count("error"), warning: count("warning"), note: count("note"), relations: 0 },
  }
}
