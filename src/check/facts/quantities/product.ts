import { counterOf } from "../../../packs/counters.ts"
import type { PrintedFigure } from "./figures.ts"
import type { Quantity } from "./sentences.ts"

/** A sum of money that a text works out: its factors, what it says they come to, and every way to read them. */
export interface Reckoned {
  readonly factors: readonly Quantity[]
  /** The sum said; null when the text names none, and the budget must be it. */
  readonly total: Quantity | null
  /** What the factors may come to, the likeliest first. */
  readonly readings: readonly Range[]
  /** The readings in which a rate for a month is paid all year round. */
  readonly ofYear: readonly Range[]
  /** Whether nothing beside the factors was left out of the readings. */
  readonly isClosed: boolean
}

/** What a figure or a product of figures may stand for. */
export type Range = Pick<PrintedFigure, "value" | "low" | "high">

const one: Range = { value: 1, low: 1, high: 1 }
/** How often a year a rate for a month, a quarter … is paid when the text does not say. */
const usual: Readonly<Record<string, readonly number[]>> = {
  月: [12, 1],
  季度: [4, 1],
  周: [52],
  学期: [2, 1],
  年: [1],
}
/** Who comes twice is counted twice. */
const visits: Readonly<Record<string, string>> = { 人: "人次", 户: "户次" }
/** How often when it is paid all year round. */
const wholeYear: typeof usual = { ...usual, 月: [12], 季度: [4] }
const totalWords =
  /(?:全年|共|合计|总计|累计|需|计|=|安排|预算|经费|资金|总额|金额|费|款|为)[^，、；。]{0,8}$/
const beside =
  /另|此外|加上|其他|其它|扣除|减去|剩余|结余|结转|尚|已|缺口|不等|标准分|起执行|月起|阶梯|[上下]浮|最高|最低|限额|上限|试点|分档|利息|贴息|等(?:费用|支出|经费)/
/** Dimensions with several units. */
const measured: ReadonlySet<string> = new Set(["长", "面积", "体积", "重"])
/** More ways than this to read a sentence say that nobody can tell. */
const most = 600

/** What a sentence reckons out of rates and counts; null when it states no sum of that kind, or not plainly. */
export function reckonedIn(text: string, quantities: readonly Quantity[]): Reckoned | null {
  return formulaIn(text, quantities) ?? rateIn(text, quantities) ?? besideRateIn(text, quantities)
}

/** Words between an amount and what it is paid for that name more than one thing. */
const several = /[、和及与等]|其中|另|扣除|结转|一是|上年|年初|决算|预算/
/** The sum stands behind its rate: `，计64.80万元`. */
const sumBehind =
  /^[）]?[，、：]?(?:全年|一年)$|^[）]?[，、：]?(?:全年|年|一年)?(?:共计?|合计|总计|计|共?需|支出|支付|兑付|拨付|发放|投入|安排)(?:支出|资金|经费|补助|金额)?(?:为)?$/
/** An amount is explained: `51.84万元，用于护林员720人`, `（540人`. */
const explains = /^(?:，|：|（|，?(?:主要)?用于|，?为|，?即)[^。；]{0,24}$/

/**
 * One rate with its count and its sum, next to one another in a sentence that tells of more:
 * `其中房屋补助216户、每户3.00万元，计648.00万元`, `补助324.00万元（540人、人均每年6000元）`.
 */
function besideRateIn(text: string, quantities: readonly Quantity[]): Reckoned | null {
  const rates = quantities.filter(({ dimension, per }) => dimension === "钱" && per.length > 0)
  const [rate] = rates
  if (!rate || rates.length > 1 || rate.rough) return null
  const at = quantities.indexOf(rate)
  const counts: Quantity[] = []
  for (const quantity of quantities.slice(0, at).toReversed()) {
    if (notOfCounts.has(quantity.dimension)) break
    counts.unshift(quantity)
  }
  const last = counts.at(-1)
  if (!last || counts.length > 2 || counts.some(({ rough, per }) => rough || per.length > 0)) return null
  if (!/^[）]?[^，。；：\d]{0,12}[，、]?[^，。；：\d]{0,6}$/.test(text.slice(last.end, rate.start)))
    return null
  const total = totalBeside(text, quantities, at, counts[0]!)
  if (!total) return null
  const own = text.slice(Math.min(total.start, counts[0]!.start), Math.max(total.end, rate.end))
  if (beside.test(own)) return null
  // 日处理2万吨, 月供3吨: how often is not said.
  if (counts.some(({ before }) => /[日月季周](?:均|[处供产运发][^，。；]{0,4})?$/.test(before))) return null
  const readings = readingsOf([rate], counts, [], wholeYear)
  if (readings.length === 0) return null
  return { factors: [...counts, rate], total, readings, ofYear: readings, isClosed: false }
}

