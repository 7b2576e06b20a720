import type { Target } from "../../../model/disclosure.ts"
import { figureOf, type Measure, measureCents, parseNumber } from "../../../money/figure.ts"

/** What a cost target allows for the whole year, in cents: somewhere from `low` to `high`. */
export interface YearlyCost {
  readonly low: number
  readonly high: number
  /** The target multiplied out, as printed digits give it. */
  readonly cents: number
  readonly measure: Measure
  /** How often it is paid a year: 12 for a monthly target. */
  readonly times: number
}

const form =
  /^(?:[≥≤><=＝]|小于等于|不超过|不高于)?\s*([\d,，]+(?:\.\d+)?)\s*(亿元|万元|千元|元)(?:\/(年|月|季度?))?[。；;]?$/

/**
 * Reads a cost target that can be the cost of a whole project: money a year, a month, a quarter, or plain
 * money. `null` for costs per head or item (`元/人`, `万元/亩`) and for words.
 */
export function yearlyCost(target: Target): YearlyCost | null {
  const match = form.exec(target.text.replace(/\s+/g, ""))
  if (!match) return null
  const number = parseNumber(match[1]!.replaceAll("，", ","))
  if (!number) return null
  const measure = match[2] as Measure
  const times = match[3] === "月" ? 12 : match[3]?.startsWith("季") ? 4 : 1
  const { cents } = figureOf(number, measure)
  const unit = measureCents(measure)
  const step = unit / 10 ** number.decimals
  // A monthly figure is rounded from a yearly one, or cut off after its last digit; trailing zeros are rounding too.
  const rounding = times === 1 ? step / 2 : Math.max(step / 2, (trailing(number.digits) * step) / 2)
  return {
    cents: cents * times,
    low: (cents - rounding) * times,
    high: (cents + Math.max(rounding, times === 1 ? 0 : step)) * times,
    measure,
    times,
  }
}

/** The value of the last digit that is not a zero, in units of the last digit printed: 160 → 10. */
function trailing(digits: string): number {
  const zeros = /(?<!0)0*$/.exec(digits.replace(/^0+/, ""))?.[0].length ?? 0
  return zeros === digits.replace(/^0+/, "").length ? 1 : 10 ** zeros
}
