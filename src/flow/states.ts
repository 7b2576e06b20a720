/**
 * What the flow moves: the year of a region, the budget of a department or of a unit, what each reports at a date of
 * monitoring and of the whole year, what a third party appraises, a person's account.
 */
export type Kind = "year" | "department" | "unit" | SheetKind | "appraisal" | "account"

/** What sheets are for: a date of monitoring, the self-evaluation of a year, its final account. */
export type SheetUse = "monitoring" | "evaluation" | "final"

/** The sheets that are handed from unit to department to bureau. */
export type SheetKind = `${"department" | "unit"}${Capitalize<SheetUse>}`

/** States of a region's year. */
export type YearState = "preparing" | "open" | "presented" | "approved"

/** What happens between a reply and a publication, the same for departments and units. */
export type PublicationState =
  | "replied"
  | "reviewed"
  | "signed"
  | "published"
  | "correcting"
  | "correctionReviewed"
  | "correctionSigned"
  | "withheld"

/** States of a department's budget. */
export type DepartmentState =
  | "waiting"
  | "firstDraft"
  | "firstSubmitted"
  | "firstReceived"
  | "controlled"
  | "secondDraft"
  | "secondSubmitted"
  | "secondReceived"
  | PublicationState

/** States of a unit's budget. */
export type UnitState = Exclude<DepartmentState, "controlled"> | "firstProposed" | "secondProposed"

/** States of a department's sheet. */
export type DepartmentSheetState = "filling" | "submitted" | "received"

/** States of a unit's sheet. */
export type UnitSheetState = DepartmentSheetState | "proposed"

/** States of what a third party appraises, from the commission to the last recommendation. */
export type AppraisalState =
  | "commissioned"
  | "planned"
  | "working"
  | "drafted"
  | "answered"
  | "delivered"
  | "following"
  | "closed"

/** What a final account comes to after it was received, which no other sheet does. */
export type FinalState = "approved" | Exclude<PublicationState, "withheld">

/** States of any sheet. */
export type SheetState = DepartmentSheetState | UnitSheetState | FinalState

/** States of an account. */
export type AccountState = "absent" | "invited" | "granted" | "active" | "suspended"

/** Any state of anything. */
export type State = YearState | DepartmentState | UnitState | SheetState | AppraisalState | AccountState

/** What each kind of thing is called. */
export const kindNames: Readonly<Record<Kind, string>> = {
  year: "年度",
  department: "部门预算",
  unit: "单位预算",
  departmentMonitoring: "部门监控表",
  unitMonitoring: "单位监控表",
  departmentEvaluation: "部门自评表",
  unitEvaluation: "单位自评表",
  appraisal: "第三方评价",
  departmentFinal: "部门决算",
  unitFinal: "单位决算",
  account: "账号",
}

const publication: Readonly<Record<PublicationState, string>> = {
  replied: "已批复，待公开",
  reviewed: "已保密审查，待审签",
  signed: "已审签，待公开",
  published: "已公开",
  correcting: "更正中",
  correctionReviewed: "更正已保密审查，待审签",
  correctionSigned: "更正已审签，待公开",
  withheld: "不予公开",
}

const year: Readonly<Record<YearState, string>> = {
  preparing: "未布置",
  open: "编制中",
  presented: "草案已提交人大",
  approved: "人大已批准",
}

const department: Readonly<Record<DepartmentState, string>> = {
  waiting: "待布置",
  firstDraft: "一上汇总中",
  firstSubmitted: "一上已报财政局",
  firstReceived: "一上已受理，待下达控制数",
  controlled: "控制数已下达，待分解",
  secondDraft: "二上汇总中",
  secondSubmitted: "二上已报财政局",
  secondReceived: "二上已受理，待批复",
  ...publication,
}

