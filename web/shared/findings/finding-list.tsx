import { type KeyboardEvent, type ReactNode, type RefObject, useMemo } from "react"
import type { Finding, Report } from "../../../src/model/finding.ts"
import { unrecognised } from "../../../src/report/findings/report.ts"
import type { Anchor, Marks } from "../places.ts"
import { everything, type Filter, familyNames, familyOf, isNarrow, toggled } from "./filter.ts"
import { FindingCard } from "./finding-card.tsx"
import { MendedList } from "./mended-list.tsx"
import type { Progress } from "./progress.ts"

interface Props {
  readonly refTo: RefObject<HTMLDivElement | null>
  readonly report: Report
  /** Chinese titles of the checks by id. */
  readonly titles: Readonly<Record<string, string>>
  readonly marks: Marks
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** The findings shown, in order. */
  readonly numbers: readonly number[]
  readonly selected: number | null
  readonly onSelect: (finding: number | null) => void
  readonly onGoTo: (anchor: Anchor) => void
  /** What stands below the facts of a finding that is open. */
  readonly more?: (finding: Finding) => ReactNode
  readonly progress?: readonly Progress[]
  /** What the version before had, to be shown in the place of findings or with them. */
  readonly mended?: readonly Finding[]
  readonly onStep?: (anchor: Anchor) => void
  /** Everything is shown at once, as on paper. */
  readonly isOpen?: boolean
}

/** The findings with their filters. Arrow keys go from one to the next and the document follows. */
export function FindingList(props: Props) {
  const { refTo, report, titles, marks, filter, onFilter, numbers, selected, onSelect, onGoTo, more } = props
  const { progress = [], mended = [], onStep, isOpen = false } = props
  const families = useMemo(() => familiesIn(report), [report])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const button = (event.target as HTMLElement).closest("li > button")
    if (!button || event.altKey || event.ctrlKey || event.metaKey) return
    const at = numbers.indexOf(Number(button.parentElement?.id.split("-")[1]))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: numbers.length - 1 }[event.key]
    const next = to === undefined ? undefined : numbers[to]
    if (next === undefined) return
    event.preventDefault()
    onSelect(next)
    const target = refTo.current?.querySelector<HTMLElement>(`#finding-${next} > button`)
    target?.focus({ preventScroll: true })
    requestAnimationFrame(() => target?.parentElement?.scrollIntoView({ block: "nearest" }))
  }

  return (
    <section className="findings" id="findings" aria-label="问题" ref={refTo} tabIndex={-1}>
      <h2 className="unseen">问题</h2>
      {report.findings.length > 0 && (
        <div className="filters">
          <div className="look-up">
            <input
              type="search"
              aria-label="在问题中查找"
              placeholder="查找，如 三公 或 108.02"
              value={filter.words}
              onChange={(event) => onFilter({ ...filter, words: event.target.value })}
            />
            {report.findings.length > 3 && (
              <select
                aria-label="问题的顺序"
                value={filter.order}
                onChange={(event) => onFilter({ ...filter, order: event.target.value as Filter["order"] })}
              >
                <option value="worst">严重的在前</option>
                <option value="place">按文件先后</option>
              </select>
            )}
          </div>
          {families.length > 1 && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own
            <div className="families" role="group" aria-label="按类别筛选">
              {families.map(({ family, count }) => (
                <button
                  key={family}
                  type="button"
                  aria-pressed={filter.families.has(family)}
                  onClick={() => onFilter({ ...filter, families: toggled(filter.families, family) })}
                >
                  {familyNames[family] ?? family} {count}
                </button>
              ))}
            </div>
          )}
          {isNarrow(filter) && (
            <p className="filtered" role="status">
              显示 {numbers.length} / {report.findings.length} 个问题
              <button type="button" onClick={() => onFilter({ ...everything, order: filter.order })}>
                全部显示
              </button>
            </p>
          )}
        </div>
      )}
      {report.findings.length === 0 && <NoFindings report={report} />}
      {mended.length > 0 && !isOpen && <MendedList mended={mended} titles={titles} />}
      <ol onKeyDown={onKeyDown}>
        {numbers.map((number) => (
          <FindingCard
            key={number}
            number={number}
            finding={report.findings[number]!}
            title={titles[report.findings[number]!.check] ?? ""}
            spots={marks.of[number] ?? []}
            selected={isOpen || number === selected}
            isFresh={progress[number] === "fresh"}
            {...(onStep && { onStep })}
            onSelect={onSelect}
            onGoTo={onGoTo}
            {...(more && { more })}
          />
        ))}
      </ol>
      {mended.length > 0 && isOpen && <MendedList mended={mended} titles={titles} />}
    </section>
  )
}

function NoFindings({ report: { outcome, summary } }: { report: Report }) {
  if (outcome === "unrecognised")
    return (
      <div className="no-findings unrecognised">
        <p>{unrecognised}表格要是文字，不能是图片。</p>
      </div>
    )
  return (
    <div className="no-findings">
      <p>
        核对了 {summary.relations} 条勾稽关系，<b>没有发现问题</b>。
      </p>
    </div>
  )
}

function familiesIn({ findings }: Report): { family: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { check } of findings) counts.set(familyOf(check), (counts.get(familyOf(check)) ?? 0) + 1)
  const order = Object.keys(familyNames)
  return [...counts]
    .map(([family, count]) => ({ family, count }))
    .sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family))
}
