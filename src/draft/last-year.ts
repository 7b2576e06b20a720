import { figuresOf } from "../compile/figures.ts"
import { scopeOf } from "../compile/scope.ts"
import type { Disclosure, ThreePublicKey } from "../model/disclosure.ts"
import type { LastYearFigure, Ledger } from "../model/ledger.ts"
import { subjectOfItem } from "../model/three-public.ts"
import type { Reference } from "../packs/reference.ts"
import { operatingCostsOf } from "./organ-share.ts"

const at = {}

/** What a disclosure's own prose says of the year before: the three public expenses and their changes. */
export function quotedLastYear({ threePublic }: Disclosure, of: string): LastYearFigure[] {
  return Object.entries(threePublic.narrative).flatMap(([item, said]): LastYearFigure[] => {
    const now = threePublic.table[item as ThreePublicKey]?.figure ?? said.amount?.figure
    const change = said.change?.figure
    const cents = said.lastYear?.figure?.cents ?? (now && change ? now.cents - change.cents : undefined)
    const figure = subjectOfItem(item as ThreePublicKey)
    return cents === undefined || cents < 0 ? [] : [{ of, figure, cents, at }]
  })
}

/** Figures that hang on what was only assumed: the tables do not tell them for all money together. */
const assumed = /^(otherOperating|targeted|.*\.(otherOperating|targeted|carryOver\..*))$/

/**
 * All headline figures of a disclosure as those of the year before: what its ledger compiles to, which is what
 * its tables print; operating costs as its prose states them.
 */
export function asLastYear(
  ledger: Ledger,
  disclosure: Disclosure,
  of: string,
  reference: Reference,
): LastYearFigure[] {
  const scope = scopeOf(ledger, of, reference)
  if (!scope) return []
  const figures = new Map(figuresOf(scope))
  const hasOwnBasic = figures.get("basic") !== figures.get("generalPublic.basic")
  const costs = operatingCostsOf(disclosure)
  if (costs !== null) figures.set("operatingCosts", costs.cents)
  return [...figures]
    .filter(([figure]) => !assumed.test(figure) && !(hasOwnBasic && /^(personnel|operating)$/.test(figure)))
    .map(([figure, cents]) => ({ of, figure, cents, at }))
}
