import type { Report } from "../../../src/model/finding.ts"
import { severities } from "../../../src/model/finding.ts"
import { severityNames } from "../../../src/report/findings/report.ts"

/** 错误 2 · 警告 1 · 提示 0, as three coloured figures. */
export function Counts({ summary }: { readonly summary: Report["summary"] }) {
  return (
    <span className="counts">
      {severities.map((severity) => (
        <span key={severity} className={`count ${summary[severity] > 0 ? severity : "none"}`}>
          {severityNames[severity]} <b>{summary[severity]}</b>
        </span>
      ))}
    </span>
  )
}
