import { type FormEvent, useId, useState } from "react"
import type { AppraisalRow, AppraisalsView } from "../answers/appraisal.ts"
import { ask } from "../client.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { Field } from "../parts/field.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

/** What third parties appraise in a year: every appraisal one may see, and whose turn it is. */
export function AppraisalsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<AppraisalsView>(`/years/${year}/appraisals`, turn)
  return (
    <main className="broad">
      <h1>第三方评价</h1>
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value?.mayCommission && <CommissionForm view={value} onDone={again} />}
      {value?.appraisals.length === 0 && (
        <p className="empty">没有您可以查看的评价；被评价的部门在初稿送来以后看得到。</p>
      )}
      <ul className="cards">
        {value?.appraisals.map((each) => (
          <Row key={each.number} year={year} row={each} />
        ))}
      </ul>
    </main>
  )
}

function Row({ year, row }: { readonly year: number; readonly row: AppraisalRow }) {
  const { number, title, departmentName, evaluatorName, due, daysLeft, state, stateName, turn, advice } = row
  return (
    <li className="card">
      <p className="row between">
        <a href={linkTo(year, "appraisals", String(number))}>
          <strong>{title}</strong>
        </a>
        <StateBadge state={state}>{stateName}</StateBadge>
      </p>
      <p className="hint">
        {departmentName} · {evaluatorName} · {dayText(due)}前交正式报告 <DaysLeft days={daysLeft} />
        {advice.all > 0 && ` · 建议${advice.all}条，${advice.open}条没有落实`}
        {advice.late > 0 && <span className="light red">{advice.late}条超期</span>}
      </p>
      {turn.map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
    </li>
  )
}

function CommissionForm({ view, onDone }: { readonly view: AppraisalsView; readonly onDone: () => void }) {
  const { year, departments, evaluators } = view
  const [title, setTitle] = useState("")
  const [department, setDepartment] = useState("")
  const [evaluator, setEvaluator] = useState("")
  const [due, setDue] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const id = useId()
  // Only who is granted the department can be asked about it.
  const able = evaluators.filter(({ at }) => at.includes(department))

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setTrouble("")
    try {
      await ask("POST", `/years/${year}/appraisals`, { title, department, evaluator, due })
      setTitle("")
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <details className="card draw">
      <summary>委托第三方评价</summary>
      <p className="hint">先由安全管理员给第三方授权，写明部门和截止日期；期满以后第三方不能再登录和查看。</p>
      <form onSubmit={(event) => void send(event)} noValidate>
        <div className="fields">
          <Field label="评价名称" value={title} onText={setTitle} placeholder="如某项目重点绩效评价" />
          <p className="field">
            <label htmlFor={`${id}-department`}>评价哪个部门</label>
            <select
              id={`${id}-department`}
              value={department}
              onChange={(event) => {
                setDepartment(event.target.value)
                setEvaluator("")
              }}
            >
              <option value="">请选择</option>
              {departments.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p className="field">
            <label htmlFor={`${id}-evaluator`}>第三方评价人</label>
            <select
              id={`${id}-evaluator`}
              value={evaluator}
              onChange={(event) => setEvaluator(event.target.value)}
            >
              <option value="">
                {department !== "" && able.length === 0 ? "没有授权到这个部门的" : "请选择"}
              </option>
              {able.map(({ id: who, name, until }) => (
                <option key={who} value={who}>
                  {name}
                  {until && `（到${dayText(until)}）`}
                </option>
              ))}
            </select>
          </p>
          <Field label="交正式报告的期限" type="date" value={due} onText={setDue} />
        </div>
        <TroubleLine>{trouble}</TroubleLine>
        <button
          type="submit"
          className="button main"
          disabled={busy || title.trim() === "" || evaluator === "" || due === ""}
          aria-busy={busy}
        >
          委托
        </button>
      </form>
    </details>
  )
}
