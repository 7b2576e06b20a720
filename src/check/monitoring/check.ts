import type { Judged, MonitoredProject, MonitoringSheet, ProjectMoney } from "../../model/monitoring.ts"
import type { Check } from "../check.ts"

/** What a check of monitoring is given: a sheet, what was judged of it, and what was approved. */
export interface MonitoringReview {
  readonly sheet: MonitoringSheet
  /** Every indicator judged, by its id. */
  readonly judged: ReadonlyMap<string, Judged>
  /** The money of every project, by its id: known from the book, else typed. */
  readonly money: ReadonlyMap<string, ProjectMoney>
  /** What was approved; null when it is not known here. */
  readonly approved: readonly MonitoredProject[] | null
}

/** One check of what was reported at a date of monitoring. An error keeps the sheet from being handed on. */
export type MonitoringCheck = Check<MonitoringReview>

/** The basis of checks of how the sheet is filled in. */
export const ofTheSheet = "财预〔2019〕136号：绩效监控应当逐项分析绩效目标完成情况、偏差原因和纠偏措施"
