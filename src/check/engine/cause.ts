import type { Cause } from "../../model/finding.ts"
import { type Measure, measureCents } from "../../money/figure.ts"
import type { LastYear } from "./last-year.ts"
import type { Defect } from "./locate.ts"
import type { End, Link } from "./network.ts"
import { type Slip, scaleBetween, slipBetween } from "./slip.ts"

/** The kind of cause a slip is, for a finding. */
const ofSlip: Readonly<Record<Slip, Cause | undefined>> = {
  unit: { kind: "measure" },
  point: { kind: "point" },
  blank: { kind: "blank" },
  digit: { kind: "digit" },
  swap: { kind: "swap" },
  lost: { kind: "lost" },
  extra: { kind: "extra" },
  sign: { kind: "sign" },
  stray: { kind: "stray" },
  other: undefined,
}

/** The most likely reason of a located defect, as the numbers suggest it; undefined when they suggest none. */
export function causeOf(defect: Defect, lastYear: LastYear): Cause | undefined {
  const gap = defect.says - defect.should
  const sums = defect.links.filter(
    (link) => link.ends.length > 2 && Math.sign(endOf(link, defect)?.factor ?? 0) === shortSide(link),
  )
  const plain =
    endOf(defect.links[0]!, defect)?.term.change && defect.slip === "sign"
      ? ({ kind: "reversed" } as const)
      : ofSlip[defect.slip]
  if (defect.slip === "unit" || defect.slip === "point" || defect.slip === "blank") return plain
  for (const sum of sums) {
    const item = itemCause(sum, gap, defect)
    if (item) return item
  }
  if (lastYear(defect.cell.amount) === defect.says) return { kind: "last-year" }
  const copied = copiedCause(defect)
  return defect.slip === "stray" ? (copied ?? plain) : (plain ?? copied)
}

/** The most likely reason why a relation whose culprit is unknown does not come out. */
export function gapCause(link: Link, measure: Measure): Cause | undefined {
  const gap = Math.abs(link.residual)
  const left = sideTotal(link, 1)
  const right = sideTotal(link, -1)
  const scale = left !== 0 && right !== 0 ? Math.abs(scaleBetween(left, right)) : 0
  if (scale === 4) return { kind: "measure", of: "sides" }
  if (scale > 0) return { kind: "point", of: "sides" }
  if (link.ends.length === 2 && left > 0 && right > 0) return pairCause(left, right, measure)
  const items = link.ends.filter((end) => Math.abs(end.cell.cents) === gap && gap > 0)
  if (items.length > 0 && link.ends.length > 2) return leftOut(gap, items, measure)
  if (left > right && link.ends.filter((end) => end.factor > 0).length === 1 && link.ends.length > 2)
    return { kind: "short" }
  return undefined
}

/** Why two figures that should be one differ: the less precise of them decides how many digits count. */
function pairCause(left: number, right: number, measure: Measure): Cause | undefined {
  const digit = measureCents(measure) / 100
  const [a, b] = [left, right].map((cents) => Math.round(cents / digit) * digit)
  const slip = slipBetween(a!, b!, false, measure)
  if (slip === "lost" || slip === "extra") return { kind: "lost-or-extra" }
  return slip === "digit" || slip === "swap" ? { kind: slip } : undefined
}

function itemCause(link: Link, gap: number, defect: Defect): Cause | undefined {
  const others = link.ends.filter((end) => end.cell !== defect.cell)
  const equal = others.filter((end) => Math.abs(end.cell.cents) === Math.abs(gap))
  const half = others.filter((end) => 2 * Math.abs(end.cell.cents) === Math.abs(gap))
  if (equal.length > 0)
    return {
      kind: gap < 0 ? "left-out" : "counted-twice",
      amount: { cents: Math.abs(gap), measure: defect.measure },
      items: names(equal),
    }
  if (half.length > 0) return { kind: "added-or-subtracted", items: names(half) }
  return undefined
}

function leftOut(gap: number, items: readonly End[], measure: Measure): Cause {
  return { kind: "left-out-or-counted-twice", amount: { cents: gap, measure }, items: names(items) }
}

function copiedCause(defect: Defect): Cause | undefined {
  const twin = defect.links
    .flatMap((link) => link.ends)
    .find((end) => end.cell !== defect.cell && end.cell.cents === defect.says && defect.says !== 0)
  return twin && { kind: "copied", from: twin.term.name }
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

function names(ends: readonly End[]): string[] {
  return ends.map((end) => end.term.name)
}
