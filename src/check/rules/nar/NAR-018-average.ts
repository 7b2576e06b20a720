import type { Money } from "../../../model/finding.ts"
import { counterOf } from "../../../packs/counters.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { type Slip, slipBetween } from "../../engine/slip.ts"
import { inTenThousands } from "../../facts/money.ts"
import { type Passage, passagesOf, type Quantity } from "../../facts/quantities/index.ts"
import { reckonedIn } from "../../facts/quantities/product.ts"

/** An average that does not go with the count and the amount beside it. */
export interface WrongAverage {
  /** The words of the average, and of the count. */
  readonly average: string
  readonly count: string
  readonly product: Money
  /** The amount, as printed. */
  readonly amount: string
}

/** NAR-018: an average times the count it is of is the amount beside them. */
export const averages: Check = {
  id: "NAR-018",
  family: "NAR",
  title: "平均数与数量、金额不符",
  severity: "error",
  basis: "惯例：平均数等于金额除以数量",
  *run({ disclosure }): Iterable<Observation> {
    for (const passage of passagesOf(disclosure)) {
      if (passage.kind !== "prose" || passage.section === "glossary" || passage.section === "duties") continue
      const all = placed(passage)
      for (const [i, rate] of all.entries()) {
        const per = perOf(rate.quantity)
        // A sum worked out in the sentence is PRJ-009's.
        if (per && !isReckoned(rate)) yield* judged(rate, per, all.slice(0, i), passage)
      }
    }
  },
}

function isReckoned({ quantity, sentence: { text, quantities } }: Placed): boolean {
  const reckoned = reckonedIn(text, quantities)
  return reckoned !== null && reckoned.total !== null && reckoned.factors.includes(quantity)
}

interface Placed {
  readonly quantity: Quantity
  readonly sentence: Passage["sentences"][number]
  /** Where it stands in the passage. */
  readonly index: number
}

function placed(passage: Passage): Placed[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.quantities.map((quantity) => ({ quantity, sentence, index: sentence.start + quantity.start })),
  )
}

/** What an amount is the average for: 辆 of 车均3.24万元, 件 of 件均45元; null when it is none, or for a head and a month. */
function perOf({ dimension, per, before, rough }: Quantity): string | null {
  if (dimension !== "钱" || rough || /标准|不超过|以内|上年|增加|减少|由|升|降/.test(before)) return null
  if (/(?:车均|单车|每车)[^，。；：\d]{0,6}$/.test(before)) return "辆"
  // 月人均: how many months it was paid is not said.
  if (!/均|每/.test(before) || /[月日季周](?:人|户)?均/.test(before)) return null
  const heads = per.filter((each) => each !== "年" && each !== "月")
  return heads.length === 1 ? heads[0]! : null
}

/** The count and the amount of one statement stand this near. */
const near = 90
/** An amount that is no whole: a change, another year's, a limit. */
const noWhole =
  /(?:[比较与]|同期|增加|减少|增长|下降|压减|上年|去年|结转|结余|不超过|限额|另)[^，。；：]{0,8}$/

/** 日处理污水2万吨: how many days there were is to be reckoned in. */
const daily = /(?:每[日天月周]|[日天月周]均|[日月](?:处理|供|产|收|排|运|转运|发|送|接))[^，。；：\d]{0,8}$/

