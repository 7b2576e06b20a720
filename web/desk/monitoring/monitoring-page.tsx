import { useState } from "react"
import { rightsTo } from "../../../src/flow/rights.ts"
import { ActBar } from "../act/act-bar.tsx"
import type { Me, MonitoringDates, MonitoringView, SheetRow, YearView } from "../api.ts"
import { ask } from "../client.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { useSession } from "../parts/session.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { Lights } from "./lights.tsx"
import { byDepartment, byRule, projectsByRank, undisputed } from "./order.ts"

/** Dates of monitoring: what each department and unit reports, what to receive, and both lights of every project. */
export function MonitoringPage({ year, until }: { readonly year: number; readonly until: string | null }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<MonitoringDates>(`/years/${year}/monitoring`, turn)
  const view = useLoaded<YearView>(`/years/${year}`, turn)
  const chosen = until ?? value?.dates.at(-1)?.until ?? null
  const watch = view.value?.acts.filter(({ act }) => act === "watch") ?? []
  return (
    <main className="broad">
      <h1>绩效运行监控</h1>
      {watch.length > 0 && view.value && (
        <ActBar
          year={year}
          acts={watch}
          subject={{ code: "", name: `${view.value.region.name}${year}年度` }}
          isDue={value?.dates.length === 0}
          onDone={() => {
            again()
            view.again()
          }}
        />
      )}
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value?.dates.length === 0 && (
        <p className="empty">还没有布置监控。预算批准以后，由财政局负责人定监控截止日和报送期限。</p>
      )}
      {value && value.dates.length > 1 && (
        <nav className="dates" aria-label="监控截止日">
          {value.dates.map((date) => (
            <a
              key={date.until}
              href={linkTo(year, "monitoring", date.until)}
              aria-current={date.until === chosen ? "page" : undefined}
            >
              {dayText(date.until)}
            </a>
          ))}
        </nav>
      )}
      {chosen && <DatePage key={chosen} year={year} until={chosen} turn={turn} />}
    </main>
  )
}

function DatePage({
  year,
  until,
  turn,
}: {
  readonly year: number
  readonly until: string
  readonly turn: number
}) {
  const {
    value: view,
    trouble,
    again,
  } = useLoaded<MonitoringView>(`/years/${year}/monitoring/${until}`, turn)
  if (!view) return <Waiting trouble={trouble} onAgain={again} />
  const seen = view.sheets.some(({ reported }) => reported !== null)
  return (
    <>
      <p className="hint">
        填报到{dayText(until)}（{view.months}个月）为止的情况，部门{dayText(view.due)}前报送财政局。
        <DaysLeft days={view.daysLeft} />
      </p>
      {view.sheets.length === 0 ? (
        <p className="empty">没有您可以查看的监控表；财政局受理以后才能看到的，请过些时候再来。</p>
      ) : (
        <Sheets year={year} view={view} onDone={again} />
      )}
      {seen && <RulesList year={year} view={view} />}
      {seen && <LightsList year={year} view={view} />}
    </>
  )
}

