import type { Finding } from "../../../src/model/finding.ts"
import { severityNames } from "../../../src/report/findings/report.ts"

interface Props {
  readonly findings: readonly Finding[]
  readonly titles: Readonly<Record<string, string>>
  readonly numbers: readonly number[]
  readonly selected: number | null
  readonly onSelect: (finding: number) => void
  readonly onDetails: () => void
}

/** On a narrow screen, under the document: the finding selected, and the way to the one before and after. */
export function FindingStrip({ findings, titles, numbers, selected, onSelect, onDetails }: Props) {
  if (numbers.length === 0) return null
  const at = selected === null ? -1 : numbers.indexOf(selected)
  const finding = selected === null ? undefined : findings[selected]
  const before = numbers[at - 1]
  const after = numbers[at + 1]
  return (
    <section className="strip" aria-label="当前问题">
      <button
        type="button"
        aria-label="上一个问题"
        disabled={before === undefined}
        onClick={() => before !== undefined && onSelect(before)}
      >
        ‹
      </button>
      {finding ? (
        <button type="button" className={`strip-message ${finding.severity}`} onClick={onDetails}>
          <span>
            <span className="badge">{severityNames[finding.severity]}</span>
            {titles[finding.check] ?? finding.check}：{finding.message}
          </span>
        </button>
      ) : (
        <span className="strip-message">共 {numbers.length} 个问题，点右边的箭头逐个看</span>
      )}
      <button
        type="button"
        aria-label="下一个问题"
        disabled={after === undefined}
        onClick={() => after !== undefined && onSelect(after)}
      >
        ›
      </button>
    </section>
  )
}
