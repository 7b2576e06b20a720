import { type Act, actNames } from "./acts.ts"
import {
  type Criterion,
  criteriaProblems,
  type Expert,
  expertProblems,
  type Judged,
  judgedProblems,
  mostOfAppraisal,
  type WorkingPaper,
} from "./criteria.ts"
import { type Day, dayAt, dayText, isDay } from "./day.ts"
import { may, type Thing } from "./may.ts"
import { type Refusal, refused } from "./outcome.ts"
import { type Actor, actorFor, actorsOf, isPast, nameOfActor, type People, personOf } from "./people.ts"
import { rightsTo } from "./rights.ts"
import { roleNames } from "./roles.ts"
import { type AppraisalState, nameOfState } from "./states.ts"
import { type Need, type Transition, transitionOf, transitionsFrom } from "./transitions.ts"

/** What a third party recommends, and until when it is to be done. */
export interface Advice {
  readonly text: string
  readonly due: Day
}

/** 第三方评价: what the bureau has somebody from outside appraise at a department, and how far it is. */
export interface Appraisal {
  readonly region: string
  readonly year: number
  readonly number: number
  readonly title: string
  readonly department: string
  /** Id of the person who appraises. */
  readonly evaluator: string
  /** Until when the final report is to be delivered. */
  readonly due: Day
  readonly state: AppraisalState
  /** What was recommended in the report that was delivered last; whether something was said to be done, and it is settled. */
  readonly advice: readonly (Advice & { readonly isReported: boolean; readonly isSettled: boolean })[]
  readonly departmentName: string
  /** What the plan of today judges, with the points each carries. */
  readonly criteria: readonly Criterion[]
  /** Who is asked; whether an opinion of theirs was written down. */
  readonly experts: readonly (Expert & { readonly isHeard: boolean })[]
  /** How many working papers there are. */
  readonly papers: number
}

/** What an act brings beside its words: each act at most one of them. */
export interface AppraisalWork {
  readonly criteria?: readonly Criterion[] | undefined
  readonly judged?: readonly Judged[] | undefined
  readonly expert?: Expert | undefined
  readonly paper?: WorkingPaper | undefined
}

/** What someone wants to do to an appraisal. */
export interface AppraisalCommand {
  readonly act: Act
  readonly by: string
  readonly for: string | null
  readonly at: number
  readonly given: AppraisalWork & {
    readonly text?: string | undefined
    /** Recommendations of a report. */
    readonly advice?: readonly Advice[] | undefined
    /** About which recommendation, expert or criterion something is said, from 1 on. */
    readonly about?: number | undefined
  }
}

/** One act that was done to an appraisal. Never changed. */
export interface AppraisalEntry {
  readonly at: number
  readonly day: Day
  readonly by: string
  readonly for: string | null
  readonly who: string
  readonly act: Act
  readonly from: AppraisalState
  readonly to: AppraisalState
  readonly text: string
  readonly advice: readonly Advice[]
  readonly about: number | null
  readonly work: AppraisalWork
}

/** An appraisal as rights see it. */
export function appraisalThing({ region, department, title, evaluator }: Appraisal): Thing {
  return { kind: "appraisal", region, code: department, department, name: title, named: evaluator }
}

/** Does one act to an appraisal, or says why not. */
export function performOnAppraisal(
  appraisal: Appraisal,
  people: People,
  { act, by, for: principal, at, given }: AppraisalCommand,
): { readonly ok: true; readonly entry: AppraisalEntry } | Refusal {
  const today = dayAt(at)
  const found = actorFor(people, by, principal, today)
  if (!found.ok) return found
  const actor = found.value
  const { state } = appraisal
  const verdict = may(actor, act, appraisalThing(appraisal), state)
  if (!verdict.ok) return verdict
  const transition = transitionOf("appraisal", act, state)
  if (!transition) return refused("state", `“${actNames[act]}”不改变评价的进度，请从对应的页面办理。`)
  const problems = problemsOf(appraisal, transition, given, today)
  if (problems.length > 0) return refused("need", problems.join(""))
  return {
    ok: true,
    entry: {
      at,
      day: today,
      by: actor.person.id,
      for: actor.for?.id ?? null,
      who: nameOfActor(actor),
      act,
      from: state,
      to: transition.to as AppraisalState,
      text: given.text?.trim() ?? "",
      advice: act === "deliver" ? (given.advice ?? []) : [],
      about:
        isAboutAdvice(act) || act === "takeOpinion" || act === "filePaper" ? (given.about ?? null) : null,
      work: workOf(transition, given),
    },
  }
}

