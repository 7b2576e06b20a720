/** Whose money a row of a sheet of monitoring is: this year's appropriation, carried over from last year, or other. */
export type MoneySource = "appropriation" | "carriedOver" | "other"

/** The rows of money in the order of the form. */
export const moneySources: readonly MoneySource[] = ["appropriation", "carriedOver", "other"]

/** What each row of money is called in the form. */
export const moneySourceNames: Readonly<Record<MoneySource, string>> = {
  appropriation: "本年财政拨款",
  carriedOver: "上年结转资金",
  other: "其他资金",
}

/** An indicator as it was approved, known by its id. */
export interface MonitoredIndicator {
  readonly id: string
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly description: string
  /** As it is printed: `≥90%`. */
  readonly target: string
}

/** A project (or special fund of a department) as it was approved. */
export interface MonitoredProject {
  /** The id of its record in the approved budget. */
  readonly id: string
  /** Its code; "" where it has none. */
  readonly code: string
  readonly name: string
  readonly goals: readonly string[]
  /** Approved money in cents, by row of the form. */
  readonly budget: Readonly<Record<MoneySource, number>>
  /** 资金支出计划: cumulative per cent at the ends of March, June, October, December; null: nothing said. */
  readonly plan: readonly (number | null)[]
  readonly indicators: readonly MonitoredIndicator[]
}

/** Whether the goal can be reached by the end of the year, as the form asks it. */
export type Chance = "certain" | "possible" | "impossible"

/** What each chance is called in the form. */
export const chanceNames: Readonly<Record<Chance, string>> = {
  certain: "确定能",
  possible: "有可能",
  impossible: "完全不可能",
}

/** What kind of reason a deviation has, as the form asks it. */
export type DeviationCause = "funding" | "rules" | "staff" | "equipment" | "otherCause"

/** What each kind of reason is called in the form. */
export const causeNames: Readonly<Record<DeviationCause, string>> = {
  funding: "经费保障",
  rules: "制度保障",
  staff: "人员保障",
  equipment: "硬件条件保障",
  otherCause: "其他",
}

/** How a value stands to its target. */
export type VerdictWord = "reached" | "onTheWay" | "behind" | "unreachable" | "missed" | "undecided"

/** What a person may say where arithmetic cannot. */
export type PersonsVerdict = "reached" | "onTheWay" | "behind" | "unreachable"

/** Something that shows a value: what it is, and where it can be found (an address, a number of a document). */
export interface Evidence {
  readonly name: string
  readonly where: string
  /** The digest of the file that was brought; absent when it is kept elsewhere. */
  readonly sha256?: string
}

/** What was reported of one indicator. */
export interface IndicatorFill {
  /** The value so far, as entered: `4500`, `98.5%`. */
  readonly value: string
  /** The value expected for the whole year. */
  readonly expected: string
  /** What the person says where arithmetic cannot judge; null: nothing yet. */
  readonly says: PersonsVerdict | null
  readonly chance: Chance | null
  readonly cause: DeviationCause | null
  readonly reason: string
  readonly remedy: string
  /** Until when the remedy is done, and by whom; "" when not said. */
  readonly by: string
  readonly person: string
  readonly evidence: readonly Evidence[]
  readonly remark: string
}

/** What was reported of one row of money, in cents; null: not yet. */
export interface MoneyFill {
  /** The budget after changes; null: unchanged. */
  readonly adjusted: number | null
  readonly paid: number | null
  /** What will be paid by the end of the year. */
  readonly expected: number | null
}

/** What was reported of one project. */
export interface ProjectFill {
  readonly money: Readonly<Partial<Record<MoneySource, MoneyFill>>>
  /** What was done for the year's goal so far, in words. */
  readonly progress: string
}

/** Everything that was reported on a sheet, by the ids of projects and indicators. */
export interface Fills {
  readonly projects: Readonly<Record<string, ProjectFill>>
  readonly indicators: Readonly<Record<string, IndicatorFill>>
}

/** 绩效运行监控表: what one unit or department had approved, and what it reports of it up to a day. */
export interface MonitoringSheet {
  readonly year: number
  /** Code and name of the unit or department. */
  readonly of: string
  readonly name: string
  /** The last day that is looked at: `2027-07-31`. */
  readonly until: string
  readonly projects: readonly MonitoredProject[]
  readonly fills: Fills
}

/** An indicator nothing was reported of. */
export const emptyFill: IndicatorFill = {
  value: "",
  expected: "",
  says: null,
  chance: null,
  cause: null,
  reason: "",
  remedy: "",
  by: "",
  person: "",
  evidence: [],
  remark: "",
}

/** A row of money nothing was reported of. */
export const emptyMoney: MoneyFill = { adjusted: null, paid: null, expected: null }

/** A sheet nothing was reported on. */
export const noFills: Fills = { projects: {}, indicators: {} }

/** What was reported of an indicator; empty when nothing was. */
export function fillOf({ indicators }: Fills, id: string): IndicatorFill {
  return indicators[id] ?? emptyFill
}

/** What was reported of a project's row of money; empty when nothing was. */
export function moneyOf(
  { projects }: { readonly projects: Readonly<Record<string, Pick<ProjectFill, "money">>> },
  project: string,
  source: MoneySource,
): MoneyFill {
  return projects[project]?.money[source] ?? emptyMoney
}

/** What was judged of an indicator: by arithmetic, else by the person who reports. */
export interface Judged {
  readonly is: VerdictWord
  /** The arithmetic, or why there is none. */
  readonly because: string
  /** Whether arithmetic judged it, or a person did where it could not. */
  readonly by: "arithmetic" | "person"
  /** How the value expected for the year will stand; null when none was given. */
  readonly atEnd: { readonly is: VerdictWord; readonly because: string } | null
  /** Whether the value adds up through the year; null: unknown. */
  readonly accumulates: boolean | null
  /** What was reported at the date before, when that was more although the value adds up; else null. */
  readonly dropped: string | null
  /** Whether it is so far above its target that it should be explained. */
  readonly exceeds: boolean
}

/** One row of a project's money, in cents. */
export interface MoneyRow {
  readonly source: MoneySource
  readonly budget: number
  readonly adjusted: number
  /** null: not reported yet. */
  readonly paid: number | null
  readonly expected: number | null
  /** Whether paid comes from the book and was not typed. */
  readonly isKnown: boolean
}

/** The money of a project: rows that have any, and their sum. */
export interface ProjectMoney {
  readonly rows: readonly MoneyRow[]
  readonly budget: number
  readonly adjusted: number
  /** null while a row with money was not reported. */
  readonly paid: number | null
  readonly expected: number | null
}
