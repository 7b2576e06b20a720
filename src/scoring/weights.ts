import type { ScoringRules, WeightGroup } from "../packs/scoring.ts"
import { fractionOf, product, quotient, rounded, whole } from "./fraction.ts"

/** What of an indicator decides its weight. */
export interface Grouped {
  readonly level1: string
}

/** The weight of the execution of the budget. */
export function executionWeight({ weights }: ScoringRules): number {
  return weights.execution ?? 0
}

/** The group whose weight an indicator has a part of; null where its level 1 is none of them. */
export function groupOf({ level1 }: Grouped, { groups }: ScoringRules): WeightGroup | null {
  return groups.find(({ words }) => words.some((word) => level1.includes(word)))?.group ?? null
}

/**
 * Proposes a weight for every indicator: that of its group, evenly, in whole points where they suffice. The weight of a
 * group without indicators goes where the rules say, else to the largest group there is; execution keeps its own. All
 * together are 100.
 */
export function proposedWeights(indicators: readonly Grouped[], rules: ScoringRules): number[] {
  const groups = indicators.map((indicator) => groupOf(indicator, rules))
  const { execution = 0, ...table }: Record<string, number> = groups.includes("cost")
    ? rules.weightsWithCost
    : rules.weights
  // An indicator of no group that has a weight leaves no way to tell the others': all are alike.
  const isKnown = groups.every((group) => group !== null && table[group] !== undefined)
  const keys = groups.map((group) => (isKnown ? group! : "all"))
  const shares = isKnown ? moved(table, new Set(keys), rules) : { all: 100 - execution }
  return keys.map((own, i) => {
    const same = keys.flatMap((key, n) => (key === own ? [n] : []))
    return part(shares[own] ?? 0, same.length, same.indexOf(i))
  })
}

function moved(
  groups: Readonly<Record<string, number>>,
  present: ReadonlySet<string>,
  { without }: ScoringRules,
): Record<string, number> {
  const shares: Record<string, number> = Object.fromEntries(
    [...present].map((group) => [group, groups[group] ?? 0]),
  )
  const largest = Object.keys(shares).sort((a, b) => shares[b]! - shares[a]!)[0]
  for (const [group, weight] of Object.entries(groups)) {
    if (present.has(group)) continue
    const heir = without.get(group)
    const to = heir !== undefined && present.has(heir) ? heir : largest
    if (to !== undefined) shares[to] = shares[to]! + weight
  }
  return shares
}

/** The i-th of n parts of a weight: whole points, or hundredths where there are more parts than points. */
function part(weight: number, n: number, i: number): number {
  const unit = weight >= n ? 1 : 100
  const units = Number(rounded(product(fractionOf(weight), whole(unit)), 0).units)
  const rest = units % n
  const own = quotient(whole(Math.floor(units / n) + (i < rest ? 1 : 0)), whole(unit))
  return Number(own.n) / Number(own.d)
}
