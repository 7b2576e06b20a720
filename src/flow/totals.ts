import type { Amount } from "../model/control.ts"
import type { BudgetLine } from "../model/ledger.ts"
import { categoryNames, fundNames } from "../model/names.ts"
import { totalOf } from "../money/form.ts"
import { yuan } from "./controls.ts"

/** What two budgets say of one unit's money of one kind, when they differ. */
export interface Difference extends Pick<BudgetLine, "unit" | "fund" | "category" | "carriedOver"> {
  readonly here: number
  readonly there: number
}

/** What the lines of a budget come to, unit by unit, by fund and category; the same in whatever order they stand. */
export function amountsOf(lines: readonly Amount[]): readonly Amount[] {
  return [...sums(lines)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, amount]) => amount)
}

/**
 * Where the money of two budgets differs, unit by unit, by fund and category: a department's budget is the sum of
 * what its units submitted, and what is published is what was approved.
 */
export function differences(here: readonly Amount[], there: readonly Amount[]): readonly Difference[] {
  const [ours, theirs] = [sums(here), sums(there)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((key) => {
    const [a, b] = [ours.get(key), theirs.get(key)]
    const { unit, fund, category, carriedOver } = (a ?? b)!
    const [own, other] = [a?.cents ?? 0, b?.cents ?? 0]
    return own === other ? [] : [{ unit, fund, category, carriedOver, here: own, there: other }]
  })
}

/** Says a difference: `334002的一般公共预算拨款公用经费：本稿100.00元，单位上报90.00元`. */
export function differenceText(difference: Difference, there: string): string {
  const { unit, fund, category, carriedOver, here } = difference
  const what = `${unit}的${carriedOver ? "上年结转" : ""}${fundNames[fund]}${categoryNames[category]}`
  return `${what}：本稿${yuan(here)}，${there}${yuan(difference.there)}`
}

function sums(lines: readonly Amount[]): ReadonlyMap<string, Amount> {
  const groups = Map.groupBy(lines, (line) =>
    JSON.stringify([line.unit, line.fund, line.category, line.carriedOver]),
  )
  return new Map(
    [...groups].map(([key, of]) => {
      const { unit, fund, category, carriedOver } = of[0]!
      return [key, { unit, fund, category, carriedOver, cents: totalOf(of) }] as const
    }),
  )
}