/** Measures of money, shares and time are no counts of heads. */
const notOfCounts: ReadonlySet<string> = new Set(["钱", "比率", "年", ""])

/** The sum right behind a rate, or the amount right before its count when nothing else is paid of it. */
function totalBeside(
  text: string,
  quantities: readonly Quantity[],
  at: number,
  count: Quantity,
): Quantity | null {
  const rate = quantities[at]!
  const next = quantities[at + 1]
  if (next && isSum(next) && sumBehind.test(text.slice(rate.end, next.start))) return next
  const before = quantities[quantities.indexOf(count) - 1]
  if (!before || !isSum(before)) return null
  const words = text.slice(before.end, count.start)
  const isOther = /(?:增加|减少|下降|增长|预算数?为?|结转|上年|年初)$/.test(before.before)
  if (!explains.test(words) || several.test(words.replace(/（[^（）]{0,60}）/g, "")) || isOther) return null
  // What else the amount may be paid for follows behind the rate.
  const inBrackets = words.startsWith("（") && text.slice(rate.end).startsWith("）")
  const more = text.slice(rate.end).replace(/[。；）]{1,3}$/, "")
  return inBrackets || (more.length < 30 && !/\d[\d.,]{0,16}[万亿]?元|[及、和另]|用于/.test(more))
    ? before
    : null
}

function isSum({ dimension, per, rough }: Quantity): boolean {
  return dimension === "钱" && per.length === 0 && !rough
}

function times(factors: readonly Range[]): Range {
  return factors.reduce(
    (a, b) => ({ value: a.value * b.value, low: a.low * b.low, high: a.high * b.high }),
    one,
  )
}

function plus(terms: readonly Range[]): Range {
  return terms.reduce((a, b) => ({ value: a.value + b.value, low: a.low + b.low, high: a.high + b.high }))
}

/** A standard without decimals is laid down; an average, and one with decimals, may have been rounded. */
function asFactor({ value, low, high, count, text, dimension, before }: Quantity): Range {
  const own = dimension === "钱" ? value : dimension === "比率" ? count / 100 : count
  const isAverage = dimension === "钱" && /均/.test(before)
  if (value === 0 || (!/\.\d/.test(text) && !isAverage)) return exactly(own)
  return { value: own, low: (low / value) * own, high: (high / value) * own }
}

/** `86人×800元/月×12月+20人×500元=…`. */
function formulaIn(text: string, quantities: readonly Quantity[]): Reckoned | null {
  const terms: Quantity[][] = []
  let last: Quantity | null = null
  for (const quantity of quantities) {
    const between = last ? text.slice(last.end, quantity.start) : ""
    const isNext = last !== null && /^[^\d，、；。=+]{0,8}×[^\d，、；。=+]{0,8}$/.test(between)
    if (isNext) terms.at(-1)!.push(quantity)
    else if (last && /^[^\d，、；。=+]{0,8}\+[^\d，、；。=+]{0,8}$/.test(between)) terms.push([quantity])
    else if (terms.some((term) => term.length > 1)) return closed(terms, between, quantity, text)
    else terms.splice(0, terms.length, [quantity])
    last = quantity
  }
  return null
}

function closed(
  terms: readonly Quantity[][],
  between: string,
  total: Quantity,
  text: string,
): Reckoned | null {
  const factors = terms.flat()
  const isSum =
    /^[^，、；。]{0,4}=$|^[，）]*(?:全年)?(?:共计?|合计|总计|计|共?需)(?:资金|经费|金额)?(?:为)?$/.test(
      between,
    )
  const isMoney = factors.filter(({ dimension }) => dimension === "钱").length >= terms.length
  if (!isSum || !isMoney || total.dimension !== "钱" || total.per.length > 0) return null
  if ([...factors, total].some(({ rough }) => rough) || terms.some((term) => term.length < 2)) return null
  // A rate for a year may be written beside a number of months: what stands between signs is multiplied as it is.
  const reading = plus(terms.map((term) => times(term.map(asFactor))))
  return {
    factors,
    total,
    readings: [reading],
    ofYear: [reading],
    isClosed: !beside.test(text.slice(0, total.start)),
  }
}

