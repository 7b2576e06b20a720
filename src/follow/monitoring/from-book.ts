import { appropriations } from "../../model/ledger.ts"
import { type Standing, sumOf } from "../book/view.ts"
import type { KnownMoney } from "./money.ts"

/**
 * What the book knows of the money of a unit's projects, as of the day of its standings. Nothing while no payment of the unit
 * was taken, and nothing of a project with last year's money: the book does not tell what of it was paid first.
 */
export function knownFrom(standings: readonly Standing[]): KnownMoney {
  const isFollowed = standings.some(({ paid }) => paid !== 0)
  return {
    of({ code, budget }, source) {
      if (!isFollowed || code === "" || budget.carriedOver !== 0 || source === "carriedOver") return null
      const own = standings.filter(
        ({ quota }) =>
          quota.project === code && appropriations.includes(quota.fund) === (source === "appropriation"),
      )
      if (own.length === 0) return null
      const { adjusted, paid } = sumOf(own)
      return { adjusted, paid }
    },
  }
}