/** Whether an act says something of one recommendation. */
function isAboutAdvice(act: Act): boolean {
  return act === "remedy" || act === "settle"
}

/** What an act brings, of what was given with it: texts without blanks around them. */
function workOf({ needs }: Transition, given: AppraisalCommand["given"]): AppraisalWork {
  return {
    ...(needs.includes("criteria") && {
      criteria: (given.criteria ?? []).map(({ group, name, weight }) => ({
        group: group.trim(),
        name: name.trim(),
        weight,
      })),
    }),
    ...(needs.includes("judged") && {
      judged: (given.judged ?? []).map(({ points, basis }) => ({ points, basis: basis.trim() })),
    }),
    ...(needs.includes("expert") &&
      given.expert && {
        expert: {
          name: given.expert.name.trim(),
          from: given.expert.from.trim(),
          field: given.expert.field.trim(),
          conflict: given.expert.conflict.trim(),
        },
      }),
    ...(needs.includes("paper") && given.paper && { paper: given.paper }),
  }
}

type Asked = (appraisal: Appraisal, given: AppraisalCommand["given"]) => readonly string[]

/** What each need that only appraisals have asks for. */
const asks: Readonly<Partial<Record<Need, Asked>>> = {
  settled: ({ advice }) => {
    const open = advice.filter(({ isSettled }) => !isSettled).length
    return open > 0 ? [`还有${open}条建议没有认定落实，请逐条落实后再办结。`] : []
  },
  criteria: (_, { criteria = [] }) => criteriaProblems(criteria),
  judged: ({ criteria }, { judged = [] }) => judgedProblems(criteria, judged),
  heard: ({ experts }) => {
    const silent = experts.filter(({ conflict, isHeard }) => conflict === "" && !isHeard)
    return silent.length > 0
      ? [`专家${silent.map(({ name }) => name).join("、")}还没有意见，请先记下专家意见。`]
      : []
  },
  expert: (appraisal, { expert }) =>
    expert ? expertProblems(expert, appraisal) : ["没有写明专家是谁，请填写。"],
  paper: ({ papers, criteria }, { paper, about }) => [
    ...(paper ? [] : ["没有底稿文件，请选择文件。"]),
    ...(papers >= mostOfAppraisal.papers ? [`已有${papers}份工作底稿，没有收下；请并成几份再存入。`] : []),
    ...(about !== undefined && !criteria[about - 1] ? ["没有这一项评价指标，请刷新后再存入。"] : []),
  ],
}

function problemsOf(
  appraisal: Appraisal,
  { act, needs }: Transition,
  given: AppraisalCommand["given"],
  today: Day,
): readonly string[] {
  const bare =
    needs.includes("text") && (given.text ?? "").trim() === ""
      ? [`还没有写内容，请写明后再“${actNames[act]}”。`]
      : []
  return [
    ...bare,
    ...needs.flatMap((need) => asks[need]?.(appraisal, given) ?? []),
    ...(act === "deliver" ? (given.advice ?? []).flatMap((each, i) => adviceProblems(each, i, today)) : []),
    ...(isAboutAdvice(act) ? aboutProblems(appraisal.advice, given.about) : []),
    ...(act === "takeOpinion" ? opinionProblems(appraisal.experts, given.about) : []),
  ]
}

/** Who is not free in the matter stays out of it. */
function opinionProblems(experts: Appraisal["experts"], about: number | undefined): readonly string[] {
  const expert = about === undefined ? undefined : experts[about - 1]
  if (!expert) return ["没有写明是哪一位专家的意见，请从那一位专家下面办理。"]
  return expert.conflict === ""
    ? []
    : [`${expert.name}有利害关系（${expert.conflict}），应当回避，不能记下意见。`]
}

