import { catalogue } from "../check/catalogue.ts"
import { checkDisclosure } from "../check/index.ts"
import { checkLedger as findingsOf } from "../check/ledger/index.ts"
import { reportOfLedger } from "../check/ledger/report.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { Finding, Report, Severity } from "../model/finding.ts"
import type { Ledger } from "../model/ledger.ts"
import { defaultReference, type Reference } from "../packs/reference.ts"

export type { Finding, Report, Severity, Unchecked } from "../model/finding.ts"
export { type ReportFormat, reportFormats, writeReport } from "../report/findings/index.ts"
export { placeText } from "../report/findings/place.ts"
export { type Reference, type ReferenceOptions, referenceOf } from "./reference.ts"

/** What checking may use beside the document. */
export interface CheckOptions {
  /** The same publisher's disclosure of the year before. */
  readonly lastYear?: Disclosure
  /** For a final account, the same publisher's budget of the same year. */
  readonly budget?: Disclosure
  /** Only these checks, by id or family (`"NAR-004"`, `"SUM"`). */
  readonly only?: readonly string[]
  readonly reference?: Reference
}

/** Checks a disclosure: every finding with its place, what could not be judged, and how many of each. */
export function check(disclosure: Disclosure, options: CheckOptions = {}): Report {
  const { lastYear = null, budget = null, only = [], reference = defaultReference } = options
  return checkDisclosure({ disclosure, lastYear, budget, reference }, { only })
}

/** Checks a ledger; `problems` are those found while reading it. */
export function checkLedger(
  ledger: Ledger,
  problems: readonly Finding[] = [],
  reference: Reference = defaultReference,
): Report {
  return reportOfLedger(ledger.source.name, ledger, [...problems, ...findingsOf(ledger, reference, problems)])
}

/** What is known of one check: its page is docs/checks/<id>.md. */
export interface CheckAbout {
  readonly id: string
  readonly family: string
  /** Chinese, a few words. */
  readonly title: string
  readonly severity: Severity
  readonly basis: string
}

/** Every check of a disclosure. */
export const checks: readonly CheckAbout[] = catalogue.map(({ id, family, title, severity, basis }) => ({
  id,
  family,
  title,
  severity,
  basis,
}))
