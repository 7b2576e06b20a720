/** Cents as `1,200.00` yuan. */
export function yuan(cents: number): string {
  const [whole = "0", rest = "00"] = (Math.abs(cents) / 100).toFixed(2).split(".")
  return `${cents < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`
}

/** Cents as 万元 with two decimals, exact below that only in yuan. */
export function wan(cents: number): string {
  const hundreds = Math.round(cents / 10_000)
  return yuan(hundreds)
}

/** What somebody typed as yuan, in cents; null when it is no amount. */
export function centsOf(typed: string): number | null {
  const plain = typed.normalize("NFKC").replace(/[,，\s元]/g, "")
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return null
  const [whole = "0", rest = ""] = plain.split(".")
  return Number(whole) * 100 + Number(rest.padEnd(2, "0"))
}
