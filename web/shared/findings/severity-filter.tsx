import type { Report, Severity } from "../../../src/model/finding.ts"
import { severities } from "../../../src/model/finding.ts"
import { severityNames } from "../../../src/report/findings/report.ts"
import { toggled } from "./filter.ts"

interface Props {
  readonly summary: Report["summary"]
  readonly chosen: ReadonlySet<Severity>
  readonly onChoose: (chosen: ReadonlySet<Severity>) => void
}

/** How many findings there are of each severity; pressing a count shows only those. */
export function SeverityFilter({ summary, chosen, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own
    <div className="severities" role="group" aria-label="按严重程度筛选">
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          className={`severity ${summary[severity] > 0 ? severity : "none"}`}
          aria-pressed={chosen.has(severity)}
          disabled={summary[severity] === 0}
          onClick={() => onChoose(toggled(chosen, severity))}
        >
          <b>{summary[severity]}</b> {severityNames[severity]}
        </button>
      ))}
    </div>
  )
}
