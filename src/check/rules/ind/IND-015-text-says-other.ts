import type { Disclosure } from "../../../model/disclosure.ts"
import type { Severity } from "../../../model/finding.ts"
import { withoutGeneric } from "../../../packs/generic.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import { type Slip, slipBetween } from "../../engine/slip.ts"
import { type IndicatorRow, indicatorRows } from "../../facts/indicators.ts"
import { canBeOne, type Quantity, quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { isNamedAlike, shareAgainst, sharesSaid } from "../../facts/quantities/shares.ts"
import {
  against,
  areOfOneMatter,
  isOfOtherScale,
  type TargetQuantity,
  targetsOf,
} from "../../facts/quantities/targets.ts"
import { isOfTheYear } from "../../facts/quantities/whole-year.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** The figure of the goals or the purpose, as printed. */
export interface SaidElsewhere {
  readonly said: string
}

/** IND-015: what the goals and the purpose of a project promise in figures is what its targets say. */
export const statedTargets = rowCheck<SaidElsewhere>({
  id: "IND-015",
  title: "目标、用途中的数与指标值不同",
  severity: "warning",
  basis: "绩效指标应与绩效目标相互匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(_, disclosure) {
    const told = new Set<IndicatorRow>()
    for (const fault of promised(disclosure)) {
      told.add(fault.row)
      yield fault
    }
    yield* shares(disclosure, told)
    yield* alike(disclosure, told)
  },
})

/** A name of one letter says nothing. */
const shortest = 2

/** Figures of the goals and the purpose of the very thing an indicator counts: one of them is wrong. */
function* promised(disclosure: Disclosure): Iterable<RowFault<SaidElsewhere>> {
  const said = Map.groupBy(
    quantitiesOf(disclosure).filter((stated) => isOfTheYear(stated, disclosure.year)),
    ({ passage }) => passage.project,
  )
  for (const target of targetsOf(disclosure)) {
    const own = said.get(target.row.project) ?? []
    const same = own.filter(({ quantity }) => areOfOneMatter(quantity, target, shortest))
    const [first] = same
    // Where one of several figures is the target's, the others are of something narrower.
    if (!first || same.some(({ quantity }) => against(quantity, target) === "same")) continue
    const isBeyond = same.some(({ quantity }) => against(quantity, target) === "beyond")
    const isScaled = same.every(({ quantity }) => isOfOtherScale(quantity, target))
    yield {
      ...faultOf(target.row, first.quantity.text),
      severity: isBeyond && !isScaled ? beyond(own, first.quantity, disclosure) : "error",
    }
  }
}

/** At least so many, and more are meant: not wrong, but why not say so; said by goal and purpose it is meant. */
function beyond(own: readonly Stated[], said: Quantity, { stage }: Disclosure): Severity {
  if (stage === "final") return "note"
  const agreeing = own.filter(
    ({ quantity }) =>
      quantity.isPlain && quantity.dimension === said.dimension && quantity.value === said.value,
  )
  return new Set(agreeing.map(({ passage }) => passage.kind)).size > 1 ? "error" : "warning"
}

function faultOf(row: IndicatorRow, said: string): RowFault<SaidElsewhere> {
  return { row, values: { said }, says: row.target.text, should: said }
}

/** `合格率98%以上` beside an indicator of that name with another share: less is asked than was promised, or more. */
function* shares(disclosure: Disclosure, told: ReadonlySet<IndicatorRow>): Iterable<RowFault<SaidElsewhere>> {
  const said = Map.groupBy(sharesSaid(disclosure), ({ passage }) => passage.project)
  for (const [project, rows] of Map.groupBy(indicatorRows(disclosure), (row) => row.project)) {
    const own = said.get(project) ?? []
    if (own.length === 0) continue
    const rates = rows.filter(({ target }) => target.kind === "share" && target.value !== null)
    for (const row of rates) {
      const name = bare(row.indicator.name)
      const same = own.filter((each) => isNamedAlike(each.name, name))
      const [first] = same
      if (!first || told.has(row)) continue
      // Where another rate has this name too, nobody knows whose it is.
      if (rates.some((each) => each !== row && isNamedAlike(first.name, bare(each.indicator.name)))) continue
      const verdicts = same.map((each) => shareAgainst(each, row))
      if (verdicts.includes("same")) continue
      const isLess = verdicts.every((verdict) => verdict === "looser" || verdict === "sign")
      yield { ...faultOf(row, first.text), severity: isLess ? "error" : "warning" }
    }
  }
}

/** Counted in these are things of every kind: only where nearly all the words are the same. */
const common = /^[个次项台套件批家]$/

/** `培训教师500人` beside the indicator counted in 人 whose words are about these, and no other's. */
function* alike(disclosure: Disclosure, told: ReadonlySet<IndicatorRow>): Iterable<RowFault<SaidElsewhere>> {
  const said = Map.groupBy(quantitiesOf(disclosure), ({ passage }) => passage.project)
  for (const [project, targets] of Map.groupBy(targetsOf(disclosure), ({ row }) => row.project))
    for (const [dimension, own] of Map.groupBy(targets, ({ figure }) => figure.dimension)) {
      const figures = (said.get(project) ?? []).filter(({ quantity }) => quantity.dimension === dimension)
      for (const [target, meant] of Map.groupBy(figures, (each) => meantBy(each, own, dimension))) {
        const [first] = meant
        if (target === null || told.has(target.row)) continue
        // Of two figures nobody knows which is meant; one for each, of a part or of last year is not the whole.
        const near = own.length === 1 ? figures : meant
        if (near.some(({ quantity }) => !canBeOne(quantity, first!.quantity))) continue
        if (!isOfTheYear(first!, disclosure.year)) continue
        const verdict = against(first!.quantity, target)
        if (verdict === "same") continue
        const isSlip = isOfOtherScale(first!.quantity, target) || isSlipOf(first!.quantity, target)
        yield {
          ...faultOf(target.row, first!.quantity.text),
          ...(isSlip ? { severity: "error" as const } : {}),
          ...(verdict === "beyond" && !isSlip
            ? { severity: beyond(said.get(project) ?? [], first!.quantity, disclosure) }
            : {}),
        }
      }
    }
}

const slips: ReadonlySet<Slip> = new Set(["digit", "swap"])

/** 1080 beside 1800: one digit, or two in the other order. */
function isSlipOf({ count }: Quantity, { figure }: TargetQuantity): boolean {
  return count > 9 && slips.has(slipBetween(figure.count * 100, count * 100, false, "元"))
}

/** The one target whose words a figure stands among; null when none is, or another's nearly are. */
function meantBy(
  { quantity }: Stated,
  own: readonly TargetQuantity[],
  dimension: string,
): TargetQuantity | null {
  const least = common.test(dimension) ? 0.8 : own.length > 1 ? 0.6 : 0.5
  const shares = own
    .map((target) => ({ target, share: shareNamed(target.row, quantity) }))
    .sort((a, b) => b.share - a.share)
  const [best, next] = shares
  return best && best.share >= least && (next === undefined || next.share < best.share / 2)
    ? best.target
    : null
}

/** How much of the indicator's name stands around a figure. */
function shareNamed({ indicator }: IndicatorRow, { before, after }: Quantity): number {
  const words = shinglesOf(withoutGeneric(indicator.name).replace(/。/g, ""))
  return words.size > 0 ? containment(words, shinglesOf(`${before}。${after}`)) : 0
}
