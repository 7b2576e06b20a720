import { type FormEvent, useState } from "react"
import type { ActChoice } from "../answers/act-choice.ts"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import type { ControlRow } from "../parts/pasted.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { type CommentPlace, CommentsField } from "./comments-field.tsx"
import { ControlsField } from "./controls-field.tsx"
import { asksFor, type Comment, givenFrom, missingFrom, nothing, type Typed } from "./given.ts"

/** Something an act is done to; the year has no code. */
export interface Subject {
  readonly code: string
  readonly name: string
}

interface Props {
  readonly year: number
  readonly choice: ActChoice
  readonly subjects: readonly Subject[]
  /** For whom control numbers are typed, when it is not the subjects themselves: the units of a department. */
  readonly receivers?: readonly Subject[]
  /** Control numbers to begin with. */
  readonly controls?: readonly ControlRow[]
  /** What to know about what is filled in already. */
  readonly hint?: string
  /** What can be divided. */
  readonly allowed?: readonly ControlRow[]
  readonly places?: readonly CommentPlace[]
  /** Named rules that points can be given by. */
  readonly ruleSets?: readonly { readonly name: string; readonly title: string }[]
  /** Remarks written before. */
  readonly comments?: readonly Comment[]
  /** How it is sent, when it is not an act on a budget. */
  readonly send?: (code: string, act: string, given: ReturnType<typeof givenFrom>) => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Asks for what an act needs, does it to one or many, and tells of each that could not be done why not. */
export function ActDialog(props: Props) {
  const { year, choice, subjects, receivers, controls, hint = "", allowed = [] } = props
  const { places = [], ruleSets = [], comments = [], onDone, onClose } = props
  const [typed, setTyped] = useState<Typed>({
    ...nothing,
    controls: controls ?? firstRows(props),
    ...(comments.length > 0 && { comments }),
  })
  const [open, setOpen] = useState(subjects)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const asks = (...names: readonly string[]) => asksFor(choice, ...names)
  const isMany = subjects.length > 1
  const isWide = asks("controls", "divided", "comments")

  async function act(event: FormEvent) {
    event.preventDefault()
    const missing = missingFrom(choice, typed)
    setTrouble(missing)
    setRefusals([])
    if (missing !== "") return
    setBusy(true)
    const left: Subject[] = []
    const because: string[] = []
    for (const subject of open)
      try {
        const given = givenFrom(choice, typed, (of) => receivers !== undefined || of === subject.code)
        await (props.send
          ? props.send(subject.code, choice.act, given)
          : ask("POST", `/years/${year}/acts`, { code: subject.code, act: choice.act, given }))
      } catch (error) {
        left.push(subject)
        because.push(isMany ? `${subject.name}：${(error as Error).message}` : (error as Error).message)
      }
    setBusy(false)
    setOpen(left)
    if (left.length < open.length) onDone()
    if (left.length === 0) return onClose()
    setTrouble(
      isMany ? `${open.length - left.length}个已办理，${left.length}个没有办成，原因见下。` : because[0]!,
    )
    if (isMany) setRefusals(because)
  }

  return (
    <Modal title={`${choice.actName}：${titleOf(subjects)}`} onClose={onClose} isWide={isWide}>
      <form onSubmit={(event) => void act(event)} noValidate>
        {isMany && (
          <details>
            <summary>共{open.length}个</summary>
            <p>{open.map(({ code, name }) => `${code} ${name}`).join("、")}</p>
          </details>
        )}
        <p className="hint">{sayingOf(choice)}</p>
        {hint !== "" && <p>{hint}</p>}
        {asks("deadlines") && (
          <>
            <Field
              label="一上截止日期"
              type="date"
              value={typed.firstUp}
              onText={(firstUp) => set({ firstUp })}
            />
            <Field
              label="二上截止日期"
              type="date"
              value={typed.secondUp}
              onText={(secondUp) => set({ secondUp })}
            />
            <Field
              label="人代会举行日期（可以以后再定）"
              type="date"
              value={typed.meeting}
              onText={(meeting) => set({ meeting })}
            />
          </>
        )}
        {asks("watch") && (
          <>
            <Field
              label="监控截止日"
              type="date"
              value={typed.watchUntil}
              onText={(watchUntil) => set({ watchUntil })}
              hint="填报到这一天为止的执行情况；中央部门一般到7月31日"
            />
            <Field
              label="部门报送期限"
              type="date"
              value={typed.watchDue}
              onText={(watchDue) => set({ watchDue })}
            />
          </>
        )}
        {asks("finalize") && (
          <Field
            label="决算的部门报送期限"
            type="date"
            value={typed.finalizeDue}
            onText={(finalizeDue) => set({ finalizeDue })}
            hint="在年度结束以后"
          />
        )}
        {asks("evaluate") && (
          <>
            <Field
              label="自评的部门报送期限"
              type="date"
              value={typed.evaluateDue}
              onText={(evaluateDue) => set({ evaluateDue })}
              hint="在年度结束以后"
            />
            <p className="field">
              <label htmlFor="rules">评分规则</label>
              <select id="rules" value={typed.rules} onChange={(event) => set({ rules: event.target.value })}>
                <option value="">本地的规则</option>
                {ruleSets.map(({ name, title }) => (
                  <option key={name} value={name}>
                    {title}
                  </option>
                ))}
              </select>
            </p>
          </>
        )}
        {asks("date") && (
          <Field
            label={choice.act === "approve" ? "批准日期" : "日期"}
            type="date"
            value={typed.date}
            onText={(date) => set({ date })}
          />
        )}
        {asks("number") && (
          <Field
            label="文号"
            value={typed.number}
            onText={(number) => set({ number })}
            placeholder="如 云财预〔2027〕1号"
          />
        )}
        {asks("controls", "divided") && (
          <ControlsField
            rows={typed.controls}
            onRows={(rows) => set({ controls: rows })}
            bodies={receivers ?? subjects}
            allowed={allowed}
          />
        )}
        {asks("comments") && (
          <CommentsField
            comments={typed.comments}
            onComments={(comments) => set({ comments })}
            places={places}
          />
        )}
        {asks("due") && (
          <Field label="重新报送的日期" type="date" value={typed.due} onText={(due) => set({ due })} />
        )}
        {asks("reviewer") && (
          <Field
            label="保密审查人"
            value={typed.reviewer}
            onText={(reviewer) => set({ reviewer })}
            hint="审查的人的姓名；不能和审签的是同一个人"
          />
        )}
        {asks("reason") && <Area label="原因" value={typed.reason} onText={(reason) => set({ reason })} />}
        <TroubleLine>{trouble}</TroubleLine>
        {refusals.length > 0 && (
          <ul className="refusals">
            {refusals.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        )}
        <p className="row">
          <button type="submit" className="button main" disabled={busy} aria-busy={busy}>
            {busy ? "正在办理……" : choice.actName}
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}

function firstRows({ choice, subjects, receivers }: Props): readonly ControlRow[] {
  if (!asksFor(choice, "controls", "divided")) return []
  return (receivers ?? subjects).flatMap(({ code }) => emptyRows(code))
}

/** What is usually given to a department or unit, to be filled in. */
export function emptyRows(of: string): readonly ControlRow[] {
  return (["basic", "project"] as const).map((kind) => ({ of, fund: "generalPublic", kind, typed: "" }))
}

function titleOf(subjects: readonly Subject[]): string {
  return subjects.length === 1 ? subjects[0]!.name : `${subjects.length}个部门`
}

/** What will happen, said before it is done. */
function sayingOf({ act, way }: ActChoice): string {
  const sayings: Readonly<Record<string, string>> = {
    watch: "布置后按批复的预算给每个单位开一张监控表；同一天再布置一次，改报送期限、补开新批复的。",
    evaluate:
      "布置后按批复的预算给每个单位、部门开一张自评表，带上监控时的数；再布置一次，改报送期限、补开新批复的。",
    open: "布置后各部门、单位开始编报一上，部门和单位的名单不再改动。",
    propose: "送审后由单位负责人审核；审核前可以撤回。",
    submit: "上报的内容定稿保存，不再改动；对方受理前可以撤回。",
    receive: "受理后上报方不能撤回。",
    enterControls: "先录入，由财政局负责人核对后下达；下达以前部门看不到。",
    issue: "下达后部门把它分解到各单位。",
    divide: "分解后各单位按各自的控制数编报二上；合计不能超过下达数。",
    adjust: "调整后部门要重新分解。这里填调整后的全部控制数。",
    present: "全部部门的二上合成预算草案，提交人民代表大会。",
    approve: "登记人民代表大会批准的日期和文号，批复的20日期限由此起算。",
    reply: "批复的日期是公开期限的起点。",
    reviewSecrecy: "按现在的内容形成公开稿，交审签；审签前可以退回。",
    sign: "审签后即可公开。",
    publish: "公开后任何人都能看到，不能收回；有错只能更正，前后版本都留着。",
    correct: "开始更正：改好后经保密审查和审签，作为新版本公开。",
    withdraw: "撤回后可以继续修改。",
  }
  return sayings[act] ?? (way === "back" ? "办理后退到前一步。" : "")
}
