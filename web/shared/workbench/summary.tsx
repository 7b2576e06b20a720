import type { ReactNode, RefObject } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import type { Place } from "../../../src/model/place.ts"
import { placeText } from "../../../src/report/findings/place.ts"
import { uncheckedByReason, unrecognised } from "../../../src/report/findings/report.ts"
import { visible } from "../../../src/text/visible.ts"
import type { Filter } from "../findings/filter.ts"
import { counted, type Progress } from "../findings/progress.ts"
import { ProgressFilter } from "../findings/progress-filter.tsx"
import { SeverityFilter } from "../findings/severity-filter.tsx"
import type { Checked } from "./checked.ts"
import { subjectLine } from "./subject.ts"

interface Props {
  readonly checked: Checked
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onPlace: (place: Place) => void
  readonly progress: readonly Progress[]
  readonly mended: readonly Finding[] | null
  readonly titleRef: RefObject<HTMLHeadingElement | null>
  /** What else is known of the document. */
  readonly children?: ReactNode
}

/** Whose document it is, what was found and recognised, and what could not be judged or placed. */
export function Summary(props: Props) {
  const { checked, filter, onFilter, onPlace, progress, mended, titleRef, children } = props
  const { report, recognised, titles } = checked
  const { summary } = report
  const unchecked = uncheckedByReason(report)
  return (
    <section className="summary" aria-label="检查结果">
      <h1 ref={titleRef} tabIndex={-1}>
        {subjectLine(checked)}
      </h1>
      <SeverityFilter
        summary={summary}
        chosen={filter.severities}
        onChoose={(severities) => onFilter({ ...filter, severities })}
      />
      <ProgressFilter
        counts={counted(progress)}
        mended={mended?.length ?? null}
        chosen={filter.progress}
        onChoose={(progress) => onFilter({ ...filter, progress })}
      />
      <p className={report.outcome ? "recognised unrecognised" : "recognised"} role="status">
        {report.outcome === "unrecognised" ? unrecognised : verdict(summary)}
        {recognisedSentence(checked)}
      </p>
      {children}
      <div className="openings">
        {(report.remarks?.length ?? 0) > 0 && (
          <details>
            <summary>注意（{report.remarks!.length}）</summary>
            <ul>
              {report.remarks!.map((remark) => (
                <li key={remark}>{visible(remark)}</li>
              ))}
            </ul>
          </details>
        )}
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

function verdict({ error, warning, note, explained, aside }: Checked["report"]["summary"]): string {
  if (error + warning + note > 0) return ""
  return explained || aside ? "没有需要处理的问题。" : "没有发现问题。"
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
