import { type Explanation, explain } from "../check/explanations/index.ts"
import type { Finding, Report } from "../model/finding.ts"

/** What of a report stops a budget: errors, and warnings nobody explained. */
export function blocking({ findings }: Pick<Report, "findings">): {
  readonly errors: readonly Finding[]
  readonly unexplained: readonly Finding[]
} {
  return {
    errors: findings.filter(({ severity }) => severity === "error"),
    unexplained: findings.filter(({ severity, explanation }) => severity === "warning" && !explanation),
  }
}

/**
 * What was written last year about the same findings, for a person to confirm or to write anew: an old explanation
 * stays with its finding, but does not count by itself. `report` holds this year's own explanations already.
 */
export function remembered(report: Report, lastYear: readonly Explanation[]): readonly Finding[] {
  const open = report.findings.filter(({ explanation }) => !explanation)
  return explain({ ...report, findings: open }, lastYear).findings.filter(({ explanation }) => explanation)
}
