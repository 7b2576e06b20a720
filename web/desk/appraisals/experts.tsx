import { type FormEvent, useState } from "react"
import type { AppraisalView } from "../answers/appraisal.ts"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  readonly at: string
  readonly view: AppraisalView
  readonly onDone: () => void
}

/** Who is asked for an opinion, from where, whether they are free in the matter, and what they said. */
export function Experts({ at, view, onDone }: Props) {
  const { experts, acts } = view
  const may = (act: string) => acts.some((each) => each.act === act)
  if (experts.length === 0 && !may("nameExpert")) return null
  return (
    <section aria-labelledby="experts-title">
      <h2 id="experts-title">专家</h2>
      <p className="hint">被评价的部门看不到专家是谁、说了什么。有利害关系的应当回避，不出意见。</p>
      <ol className="plain">
        {experts.map(({ number, name, from, field, conflict, opinions }) => (
          <li key={number} className="card">
            <p className="row between">
              <strong>{name}</strong>
              <span className={conflict === "" ? "state done" : "state returned"}>
                {conflict === "" ? "没有利害关系" : "回避"}
              </span>
            </p>
            <p className="hint">
              {from} · {field}
              {conflict !== "" && ` · ${conflict}`}
            </p>
            {opinions.map(({ day, text }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said never changes its place
              <p key={i} className="said-text">
                <span className="hint">{dayText(day)}：</span>
                {text}
              </p>
            ))}
            {conflict === "" && may("takeOpinion") && (
              <OpinionForm key={opinions.length} at={at} number={number} name={name} onDone={onDone} />
            )}
          </li>
        ))}
      </ol>
      {may("nameExpert") && <ExpertForm key={experts.length} at={at} onDone={onDone} />}
    </section>
  )
}

function OpinionForm({
  at,
  number,
  name,
  onDone,
}: {
  readonly at: string
  readonly number: number
  readonly name: string
  readonly onDone: () => void
}) {
  const [text, setText] = useState("")
  const { send, trouble, busy } = useSending(at, onDone)
  return (
    <form
      className="appraisal-act"
      noValidate
      onSubmit={(event) => send(event, { act: "takeOpinion", given: { text, about: number } })}
    >
      <Area label={`${name}的意见`} rows={2} value={text} onText={setText} />
      <TroubleLine>{trouble}</TroubleLine>
      <button type="submit" className="button" disabled={busy || text.trim() === ""} aria-busy={busy}>
        记下意见
      </button>
    </form>
  )
}

function ExpertForm({ at, onDone }: Pick<Props, "at" | "onDone">) {
  const [expert, setExpert] = useState({ name: "", from: "", field: "", conflict: "" })
  const { send, trouble, busy } = useSending(at, onDone)
  const put = (key: keyof typeof expert) => (text: string) => setExpert((all) => ({ ...all, [key]: text }))
  return (
    <details className="card draw">
      <summary>登记专家</summary>
      <form noValidate onSubmit={(event) => send(event, { act: "nameExpert", given: { expert } })}>
        <div className="fields">
          <Field label="姓名" value={expert.name} onText={put("name")} />
          <Field label="工作单位" value={expert.from} onText={put("from")} />
          <Field label="专业" value={expert.field} onText={put("field")} placeholder="如水利、财务" />
          <Field
            label="利害关系"
            value={expert.conflict}
            onText={put("conflict")}
            placeholder="没有就空着"
            hint="如承担过这个项目、近亲属在被评价单位；写了就要回避。"
          />
        </div>
        <TroubleLine>{trouble}</TroubleLine>
        <button type="submit" className="button" disabled={busy} aria-busy={busy}>
          登记专家
        </button>
      </form>
    </details>
  )
}

function useSending(at: string, onDone: () => void) {
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  async function sent(body: object): Promise<void> {
    setBusy(true)
    setTrouble("")
    try {
      await ask("POST", `${at}/acts`, body)
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }
  const send = (event: FormEvent, body: object) => {
    event.preventDefault()
    void sent(body)
  }
  return { send, trouble, busy }
}
