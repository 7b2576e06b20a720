import { useState } from "react"
import { ActBar } from "../act/act-bar.tsx"
import type { MonitoringDates, MonitoringView, SheetRow } from "../answers/monitoring.ts"
import type { YearView } from "../answers/year.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { mayAnywhere } from "../parts/held.ts"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { useSession } from "../parts/session.ts"
import { dayText } from "../parts/time.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { byRule } from "../sheets/order.ts"
import { type Column, doubtText, SheetList } from "../sheets/sheet-list.tsx"
import { Lights } from "./lights.tsx"
import { isUndisputed, projectsByRank } from "./order.ts"

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
  return (
    <SheetList
      actsAt={`/years/${year}/monitoring/${view.until}/acts`}
      label="监控表"
      sheets={view.sheets}
      columns={columns}
      hrefOf={(code) => linkTo(year, "monitoring", view.until, code)}
      isClear={isUndisputed}
      onDone={onDone}
    />
  )
}

const columns: readonly Column<SheetRow>[] = [
  { name: "项目", isNumber: true, of: ({ reported }) => (reported ? reported.projects.length : "—") },
  {
    name: "最差的灯",
    of: ({ reported }) =>
      reported &&
      reported.projects.length > 0 && <span className={`light ${reported.worst}`}>{reported.worstName}</span>,
  },
  { name: "疑问", isNumber: true, of: ({ reported }) => doubtText(reported) },
]

/** What was found, rule by rule, with whom; who may ask a department begins from here. */
function RulesList({ year, view }: { readonly year: number; readonly view: MonitoringView }) {
  const { me } = useSession()
  const rules = byRule(view.sheets)
  const asks = mayAnywhere(me, "department", "inquire")
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
