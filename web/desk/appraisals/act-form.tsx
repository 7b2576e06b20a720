import { type FormEvent, useState } from "react"
import type { ActChoice } from "../answers/act-choice.ts"
import type { AppraisalView } from "../answers/appraisal.ts"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { pointsOf } from "../parts/points-of.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { CriteriaFields, type TypedCriterion } from "./criteria-fields.tsx"
import { JudgedFields, judgedOf, type TypedPoints } from "./judged-fields.tsx"

interface Props {
  /** Where the appraisal is asked for. */
  readonly at: string
  readonly choice: ActChoice
  readonly view: AppraisalView
  /** Which recommendation it is about; null: none. */
  readonly about: number | null
  readonly onDone: () => void
}

interface Typed {
  readonly text: string
  readonly due: string
}

const labels: Readonly<Record<string, string>> = {
  planWork: "评价方案",
  sendDraft: "评价初稿",
  answerDraft: "对初稿的意见",
  deliver: "正式报告",
  return: "退回意见",
  remedy: "整改情况",
  settle: "怎样核实的",
}

/** One act on an appraisal with what it has to say; a report lists what it recommends, each with a day. */
export function ActForm({ at, choice: { act, actName, way, needs }, view, about, onDone }: Props) {
  const { rows } = view.criteria
  const [text, setText] = useState("")
  const [criteria, setCriteria] = useState<readonly TypedCriterion[]>(() => plannedIn(view))
  const [judged, setJudged] = useState<readonly TypedPoints[]>(() => draftedIn(view))
  const [advice, setAdvice] = useState<readonly Typed[]>([])
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const isReport = act === "deliver"
  const isPlan = act === "planWork"
  const isJudged = (isReport || act === "sendDraft") && rows.length > 0
  const change = (i: number, part: Partial<Typed>) =>
    setAdvice((all) => all.map((each, n) => (n === i ? { ...each, ...part } : each)))

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setTrouble("")
    try {
      const given = {
        text,
        ...(isPlan && { criteria: criteriaOf(criteria) }),
        ...(isJudged && { judged: judgedOf(rows, judged) }),
        ...(isReport && { advice }),
        ...(about !== null && { about }),
      }
      await ask("POST", `${at}/acts`, { act, given })
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <form className="appraisal-act" onSubmit={(event) => void send(event)} noValidate>
      {needs.length > 0 && (
        <Area label={labels[act] ?? actName} rows={isReport ? 6 : 3} value={text} onText={setText} />
      )}
      {isPlan && <CriteriaFields criteria={criteria} onCriteria={setCriteria} />}
      {isJudged && <JudgedFields rows={rows} judged={judged} onJudged={setJudged} />}
      {isReport && (
        <fieldset>
          <legend>建议</legend>
          {advice.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is typed has no other name
            <div className="fields" key={i}>
              <Area
                label={`建议${i + 1}`}
                rows={2}
                value={each.text}
                onText={(of) => change(i, { text: of })}
              />
              <Field
                label={`建议${i + 1}的落实期限`}
                type="date"
                value={each.due}
                onText={(due) => change(i, { due })}
              />
              <button
                type="button"
                className="link"
                aria-label={`删去建议${i + 1}`}
                onClick={() => setAdvice((all) => all.filter((_, n) => n !== i))}
              >
                删去
              </button>
            </div>
          ))}
          <button
            type="button"
            className="button"
            onClick={() => setAdvice((all) => [...all, { text: "", due: "" }])}
          >
            加一条建议
          </button>
        </fieldset>
      )}
      <TroubleLine>{trouble}</TroubleLine>
      <button
        type="submit"
        className={way === "back" ? "button" : "button main"}
        disabled={busy || (needs.length > 0 && text.trim() === "")}
        aria-busy={busy}
      >
        {actName}
      </button>
    </form>
  )
}

/** The criteria a plan begins from: those of the plan that was returned, else the usual ones. */
function plannedIn({ criteria, usual }: AppraisalView): TypedCriterion[] {
  return (criteria.rows.length > 0 ? criteria.rows : usual).map(({ group, name, weight }) => ({
    group,
    name,
    weight: String(weight),
  }))
}

/** The points a report begins from: those of the draft, or of the report that was returned. */
function draftedIn({ criteria }: AppraisalView): TypedPoints[] {
  return criteria.rows.map(({ draft, report }) => {
    const last = report ?? draft
    return { points: last === null ? "" : String(last.points), basis: last?.basis ?? "" }
  })
}

function criteriaOf(criteria: readonly TypedCriterion[]) {
  return criteria.map(({ group, name, weight }, i) => {
    const points = pointsOf(weight)
    if (points === null) throw new Error(`第${i + 1}项指标的分值不是数字，请填写。`)
    return { group, name, weight: points }
  })
}
