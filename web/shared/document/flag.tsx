import type { ReactNode } from "react"
import type { Finding, Severity } from "../../../src/model/finding.ts"
import { severities } from "../../../src/model/finding.ts"
import { severityNames } from "../../../src/report/findings/report.ts"
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

/** A marked figure or sentence. Pressing it opens its finding, the gravest first; pressing it again the next one. */
export function Flag({ marks, findings, titles, selected, onPick, children }: Props) {
  const own = marks.filter(({ involved }) => !involved)
  const shown = gravestFirst(own.length > 0 ? own : marks, findings)
  const severity = worst(shown, findings)
  const at = shown.findIndex(({ finding }) => finding === selected)
  const next = shown[(at + 1) % shown.length]!.finding
  const chosen = marks.find(({ finding }) => finding === selected)
  const involved = chosen ? chosen.involved : own.length === 0
  const kind = own.length > 0 ? severityNames[severity] : `${severityNames[severity]}的相关数`
  const names = [...new Set(shown.map(({ finding }) => titleOf(findings[finding]!, titles)))]
  const words = `${kind}：${names.slice(0, 4).join("；")}`
  const more = names.length > 4 ? `等${shown.length}个问题` : ""
  return (
    <button
      type="button"
      className={`flag ${severity}${involved ? " involved" : ""}${chosen ? " chosen" : ""}`}
      title={words + more}
      onClick={() => onPick(next)}
    >
      {children}
      {own.length > 1 && (
        <sup className="several" aria-hidden="true">
          {own.length}
        </sup>
      )}
      <span className="unseen">
        （{words}
        {more}）
      </span>
    </button>
  )
}

function titleOf({ title, check }: Finding, titles: Readonly<Record<string, string>>): string {
  return titles[check] ?? (title || check)
}

function gravestFirst(marks: readonly Mark[], findings: readonly Finding[]): readonly Mark[] {
  const rank = ({ finding }: Mark) => severities.indexOf(findings[finding]!.severity)
  return [...marks].sort((a, b) => rank(a) - rank(b))
}

/** The gravest severity among some findings. */
export function worst(marks: readonly Mark[], findings: readonly Finding[]): Severity {
  return (
    severities.find((severity) => marks.some(({ finding }) => findings[finding]?.severity === severity)) ??
    "note"
  )
}
