import type { Amount } from "../model/control.ts"
import type { Finding } from "../model/finding.ts"
import type { Control } from "../model/ledger.ts"
import {
  type Body,
  type BudgetYear,
  bodyOf,
  type Given,
  nameOf,
  submittedOf,
  unitsOf,
} from "./budget-year.ts"
import { controlProblems, divisionProblems, excesses, excessText } from "./controls.ts"
import { type Day, dayText, isDay } from "./day.ts"
import { blocking } from "./findings.ts"
import type { Actor } from "./people.ts"
import { differences, differenceText } from "./totals.ts"
import type { Need } from "./transitions.ts"

/** What a need is judged by. */
export interface Situation {
  readonly year: BudgetYear
  /** The department or unit; null for the year. */
  readonly body: Body | null
  readonly actor: Actor
  readonly given: Given
  readonly today: Day
}

type Judge = (situation: Situation) => readonly string[]

const shown = 5

/** What each need asks for, in a few words. */
export const needNames: Readonly<Record<Need, string>> = {
  tree: "有部门，每个部门有单位，编码不重复",
  deadlines: "一上、二上的截止日期",
  date: "日期",
  number: "文号",
  reason: "原因",
  comments: "退回意见和所在位置",
  due: "重新报送的日期",
  reviewer: "保密审查人",
  controls: "控制数",
  content: "台账和检查结果",
  noErrors: "没有错误",
  explained: "每条警告都有说明",
  sums: "部门数等于所属单位之和",
  fits: "不超过控制数",
  divided: "分给各单位的控制数不超过下达数",
  asReplied: "与批复的预算或决算一致",
  otherPerson: "审签人不是保密审查人",
  watch: "监控截止日和报送期限",
  evaluate: "自评报送期限",
  text: "写明的内容",
  settled: "每条建议都已认定落实",
  criteria: "评价指标和分值，合计100分",
  judged: "每项指标的得分和扣分依据",
  heard: "每位没有利害关系的专家都有意见",
  expert: "专家的姓名、工作单位、专业、利害关系",
  paper: "底稿文件",
  finalize: "决算报送期限",
  posts: "合适的岗位",
  notLast: "三员各留一人",
}

/** What a need is judged by that looks at nothing but what is given. */
export type Plain = Pick<Situation, "given" | "today">

const plain = {
  date: ({ given: { date }, today }) => {
    if (date === undefined || !isDay(date)) return ["缺少日期，请写成“2026-03-01”的样子。"]
    return date > today ? [`日期${dayText(date)}还没有到，请核对；不能预先登记。`] : []
  },
  number: ({ given: { number } }) => (isWritten(number) ? [] : ["缺少文号，请填写批准或批复文件的文号。"]),
  reviewer: ({ given: { reviewer } }) => (isWritten(reviewer) ? [] : ["缺少保密审查人的姓名，请填写。"]),
  reason: ({ given: { reason } }) => (isWritten(reason) ? [] : ["缺少原因，请写明为什么这样办理。"]),
  comments: ({ given: { comments } }) =>
    comments?.some(({ text }) => isWritten(text)) ? [] : ["缺少退回意见，请写明哪里要改、怎么改。"],
  due: ({ given: { due }, today }) => {
    if (due === undefined || !isDay(due)) return ["缺少重新报送的日期，请填写。"]
    return due >= today ? [] : [`重新报送的日期${dayText(due)}已经过去，请改为今天或以后。`]
  },
} satisfies Partial<Record<Need, (situation: Plain) => readonly string[]>>

/** What is missing for the needs of an act that looks at nothing but what is given. */
export function plainProblems(needs: readonly Need[], situation: Plain): readonly string[] {
  return needs.flatMap((need) => (need in plain ? plain[need as keyof typeof plain](situation) : []))
}

/** What is said of errors that were not mended; "" when there are none. */
export function errorsText(report: Parameters<typeof blocking>[0]): string {
  const { errors } = blocking(report)
  return errors.length === 0 ? "" : `还有${errors.length}个错误没有改正：${kindsOf(errors)}，请改正后再办理。`
}

/** What is said of warnings that nobody explained; "" when there are none. */
export function unexplainedText(report: Parameters<typeof blocking>[0]): string {
  const { unexplained } = blocking(report)
  return unexplained.length === 0
    ? ""
    : `还有${unexplained.length}条警告没有说明：${kindsOf(unexplained)}，请改正或写明理由。`
}

/** Needs of accounts and of appraisals. */
type NeedOfOthers =
  | "posts"
  | "notLast"
  | "text"
  | "settled"
  | "criteria"
  | "judged"
  | "heard"
  | "expert"
  | "paper"

