import { FindingCard } from "../../shared/findings/finding-card.tsx"
import type { Anchor, Marks } from "../../shared/places.ts"
import type { Compiled } from "../messages/ledgers.ts"

interface Props {
  readonly compiled: Compiled
  readonly marks: Marks
  readonly selected: number | null
  readonly onSelect: (finding: number | null) => void
  readonly onGoTo: (anchor: Anchor) => void
}

/** What the checks of published documents say of the compiled one: as a rule, nothing. */
export function Verdict({ compiled, marks, selected, onSelect, onGoTo }: Props) {
  const { report, titles } = compiled
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">核对</h2>
      {report.findings.length === 0 ? (
        <p className="no-findings">
          照公开文件的要求核对了 {report.summary.relations} 条勾稽关系，<b>没有发现问题</b>。
        </p>
      ) : (
        <ol>
          {report.findings.map((finding, number) => (
            <FindingCard
              // biome-ignore lint/suspicious/noArrayIndexKey: findings never move
              key={number}
              number={number}
              finding={finding}
              title={titles[finding.check] ?? ""}
              spots={marks.of[number] ?? []}
              selected={number === selected}
              onSelect={onSelect}
              onGoTo={onGoTo}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