function* judged(
  rate: Placed,
  per: string,
  before: readonly Placed[],
  passage: Passage,
): Iterable<Observation> {
  const count = before.findLast(({ quantity }) => isOf(quantity, per))
  if (
    !count ||
    count.quantity.isPart ||
    /本级|机关/.test(count.quantity.before) ||
    daily.test(count.quantity.before) ||
    rate.index - count.index > near ||
    count.quantity.value === 0
  )
    return
  // Where each is paid more than once, or is of one of several groups, the average alone says little.
  const between = passage.text.slice(count.index, rate.index)
  if (/其中|[（(]?不(?:含|包括)陪同|每月|每季|\/月/.test(between.replace(/（不[^）]{0,12}）|每月$/g, "")))
    return
  const amounts = before.filter(
    ({ quantity: each, index }) =>
      each.dimension === "钱" && each.per.length === 0 && !each.rough && index < rate.index && each.value > 0,
  )
  const wholes = amounts.filter(({ quantity }) => !noWhole.test(quantity.before))
  const whole = wholes.at(-1)
  if (!whole || rate.index - whole.index > 2 * near) return
  // 每人每月: paid all year round.
  const isMonthly = rate.quantity.per.includes("月")
  const product = productOf(rate.quantity, count.quantity, per, isMonthly ? 12 : 1)
  const all = placed(passage).map(({ quantity }) => quantity)
  if (all.some((each) => each.dimension === "钱" && each.low <= product.high && product.low <= each.high))
    return
  const { quantity: amount } = whole
  const isOfAll = passage.section === "threePublic"
  const isScaled = !isMonthly && Math.abs(Math.log10(product.value / amount.value)) > 2.5
  if (isMonthly && all.some((each) => each.dimension === "月")) return
  // Of several rates each pays for a part.
  const isOnly = all.filter(({ dimension, per }) => dimension === "钱" && per.length > 0).length === 1
  const isSlip = isScaled || (isOnly && isSlipOf(rate.quantity, count.quantity, amount, product.value))
  // Other things may be paid of an amount; more than all of it may not, and one wrong digit explains it.
  if (!isSlip && (isMonthly || (!isOfAll && product.low <= amount.high))) return
  yield {
    // An average may be of a wider or narrower group; hundreds of times as much is a wrong unit.
    ...(isSlip ? {} : { severity: "warning" as const }),
    about: [passage.section, nameKey(count.quantity.before), "average"],
    at: [passage.placeOf(rate.sentence, rate.quantity.start)],
    data: {
      average: wordsOf(rate.quantity),
      count: wordsOf(count.quantity),
      product: inTenThousands(Math.round(product.value)),
      amount: `${ending(amount.before)}${amount.text}`,
    } satisfies WrongAverage,
    says: rate.quantity.text,
  }
}

const slips: ReadonlySet<Slip> = new Set(["unit", "point", "digit", "swap", "lost", "extra"])

/** Whether one slip of the hand in one of the three makes the product come out to the cent. */
function isSlipOf(rate: Quantity, count: Quantity, amount: Quantity, product: number): boolean {
  const times = product / (rate.value * count.count)
  const [heads, each] = [amount.value / (rate.value * times), amount.value / (count.count * times)]
  return (
    isSlip(amount.value, product, amount) ||
    (Number.isInteger(heads) &&
      heads > 0 &&
      slips.has(slipBetween(count.count * 100, heads * 100, false, "元"))) ||
    isSlip(rate.value, each, rate)
  )
}

function isSlip(says: number, should: number, { unit }: Quantity): boolean {
  const whole = Math.round(should)
  // What is not printed to the cent is no figure that was meant.
  if (Math.abs(whole - should) > 1e-6 || whole % 100 !== 0) return false
  return slips.has(slipBetween(says, whole, false, unit.includes("万") ? "万元" : "元"))
}

function isOf({ unit, dimension, rough, per }: Quantity, of: string): boolean {
  if (rough || per.length > 0) return false
  const measured = counterOf(of)?.dimension
  return (
    unit === of ||
    (of === "人" && unit === "人次") ||
    (of === "户" && unit === "户次") ||
    (of === "辆" && unit === "台") ||
    (measured !== undefined && ["长", "面积", "体积", "重"].includes(measured) && dimension === measured)
  )
}

function productOf(
  rate: Quantity,
  count: Quantity,
  per: string,
  times: number,
): Record<"value" | "low" | "high", number> {
  const { factor = 1, dimension } = counterOf(per) ?? {}
  const scale = (dimension === count.dimension ? factor : 1) / times
  return {
    value: (rate.value * count.value) / scale,
    low: (rate.low * count.low) / scale,
    high: (rate.high * count.high) / scale,
  }
}

function wordsOf({ before, text }: Quantity): string {
  return `${before.slice(-12)}${text}`
}

/** The last words of a clause; what is left out is shown to be. */
function ending(words: string): string {
  return words.length > 16 ? `…${words.slice(-15)}` : words
}