function Sheets({
  year,
  view,
  onDone,
}: {
  readonly year: number
  readonly view: MonitoringView
  readonly onDone: () => void
}) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<{ readonly done: number; readonly refused: readonly string[] } | null>(
    null,
  )
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const able = view.sheets.filter(({ acts }) => acts.some(({ act }) => act === "receive"))
  const clear = undisputed(able)

  async function receive() {
    setBusy(true)
    setTrouble("")
    try {
      const { done, refused } = await ask<{
        readonly done: readonly string[]
        readonly refused: readonly { readonly because: string }[]
      }>("POST", `/years/${year}/monitoring/${view.until}/acts`, { act: "receive", codes: [...picked] })
      setSaid({ done: done.length, refused: refused.map(({ because }) => because) })
      setPicked(new Set())
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  function pick(code: string, isOn: boolean) {
    const next = new Set(picked)
    if (isOn) next.add(code)
    else next.delete(code)
    setPicked(next)
  }

  return (
    <>
      {able.length > 0 && (
        <div className="many">
          <button
            type="button"
            className="button"
            onClick={() => setPicked(new Set(clear.map(({ code }) => code)))}
            disabled={clear.length === 0}
          >
            选中没有疑问的（{clear.length}）
          </button>
          <button
            type="button"
            className="button main"
            disabled={picked.size === 0 || busy}
            aria-busy={busy}
            onClick={() => void receive()}
          >
            受理（{picked.size}）
          </button>
        </div>
      )}
      <p role="status" className="said">
        {said && `已受理${said.done}个。`}
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {said && said.refused.length > 0 && (
        <ul className="refusals">
          {said.refused.map((because) => (
            <li key={because}>{because}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="监控表" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              {able.length > 0 && <th scope="col">选</th>}
              <th scope="col">部门、单位</th>
              <th scope="col">状态</th>
              <th scope="col">轮到谁</th>
              <th scope="col" className="number">
                项目
              </th>
              <th scope="col">最差的灯</th>
              <th scope="col" className="number">
                疑问
              </th>
            </tr>
          </thead>
          <tbody>
            {byDepartment(view.sheets).map((sheet) => (
              <Row
                key={sheet.code}
                year={year}
                until={view.until}
                sheet={sheet}
                picks={able.length > 0}
                isPicked={picked.has(sheet.code)}
                onPick={(isOn) => pick(sheet.code, isOn)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface RowProps {
  readonly year: number
  readonly until: string
  readonly sheet: SheetRow
  readonly picks: boolean
  readonly isPicked: boolean
  readonly onPick: (isOn: boolean) => void
}

function Row({ year, until, sheet, picks, isPicked, onPick }: RowProps) {
  const { code, name, kind, state, stateName, acts, turn, reported } = sheet
  const mayReceive = acts.some(({ act }) => act === "receive")
  return (
    <tr className={kind === "unitMonitoring" ? "unit" : "department"}>
      {picks && (
        <td>
          {mayReceive && (
            <input
              type="checkbox"
              aria-label={`选中${name}`}
              checked={isPicked}
              onChange={(event) => onPick(event.target.checked)}
            />
          )}
        </td>
      )}
      <th scope="row">
        {reported ? <a href={linkTo(year, "monitoring", until, code)}>{name}</a> : name}
        <span className="hint"> {code}</span>
      </th>
      <td>
        <StateBadge state={state}>{stateName}</StateBadge>
      </td>
      <td className="turn">{turn[0] ?? ""}</td>
      <td className="number">{reported ? reported.projects.length : "—"}</td>
      <td>
        {reported && reported.projects.length > 0 && (
          <span className={`light ${reported.worst}`}>{reported.worstName}</span>
        )}
      </td>
      <td className="number">{reported ? doubtText(reported.errors, reported.warnings) : "—"}</td>
    </tr>
  )
}

function doubtText(errors: number, warnings: number): string {
  const parts = [errors > 0 ? `${errors}错` : "", warnings > 0 ? `${warnings}疑` : ""].filter(
    (text) => text !== "",
  )
  return parts.length === 0 ? "没有" : parts.join(" ")
}

/** What was found, rule by rule, with whom; who may ask a department begins from here. */
function RulesList({ year, view }: { readonly year: number; readonly view: MonitoringView }) {
  const { me } = useSession()
  const rules = byRule(view.sheets)
  const asks = me.for !== null || rightsTo("department", "inquire").some(({ role }) => holds(me, role))
  if (rules.length === 0) return null
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">疑问</h2>
      {rules.map(({ check, title, severity, count, hits }) => (
        <details key={check} className="rule">
          <summary>
            <span className={severity === "error" ? "light red" : "light yellow"}>
              {severity === "error" ? "错误" : "警告"}
            </span>{" "}
            {check} {title}（{count}）
          </summary>
          <ul className="plain">
            {hits.map(({ sheet, count: own, says }) => (
              <li key={sheet.code}>
                <a href={linkTo(year, "monitoring", view.until, sheet.code)}>{sheet.name}</a>
                {own > 1 && `（${own}处）`}：{says}
                {asks && (
                  <>
                    {" "}
                    <a href={linkTo(year, "inquiries", sheet.department, check, view.until)}>询问部门</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function holds({ person }: Me, role: string): boolean {
  return person.posts.some((post) => post.role === role)
}

/** How many projects are shown at first. */
const shownFirst = 30

function LightsList({ year, view }: { readonly year: number; readonly view: MonitoringView }) {
  const [isAll, setAll] = useState(false)
  const all = projectsByRank(view.sheets)
  const shown = isAll ? all : all.slice(0, shownFirst)
  if (all.length === 0) return null
  return (
    <section aria-labelledby="lights-title">
      <h2 id="lights-title">目标和资金两盏灯</h2>
      <p className="hint">钱付了、目标没有跟上的排在最前；颜色旁边写着为什么。</p>
      <ol className="lit-projects">
        {shown.map(({ sheet, project }) => (
          <li key={`${sheet.code} ${project.id}`} className="card">
            <p className="row between">
              <a href={linkTo(year, "monitoring", view.until, sheet.code)}>
                <strong>{project.name}</strong>
              </a>
              <Lights lights={project} />
            </p>
            <p className="hint">
              {sheet.name} · 预算{wan(project.money.adjusted)}万元
              {project.money.paid !== null && ` · 已支付${wan(project.money.paid)}万元`} ·{" "}
              {project.indicators}项指标
            </p>
            {project.says !== "" && <p className="says">{project.says}</p>}
            <p className="hint">
              目标：{project.goal.because}资金：{project.paying.because}
            </p>
          </li>
        ))}
      </ol>
      {all.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          显示全部{all.length}个项目
        </button>
      )}
    </section>
  )
}
