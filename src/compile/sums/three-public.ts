import { appropriations, type Fund } from "../../model/ledger.ts"
import { threePublicParts, threePublicSections } from "../../model/three-public.ts"
import { centsOf, type Sums } from "./index.ts"

/**
 * Cents of an item (or of all: `total`) paid from the appropriations (`total`) or from one of them. A place may
 * print this table in a coarser measure than the others: the smallest items are rounded to `step`, so that
 * printed items always add up.
 */
export function threePublicCents(sums: Sums, item: string, fund: string, step: number): number {
  const funds = fund === "total" ? appropriations : [fund as Fund]
  let cents = 0
  for (const part of threePublicParts[item] ?? []) cents += threePublicCents(sums, part, fund, step)
  for (const one of threePublicSections[item] ? funds : []) {
    const slots = sums.slots("expenditure", one, "appropriation")
    let exact = 0
    for (const code of threePublicSections[item]!) exact += centsOf(sums.economics.get(code), slots)
    cents += Math.round(exact / step) * step
  }
  return cents
}
