import { explain } from "../../check/explanations/index.ts"
import { checkDisclosure } from "../../check/index.ts"
import { checkLedger } from "../../check/ledger/index.ts"
import { reportOfLedger } from "../../check/ledger/report.ts"
import { compile } from "../../compile/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { Report } from "../../model/finding.ts"
import type { Reference } from "../../packs/reference.ts"
import type { Draft } from "./draft.ts"

/** A draft as checks see it. */
export interface Judged {
  /** What the draft compiles into; null when the ledger itself has errors. */
  readonly disclosure: Disclosure | null
  /** Findings of the ledger, and of the disclosure when there is one, with their explanations. */
  readonly report: Report
}

/** Checks a draft, compiles it and checks what came out; `lastYear` is what was published a year before. */
export function judged(
  { body, ledger, explanations }: Pick<Draft, "body" | "ledger" | "explanations">,
  reference: Reference,
  lastYear: Disclosure | null,
): Judged {
  // What a department has to say for itself is asked of the department, not of each of its units.
  const found = checkLedger(ledger, reference, [], body.kind === "unit")
  const ofLedger = reportOfLedger(`${body.code}${body.name}.json`, ledger, found)
  const isFilled = ledger.units.some(
    ({ code, department }) => code === body.code || (body.kind === "department" && department === body.code),
  )
  if (ofLedger.summary.error > 0 || !isFilled)
    return { disclosure: null, report: explain(ofLedger, explanations) }
  const disclosure = compile(ledger, body.code, reference)
  const report = checkDisclosure({ disclosure, lastYear, reference })
  const findings = [...ofLedger.findings, ...report.findings]
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const summary = {
    ...report.summary,
    error: count("error"),
    warning: count("warning"),
    note: count("note"),
  }
  return { disclosure, report: explain({ ...report, findings, summary }, explanations) }
}
