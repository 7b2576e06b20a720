import { severityNames } from "../../../src/report/findings/report.ts"
import type { Warnings } from "../answers/warnings.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

interface Props {
  readonly year: number
  readonly asOf: string
  readonly turn: number
}

/** What the open rules say of the execution, rule by rule. */
export function WarningsPart({ year, asOf, turn }: Props) {
  const asked = asOf === "" ? "" : `?asOf=${asOf}`
  const { value, trouble, again } = useLoaded<Warnings>(`/years/${year}/warnings${asked}`, turn)
  if (!value) return <Waiting trouble={trouble} onAgain={again} />
  const rules = [...Map.groupBy(value.findings, ({ check, title }) => `${check} ${title}`)]
  return (
    <section aria-labelledby="warnings-title">
      <h2 id="warnings-title">预警（{value.findings.length}）</h2>
      {rules.length === 0 && <p className="empty">到{value.day}没有需要预警的。</p>}
      {rules.map(([rule, findings]) => (
        <details key={rule}>
          <summary>
            {rule}（{findings.length}）
          </summary>
          <ol className="problems">
            {findings.slice(0, 200).map(({ severity, message, advice, about }) => (
              <li key={about + message} className={severity}>
                <span className="badge">{severityNames[severity]}</span> {message}{" "}
                <span className="hint">{advice}</span>
              </li>
            ))}
          </ol>
          <p className="hint">依据：{findings[0]!.basis}</p>
        </details>
      ))}
    </section>
  )
}