/** Judges every need of the budget itself; those of accounts and appraisals are judged where these are (accounts.ts, appraisals.ts). */
const judges: Readonly<Record<Exclude<Need, NeedOfOthers>, Judge>> = {
  tree: ({ year }) => treeProblems(year),
  deadlines: ({ given: { deadlines }, today }) => {
    if (!deadlines || !isDay(deadlines.firstUp) || !isDay(deadlines.secondUp))
      return ["缺少一上、二上的截止日期，请填写后再布置。"]
    if (deadlines.firstUp < today)
      return [`一上截止日期${dayText(deadlines.firstUp)}已经过去，请改为今天或以后。`]
    return deadlines.secondUp > deadlines.firstUp ? [] : ["二上截止日期应晚于一上截止日期，请改正。"]
  },
  ...plain,
  date: dateProblems,
  controls: ({ body, given: { controls = [] } }) => {
    if (controls.length === 0) return ["没有填写控制数，请录入或上传后再下达。"]
    const foreign = controls.filter(({ of }) => of !== body?.code)
    return [
      ...foreign.map(({ of }) => `控制数写给了${of}，不是${body ? nameOf(body) : "本部门"}，请核对编码。`),
      ...controlProblems(controls),
    ]
  },
  content: ({ given: { content }, year, body }) => {
    if (!content) return ["没有可报的台账，请先填报。"]
    const { ledger } = content
    if (ledger.year !== year.year)
      return [`台账是${ledger.year}年的，这里是${year.year}年，请换成本年的台账。`]
    if (ledger.region.code !== null && ledger.region.code !== year.region.code)
      return [`台账是${ledger.region.name}的，这里是${year.region.name}，请换成本地的台账。`]
    const allowed = new Set(body ? membersOf(year, body) : [])
    const { projects, lines, procurement, assets, purchases } = ledger
    const bearers = [projects, lines, procurement, assets, purchases].flatMap((records) =>
      records.map(({ unit }) => unit),
    )
    const foreign = [...new Set(bearers)].filter((unit) => !allowed.has(unit))
    return foreign.map(
      (unit) => `台账里有单位${unit}的记录，不属于${body ? nameOf(body) : "本部门"}，请核对单位编码。`,
    )
  },
  noErrors: ({ given: { content } }) => {
    const said = errorsText(content?.report ?? { findings: [] })
    return said === "" ? [] : [said]
  },
  explained: ({ given: { content } }) => {
    const said = unexplainedText(content?.report ?? { findings: [] })
    return said === "" ? [] : [said]
  },
  sums: ({ year, body, given: { content } }) => {
    if (!body || !content) return []
    const parts = unitsOf(year, body.code).flatMap(({ code }) => submittedOf(year, code) ?? [])
    const found = differences(content.ledger.lines, parts)
    if (found.length === 0) return []
    const told = first(found.map((each) => differenceText(each, "单位上报")))
    return [`部门数与所属单位上报数之和不一致：${told}；请按单位上报数汇总，或先退回单位修改。`]
  },
  fits: ({ year, body, given: { content } }) => {
    if (!body) return []
    const amounts = content?.ledger.lines ?? submittedOf(year, body.code)
    if (!amounts) return []
    const units = membersOf(year, body).flatMap((code) =>
      excesses(
        amounts.filter(({ unit }) => unit === code),
        controlsOf(year, code),
        code,
      ),
    )
    const whole = body.kind === "unit" ? [] : excesses(amounts, body.controls, body.code)
    return [...whole, ...units].map(excessText)
  },
  divided: ({ year, body, given: { controls = [] } }) => {
    if (!body) return []
    if (controls.length === 0) return ["还没有把控制数分给单位，请逐个单位填写后再分解。"]
    return divisionProblems(
      body.controls,
      controls,
      unitsOf(year, body.code).map(({ code }) => code),
    )
  },
  asReplied: ({ year, body, given: { content } }) => {
    const replied = body ? approvedOf(year, body) : undefined
    if (!content || !replied) return []
    const found = differences(content.ledger.lines, replied)
    if (found.length === 0) return []
    const told = first(found.map((each) => differenceText(each, "批复")))
    return [`公开的预算与批复的预算不一致：${told}；请按批复数公开，要改预算请走预算调整。`]
  },
  watch: ({ year: { year }, given: { watch }, today }) => {
    if (!watch || !isDay(watch.until) || !isDay(watch.due))
      return ["缺少监控截止日和部门报送期限，请填写后再布置。"]
    const { until, due } = watch
    if (until.slice(0, 4) !== String(year))
      return [`监控截止日${dayText(until)}不在${year}年内，请填写预算年度内的日期。`]
    if (due < today) return [`报送期限${dayText(due)}已经过去，请改为今天或以后。`]
    return due > until ? [] : ["报送期限应晚于监控截止日，请改正。"]
  },
  evaluate: ({ year: { year }, given: { evaluate }, today }) => {
    if (!evaluate || !isDay(evaluate.due)) return ["缺少自评的部门报送期限，请填写后再布置。"]
    const { due } = evaluate
    if (due < today) return [`报送期限${dayText(due)}已经过去，请改为今天或以后。`]
    return due > `${year}-12-31` ? [] : [`自评要等${year}年结束，报送期限应在${year + 1}年或以后，请改正。`]
  },
  finalize: ({ year: { year }, given: { finalize }, today }) => {
    if (!finalize || !isDay(finalize.due)) return ["缺少决算的部门报送期限，请填写后再布置。"]
    const { due } = finalize
    if (due < today) return [`报送期限${dayText(due)}已经过去，请改为今天或以后。`]
    return due > `${year}-12-31` ? [] : [`决算要等${year}年结束，报送期限应在${year + 1}年或以后，请改正。`]
  },
  otherPerson: ({ year, body, actor }) =>
    otherPersonProblems(body ? reviewerOf(year, body) : undefined, actor),
}

