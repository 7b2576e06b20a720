import type { AppraisalView } from "../answers/appraisal.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { ActForm } from "./act-form.tsx"
import { CriteriaTable } from "./criteria-table.tsx"
import { Experts } from "./experts.tsx"
import { Papers } from "./papers.tsx"

/** One appraisal by a third party: what is to be done, what is recommended, what was done, and what it begins from. */
export function AppraisalPage({ year, number }: { readonly year: number; readonly number: string }) {
  const at = `/years/${year}/appraisals/${number}`
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<AppraisalView>(at, turn)
  if (!value)
    return (
      <main className="broad">
        <Waiting trouble={trouble} onAgain={again} />
      </main>
    )
  const { title, state, stateName, departmentName, evaluatorName, who, day, due, daysLeft, entries } = value
  const own = value.acts.filter(({ act }) => !elsewhere.has(act) && !isEarly(value, act))
  return (
    <main className="broad appraisal">
      <div className="body-head">
        <h1 tabIndex={-1}>{title}</h1>
        <StateBadge state={state}>{stateName}</StateBadge>
        <a href={linkTo(year, "appraisals")} className="hint">
          第三方评价
        </a>
      </div>
      <p className="hint">
        评价{departmentName}，{dayText(day)}由{who}委托{evaluatorName}，{dayText(due)}前交正式报告。{" "}
        <DaysLeft days={daysLeft} />
      </p>
      {value.turn.map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
      {own.map((choice) => (
        <section key={`${state} ${choice.act}`} className="card" aria-label={choice.actName}>
          <ActForm at={at} choice={choice} view={value} about={null} onDone={again} />
        </section>
      ))}
      <CriteriaTable criteria={value.criteria} />
      <Experts at={at} view={value} onDone={again} />
      <Papers at={at} view={value} onDone={again} />
      <Recommended at={at} view={value} onDone={again} />
      {entries.length > 0 && (
        <section aria-labelledby="done-title">
          <h2 id="done-title">办理经过</h2>
          <ol className="plain">
            {entries.map((entry, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was done never changes its place
              <li key={i} className="card">
                <p className="hint">
                  {dayText(entry.day)} {entry.who} {entry.actName}
                  {entry.about !== null && advised.has(entry.act) && `（建议${entry.about}）`}，到“
                  {entry.toName}”
                </p>
                {entry.text !== "" && <p className="said-text">{entry.text}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Results view={value} />
    </main>
  )
}

/** Acts that are done where they belong: at a recommendation, an expert, the papers. */
const elsewhere: ReadonlySet<string> = new Set(["remedy", "settle", "nameExpert", "takeOpinion", "filePaper"])

/** Closing is offered when nothing is left to settle. */
function isEarly({ advice }: AppraisalView, act: string): boolean {
  return act === "close" && advice.open > 0
}

function Recommended({
  at,
  view,
  onDone,
}: {
  readonly at: string
  readonly view: AppraisalView
  readonly onDone: () => void
}) {
  if (view.recommended.length === 0) return null
  const acts = view.acts.filter(({ act }) => act === "remedy" || act === "settle")
  return (
    <section aria-labelledby="advice-title">
      <h2 id="advice-title">建议和落实</h2>
      <ol className="plain">
        {view.recommended.map(({ number, text, due, daysLeft, isSettled, said }) => (
          <li key={number} className="card">
            <p className="row between">
              <strong>
                建议{number}：{text}
              </strong>
              <span className={isSettled ? "state done" : "state sent"}>
                {isSettled ? "已落实" : "整改中"}
              </span>
            </p>
            <p className="hint">
              {dayText(due)}前落实 <DaysLeft days={daysLeft} />
            </p>
            {said.map(({ day, who, actName, text: says }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said never changes its place
              <p key={i}>
                <span className="hint">
                  {dayText(day)} {who} {actName}：
                </span>
                {says}
              </p>
            ))}
            {!isSettled &&
              acts.map((choice) => (
                <ActForm
                  key={`${choice.act} ${said.length}`}
                  at={at}
                  choice={choice}
                  view={view}
                  about={number}
                  onDone={onDone}
                />
              ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const advised: ReadonlySet<string> = new Set(["remedy", "settle"])
const scorers = { unit: "自评", department: "部门复评", bureau: "财政局复评" } as const

function Results({ view: { results, departmentName } }: { readonly view: AppraisalView }) {
  if (results.length === 0) return null
  return (
    <details>
      <summary>
        {departmentName}的绩效自评（{results.length}）
      </summary>
      <ul className="plain results">
        {results.map((each) => (
          <li key={`${each.of} ${each.id}`}>
            <p className="row between">
              <strong>{each.name}</strong>
              <span className="points">
                {each.points === null ? (
                  <span className="hint">还没有得分</span>
                ) : (
                  <>
                    <span className="hint">{scorers[each.by]}</span> <strong>{each.points}</strong>分{" "}
                    {each.gradeName}
                  </>
                )}
              </span>
            </p>
            <p className="hint">
              {each.ofName} · 预算{wan(each.budget)}万元
              {each.left !== null && `，剩余${wan(each.left)}万元`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
