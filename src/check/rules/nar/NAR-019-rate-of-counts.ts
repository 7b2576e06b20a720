import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { type Passage, passagesOf, type Quantity, type Sentence } from "../../facts/quantities/index.ts"
import { aboutOfPassage } from "../../facts/quantities/wrong-parts.ts"

/** A rate and the two counts it is said of, in their words. */
export interface RateOfCounts {
  readonly rate: string
  readonly whole: string
  readonly part: string
  /** What the counts come to. */
  readonly percent: string
}

/** Two kinds that are all there is, and what they are said to be together. */
export interface NotAll {
  readonly whole: string
  readonly parts: readonly [string, string]
  readonly sum: string
}

/** NAR-019: a rate said beside the counts it is of follows from them, and 合格 and 不合格 are together all. */
export const rateOfCounts: Check = {
  id: "NAR-019",
  family: "NAR",
  title: "文中的率与数量不符",
  severity: "error",
  basis: "惯例：率由所列数量计算",
  *run({ disclosure }): Iterable<Observation> {
    for (const passage of passagesOf(disclosure))
      if (passage.section !== "glossary")
        for (const sentence of passage.sentences) {
          yield* rates(sentence, passage)
          yield* complements(sentence, passage)
        }
  },
}

const rateName = /([\u4e00-\u9fff]{2,10})率(?:为|达到?|是|约)?$/
const shareWords = /^[）]?(?:约|分别)?占(?:比|总(?:数|量|人数|面积|里程)?|全部)?(?:的|为|达)?$/

function* rates(sentence: Sentence, passage: Passage): Iterable<Observation> {
  const { quantities } = sentence
  for (const [i, rate] of quantities.entries()) {
    if (rate.dimension !== "比率" || rate.rough || !/%$/.test(rate.text)) continue
    const counts = quantities.slice(0, i).filter(isCount)
    const based = ofBase(sentence, i)
    const pairs = based ?? (shareWords.test(rate.before) ? ofShare(quantities, i) : ofName(rate, counts))
    const judged = pairs.filter(({ part, whole }) => part.value <= whole.value && whole.value > 0)
    const [first] = judged
    if (!first || judged.length !== pairs.length || judged.some((pair) => fits(rate, pair))) continue
    yield {
      fault: "rate",
      about: [aboutOfPassage(passage), nameKey(rate.before || first.part.before), "rate"],
      at: [passage.placeOf(sentence, rate.start)],
      data: {
        rate: wordsOf(rate),
        whole: wordsOf(first.whole),
        part: wordsOf(first.part),
        percent: percentOf(first, rate),
      } satisfies RateOfCounts,
      says: rate.text,
      should: percentOf(first, rate),
    }
  }
}

interface Pair {
  readonly whole: Quantity
  readonly part: Quantity
  /** 合格率 beside 不合格15件: what is left of the whole. */
  readonly isRest: boolean
}

/** `受理2.16万件，办结2.15万件，办结率99.5%`: the part is told by the words of the rate, the whole stands right before it. */
function ofName(rate: Quantity, counts: readonly Quantity[]): Pair[] {
  const name = rateName.exec(rate.before)?.[1]
  if (name === undefined) return []
  const [, no = "", stem = ""] = /(不|未|非)?(.{2})$/.exec(name)!
  const at = counts.findLastIndex(({ before }) => before.endsWith(stem))
  const part = counts[at]
  // Several counts between them tell of other things.
  if (!part || counts.length - at > 2) return []
  const whole = counts.slice(0, at).findLast(({ dimension }) => dimension === part.dimension)
  if (!whole || whole.before.includes(stem) || part.isPart !== whole.isPart || part.start - whole.end > 30)
    return []
  const denies = ["不", "未", "非"].some((sign) => part.before.includes(sign + stem))
  return [{ whole, part, isRest: denies !== (no !== "") }]
}

/** `管道84公里，其中球墨铸铁管63公里，占75%`: the figure right before is the part. */
function ofShare(quantities: readonly Quantity[], at: number): Pair[] {
  const part = quantities[at - 1]
  if (!part?.isPart || !isCount(part)) return []
  const whole = quantities
    .slice(0, at - 1)
    .findLast((each) => each.dimension === part.dimension && !each.isPart)
  return whole && isCount(whole) ? [{ whole, part, isRest: false }] : []
}