/** What is said when somebody signs who looked for secrets. */
export function otherPersonProblems(reviewer: string | undefined, actor: Actor): readonly string[] {
  const names = [actor.person.name, actor.for?.name]
  return reviewer !== undefined && names.includes(reviewer)
    ? [`保密审查人是${reviewer}，不能又由本人审签，请退回后换人审查，或由他人审签。`]
    : []
}

/** Everything that is missing for some needs, as Chinese sentences. */
export function problemsOf(needs: readonly Need[], situation: Situation): readonly string[] {
  return needs.flatMap((need) => (isOfBudget(need) ? judges[need](situation) : []))
}

function isOfBudget(need: Need): need is keyof typeof judges {
  return need in judges
}

/** The money that was approved: that of the last submission of the second round. */
export function approvedOf(year: BudgetYear, { code, reply }: Body): readonly Amount[] | undefined {
  return reply === null ? undefined : submittedOf(year, code)
}

/** Control numbers of a department or unit, by its code. */
export function controlsOf(year: BudgetYear, code: string): readonly Control[] {
  return (bodyOf(year, "unit", code) ?? bodyOf(year, "department", code))?.controls ?? []
}

function membersOf(year: BudgetYear, body: Body): string[] {
  return body.kind === "unit" ? [body.code] : unitsOf(year, body.code).map(({ code }) => code)
}

function reviewerOf(year: BudgetYear, { kind, code }: Body): string | undefined {
  const review = year.entries.findLast(
    (entry) => entry.act === "reviewSecrecy" && entry.kind === kind && entry.code === code,
  )
  return review?.given.reviewer?.trim()
}

function dateProblems(situation: Situation): readonly string[] {
  const { year, body, given } = situation
  const problems = plain.date(situation)
  if (problems.length > 0) return problems
  const date = given.date!
  const before =
    body?.kind === "unit" ? bodyOf(year, "department", body.department)?.reply : body ? year.approval : null
  const what = body?.kind === "unit" ? "财政局批复部门" : "人大批准"
  return before && date < before.date
    ? [`日期${dayText(date)}早于${what}的${dayText(before.date)}，请核对。`]
    : []
}

function treeProblems({ bodies }: BudgetYear): readonly string[] {
  const departments = bodies.filter(({ kind }) => kind === "department")
  if (departments.length === 0) return ["还没有部门，请先建立部门和单位再布置。"]
  const codes = bodies.map(({ code }) => code)
  const twice = [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))]
  const known = new Set(departments.map(({ code }) => code))
  const parents = new Set(bodies.filter(({ kind }) => kind === "unit").map(({ department }) => department))
  return [
    ...twice.map((code) => `编码${code}用了不止一次，请改正。`),
    ...departments
      .filter(({ code }) => !parents.has(code))
      .map((department) => `${nameOf(department)}没有单位，请至少建立部门本级。`),
    ...bodies
      .filter(({ department }) => !known.has(department))
      .map((unit) => `单位${nameOf(unit)}所属的部门${unit.department}不存在，请改正。`),
  ]
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ""
}

/** Findings by their kinds, those of a kind counted: `LED-004 引用的单位没有登记（8处）`. */
function kindsOf(findings: readonly Pick<Finding, "check" | "title">[]): string {
  const kinds = Map.groupBy(findings, ({ check, title }) => `${check} ${title}`)
  return first(
    [...kinds].map(([kind, those]) => (those.length === 1 ? kind : `${kind}（${those.length}处）`)),
  )
}

function first(texts: readonly string[]): string {
  const listed = texts.slice(0, shown).join("；")
  return texts.length > shown ? `${listed}；等${texts.length}处` : listed
}
