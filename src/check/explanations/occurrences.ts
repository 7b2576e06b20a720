import type { Finding, Occurrence, Report, Severity } from "../../model/finding.ts"
import { legacyAbout } from "../legacy.ts"
import { repeated, sharedAbout } from "../say/repeated.ts"

/** What one defect of a report is about, among those of its check. */
export function keyOf(check: string, { about }: Pick<Occurrence, "about">): string {
  return `${check} ${about}`
}

/** The same as reports and explanations of the first version knew it: by what is left of its sentence. */
export function legacyKeyOf(check: string, { message }: Pick<Occurrence, "message">): string {
  return `${check} ~${legacyAbout(message)}`
}

/** The defects a finding stands for: those it lists one by one, or itself. */
export function occurrencesOf(finding: Finding): readonly Occurrence[] {
  return finding.each ?? [finding]
}

/** The part of a finding with only some of its defects; the finding itself when they are all. */
export function partOf(finding: Finding, kept: readonly Occurrence[]): Finding {
  if (kept.length === occurrencesOf(finding).length) return finding
  const { each: _each, says: _says, should: _should, gap: _gap, cause: _cause, ...common } = finding
  const [only] = kept
  return kept.length === 1 && only
    ? { ...common, ...only }
    : { ...common, about: sharedAbout(kept), ...repeated(kept) }
}

/** A report with other findings, counted anew. */
export function withFindings(report: Report, findings: Finding[]): Report {
  const open = findings.filter(isOpen)
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length
  const aside = findings.filter(({ explanation }) => explanation?.aside).length
  const explained = findings.filter(({ explanation }) => explanation && !explanation.aside).length
  const { explained: _explained, aside: _aside, ...summary } = report.summary
  return {
    ...report,
    findings,
    summary: {
      ...summary,
      error: count("error"),
      warning: count("warning"),
      note: count("note"),
      ...(explained > 0 ? { explained } : {}),
      ...(aside > 0 ? { aside } : {}),
    },
  }
}

/** Whether a finding counts among those of its severity: an error that is set aside is an error still. */
export function isOpen({ severity, explanation }: Finding): boolean {
  return !explanation || severity === "error"
}

/** Sentences added to those of a report. */
export function withRemarks(report: Report, remarks: readonly string[]): Report {
  return remarks.length === 0 ? report : { ...report, remarks: [...(report.remarks ?? []), ...remarks] }
}
