import { ActBar } from "../act/act-bar.tsx"
import type { YearView } from "../answers/year.ts"
import { Clocks } from "../parts/clocks.tsx"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"

/** How far the year itself is, and what may be done with it. */
export function YearCard({ view, onDone }: { readonly view: YearView; readonly onDone: () => void }) {
  const { region, year, state, stateName, deadlines, meeting, approval, acts, turn, clocks } = view
  return (
    <section className="card" aria-label={`${year}年度`}>
      <p className="row between">
        <strong>
          {region.name}
          {year}年度
        </strong>
        <StateBadge state={state}>{stateName}</StateBadge>
      </p>
      {turn.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <dl className="facts">
        {deadlines && (
          <>
            <div>
              <dt>一上截止</dt>
              <dd>{dayText(deadlines.firstUp)}</dd>
            </div>
            <div>
              <dt>二上截止</dt>
              <dd>{dayText(deadlines.secondUp)}</dd>
            </div>
          </>
        )}
        {meeting && (
          <div>
            <dt>人代会</dt>
            <dd>{dayText(meeting)}</dd>
          </div>
        )}
        {approval && (
          <div>
            <dt>批准</dt>
            <dd>
              {dayText(approval.date)} {approval.number}
            </dd>
          </div>
        )}
      </dl>
      <ActBar
        year={year}
        acts={acts}
        subject={{ code: "", name: `${region.name}${year}年度` }}
        isDue={turn.length > 0}
        onDone={onDone}
      />
      <Clocks clocks={clocks} />
    </section>
  )
}
