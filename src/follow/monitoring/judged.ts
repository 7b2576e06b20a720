import {
  fillOf,
  type IndicatorFill,
  type Judged,
  type MonitoredIndicator,
  type MonitoringSheet,
} from "../../model/monitoring.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { understand } from "../targets/understood.ts"
import { judge } from "../targets/verdict.ts"
import { monthsIn } from "./months.ts"

/** Judges what was reported of an indicator, and what is expected of it; a person's word counts where arithmetic has none. */
export function judgedOf(indicator: MonitoredIndicator, fill: IndicatorFill, months: number): Judged {
  const { name, description } = indicator
  const aimed = { name, description, target: parseTarget(indicator.target, {}) }
  const understood = understand(aimed)
  // Before the first month is over no pace can be asked for.
  const now = judge({ ...aimed, value: fill.value, months: Math.max(1, months) })
  const isSaid = now.is === "undecided" && fill.says !== null && fill.value.trim() !== ""
  return {
    is: isSaid ? fill.says! : now.is,
    because: now.because,
    by: isSaid ? "person" : "arithmetic",
    atEnd: fill.expected.trim() === "" ? null : judge({ ...aimed, value: fill.expected, months: 12 }),
    accumulates: "because" in understood ? null : understood.accumulates,
  }
}

/** Every indicator of a sheet judged, by its id. */
export function judgedOn({ year, until, projects, fills }: MonitoringSheet): ReadonlyMap<string, Judged> {
  const months = monthsIn(year, until)
  return new Map(
    projects.flatMap(({ indicators }) =>
      indicators.map((indicator) => [indicator.id, judgedOf(indicator, fillOf(fills, indicator.id), months)]),
    ),
  )
}
