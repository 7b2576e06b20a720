import { moneyText } from "../../../src/money/form.ts"

/** Cents as `1,200.00` yuan. */
export function yuan(cents: number): string {
  return moneyText(cents, { measure: "元", decimals: 2, thousands: true })
}

/** Cents as 万元 with two decimals. */
export function wan(cents: number): string {
  return moneyText(cents, { measure: "万元", decimals: 2, thousands: true })
}

/** What somebody typed as yuan, in cents; null when it is no amount. */
export function centsOf(typed: string): number | null {
  const plain = typed.normalize("NFKC").replace(/[,，\s元]/g, "")
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return null
  const [whole = "0", rest = ""] = plain.split(".")
  return Number(whole) * 100 + Number(rest.padEnd(2, "0"))
}