/** `残疾人1.27万人，占常住人口36.8万人的3.45%`: both counts stand right before it. */
function ofBase({ text, quantities }: Sentence, at: number): Pair[] | null {
  const [part, whole] = quantities.slice(Math.max(0, at - 2), at)
  if (!part || !whole || part.dimension !== whole.dimension || !isCount(part) || !isCount(whole)) return null
  if (!/^的(?:比重|比例)?(?:为|约)?$/.test(text.slice(whole.end, quantities[at]!.start))) return null
  return /^[，（]?(?:约|分别)?占[^，。；：、\d]{0,12}$/.test(text.slice(part.end, whole.start))
    ? [{ whole, part, isRest: false }]
    : null
}

const notCounted: ReadonlySet<string> = new Set(["钱", "比率", "年", "月", "天", ""])

function isCount({ rough, per, dimension, before }: Quantity): boolean {
  return (
    !rough && per.length === 0 && !notCounted.has(dimension) && !/上年|去年|同期|累计|增加|减少/.test(before)
  )
}

/** Printed digits stand for what rounds to them; cut off instead of rounded is no mistake here. */
function fits(rate: Quantity, pair: Pair): boolean {
  const { low, high } = ratioOf(pair)
  const step = 10 ** -(rate.text.split(".")[1]?.replace(/\D.*$/, "").length ?? 0)
  const said = rate.count
  return low <= said + step && high >= said - step / 2
}

function ratioOf({ whole, part, isRest }: Pair): Record<"low" | "high", number> {
  const [low, high] = [(100 * part.low) / whole.high, (100 * part.high) / whole.low]
  return isRest ? { low: 100 - high, high: 100 - low } : { low, high }
}

function percentOf({ whole, part, isRest }: Pair, rate: Quantity): string {
  const ratio = (100 * part.value) / whole.value
  const decimals = rate.text.split(".")[1]?.replace(/\D.*$/, "").length ?? 0
  return `${(isRest ? 100 - ratio : ratio).toFixed(Math.max(decimals, 1))}%`
}

const given = /(?:评为|评级为|定为|等级为|评定为)["“]?[\u4e00-\u9fff]{1,3}["”]?的?$/

/** `评为优的3个、良的2个、合格的1个、不合格的0个`: the count before 合格 is of another grade, and not of all. */
function isGradeToo(whole: Quantity, positive: Quantity): boolean {
  return given.test(whole.before) || (given.test(positive.before) && whole.isPart)
}

/** `抽查200家，合格188家，不合格15家`. */
function* complements(sentence: Sentence, passage: Passage): Iterable<Observation> {
  const counts = sentence.quantities.filter(isCount)
  for (const [i, denied] of counts.entries()) {
    const stem = /(?:不|未)([\u4e00-\u9fff]{2})(?:的|有|为)?$/.exec(denied.before)?.[1]
    if (stem === undefined) continue
    const isOther = ({ dimension }: Quantity) => dimension === denied.dimension
    const near = [...counts.slice(Math.max(0, i - 1), i), ...counts.slice(i + 1, i + 2)].filter(isOther)
    const positive = near.find(({ before }) => before.includes(stem) && !/[不未]/.test(before))
    if (!positive) continue
    const first = Math.min(positive.start, denied.start)
    const whole = counts.findLast((each) => each.end <= first && isOther(each) && !each.before.includes(stem))
    if (!whole || first - whole.end > 20 || isGradeToo(whole, positive)) continue
    const [low, high] = [positive.low + denied.low, positive.high + denied.high]
    if (low <= whole.high && whole.low <= high) continue
    const sum = `${Number((positive.count + denied.count).toFixed(6))}${denied.word}`
    yield {
      fault: "all",
      about: [aboutOfPassage(passage), nameKey(whole.before || whole.after), "all"],
      at: [passage.placeOf(sentence, whole.start)],
      data: {
        whole: wordsOf(whole),
        parts: [wordsOf(positive), wordsOf(denied)],
        sum,
      } satisfies NotAll,
      says: whole.text,
      should: sum,
    }
  }
}

function wordsOf({ before, text }: Quantity): string {
  return `${before.replace(/^(?:其中|和|及)/, "").slice(-16)}${text}`
}
