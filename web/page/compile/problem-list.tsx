import { useMemo, useState } from "react"
import { everything, type Filter, toggled } from "../../shared/findings/filter.ts"
import type { OpenedLedger } from "../messages/ledgers.ts"
import { ProblemCard } from "./problem-card.tsx"
import { bySheet } from "./problems.ts"

interface Props {
  readonly ledger: OpenedLedger
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** So many problems are put on the page at first. */
const portion = 200

/** The problems of a ledger, sheet by sheet, with filters by sheet and words. */
export function ProblemList({ ledger, filter, onFilter }: Props) {
  const { report, titles, sheets } = ledger
  const [limit, setLimit] = useState(portion)
  const all = useMemo(() => bySheet(report.findings, sheets), [report, sheets])
  const shown = useMemo(
    () => bySheet(report.findings, sheets, filter, titles),
    [report, sheets, filter, titles],
  )
  const count = shown.reduce((sum, { problems }) => sum + problems.length, 0)
  let left = limit
  return (
    <section className="problems" id="findings" aria-label="台账的问题" tabIndex={-1}>
      {report.findings.length > 3 && (
        <div className="filters">
          <input
            type="search"
            aria-label="在问题中查找"
            placeholder="查找，如 K12 或 科目"
            value={filter.words}
            onChange={(event) => onFilter({ ...filter, words: event.target.value })}
          />
          {all.length > 1 && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own
            <div className="families" role="group" aria-label="按工作表筛选">
              {all.map(({ sheet, problems }) => (
                <button
                  key={sheet}
                  type="button"
                  aria-pressed={filter.sheets.has(sheet)}
                  onClick={() => onFilter({ ...filter, sheets: toggled(filter.sheets, sheet) })}
                >
                  {sheet || "整本台账"} {problems.length}
                </button>
              ))}
            </div>
          )}
          {count < report.findings.length && (
            <p className="filtered" role="status">
              显示 {count} / {report.findings.length} 个问题
              <button type="button" onClick={() => onFilter(everything)}>
                全部显示
              </button>
            </p>
          )}
        </div>
      )}
      {shown.map(({ sheet, problems }) => {
        const here = problems.slice(0, Math.max(left, 0))
        left -= problems.length
        if (here.length === 0) return null
        return (
          <section key={sheet} className="sheet">
            <h2>{sheet === "" ? "整本台账" : `工作表“${sheet}”`}</h2>
            <ol>
              {here.map((problem, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: problems of a sheet never move
                <ProblemCard key={n} problem={problem} title={titles[problem.check] ?? ""} />
              ))}
            </ol>
          </section>
        )
      })}
      {count > limit && (
        <button type="button" className="more" onClick={() => setLimit(limit + portion)}>
          继续显示（还有 {count - limit} 个问题）
        </button>
      )}
    </section>
  )
}
