import { type FormEvent, useState } from "react"
import { actNames } from "../../../src/flow/acts.ts"
import { transitions } from "../../../src/flow/transitions.ts"
import type { TrailRow } from "../answers/trail.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { momentText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

interface Page {
  readonly entries: readonly TrailRow[]
  readonly next: number | null
}

const nothing = { code: "", by: "", act: "", from: "", until: "" }

/** The acts that leave an entry in the trail of a year. */
const acts = [...new Set(transitions.filter(({ of }) => of !== "account").map(({ act }) => act))]

/** What was done in a year, the newest first, narrowed by who, what, where and when. */
export function TrailPage({ year }: { readonly year: number }) {
  const [filter, setFilter] = useState(nothing)
  const [asked, setAsked] = useState(nothing)
  const path = `/years/${year}/trail?${queryOf(asked)}`
  return (
    <main className="broad">
      <h1>办理记录</h1>
      <form
        className="inline filters-line"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          setAsked(filter)
        }}
      >
        <Field label="编码" value={filter.code} onText={(code) => setFilter({ ...filter, code })} />
        <Field label="办理人账号" value={filter.by} onText={(by) => setFilter({ ...filter, by })} />
        <p className="field">
          <label htmlFor="trail-act">办理</label>
          <select
            id="trail-act"
            value={filter.act}
            onChange={(event) => setFilter({ ...filter, act: event.target.value })}
          >
            <option value="">全部</option>
            {acts.map((act) => (
              <option key={act} value={act}>
                {actNames[act]}
              </option>
            ))}
          </select>
        </p>
        <Field label="从" type="date" value={filter.from} onText={(from) => setFilter({ ...filter, from })} />
        <Field
          label="到"
          type="date"
          value={filter.until}
          onText={(until) => setFilter({ ...filter, until })}
        />
        <button type="submit" className="button">
          筛选
        </button>
        {asked !== nothing && (
          <button
            type="button"
            className="link"
            onClick={() => {
              setFilter(nothing)
              setAsked(nothing)
            }}
          >
            全部显示
          </button>
        )}
      </form>
      <Entries key={path} year={year} path={path} />
    </main>
  )
}

function Entries({ year, path }: { readonly year: number; readonly path: string }) {
  const turn = useTurn(year)
  const { value: first, trouble, again } = useLoaded<Page>(path, turn)
  const [older, setOlder] = useState<readonly Page[]>([])
  const [refusal, setRefusal] = useState("")
  if (!first) return <Waiting trouble={trouble} onAgain={again} />
  const next = (older.at(-1) ?? first).next
  const seen = new Set<number>()
  const entries = [first, ...older]
    .flatMap((page) => page.entries)
    .filter(({ number }) => !seen.has(number) && seen.add(number))

  async function more() {
    setRefusal("")
    try {
      const page = await ask<Page>("GET", `${path}&before=${next}`)
      setOlder((pages) => [...pages, page])
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }

  if (entries.length === 0) return <p className="empty">没有符合条件的记录。</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="记录" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">谁</th>
              <th scope="col">办理</th>
              <th scope="col">部门、单位</th>
              <th scope="col">从 → 到</th>
              <th scope="col">内容</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.number}>
                <td className="nowrap">{momentText(entry.at)}</td>
                <td>{entry.who}</td>
                <td className="nowrap">{entry.actName}</td>
                <td>
                  {entry.code === "" ? (
                    `${year}年度`
                  ) : (
                    <a href={linkTo(year, "bodies", entry.code)}>{entry.name || entry.code}</a>
                  )}
                </td>
                <td>
                  {entry.fromName} → {entry.toName}
                </td>
                <td>{givenText(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TroubleLine>{refusal}</TroubleLine>
      {next !== null && (
        <button type="button" className="more" onClick={() => void more()}>
          更早的
        </button>
      )}
    </>
  )
}

function queryOf(filter: typeof nothing): string {
  const given = Object.entries(filter).filter(([, value]) => value.trim() !== "")
  return new URLSearchParams(given.map(([name, value]) => [name, value.trim()])).toString()
}

/** What was given with an act, in a line. */
function givenText({ given: { reason, number, comments } }: TrailRow): string {
  const remarks = comments?.map(({ text }) => text).join("；")
  return [number, reason, remarks].filter(Boolean).join("；")
}
