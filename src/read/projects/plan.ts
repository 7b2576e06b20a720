import type { Cell } from "../../document/blocks.ts"
import { plain } from "../../text/label.ts"
import { numberOf } from "../tables/procurement.ts"

/** What one row of a payment plan prints: the labels of its four dates, their texts, and what stands under 合计. */
export interface PrintedPlan {
  readonly labels: readonly string[]
  readonly texts: readonly string[]
  /** The text under 合计 or 全年, or null when the form has no such column. */
  readonly total: string | null
  /** Whether the form says that its points are cumulative: 支出计划（累计）. */
  readonly saidCumulative: boolean
}

/**
 * The plan in cumulative per cent. Forms that ask how much is paid within each quarter (季度用款计划, with 合计 at the end), in
 * per cent or in money, are added up.
 */
export function cumulativePlan(plan: PrintedPlan, amount: string): (number | null)[] {
  const values = plan.texts.map(percentOf)
  const divisor = divisorOf(plan, values, amount)
  if (divisor === null) return values
  let sum = 0
  return values.map((value) => {
    if (value === null) return null
    sum += value
    return Math.round((sum / divisor) * 10_000) / 100
  })
}

/** Within a quarter, not until its end. */
const withinQuarter = /季度?(?!末|底)|^\d{1,2}月?[-—－–~～至到]\d{1,2}月/
const untilThen = /累计|末|底|止|前/

/** What the values are shares of, 100 for per cent; null when they are cumulative already. */
function divisorOf(plan: PrintedPlan, values: readonly (number | null)[], amount: string): number | null {
  if (
    plan.saidCumulative ||
    !plan.labels.every((label) => withinQuarter.test(label) && !untilThen.test(label))
  )
    return null
  const printed = values.filter((value) => value !== null)
  const sum = printed.reduce((total, value) => total + value, 0)
  const total = percentOf(plan.total ?? "")
  const isPercent = plan.texts.some((text) => /[%％]/.test(text)) || total === 100
  if (!isPercent) {
    const money = numberOf(amount)
    const whole = [total, money].find((each) => each !== null && each > 0 && isAbout(each, sum))
    if (whole && !isAbout(whole, 100)) return whole
  }
  if (plan.total !== null || isAbout(sum, 100)) return 100
  // Four shares that do not add up to all: what falls was not added up, what ends at 100 was.
  return values.at(-1) !== 100 && printed.some((value, i) => i > 0 && value < printed[i - 1]!) ? 100 : null
}

function isAbout(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05
}

function percentOf(text: string): number | null {
  return numberOf(text.replace(/[%％]/g, ""))
}

/** A plan told in a sentence: 3月末25%，6月末50%，9月末75%，12月末100%. */
export interface ToldPlan {
  readonly labels: readonly string[]
  readonly texts: readonly string[]
  readonly saidCumulative: boolean
}

const point =
  /(第?[一二三四1-4]季度?|(?:1[0-2]|[1-9])月(?:份|[底末])?|上半年|前三季度|全年|年[底末])(?:[底末前止]|结束)?((?:累计|计划|预计|应|支出|支付|拨付|执行|完成|使用|进度|达到|达|到|为|不低于){0,4})[:：]?(\d{1,3}(?:\.\d{1,2})?%)/g

/** Reads a plan out of one text beside its label; null when it does not name its four dates in turn. */
export function toldPlan(words: string, label: string): ToldPlan | null {
  const text = plain(words)
  if (text.length > 200) return null
  const points = [...text.matchAll(point)]
  if (points.length !== 4 || points.some(([, when], i) => quarterOf(when!) !== i)) return null
  return {
    labels: points.map(([all]) => all.replace(/\d.{0,5}%$/, "")),
    texts: points.map(([, , , value]) => value!),
    saidCumulative:
      label.includes("累计") || text.includes("累计") || points.every(([, when]) => !/季/.test(when!)),
  }
}

/** Which of the four dates of a plan words name, from 0; -1 when none. */
function quarterOf(words: string): number {
  if (/上半年/.test(words)) return 1
  if (/前三季度/.test(words)) return 2
  if (/全年|^年[底末]/.test(words)) return 3
  const quarter = /[一二三四1-4](?=季)/.exec(words)?.[0]
  if (quarter) return "一二三四".includes(quarter) ? "一二三四".indexOf(quarter) : Number(quarter) - 1
  const month = Number(/^\d{1,2}/.exec(words)?.[0] ?? 0)
  return [[3], [6], [9, 10], [12]].findIndex((months) => months.includes(month))
}

/** Whether a label heads the sum of a plan's quarters. */
export function isPlanTotal(cell: Cell): boolean {
  return /^(?:合计|小计|总计|全年|全年合计|本年合计)(?:[(（][^)）]*[)）])?$/.test(plain(cell.text))
}
