import type { ReactNode } from "react"
import type { Finding, Severity } from "../../../src/model/finding.ts"
import { severities, severityNames } from "../../../src/report/findings/report.ts"
import type { Mark } from "../places.ts"

interface Props {
  readonly marks: readonly Mark[]
  readonly findings: readonly Finding[]
  readonly titles: Readonly<Record<string, string>>
  /** The finding open in the list, or null. */
  readonly selected: number | null
  readonly onPick: (finding: number) => void
  readonly children: ReactNode
}

/** A marked figure or sentence. Pressing it opens its finding. */
export function Flag({ marks, findings, titles, selected, onPick, children }: Props) {
  const own = marks.filter(({ involved }) => !involved)
  const shown = own.length > 0 ? own : marks
  const severity = worst(shown, findings)
  const first = shown[0]!.finding
  const { check } = findings[first]!
  const chosen = marks.find(({ finding }) => finding === selected)
  const involved = chosen ? chosen.involved : own.length === 0
  const kind = own.length > 0 ? severityNames[severity] : `${severityNames[severity]}的相关数`
  const words = `${kind}：${titles[check] ?? check}`
  const more = shown.length > 1 ? `等${shown.length}个问题` : ""
  return (
    <button
      type="button"
      className={`flag ${severity}${involved ? " involved" : ""}${chosen ? " chosen" : ""}`}
      title={words + more}
      onClick={() => onPick(first)}
    >
      {children}
      <span className="unseen">
        （{words}
        {more}）
      </span>
    </button>
  )
}

/** The gravest severity among some findings. */
export function worst(marks: readonly Mark[], findings: readonly Finding[]): Severity {
  return (
    severities.find((severity) => marks.some(({ finding }) => findings[finding]?.severity === severity)) ??
    "note"
  )
}
