import type { Evidence, MoneyFill, MoneySource, MonitoredIndicator, MonitoredProject } from "./monitoring.ts"

/** What is evaluated: a project, the whole of a department or unit (部门整体), a special fund. */
export type EvaluatedKind = "project" | "department" | "fund"

/** What each kind is called. */
export const evaluatedKindNames: Readonly<Record<EvaluatedKind, string>> = {
  project: "项目支出",
  department: "部门整体支出",
  fund: "专项资金",
}

/** An approved indicator with the weight it has; null: none yet. */
export interface WeightedIndicator extends MonitoredIndicator {
  readonly weight: number | null
}

/** Something that is evaluated, as it was approved. */
export interface EvaluatedSubject extends Omit<MonitoredProject, "indicators" | "plan"> {
  readonly kind: EvaluatedKind
  /** The weight of the execution of its budget. */
  readonly executionWeight: number
  readonly indicators: readonly WeightedIndicator[]
}

/** What a person says of a target in words: 达成, 部分达成, 未达成. */
export type WordVerdict = "reached" | "partly" | "missed"

/** A score a person gave in place of the one the rules propose, and why. */
export interface OwnScore {
  readonly score: number
  readonly reason: string
}

/** What was reported of one indicator after the year. */
export interface EvaluationFill {
  /** What was reached, as entered: `4500`, `98.5%`. */
  readonly value: string
  /** The day the value is of when it was taken over from monitoring; null once somebody entered it. */
  readonly valueAsOf: string | null
  /** What the person says of a target in words. */
  readonly says: WordVerdict | null
  /** null: as the rules propose. */
  readonly own: OwnScore | null
  /** Points taken off for what is exceeded, where the place has such. */
  readonly deduction: number | null
  /** Why less or far more than the target was reached. */
  readonly reason: string
  readonly remedy: string
  readonly evidence: readonly Evidence[]
  /** A weight other than the approved or proposed one, and why; null: unchanged. */
  readonly weight: { readonly weight: number; readonly reason: string } | null
  readonly remark: string
}

/** What was reported of one subject after the year. */
export interface SubjectFill {
  readonly money: Readonly<Partial<Record<MoneySource, MoneyFill>>>
  /** What became of the year's goals, in words. */
  readonly reached: string
  /** Another score for the execution of the budget. */
  readonly own: OwnScore | null
  /** Why money was left over. */
  readonly reason: string
  /** 评价结论, 存在问题, 改进措施, and what follows for the next budget. */
  readonly conclusion: string
  readonly problems: string
  readonly remedies: string
  readonly next: string
}

/** Who scores after the unit: its department, the bureau. */
export type Rescorer = "department" | "bureau"

/** The second scores: of an indicator by its id, of the execution of a subject's budget by the subject's id. */
export type SecondScores = Readonly<Record<string, OwnScore>>

/** Everything that was reported on a sheet, by the ids of subjects and indicators. */
export interface EvaluationFills {
  readonly subjects: Readonly<Record<string, SubjectFill>>
  readonly indicators: Readonly<Record<string, EvaluationFill>>
  readonly second: Readonly<Partial<Record<Rescorer, SecondScores>>>
}

/** 绩效自评表: what one unit or department had approved, and what it says of it after the year. */
export interface EvaluationSheet {
  readonly year: number
  /** Code and name of the unit or department. */
  readonly of: string
  readonly name: string
  /** The place or named set whose rules give the points (packs/<place>/scoring.csv). */
  readonly rules: string
  readonly subjects: readonly EvaluatedSubject[]
  readonly fills: EvaluationFills
}

/** An indicator nothing was reported of. */
export const emptyEvaluation: EvaluationFill = {
  value: "",
  valueAsOf: null,
  says: null,
  own: null,
  deduction: null,
  reason: "",
  remedy: "",
  evidence: [],
  weight: null,
  remark: "",
}

/** A subject nothing was reported of. */
export const emptySubject: SubjectFill = {
  money: {},
  reached: "",
  own: null,
  reason: "",
  conclusion: "",
  problems: "",
  remedies: "",
  next: "",
}

/** A sheet nothing was reported on. */
export const noEvaluations: EvaluationFills = { subjects: {}, indicators: {}, second: {} }

/** What was reported of an indicator; empty when nothing was. */
export function evaluationOf(
  { indicators }: Pick<EvaluationFills, "indicators">,
  id: string,
): EvaluationFill {
  return indicators[id] ?? emptyEvaluation
}

/** What was reported of a subject; empty when nothing was. */
export function subjectFillOf({ subjects }: Pick<EvaluationFills, "subjects">, id: string): SubjectFill {
  return subjects[id] ?? emptySubject
}
