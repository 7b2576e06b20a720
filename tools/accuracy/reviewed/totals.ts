import { total } from "../counts.ts"
import type { Half } from "./marks.ts"
import type { ReviewedResult } from "./measure.ts"

/** What a half of the reviewed documents shows, in numbers. */
export interface HalfTotals {
  readonly documents: number
  readonly errors: number
  /** Of the errors: those an error points at, and those anything points at. */
  readonly errorsAsSevere: number
  readonly errorsFound: number
  readonly warnings: number
  /** Of the warnings: those a warning or an error points at, and those anything points at. */
  readonly warningsAsSevere: number
  readonly warningsFound: number
  readonly falseErrors: number
  readonly falseWarnings: number
  readonly falseNotes: number
  readonly traps: number
  readonly trapsCalled: number
}

/** The totals of one half. */
export function totalsOf(results: readonly ReviewedResult[], half: Half): HalfTotals {
  const own = results.filter((result) => result.half === half)
  const marks = own.flatMap((result) => result.marks)
  const errors = marks.filter(({ severity }) => severity === "error")
  const warnings = marks.filter(({ severity }) => severity === "warning")
  const falsely = (severity: string) =>
    total(own, (result) => result.alarms.filter((said) => said.severity === severity).length)
  const traps = own.flatMap((result) => result.traps)
  return {
    documents: own.length,
    errors: errors.length,
    errorsAsSevere: errors.filter(({ asSevere }) => asSevere).length,
    errorsFound: errors.filter(({ found }) => found).length,
    warnings: warnings.length,
    warningsAsSevere: warnings.filter(({ asSevere }) => asSevere).length,
    warningsFound: warnings.filter(({ found }) => found).length,
    falseErrors: falsely("error"),
    falseWarnings: falsely("warning"),
    falseNotes: falsely("note"),
    traps: traps.length,
    trapsCalled: traps.filter(({ called }) => called.length > 0).length,
  }
}

const better = new Set<keyof HalfTotals>([
  "errorsAsSevere",
  "errorsFound",
  "warningsAsSevere",
  "warningsFound",
])
const worse = new Set<keyof HalfTotals>(["falseErrors", "falseWarnings", "falseNotes", "trapsCalled"])

/** Totals of both halves, and when they were measured. */
export interface ReviewedRecord {
  readonly date: string
  readonly open: HalfTotals
  readonly held: HalfTotals
}

/** What docs/accuracy.json keeps of this part. */
export function reviewedRecord(results: readonly ReviewedResult[], date: string): ReviewedRecord {
  return { date, open: totalsOf(results, "open"), held: totalsOf(results, "held") }
}

/** What got worse between the recorded totals and new ones of the same documents; empty when nothing did. */
export function reviewedWorse(before: HalfTotals, after: HalfTotals): string[] {
  return (Object.keys(before) as (keyof HalfTotals)[]).flatMap((key) => {
    const [was, is] = [before[key], after[key]]
    const bad = better.has(key) ? is < was : worse.has(key) ? is > was : is !== was
    return bad ? [`${key}: ${was} → ${is}`] : []
  })
}
