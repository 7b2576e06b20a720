import type { Place } from "../../../src/model/place.ts"
import { placeText } from "../../../src/report/findings/place.ts"
import { uncheckedByReason, unrecognised } from "../../../src/report/findings/report.ts"
import type { Filter } from "../findings/filter.ts"
import { SeverityFilter } from "../findings/severity-filter.tsx"
import type { Checked } from "./checked.ts"
import { subjectLine } from "./subject.ts"

interface Props {
  readonly checked: Checked
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onPlace: (place: Place) => void
}

/** Whose document it is, what was found and recognised, and what could not be judged or placed. */
export function Summary({ checked, filter, onFilter, onPlace }: Props) {
  const { report, recognised, titles } = checked
  const { summary } = report
  const unchecked = uncheckedByReason(report)
  return (
    <section className="summary" aria-label="检查结果">
      <h1>{subjectLine(checked)}</h1>
      <SeverityFilter
        summary={summary}
        chosen={filter.severities}
        onChoose={(severities) => onFilter({ ...filter, severities })}
      />
      <p className={report.outcome ? "recognised unrecognised" : "recognised"} role="status">
        {report.outcome === "unrecognised" ? unrecognised : verdict(summary)}
        {recognisedSentence(checked)}
      </p>
      <div className="openings">
        {unchecked.length > 0 && (
          <details>
            <summary>未能判断（{unchecked.reduce((n, { checks }) => n + checks.length, 0)}）</summary>
            <ul>
              {unchecked.map(({ because, checks }) => (
                <li key={because}>
                  <b>{checks.map((check) => titles[check] ?? check).join("、")}</b>：{because}
                </li>
              ))}
            </ul>
          </details>
        )}
        {recognised.unread.length > 0 && (
          <details>
            <summary>没有认出的内容（{recognised.unread.length}）</summary>
            <ul>
              {recognised.unread.slice(0, 200).map(({ what, at }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
                <li key={i}>
                  {what}{" "}
                  <button type="button" className="place" onClick={() => onPlace(at)}>
                    {placeText(at) || "查看"}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}

function verdict({ error, warning, note }: Checked["report"]["summary"]): string {
  if (error + warning + note === 0) return "没有发现问题。"
  return ""
}

function recognisedSentence({ recognised, report }: Checked): string {
  const { tables, unknownTables, projects, claims } = recognised
  const parts = [
    `${tables.length} 张表`,
    projects > 0 ? `${projects} 个项目` : "",
    claims > 0 ? `说明文字中的 ${claims} 处数字` : "",
  ].filter(Boolean)
  const unknown = unknownTables > 0 ? `，另有 ${unknownTables} 张表没有认出用途` : ""
  return `认出 ${parts.join("、")}${unknown}；核对了 ${report.summary.relations} 条勾稽关系。`
}
