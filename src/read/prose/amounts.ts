import type { Amount, Claim } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { exact, type Measure, negate, parseFigure } from "../../money/figure.ts"

/** An amount with its measure as prose prints it: `3,121.42万元`; `2,56.84万元` is kept without a figure. */
export function amountOf(text: string, at: Place): { amount: Amount; qualifier: Claim["qualifier"] } {
  const match = /((?<!\d)-?[\d,.]+)(余|多)?(万亿元|亿元|万元|千元|元)/.exec(text)
  if (!match) return { amount: { figure: null, text, at }, qualifier: "unclear" }
  const [, digits, more, measure] = match
  // A bare 0万元 is said of nothing at all, not of up to half a 万元.
  const bareZero = /^0+$/.test(digits!)
  const figure = measure === "万亿元" ? null : bareZero ? exact(0) : parseFigure(digits!, measure as Measure)
  return { amount: { figure, text, at }, qualifier: qualifierOf(text, more) }
}

function qualifierOf(text: string, more: string | undefined): Claim["qualifier"] {
  if (/^[人每户日月]/.test(text) || text.includes("/")) return "rate"
  if (/以上|以下|以内|\(含\)|[\d万元][-—~]\d/.test(text)) return "limit"
  return more || /约|左右/.test(text) ? "about" : null
}

/** The same printed amount with a sign: a decrease of 5 is a change of −5. */
export function signed(amount: Amount, down: boolean): Amount {
  return down && amount.figure ? { ...amount, figure: negate(amount.figure) } : amount
}

/** A plain number of prose: a per cent or a count. */
export function numberOf(text: string): number | null {
  const match = /^-?\d[\d,]*(?:\.\d+)?/.exec(text)
  if (!match) return null
  const plain = match[0].replaceAll(",", "")
  return Number.isFinite(Number(plain)) ? Number(plain) : null
}

/** Zero as words say it (持平, 无变化, 年初预算为0). */
export function nothing(text: string, at: Place): Amount {
  return { figure: exact(0), text, at }
}
