import {
  fillOf,
  type IndicatorFill,
  type Judged,
  type MonitoredIndicator,
  type MonitoredProject,
} from "../../model/monitoring.ts"
import type { Place } from "../../model/place.ts"
import type { MonitoringReview } from "./check.ts"

/** An indicator with what was reported and judged of it. */
export interface Seen {
  readonly project: MonitoredProject
  readonly indicator: MonitoredIndicator
  readonly fill: IndicatorFill
  readonly judged: Judged
}

/** What the sentences about an indicator name. */
export interface OfIndicator {
  readonly project: string
  readonly indicator: string
}

/** What the sentences about a project name. */
export interface OfProject {
  readonly project: string
  readonly count: number
}

/** Every indicator of a sheet, in its order. */
export function seenIn({ sheet, judged }: MonitoringReview): readonly Seen[] {
  return sheet.projects.flatMap((project) => seenOf({ sheet, judged }, project))
}

/** The indicators of one project. */
export function seenOf(
  { sheet, judged }: Pick<MonitoringReview, "sheet" | "judged">,
  project: MonitoredProject,
): readonly Seen[] {
  return project.indicators.flatMap((indicator) => {
    const found = judged.get(indicator.id)
    return found ? [{ project, indicator, fill: fillOf(sheet.fills, indicator.id), judged: found }] : []
  })
}

/** Whether an indicator is not where it should be, now or as it is expected at the end of the year. */
export function deviates({ judged: { is, atEnd } }: Seen): boolean {
  return is === "behind" || is === "unreachable" || is === "missed" || atEnd?.is === "missed"
}

/** Whether something is written. */
export function isWritten(text: string): boolean {
  return text.trim() !== ""
}

/** Where a field of an indicator or a project stands. */
export function at({ id }: { readonly id: string }, field: string): Place {
  return { record: id, field }
}

/** What it is about, in words. */
export function named({ project, indicator }: Pick<Seen, "project" | "indicator">): OfIndicator {
  return { project: project.name, indicator: indicator.name }
}

/** What a finding about an indicator is about, as keys. */
export function aboutOf({ project, indicator }: Pick<Seen, "project" | "indicator">): readonly string[] {
  return [project.id, indicator.id]
}

/** From how many indicators on it is strange that all are alike. */
export const several = 3
