import type { UnitNature } from "../../model/ledger.ts"
import type { Summed } from "./index.ts"

/** 机关运行经费 by economic section: operating funds of the general public budget of some natures of units. */
export function operatingCostsBy(sums: Summed, natures: ReadonlySet<UnitNature>): Map<string, number> {
  const found = new Map<string, number>()
  for (const [nature, codes] of sums.operating)
    if (natures.has(nature))
      for (const [code, cents] of codes) found.set(code, (found.get(code) ?? 0) + cents)
  return found
}

/** 机关运行经费 in cents. */
export function operatingCostsOf(sums: Summed, natures: ReadonlySet<UnitNature>): number {
  let total = 0
  for (const cents of operatingCostsBy(sums, natures).values()) total += cents
  return total
}
