import type { Task } from "../answers/task.ts"
import type { YearView } from "../answers/year.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { useSession } from "../parts/session.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { YearCard } from "./year-card.tsx"

/** My tasks: what I can do now, what ends soonest first; and what is mine, with whose turn it is. */
export function TasksPage({ year }: { readonly year: number }) {
  const { me } = useSession()
  const turn = useTurn(year)
  const tasks = useLoaded<{ readonly tasks: readonly Task[] }>(`/years/${year}/tasks`, turn)
  const view = useLoaded<YearView>(`/years/${year}`, turn)
  const own = new Set(me.person.posts.flatMap(({ at }) => at))
  const mine = view.value?.bodies.filter(({ code }) => own.has(code)) ?? []
  const followed = me.years.filter(({ state }) => state === "approved").map((each) => each.year)
  const isBefore = followed.length > 0 && !followed.includes(year)
  const isOnlyStaff = me.may.people || me.may.administration
  return (
    <main>
      <h1>我的工作</h1>
      {tasks.value ? (
        <TaskList tasks={tasks.value.tasks} year={year} />
      ) : (
        <Waiting trouble={tasks.trouble} onAgain={tasks.again} />
      )}
      {view.value && (mine.length === 0 || view.value.acts.length > 0) && (
        <YearCard view={view.value} onDone={view.again} />
      )}
      {mine.length > 0 && (
        <section aria-labelledby="mine-title">
          <h2 id="mine-title">我经办的部门和单位</h2>
          <ul className="cards">
            {mine.map(({ code, name, state, stateName, turn: says }) => (
              <li key={code} className="card">
                <p className="row between">
                  <a href={linkTo(year, "bodies", code)}>
                    <strong>{name}</strong>
                  </a>
                  <StateBadge state={state}>{stateName}</StateBadge>
                </p>
                {says.map((sentence) => (
                  <p key={sentence} className="hint">
                    {sentence}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isBefore && !isOnlyStaff && (
        <p className="hint">
          {year}年还没有批准。执行、绩效和决算在
          <a href={linkTo(Math.max(...followed), "tasks")}>{Math.max(...followed)}年</a>
          ，也可以在页面顶上换年度。
        </p>
      )}
      {isOnlyStaff && (
        <p>
          <a href={linkTo("people")}>人员和权限</a>：建账号、授权、发启用码。
        </p>
      )}
    </main>
  )
}

function TaskList({ tasks, year }: { readonly tasks: readonly Task[]; readonly year: number }) {
  if (tasks.length === 0) return <p className="empty">现在没有轮到您办的事。</p>
  return (
    <ol className="tasks" aria-label="轮到我办的事">
      {tasks.map(({ kind, code, until, name, act, actName, says, due, daysLeft }) => (
        <li key={`${kind} ${code} ${until} ${act}`}>
          <a href={placeOf(year, { kind, code, until })}>
            <strong>{actName}</strong>
            <span>{name}</span>
            <span className="hint">{says}</span>
          </a>
          <span className="due">
            {due && <span className="hint">{due}</span>}
            <DaysLeft days={daysLeft} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Where a task is done: the year's page, a body's, or its sheet of monitoring or self-evaluation. */
function placeOf(year: number, { kind, code, until }: Pick<Task, "kind" | "code" | "until">): string {
  if (kind === "appraisal") return linkTo(year, "appraisals", code)
  if (kind.endsWith("Evaluation")) return linkTo(year, "results", code)
  if (kind.endsWith("Final")) return linkTo(year, "finals", code)
  if (until !== null) return linkTo(year, "monitoring", until, code)
  return code === "" ? linkTo(year, "bodies") : linkTo(year, "bodies", code)
}
