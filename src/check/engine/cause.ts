import { type Measure, measureCents } from "../../money/figure.ts"
import type { LastYear } from "./last-year.ts"
import type { Defect } from "./locate.ts"
import type { End, Link } from "./network.ts"
import { inMeasure } from "./printed.ts"
import { type Slip, scaleBetween, slipBetween, slipCause } from "./slip.ts"

const reversed = "两数方向相反，疑似“增加”“减少”写反"

/** The most likely reason of a located defect, as the numbers suggest it; undefined when they suggest none. */
export function causeOf(defect: Defect, lastYear: LastYear): string | undefined {
  const gap = defect.says - defect.should
  const sums = defect.links.filter(
    (link) => link.ends.length > 2 && Math.sign(endOf(link, defect)!.factor) === shortSide(link),
  )
  const plain =
    endOf(defect.links[0]!, defect)?.term.change && defect.slip === "sign" ? reversed : slipCause[defect.slip]
  if (defect.slip === "unit" || defect.slip === "point" || defect.slip === "blank") return plain ?? undefined
  for (const sum of sums) {
    const item = itemCause(sum, gap, defect)
    if (item) return item
  }
  if (lastYear(defect.cell.amount) === defect.says) return "所写数字与上年同一格的数字相同，疑似沿用上年数"
  return plain ?? copiedCause(defect)
}

/** The most likely reason why a relation whose culprit is unknown does not come out. */
export function gapCause(link: Link, measure: Measure): string | undefined {
  const gap = Math.abs(link.residual)
  const left = sideTotal(link, 1)
  const right = sideTotal(link, -1)
  const scale = left !== 0 && right !== 0 ? Math.abs(scaleBetween(left, right)) : 0
  if (scale === 4) return "两边正好相差10000倍，疑似元与万元弄混"
  if (scale > 0) return "两边只差小数点位置，疑似漏点或错点小数点"
  if (link.ends.length === 2 && left > 0 && right > 0) return pairCause(left, right, measure)
  const items = link.ends.filter((end) => Math.abs(end.cell.cents) === gap && gap > 0)
  if (items.length > 0 && link.ends.length > 2) return leftOut(gap, items, measure)
  if (left > right && link.ends.filter((end) => end.factor > 0).length === 1 && link.ends.length > 2)
    return "各项之和少于总数，疑似漏列一项"
  return undefined
}

/** Why two figures that should be one differ: the less precise of them decides how many digits count. */
function pairCause(left: number, right: number, measure: Measure): string | undefined {
  const digit = measureCents(measure) / 100
  const [a, b] = [left, right].map((cents) => Math.round(cents / digit) * digit)
  const slip = slipBetween(a!, b!, false, measure)
  const words: Partial<Record<Slip, string>> = {
    digit: "两数只有一位数字不同，疑似录入有误",
    swap: "两数只是相邻两位数字颠倒，疑似录入有误",
    lost: "两数只差一位数字，疑似漏录或多录一位",
    extra: "两数只差一位数字，疑似漏录或多录一位",
  }
  return words[slip]
}

function itemCause(link: Link, gap: number, defect: Defect): string | undefined {
  const others = link.ends.filter((end) => end.cell !== defect.cell)
  const equal = others.filter((end) => Math.abs(end.cell.cents) === Math.abs(gap))
  const half = others.filter((end) => 2 * Math.abs(end.cell.cents) === Math.abs(gap))
  if (equal.length > 0)
    return `${inMeasure(Math.abs(gap), defect.measure)}正是${names(equal)}的数，疑似${gap < 0 ? "漏加" : "重复计入"}`
  if (half.length > 0) return `差额正是${names(half)}的两倍，疑似把加项当成了减项`
  return undefined
}

function leftOut(gap: number, items: readonly End[], measure: Measure): string {
  return `${inMeasure(gap, measure)}正是${names(items)}的数，请核对是否漏列或重复计入`
}

function copiedCause(defect: Defect): string | undefined {
  const twin = defect.links
    .flatMap((link) => link.ends)
    .find((end) => end.cell !== defect.cell && end.cell.cents === defect.says && defect.says !== 0)
  return twin && `所写数字与${twin.term.name}相同，疑似串行或串列`
}

/** The sign of the side that has fewer terms: the side of the sum. */
function shortSide(link: Link): number {
  const positive = link.ends.filter((end) => end.factor > 0).length
  return positive * 2 <= link.ends.length ? 1 : -1
}

function endOf(link: Link, defect: Defect): End | undefined {
  return link.ends.find((end) => end.cell === defect.cell)
}

function sideTotal(link: Link, sign: number): number {
  return link.ends
    .filter((end) => Math.sign(end.factor) === sign)
    .reduce((total, end) => total + Math.abs(end.factor) * end.cell.cents, 0)
}

function names(ends: readonly End[]): string {
  const shown = ends.slice(0, 2).map((end) => end.term.name)
  return shown.join("或") + (ends.length > 2 ? "等" : "")
}
