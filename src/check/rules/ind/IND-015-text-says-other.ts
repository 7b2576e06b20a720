import type { Disclosure } from "../../../model/disclosure.ts"
import { withoutGeneric } from "../../../packs/generic.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import { numeralValue } from "../../../text/numeral.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { canBeOne, type Quantity, quantitiesOf } from "../../facts/quantities/index.ts"
import { against, areOfOneMatter, targetsOf } from "../../facts/quantities/targets.ts"
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
  *find(rows, disclosure) {
    const told = new Set<IndicatorRow>()
    for (const fault of promised(disclosure)) {
      told.add(fault.row)
      yield fault
    }
    const rest = rows.filter((row) => !told.has(row))
    for (const [project, own] of Map.groupBy(rest, (row) => row.project)) {
      const text = [project.purpose, ...project.goals].join("。")
      yield* shares(text, own)
    }
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
    // At least so many, and more are meant: not wrong, but why not say so.
    yield {
      ...faultOf(target.row, first.quantity.text),
      severity: isBeyond ? (disclosure.stage === "final" ? "note" : "warning") : "error",
    }
  }
}

function faultOf(row: IndicatorRow, said: string): RowFault<SaidElsewhere> {
  return { row, values: { said }, says: row.target.text, should: said }
}

const shareSaid =
  /([\u4e00-\u9fff]{2,14}?[率度])(?:要|需|应|均|稳定|保持|维持|控制|力争|确保)?(?:达到|不低于|不高于|不超过|提高到|提升到|提升至|达|为|在|至|≥|≤)+\s*(?:(\d+(?:\.\d+)?)\s*[%％]|百分之([零一二三四五六七八九十百]+))/g

/** `合格率达到98%` beside an indicator of that name with another share. */
function* shares(text: string, rows: readonly IndicatorRow[]): Iterable<RowFault<SaidElsewhere>> {
  for (const match of text.matchAll(shareSaid)) {
    const said = match[2] ? Number(match[2]) : numeralValue(match[3]!)
    const name = match[1]!
    const same = rows.filter(
      ({ indicator, target }) =>
        target.kind === "share" && target.value !== null && isSame(name, bare(indicator.name)),
    )
    if (same.length === 1 && same[0]!.target.value !== said) yield faultOf(same[0]!, `${said}%`)
  }
}

/** The name in a sentence has words before it; four characters and more of the end must be the same. */
function isSame(said: string, name: string): boolean {
  return name.length >= 4 && (said.endsWith(name) || (said.length >= 4 && name.endsWith(said)))
}

/** Counted in these are things of every kind: only where nearly all the words are the same. */
const common = /^[个次项台套件批家]$/

/** `培训教师500人` beside the one indicator counted in 人 whose words are about these. */
function* alike(disclosure: Disclosure, told: ReadonlySet<IndicatorRow>): Iterable<RowFault<SaidElsewhere>> {
  const said = Map.groupBy(quantitiesOf(disclosure), ({ passage }) => passage.project)
  for (const [project, targets] of Map.groupBy(targetsOf(disclosure), ({ row }) => row.project))
    for (const [dimension, own] of Map.groupBy(targets, ({ figure }) => figure.dimension)) {
      const [target, ...others] = own
      const figures = (said.get(project) ?? []).filter(({ quantity }) => quantity.dimension === dimension)
      const [first] = figures
      if (others.length > 0 || !first || told.has(target!.row)) continue
      // Of two figures nobody knows which is meant; one for each, of a part or of last year is not the whole.
      if (figures.some(({ quantity }) => !canBeOne(quantity, first.quantity))) continue
      if (!isOfTheYear(first, disclosure.year)) continue
      const verdict = against(first.quantity, target!)
      if (verdict === "same" || !isNamed(target!.row, first.quantity, common.test(dimension) ? 0.8 : 0.5))
        continue
      // At least so many, and more are meant: not wrong, but why not say so.
      yield {
        ...faultOf(target!.row, first.quantity.text),
        ...(verdict === "beyond" ? { severity: "note" as const } : {}),
      }
    }
}

/** The words around a figure must be those of the indicator's name. */
function isNamed({ indicator }: IndicatorRow, { before, after }: Quantity, least: number): boolean {
  const words = shinglesOf(withoutGeneric(indicator.name).replace(/。/g, ""))
  return words.size > 0 && containment(words, shinglesOf(`${before}。${after}`)) >= least
}
