import { appropriations } from "../../model/ledger.ts"
import type { Standing } from "../book/view.ts"
import type { KnownMoney } from "./money.ts"

/**
 * What the book of movements says of a unit's projects, of the quotas of that unit. A book without any payment says nothing:
 * who keeps none types what was paid. It does not tell this year's money of a project from what was carried over, so where
 * a project has both it says nothing either.
 */
export function knownFrom(standings: readonly Standing[], unit: string, isPaidFrom: boolean): KnownMoney {
  const own = Map.groupBy(
    standings.filter(({ quota }) => quota.unit === unit && quota.project !== null),
    ({ quota }) => quota.project!,
  )
  return {
    of({ code, budget }, source) {
      const quotas = own.get(code)
      if (!isPaidFrom || quotas === undefined || code === "" || budget.carriedOver !== 0) return null
      if (source === "carriedOver") return null
      const those = quotas.filter(
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
