import { appropriations, type Fund } from "../../model/ledger.ts"
import { threePublicParts, threePublicSections } from "../../model/three-public.ts"
import { centsOf, type Summed } from "./index.ts"

/**
 * Cents of an item (or of all: `total`) paid from the appropriations (`total`) or from one of them. A place may
 * print this table in a coarser measure than the others: the smallest items are rounded to `step`, so that
 * printed items always add up. `of` asks for a budget of a final account: `@initialBudget`.
 */
export function threePublicCents(sums: Summed, item: string, fund: string, step: number, of = ""): number {
  const funds = fund === "total" ? appropriations : [fund as Fund]
  let cents = 0
  for (const part of threePublicParts[item] ?? []) cents += threePublicCents(sums, part, fund, step, of)
  for (const one of threePublicSections[item] ? funds : []) {
    const slots = sums.slots("expenditure", `${one}${of}`, "appropriation")
    let exact = 0
    for (const code of threePublicSections[item]!) exact += centsOf(sums.economics.get(code), slots)
    cents += Math.round(exact / step) * step
  }
  return cents
}
