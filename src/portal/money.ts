import { formatCents } from "../money/figure.ts"

/** Money as public pages print it: exact, in 万元, two decimals or as many as are needed, digits in groups. */
export function wan(cents: number): string {
  const [whole = "", fraction = ""] = formatCents(cents, "万元").split(".")
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${fraction}`
}

/** An amount as people say it, for sums too large to be grasped: `约 3.21 亿元`; null for others. */
export function roughly(cents: number): string | null {
  const yi = cents / 10_000_000_000
  return Math.abs(yi) >= 1 ? `约 ${yi.toFixed(2)} 亿元` : null
}

/** A part of a whole in per cent; null when there is no whole. */
export function share(cents: number, of: number): string | null {
  return of > 0 ? `${((100 * cents) / of).toFixed(1)}%` : null
}

/** How an amount changed: `增加 12.00 万元（+3.4%）`. */
export function changeText(before: number, after: number): string {
  const change = after - before
  if (change === 0) return "持平"
  const per =
    before > 0 ? `（${change > 0 ? "+" : "−"}${((100 * Math.abs(change)) / before).toFixed(1)}%）` : ""
  return `${change > 0 ? "增加" : "减少"} ${wan(Math.abs(change))} 万元${per}`
}
