import type { EvaluatedKind } from "./evaluation.ts"
import type { MoneySource } from "./monitoring.ts"
import type { Place } from "./place.ts"
import type { Amount, Quantity, Target } from "./printed.ts"

/**
 * 绩效自评表 as it is printed: of a project, of a whole department or unit, of a special fund. Read from a file, or made
 * from what an office scored. Everything printed keeps its text and its place; points are {@link Quantity} values.
 */
export interface SelfEvaluation {
  readonly kind: EvaluatedKind
  readonly title: string
  /** What is evaluated; of a whole department the department. */
  readonly name: string
  readonly code: string | null
  /** 主管部门 and 实施单位; "" where the form does not say. */
  readonly department: string
  readonly unit: string
  readonly year: number | null
  /** Rows of money in their order, the total first where there is one. */
  readonly money: readonly EvaluatedMoney[]
  /** What was to be reached in the year, and what was. */
  readonly goals: string
  readonly reached: string
  readonly indicators: readonly EvaluatedIndicator[]
  /** 一级指标 that print the points of all their indicators: 产出指标（50分）. */
  readonly groups: readonly EvaluatedGroup[]
  /** The row 总分. */
  readonly total: { readonly weight: Quantity | null; readonly score: Quantity | null }
  /** 评价等级, as printed. */
  readonly grade: string
  readonly conclusion: string
  readonly problems: string
  readonly remedies: string
  /** Remarks below the table that tell how it is filled in. */
  readonly note: string
  /** Cells of the table that have no place above. */
  readonly unread: readonly { readonly what: string; readonly at: Place }[]
  readonly places: Readonly<Partial<Record<EvaluatedField, Place>>>
  readonly at: Place
}

/** A text of a self-evaluation that has a place of its own. */
export type EvaluatedField =
  | "name"
  | "code"
  | "department"
  | "unit"
  | "goals"
  | "reached"
  | "grade"
  | "conclusion"
  | "problems"
  | "remedies"
  | "note"

/** A row of money: all of it, by its source, or one whose words are not known. */
export interface EvaluatedMoney {
  readonly key: "total" | MoneySource | "unknown"
  readonly label: string
  /** 年初预算数, 全年（调整后）预算数, 全年执行数; null where the form has no such column. */
  readonly initial: Amount | null
  readonly adjusted: Amount | null
  readonly paid: Amount | null
  readonly weight: Quantity | null
  /** 执行率 in per cent. */
  readonly rate: Quantity | null
  readonly score: Quantity | null
  readonly reason: string
  readonly at: Place
}

/** A row of an indicator. */
export interface EvaluatedIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** The target the score is about: the adjusted one where the form has two. */
  readonly target: Target
  /** What it was at the beginning of the year where the form has both; else null. */
  readonly initialTarget: Target | null
  /** What was reached, as printed. */
  readonly value: { readonly text: string; readonly at: Place }
  readonly weight: Quantity | null
  readonly score: Quantity | null
  readonly reason: string
  /** Where the reason stands or could stand; null where the form has no column for it. */
  readonly reasonAt: Place | null
  readonly at: Place
}

/** The points all indicators of a level-1 name have together. */
export interface EvaluatedGroup {
  readonly level1: string
  readonly weight: Quantity
}
