import { appropriations } from "../../model/ledger.ts"
import type { Standing } from "../book/view.ts"
import { knownFrom } from "../monitoring/from-book.ts"
import type { KnownMoney } from "../monitoring/money.ts"

/**
 * What the book of movements says of the subjects of a unit, or of a department with its units as a whole. As for
 * monitoring it says nothing without any payment, nor where money was carried over.
 */
export function knownOfYear(
  standings: readonly Standing[],
  of: { readonly code: string; readonly units: readonly string[] },
  isPaidFrom: boolean,
): KnownMoney {
  const projects = knownFrom(standings, of.code, isPaidFrom)
  const units = new Set(of.units)
  const all = standings.filter(({ quota }) => units.has(quota.unit))
  return {
    of(subject, source) {
      if (subject.id !== wholeId(of.code)) return projects.of(subject, source)
      if (!isPaidFrom || all.length === 0 || subject.budget.carriedOver !== 0 || source === "carriedOver")
        return null
      const those = all.filter(
        ({ quota }) => appropriations.includes(quota.fund) === (source === "appropriation"),
      )
      if (those.length === 0) return null
      return {
        adjusted: those.reduce((sum, { adjusted }) => sum + adjusted, 0),
        paid: those.reduce((sum, { paid }) => sum + paid, 0),
      }
    },
  }
}

/** The id that openEvaluation gives to a department as a whole. */
function wholeId(code: string): string {
  return `whole-${code}`
}
