import type { Codes } from "../codes/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { canBeAtMost, exact, type Figure, zero } from "../money/figure.ts"
import { leavesOf, rowOf, tableOf } from "./tables.ts"

/** 机关运行经费 as a disclosure prints it, in its table or in its prose; null when it does not. */
export function operatingCostsOf(disclosure: Disclosure): Figure | null {
  const row = rowOf(tableOf(disclosure, "threePublic"), "operatingCosts")
  if (row) return row.cells.total?.figure ?? zero
  const said = disclosure.claims.find(
    ({ subject, kind, year, amount }) =>
      subject === "operatingCosts" &&
      kind === "amount" &&
      amount?.figure &&
      (year === null || year === disclosure.year),
  )
  return said?.amount?.figure ?? null
}

/** Whether all of the operating funds, part of them or none are 机关运行经费; null when that is not printed. */
export function organShare(disclosure: Disclosure, codes: Codes): "all" | "part" | "none" | null {
  const costs = operatingCostsOf(disclosure)
  const leaves = leavesOf(tableOf(disclosure, "basic"), codes)
  const all = leaves.reduce((sum, leaf) => sum + leaf.cents("operating"), 0)
  if (costs === null || all === 0) return null
  return costs.cents === 0 ? "none" : canBeAtMost(exact(all), costs) ? "all" : "part"
}
