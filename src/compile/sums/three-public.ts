import { appropriations, type Fund } from "../../model/ledger.ts"
import { centsOf, type Sums } from "./index.ts"

/** Economic sections of the items that hold no others. */
const sections: Readonly<Record<string, readonly string[]>> = {
  // 科目不区分教学科研人员，因公出国（境）费都列在“其他”。
  overseasTeaching: [],
  overseasOther: ["30212"],
  vehiclePurchase: ["31013", "30913"],
  vehicleOperation: ["30231"],
  reception: ["30217"],
}

/** The items others make up. */
const parts: Readonly<Record<string, readonly string[]>> = {
  total: ["overseas", "vehicles", "reception"],
  overseas: ["overseasTeaching", "overseasOther"],
  vehicles: ["vehiclePurchase", "vehicleOperation"],
}

/** Every item of the three public expenses. */
export const threePublicItems: readonly string[] = [...Object.keys(parts), ...Object.keys(sections)]

/**
 * Cents of an item (or of all: `total`) paid from the appropriations (`total`) or from one of them. A place may
 * print this table in a coarser measure than the others: the smallest items are rounded to `step`, so that
 * printed items always add up.
 */
export function threePublicCents(sums: Sums, item: string, fund: string, step: number): number {
  const funds = fund === "total" ? appropriations : [fund as Fund]
  let cents = 0
  for (const part of parts[item] ?? []) cents += threePublicCents(sums, part, fund, step)
  for (const one of sections[item] ? funds : []) {
    const slots = sums.slots("expenditure", one, "appropriation")
    let exact = 0
    for (const code of sections[item]!) exact += centsOf(sums.economics.get(code), slots)
    cents += Math.round(exact / step) * step
  }
  return cents
}

/** The economic sections an item is booked under; those of its parts, when it has some. */
export function economicsOf(item: string): readonly string[] {
  return parts[item]?.flatMap(economicsOf) ?? sections[item] ?? []
}