/** `为86名护林员每人每月发放补助800元，全年共…`. */
function rateIn(text: string, quantities: readonly Quantity[]): Reckoned | null {
  const money = quantities.filter(({ dimension }) => dimension === "钱")
  const rates = money.filter(({ per }) => per.length > 0)
  const sums = money.filter(({ per }) => per.length === 0)
  const [total = null, ...others] = sums
  if (rates.length === 0 || rates.length > 3 || others.length > 0) return null
  if (total && (!totalWords.test(text.slice(0, total.start)) || total.isPart || total.rough)) return null
  const counts = quantities.filter(({ dimension }) => dimension !== "钱" && dimension !== "比率")
  const shares = quantities.filter(({ dimension }) => dimension === "比率")
  if (counts.length > 12) return null
  if ([...rates, ...counts].some(({ rough }) => rough) || beside.test(text)) return null
  const readings = readingsOf(rates, counts, shares)
  if (readings.length === 0 || readings.length > most) return null
  const factors = [...counts, ...rates, ...shares]
  return {
    factors,
    total,
    readings,
    ofYear: readingsOf(rates, counts, shares, wholeYear),
    isClosed:
      shares.length === 0 &&
      counts.every((count) =>
        rates.some(({ per }) => per.some((each) => each === count.unit || isAsGood(count, each))),
      ),
  }
}

/** Every way in which the rates meet the counts that they are laid down for. */
function readingsOf(
  rates: readonly Quantity[],
  counts: readonly Quantity[],
  shares: readonly Quantity[],
  often = usual,
): Range[] {
  const each = rates.map((rate) => productsOf(rate, counts, often))
  if (each.some((readings) => readings.length === 0)) return []
  const alone = each.flat()
  // Two rates for the same are added; two for different groups meet the group before each.
  const added = each.length > 1 ? sumsOf(each) : []
  const paired = rates.length > 1 ? pairs(rates, counts, often) : []
  const whole = [...(rates.length > 1 ? [...added, ...paired, ...alone] : alone)]
  return [...whole, ...shares.flatMap((share) => whole.map((reading) => times([reading, asFactor(share)])))]
}

/** Every sum of one reading of each. */
export function sumsOf(each: readonly (readonly Range[])[]): Range[] {
  const [first = [], ...rest] = each
  return rest.reduce<Range[]>(
    (sums, readings) => sums.flatMap((sum) => readings.map((reading) => plus([sum, reading]))).slice(0, most),
    [...first],
  )
}

function pairs(rates: readonly Quantity[], counts: readonly Quantity[], often: typeof usual): Range[] {
  let from = 0
  return sumsOf(
    rates.map((rate) => {
      const own = counts.filter(({ start }) => start >= from && start < rate.start)
      from = rate.start
      const shared = counts.filter(({ unit }) => unit in usual || unit === "天")
      return productsOf(rate, [...new Set([...own, ...shared])], often)
    }),
  )
}

/** A rate times what it is laid down for; nothing when the text does not say how many there are. */
function productsOf(rate: Quantity, counts: readonly Quantity[], often: typeof usual): Range[] {
  const used = new Set<Quantity>()
  let readings: Range[] = [asFactor(rate)]
  for (const per of rate.per) {
    const exact = counts.filter(({ unit }) => unit === per)
    // 人均 of 1390人次 is for one of them.
    const own = exact.length > 0 ? exact : counts.filter((count) => isAsGood(count, per))
    for (const count of own) used.add(count)
    const factors =
      own.length > 0 ? choices(own.map((count) => asFactorFor(count, per))) : (often[per] ?? []).map(exactly)
    readings = readings.flatMap((reading) => factors.map((factor) => times([reading, factor])))
  }
  // 4期, 每期50人, 5天: what is said of each is multiplied too.
  const more = counts.filter((count) => !used.has(count)).slice(0, 4)
  for (const count of more)
    readings = [...readings, ...readings.map((reading) => times([reading, asFactor(count)]))]
  const timed = rate.per.some((per) => per in usual || per === "天" || per === "次")
  // A rate for a head says nothing of how often: once, or every month.
  if (!timed && !more.some(({ unit }) => unit in usual))
    readings = [...readings, ...readings.map((reading) => times([reading, exactly(12)]))]
  return readings
}

/** 146万平方米 are counted in 平方米, 1390人次 in 人. */
function isAsGood({ unit, dimension }: Quantity, per: string): boolean {
  return unit === visits[per] || (measured.has(dimension) && counterOf(per)?.dimension === dimension)
}

/** A count in the unit that the rate is laid down for. */
function asFactorFor(count: Quantity, per: string): Range {
  const { factor = 1, dimension = "" } = counterOf(per) ?? {}
  if (count.unit === per || !measured.has(dimension)) return asFactor(count)
  return /\.\d/.test(count.text)
    ? { value: count.value / factor, low: count.low / factor, high: count.high / factor }
    : exactly(count.value / factor)
}

/** Several groups of one unit: each, or all of them together. */
function choices(ranges: readonly Range[]): Range[] {
  return ranges.length > 1 ? [plus(ranges), ...ranges] : [...ranges]
}

function exactly(value: number): Range {
  return { value, low: value, high: value }
}
