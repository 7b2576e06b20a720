import type { Place } from "../../../src/model/place.ts"
import type { ActChoice } from "../answers/act-choice.ts"
import { centsOf } from "../parts/money.ts"
import type { ControlRow } from "../parts/pasted.ts"

/** What a person typed for an act, as it stands in the form. */
export interface Typed {
  readonly firstUp: string
  readonly secondUp: string
  readonly meeting: string
  /** A date of monitoring, and until when departments report. */
  readonly watchUntil: string
  readonly watchDue: string
  /** Until when departments report their self-evaluation, and whose rules give the points; "" is the place's. */
  readonly evaluateDue: string
  readonly rules: string
  /** Until when departments report their final accounts. */
  readonly finalizeDue: string
  readonly date: string
  readonly number: string
  readonly reason: string
  readonly due: string
  readonly reviewer: string
  readonly comments: readonly Comment[]
  readonly controls: readonly ControlRow[]
}

/** A remark on a returned budget: on which place of the document ("" for the whole), and what is to be done. */
export interface Comment {
  readonly at: Place
  readonly where: string
  readonly text: string
}

export const nothing: Typed = {
  firstUp: "",
  secondUp: "",
  meeting: "",
  watchUntil: "",
  watchDue: "",
  evaluateDue: "",
  rules: "",
  finalizeDue: "",
  date: "",
  number: "",
  reason: "",
  due: "",
  reviewer: "",
  comments: [{ at: {}, where: "", text: "" }],
  controls: [],
}

/** Whether an act asks for something to be typed. */
export function asksFor({ needs }: ActChoice, ...names: readonly string[]): boolean {
  return needs.some(({ need }) => names.includes(need))
}

/** What is sent with an act to one body: only what the act needs, of control numbers only its own. */
export function givenFrom(choice: ActChoice, typed: Typed, own: (code: string) => boolean) {
  const {
    firstUp,
    secondUp,
    meeting,
    watchUntil,
    watchDue,
    evaluateDue,
    rules,
    finalizeDue,
    date,
    number,
    reason,
    due,
    reviewer,
    comments,
    controls,
  } = typed
  const asks = (...names: readonly string[]) => asksFor(choice, ...names)
  return {
    ...(asks("deadlines") && { deadlines: { firstUp, secondUp } }),
    ...(asks("deadlines") && meeting !== "" && { meeting }),
    ...(asks("watch") && { watch: { until: watchUntil, due: watchDue } }),
    ...(asks("evaluate") && { evaluate: { due: evaluateDue, rules: rules === "" ? null : rules } }),
    ...(asks("finalize") && { finalize: { due: finalizeDue } }),
    ...(asks("date") && { date }),
    ...(asks("number") && { number: number.trim() }),
    ...(asks("reason") && { reason: reason.trim() }),
    ...(asks("due") && { due }),
    ...(asks("reviewer") && { reviewer: reviewer.trim() }),
    ...(asks("comments") && {
      comments: comments
        .filter(({ text }) => text.trim() !== "")
        .map(({ at, where, text }) => ({
          at,
          text: where === "" ? text.trim() : `${where}：${text.trim()}`,
        })),
    }),
    ...(asks("controls", "divided") && {
      controls: controls
        .filter(({ of, typed: amount }) => own(of) && amount.trim() !== "")
        .map(({ of, fund, kind, typed: amount }) => ({ of, fund, kind, cents: centsOf(amount) })),
    }),
  }
}

/** What is missing or no amount, in a sentence; "" when the act can be asked for. The server judges the rest. */
export function missingFrom(choice: ActChoice, typed: Typed): string {
  const asks = (...names: readonly string[]) => asksFor(choice, ...names)
  if (asks("deadlines") && (typed.firstUp === "" || typed.secondUp === ""))
    return "请填写一上、二上的截止日期。"
  if (asks("watch") && (typed.watchUntil === "" || typed.watchDue === ""))
    return "请填写监控截止日和部门报送期限。"
  if (asks("evaluate") && typed.evaluateDue === "") return "请填写自评的部门报送期限。"
  if (asks("finalize") && typed.finalizeDue === "") return "请填写决算的部门报送期限。"
  if (asks("date") && typed.date === "") return "请填写日期。"
  if (asks("number") && typed.number.trim() === "") return "请填写文号。"
  if (asks("reason") && typed.reason.trim() === "") return "请写明原因。"
  if (asks("reviewer") && typed.reviewer.trim() === "") return "请填写保密审查人的姓名。"
  if (asks("comments") && typed.comments.every(({ text }) => text.trim() === ""))
    return "请写明退回的意见：哪里要改、怎么改。"
  if (asks("due") && typed.due === "") return "请填写重新报送的日期。"
  if (asks("controls", "divided")) {
    const filled = typed.controls.filter(({ typed: amount }) => amount.trim() !== "")
    if (filled.length === 0) return "请填写控制数，或从 Excel 粘贴。"
    const wrong = filled.find(({ typed: amount }) => centsOf(amount) === null)
    if (wrong) return `“${wrong.typed}”不是金额，请写成不小于0的数字，单位元，最多两位小数。`
  }
  return ""
}