function adviceProblems({ text, due }: Advice, i: number, today: Day): readonly string[] {
  return [
    ...(text.trim() === "" ? [`第${i + 1}条建议没有写内容，请填写或删去。`] : []),
    ...(!isDay(due) ? [`第${i + 1}条建议没有落实期限，请填写。`] : []),
    ...(isDay(due) && due < today
      ? [`第${i + 1}条建议的期限${dayText(due)}已经过去，请改为今天或以后。`]
      : []),
  ]
}

function aboutProblems(advice: Appraisal["advice"], about: number | undefined): readonly string[] {
  const one = about === undefined ? undefined : advice[about - 1]
  if (!one) return ["没有写明是哪一条建议，请从那一条建议下面办理。"]
  return one.isSettled ? [`第${about}条建议已经认定落实，不用再办。`] : []
}

/** Acts somebody may do to an appraisal now. */
export function actsOnAppraisal(appraisal: Appraisal, actor: Actor): readonly Transition[] {
  const { state } = appraisal
  return transitionsFrom("appraisal", state).filter(
    ({ act }) => may(actor, act, appraisalThing(appraisal), state).ok,
  )
}

/** Whose turn it is at an appraisal, as sentences; and who can do it today. */
export function turnOnAppraisal(
  appraisal: Appraisal,
  people: People,
  today: Day,
): readonly { readonly act: Act; readonly people: readonly Actor[]; readonly says: string }[] {
  const { state, title } = appraisal
  const thing = appraisalThing(appraisal)
  const actors = people.persons.flatMap(({ id }) => actorsOf(people, id, today))
  return nextActs(appraisal).map((act) => {
    const able = actors.filter((actor) => may(actor, act, thing, state).ok)
    const roles = [...new Set(rightsTo("appraisal", act).map(({ role }) => roleNames[role]))].join("或")
    const who =
      able.length > 0
        ? `等${roles}${able.map(nameOfActor).join("、")}`
        : `要由${roles}，现在没有人担任或授权已经到期，请安全管理员授权后`
    return {
      act,
      people: able,
      says: `${title}（${nameOfState("appraisal", state)}），${who}“${actNames[act]}”。`,
    }
  })
}

/** What leads on now: recommendations are remedied and settled one by one before the appraisal can be closed. */
function nextActs({ state, advice }: Appraisal): readonly Act[] {
  const on = transitionsFrom("appraisal", state).flatMap(({ act, way }) => (way === "on" ? [act] : []))
  const open = advice.filter(({ isSettled }) => !isSettled)
  if (state !== "following" || open.length === 0) return on
  return [
    ...(open.some(({ isReported }) => !isReported) ? (["remedy"] as const) : []),
    ...(open.some(({ isReported }) => isReported) ? (["settle"] as const) : []),
  ]
}

/** What the bureau wants to have appraised. */
export interface Commission {
  readonly title: string
  readonly department: string
  readonly evaluator: string
  readonly due: Day
}

/** What keeps a commission from being given, as sentences: who is named must be able to see and deliver it in time. */
export function commissionProblems(
  people: People,
  { title, department, evaluator, due }: Commission,
  today: Day,
): readonly string[] {
  const person = personOf(people, evaluator)
  const held = person?.posts.filter(({ role }) => role === "evaluator") ?? []
  const over = held.filter((post) => post.at.includes(department) && !isPast(post, today))
  const last = over
    .map(({ until = "" }) => until)
    .sort()
    .at(-1)
  if (title.trim() === "") return ["还没有写评价什么，请填写评价名称。"]
  if (!isDay(due) || due < today) return ["交正式报告的期限要写今天或以后的日期，请改正。"]
  if (!person || held.length === 0)
    return [`“${evaluator}”不是${roleNames.evaluator}，请从名单里选，或请安全管理员授权。`]
  if (last === undefined)
    return [`${person.name}的授权不包括这个部门或者已经到期，请安全管理员重新授权后再委托。`]
  return due <= last
    ? []
    : [`${person.name}的授权到${dayText(last)}为止，早于交报告的期限，请改期限或请安全管理员延长授权。`]
}
