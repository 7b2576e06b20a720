import { useMemo, useState } from "react"
import { ActDialog, emptyRows } from "../act/act-dialog.tsx"
import { enteredText, startingRows } from "../act/starting-rows.ts"
import type { ActChoice } from "../answers/act-choice.ts"
import type { BodyRow, YearView } from "../answers/year.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { commonActs, queueOf, statesOf, turnText } from "./queue.ts"
import { YearCard } from "./year-card.tsx"

/** Every department (and unit) one may see: how far it is, its money beside last year, and what to do to many. */
export function QueuePage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value: view, trouble, again } = useLoaded<YearView>(`/years/${year}`, turn)
  return (
    <main className="broad">
      <h1>部门和单位</h1>
      {view ? (
        <>
          <YearCard view={view} onDone={again} />
          <Queue view={view} onDone={again} />
        </>
      ) : (
        <Waiting trouble={trouble} onAgain={again} />
      )}
    </main>
  )
}

function Queue({ view, onDone }: { readonly view: YearView; readonly onDone: () => void }) {
  const [words, setWords] = useState("")
  const [state, setState] = useState("")
  const [withUnits, setWithUnits] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<{ choice: ActChoice; bodies: readonly BodyRow[] } | null>(null)
  const { bodies, year } = view
  const shown = useMemo(() => queueOf(bodies, { words, state, withUnits }), [bodies, words, state, withUnits])
  const able = shown.filter(({ acts }) => acts.length > 0)
  const those = shown.filter(({ code }) => picked.has(code))
  const common = commonActs(those)
  const hasBoth = bodies.some(({ kind }) => kind === "unit") && bodies.some(({ kind }) => kind !== "unit")

  function pick(codes: readonly string[], isOn: boolean) {
    const next = new Set(picked)
    for (const code of codes)
      if (isOn) next.add(code)
      else next.delete(code)
    setPicked(next)
  }

  if (bodies.length === 0) return <p className="empty">没有您可以查看的部门和单位。</p>
  return (
    <>
      <form className="inline filters-line" onSubmit={(event) => event.preventDefault()}>
        <p className="field">
          <label htmlFor="queue-words">查找</label>
          <input
            id="queue-words"
            type="search"
            value={words}
            placeholder="编码、名称或人名"
            onChange={(event) => setWords(event.target.value)}
          />
        </p>
        <p className="field">
          <label htmlFor="queue-state">状态</label>
          <select id="queue-state" value={state} onChange={(event) => setState(event.target.value)}>
            <option value="">全部</option>
            {statesOf(bodies).map(({ stateName, count }) => (
              <option key={stateName} value={stateName}>
                {stateName}（{count}）
              </option>
            ))}
          </select>
        </p>
        {hasBoth && (
          <label className="check">
            <input
              type="checkbox"
              checked={withUnits}
              onChange={(event) => setWithUnits(event.target.checked)}
            />
            连同所属单位
          </label>
        )}
      </form>
      {able.length > 1 && (
        <div className="many">
          <span role="status">已选{those.length}个</span>
          {common.map((choice) => (
            <button
              key={choice.act}
              type="button"
              className={choice.way === "on" ? "button main" : "button"}
              onClick={() => setChosen({ choice, bodies: those })}
            >
              {choice.actName}（{those.length}）
            </button>
          ))}
          {those.length > 0 && common.length === 0 && (
            <span className="hint">选中的没有可以一起办的事，请选状态相同的。</span>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="部门和单位列表" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              {able.length > 1 && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label="全选可以办理的"
                    checked={able.every(({ code }) => picked.has(code))}
                    onChange={(event) =>
                      pick(
                        able.map(({ code }) => code),
                        event.target.checked,
                      )
                    }
                  />
                </th>
              )}
              <th scope="col">部门、单位</th>
              <th scope="col">状态</th>
              <th scope="col">轮到谁</th>
              <th scope="col">期限</th>
              <th scope="col" className="number">
                上报（万元）
              </th>
              <th scope="col" className="number">
                控制数（万元）
              </th>
              <th scope="col" className="number">
                上年（万元）
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((body) => (
              <tr key={body.code} className={body.kind}>
                {able.length > 1 && (
                  <td>
                    {body.acts.length > 0 && (
                      <input
                        type="checkbox"
                        aria-label={`选中${body.name}`}
                        checked={picked.has(body.code)}
                        onChange={(event) => pick([body.code], event.target.checked)}
                      />
                    )}
                  </td>
                )}
                <th scope="row">
                  <a href={linkTo(year, "bodies", body.code)}>{body.name}</a>
                  <span className="hint"> {body.code}</span>
                </th>
                <td>
                  <StateBadge state={body.state}>{body.stateName}</StateBadge>
                </td>
                <td className="turn">{turnText(body, bodies)}</td>
                <td>
                  <DaysLeft days={soonestOf(body)} />
                </td>
                <Amounts body={body} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 && <p className="empty">没有符合条件的。</p>}
      {chosen && (
        <ActDialog
          year={year}
          choice={chosen.choice}
          subjects={chosen.bodies}
          {...startOf(chosen.choice.act, chosen.bodies)}
          onDone={() => {
            setPicked(new Set())
            onDone()
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

/** What was entered for some departments, to begin with; who has none yet gets empty rows. */
function startOf(act: string, bodies: readonly BodyRow[]) {
  const known = bodies.filter(({ entered }) => entered !== null)
  if (known.length === 0) return {}
  const controls = bodies.flatMap((body) => {
    const rows = startingRows(act, body)
    return rows.length > 0 ? rows : emptyRows(body.code)
  })
  return { controls, hint: enteredText(known.map(({ entered }) => entered)) }
}

function Amounts({ body: { submitted } }: { readonly body: BodyRow }) {
  if (!submitted)
    return (
      <>
        <td className="number">—</td>
        <td className="number">—</td>
        <td className="number">—</td>
      </>
    )
  const { cents, controls, lastYear } = submitted
  return (
    <>
      <td className="number">{wan(cents)}</td>
      <td className="number">{controls === null ? "—" : wan(controls)}</td>
      <td className="number">
        {lastYear === null ? "—" : wan(lastYear)}
        {lastYear !== null && lastYear > 0 && <span className="hint"> {changeText(cents, lastYear)}</span>}
      </td>
    </>
  )
}

function changeText(now: number, before: number): string {
  const percent = ((now - before) / before) * 100
  return `${percent >= 0 ? "+" : ""}${percent.toFixed(1)}%`
}

function soonestOf({ clocks }: BodyRow): number | null {
  const days = clocks.flatMap(({ standing, daysLeft }) =>
    (standing === "running" || standing === "overdue") && daysLeft !== null ? [daysLeft] : [],
  )
  return days.length === 0 ? null : Math.min(...days)
}
