import {
  type Fills,
  fillOf,
  type IndicatorFill,
  type Judged,
  type MonitoredIndicator,
  type MonitoringSheet,
} from "../../model/monitoring.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { compare, times } from "../../targets/decimal.ts"
import { measured } from "../../targets/measured.ts"
import { type Understood, understand } from "../../targets/understood.ts"
import { judge } from "../../targets/verdict.ts"
import { monthsIn } from "./months.ts"

/** What an indicator is judged by beside its value. */
export interface Circumstances {
  /** Months of the year that are over. */
  readonly months: number
  /** What was reported of it at the date before; null when there was none. */
  readonly before: IndicatorFill | null
  /** From which per cent of its target on a value should be explained. */
  readonly exceeded: number
}

/** Judges what was reported of an indicator, and what is expected of it; a person's word counts where arithmetic has none. */
export function judgedOf(
  indicator: MonitoredIndicator,
  fill: IndicatorFill,
  { months, before, exceeded }: Circumstances,
): Judged {
  const { name, description } = indicator
  const aimed = { name, description, target: parseTarget(indicator.target, {}) }
  const understood = understand(aimed)
  const aim = "because" in understood ? null : understood
  // Before the first month is over no pace can be asked for.
  const now = judge({ ...aimed, value: fill.value, months: Math.max(1, months) })
  const isSaid = now.is === "undecided" && fill.says !== null && fill.value.trim() !== ""
  return {
    is: isSaid ? fill.says! : now.is,
    because: now.because,
    by: isSaid ? "person" : "arithmetic",
    atEnd: fill.expected.trim() === "" ? null : judge({ ...aimed, value: fill.expected, months: 12 }),
    accumulates: aim?.accumulates ?? null,
    dropped:
      before !== null && aim?.accumulates === true && isMore(before.value, fill.value, aim)
        ? before.value
        : null,
    exceeds: now.is === "reached" && aim !== null && isFarAbove(fill.value, aim, exceeded),
  }
}

/** Every indicator of a sheet judged, by its id; `before` is what was reported at the date before. */
export function judgedOn(
  { year, until, projects, fills }: MonitoringSheet,
  exceeded: number,
  before: Fills | null = null,
): ReadonlyMap<string, Judged> {
  const months = monthsIn(year, until)
  return new Map(
    projects.flatMap(({ indicators }) =>
      indicators.map((indicator) => [
        indicator.id,
        judgedOf(indicator, fillOf(fills, indicator.id), {
          months,
          before: before && fillOf(before, indicator.id),
          exceeded,
        }),
      ]),
    ),
  )
}

/** A value in the measure of its target; without a unit it is in that of the target. */
function amountOf(value: string, { target }: Understood) {
  const read = parseTarget(value.trim(), {})
  if (read.value === null || read.operator !== null) return null
  const found = measured(String(read.value), read.unit ?? target.written.unit)
  return found?.base === target.base ? found.number : null
}

function isMore(one: string, other: string, aim: Understood): boolean {
  const [a, b] = [amountOf(one, aim), amountOf(other, aim)]
  return a !== null && b !== null && compare(a, b) > 0
}

/** Of what should be more, and not of shares, which end at all. */
function isFarAbove(value: string, aim: Understood, exceeded: number): boolean {
  const amount = amountOf(value, aim)
  const { number, base } = aim.target
  if (amount === null || base === "%" || number.units <= 0n) return false
  if (aim.relation !== "atLeast" && aim.relation !== "moreThan") return false
  const hundred = { units: 100n, scale: 0 }
  return (
    compare(times(amount, hundred), times(number, { units: BigInt(Math.round(exceeded)), scale: 0 })) >= 0
  )
}