const unit: Readonly<Record<UnitState, string>> = {
  waiting: "待布置",
  firstDraft: "一上编制中",
  firstProposed: "一上待单位负责人审核",
  firstSubmitted: "一上已报部门",
  firstReceived: "一上部门已受理",
  secondDraft: "二上编制中",
  secondProposed: "二上待单位负责人审核",
  secondSubmitted: "二上已报部门",
  secondReceived: "二上部门已受理，待批复",
  ...publication,
}

/** What each use of sheets is called in states and sentences. */
export const useNames: Readonly<Record<SheetUse, string>> = {
  monitoring: "监控",
  evaluation: "自评",
  final: "决算",
}

function departmentSheet(use: SheetUse): Readonly<Record<DepartmentSheetState, string>> {
  const name = useNames[use]
  return { filling: `${name}汇总中`, submitted: `${name}已报财政局`, received: `${name}财政局已受理` }
}

function unitSheet(use: SheetUse): Readonly<Record<UnitSheetState, string>> {
  const name = useNames[use]
  return {
    filling: `${name}填报中`,
    proposed: `${name}待单位负责人审核`,
    submitted: `${name}已报部门`,
    received: `${name}部门已受理`,
  }
}

const appraisal: Readonly<Record<AppraisalState, string>> = {
  commissioned: "已委托，待报方案",
  planned: "方案已报，待同意",
  working: "评价中",
  drafted: "初稿已送，待答复",
  answered: "已答复，待交正式报告",
  delivered: "正式报告已交，待受理",
  following: "已受理，整改中",
  closed: "已办结",
}

const { withheld: _, ...publishedFinal } = publication

const departmentFinal = {
  ...departmentSheet("final"),
  approved: "决算已批准，待批复",
  ...publishedFinal,
}

const unitFinal = { ...unitSheet("final"), ...publishedFinal }

const account: Readonly<Record<AccountState, string>> = {
  absent: "没有账号",
  invited: "已建账号，待授权",
  granted: "已授权，待本人启用",
  active: "使用中",
  suspended: "已停用",
}

/** The states of each kind of thing in the order of the year, with their names. */
export const stateNames: Readonly<Record<Kind, Readonly<Partial<Record<State, string>>>>> = {
  year,
  department,
  unit,
  departmentMonitoring: departmentSheet("monitoring"),
  unitMonitoring: unitSheet("monitoring"),
  departmentEvaluation: departmentSheet("evaluation"),
  unitEvaluation: unitSheet("evaluation"),
  appraisal,
  departmentFinal,
  unitFinal,
  account,
}

/** The states of a kind of thing, in the order of the year. */
export function statesOf(kind: Kind): readonly State[] {
  return Object.keys(stateNames[kind]) as State[]
}

/** The state everything of a kind begins in. */
export const firstState = {
  year: "preparing",
  department: "waiting",
  unit: "waiting",
  departmentMonitoring: "filling",
  unitMonitoring: "filling",
  departmentEvaluation: "filling",
  unitEvaluation: "filling",
  appraisal: "commissioned",
  departmentFinal: "filling",
  unitFinal: "filling",
  account: "absent",
} as const satisfies Record<Kind, State>

/** Where nothing is left to be done: what may still happen is a correction or a second thought. */
export const restingStates: readonly State[] = ["published", "withheld"]

/** What a state is called. */
export function nameOfState(kind: Kind, state: State): string {
  return stateNames[kind][state] ?? state
}

/** What a kind of sheet is for; null for anything that is no sheet. */
export function sheetUseOf(kind: Kind): SheetUse | null {
  if (kind.endsWith("Monitoring")) return "monitoring"
  if (kind.endsWith("Final")) return "final"
  return kind.endsWith("Evaluation") ? "evaluation" : null
}

/** The kind of a department's or a unit's sheet. */
export function sheetKind(of: "department" | "unit", use: SheetUse): SheetKind {
  if (use === "final") return `${of}Final`
  return use === "monitoring" ? `${of}Monitoring` : `${of}Evaluation`
}
