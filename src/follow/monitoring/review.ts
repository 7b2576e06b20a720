import type { MonitoringReview } from "../../check/monitoring/check.ts"
import type { Fills, MonitoredProject, MonitoringSheet } from "../../model/monitoring.ts"
import { monitoringRules } from "../../packs/monitoring.ts"
import { judgedOn } from "./judged.ts"
import { type KnownMoney, moneyFor, nothingKnown } from "./money.ts"

/** What a sheet is looked at with. */
export interface Beside {
  readonly place: string
  /** What was approved; null when it is not known. */
  readonly approved?: readonly MonitoredProject[] | null
  /** What was reported at the date before. */
  readonly before?: Fills | null
  readonly known?: KnownMoney
}

/** A sheet with everything that is judged of it. */
export function reviewOf(
  sheet: MonitoringSheet,
  { place, approved = null, before = null, known = nothingKnown }: Beside,
): MonitoringReview {
  return {
    sheet,
    judged: judgedOn(sheet, monitoringRules(place).exceeded, before),
    money: new Map(sheet.projects.map((project) => [project.id, moneyFor(project, sheet.fills, known)])),
    approved,
  }
}
