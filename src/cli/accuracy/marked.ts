import type { Report } from "../../model/finding.ts"

/** What experts marked in a sample (samples/marked.json of the shared folder). */
export interface Mark {
  readonly file: string
  readonly lines: readonly number[]
  readonly category: string
  readonly severity: "error" | "warning" | "info"
  readonly title: string
}

/** What looks wrong in a sample and is right. */
export interface Trap {
  readonly file: string
  readonly lines: readonly number[]
  readonly category: string
  readonly looks_wrong_because: string
}

/** The categories whose checks are built. */
export const builtCategories: readonly string[] = [
  "arithmetic",
  "cross-table",
  "narrative-vs-table",
  "payment-plan",
  "threepublic",
  "procurement",
  "asset",
]

/** Whether a finding (an error or a warning) points at a marked line. */
export function isFound(mark: Mark, report: Report): boolean {
  return report.findings.some(
    (finding) =>
      finding.severity !== "note" &&
      finding.at.some(({ line }) => line !== undefined && mark.lines.includes(line)),
  )
}

/** Errors that point at a line of a trap and at no line that experts marked as wrong. */
export function falseErrors(trap: Trap, marks: readonly Mark[], report: Report): string[] {
  const marked = new Set(marks.flatMap(({ lines }) => lines))
  return report.findings
    .filter(({ severity, at }) => severity === "error" && trap.lines.includes(at[0]?.line ?? -1))
    .filter(({ at }) => !at.some(({ line }) => line !== undefined && marked.has(line)))
    .map(({ check, message }) => `${check} ${message}`)
}
