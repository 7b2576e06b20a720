import type { Project } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { units } from "../../../packs/indicator-words.ts"
import type { Check, Observation } from "../../check.ts"
import { type IndicatorRow, indicatorRows } from "../../facts/indicators.ts"
import { inTenThousands } from "../../facts/money.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** Names of what is laid down for a head. */
const laidDown = /人均|每人|标准|人月|养老金|津贴|补助|补贴|发放/
/** How often a year a sum for a head may be paid when its unit does not say. */
const times = [1, 2, 4, 10, 12]
/** So much more than is needed is not explained by a few more heads, or their tools. */
const surplus = 1.25

/** A project with more money than its people, each at the sum laid down, can need, or far less. */
export interface UnlikeHeadsNeed {
  readonly project: NamedProject
  readonly budget: Money
  readonly heads: { readonly indicator: string; readonly target: string }
  readonly rate: { readonly indicator: string; readonly target: string }
  readonly most: Money
}

/** IND-019: a number times the sum laid down for one is about the money of the project. */
export const perHead: Check = {
  id: "IND-019",
  family: "IND",
  title: "预算与数量×单位标准不相称",
  severity: "note",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    for (const [project, rows] of Map.groupBy(indicatorRows(disclosure), (row) => row.project)) {
      const cents = project.amount?.figure?.cents ?? 0
      if (cents <= 0) continue
      yield* farTooLittle(project, cents, rows)
      const found = headsAndRate(rows)
      if (!found) continue
      const { heads, rate } = found
      const needed = heads.target.value! * rate.target.value! * 100 * Math.max(...timesOf(rate))
      if (cents <= needed * surplus) continue
      const most = inTenThousands(Math.round(needed))
      yield {
        fault: "more",
        about: [aboutOfProject(project), "amount"],
        at: [project.amount!.at, heads.indicator.target.at, rate.indicator.target.at],
        data: dataOf(project, cents, heads, rate, most),
        says: inTenThousands(cents),
        should: { ...most, bound: "≤" },
      }
    }
  },
}

/** So many times the budget is no share of others' money, but a measure or a point gone wrong. */
const tenfold = 10

/** `450万元/人` beside 600 people and 27万元: one of the three is wrong. */
function* farTooLittle(
  project: Project,
  cents: number,
  rows: readonly IndicatorRow[],
): Iterable<Observation> {
  for (const rate of rows) {
    const needs = rows.flatMap((counted) => {
      const needed = neededFor(rate, counted)
      return needed === null ? [] : [{ counted, needed }]
    })
    // Of several numbers in one unit, the least is enough to tell.
    const [least] = needs.sort((a, b) => a.needed - b.needed)
    if (!least || least.needed < cents * tenfold) continue
    const needed = inTenThousands(Math.round(least.needed))
    yield {
      fault: "less",
      severity: "error",
      about: [aboutOfProject(project), "rate", rate.indicator.name],
      at: [rate.indicator.target.at, least.counted.indicator.target.at, project.amount!.at],
      data: dataOf(project, cents, least.counted, rate, needed),
      says: inTenThousands(cents),
      should: needed,
    }
  }
}

/** Cents for so many at the sum for one, paid once a year; null when they are not of one unit. */
function neededFor(rate: IndicatorRow, counted: IndicatorRow): number | null {
  const { target } = counted
  const each = eachOf(rate)
  if (each === null || target.kind !== "count" || target.per.length > 0) return null
  if (rate.target.value === null || target.value === null || target.value <= 0) return null
  const [one, other] = [unitOf(each), unitOf(target.unit)]
  if (!one || !other || isForOthers(rate, counted)) return null
  if (one.dimension !== other.dimension) return null
  if (one.isNamed && each !== target.unit) return null
  return (rate.target.value * 100 * target.value * other.factor) / one.factor
}

/** What a sum of money is for one of: `元/人`, 人均, 每亩; null when it is not for one of anything. */
function eachOf({ target, indicator }: IndicatorRow): string | null {
  if (target.kind !== "money" || target.operator === "≥") return null
  const [per] = target.per.filter((unit) => !/^(?:年|月|天|日|季度?|周|次)$/.test(unit))
  if (per !== undefined) return per
  const said = /(人|户|亩)均|每(人|名|位|户|亩|公顷|公里|平方米|台|套|座|头|只|所|村|件|吨)/.exec(
    indicator.name,
  )
  return said && (said[1] ?? (/[名位]/.test(said[2]!) ? "人" : said[2]!))
}

/** People are people in any unit, lengths are lengths; pieces are only as their unit says. */
function unitOf(unit: string): { dimension: string; factor: number; isNamed: boolean } | null {
  if (/^[人名位]$/.test(unit)) return { dimension: "persons", factor: 1, isNamed: false }
  const known = units.get(unit)
  const [dimension, ...others] = known?.dimensions ?? []
  if (!known || dimension === undefined) return null
  const isPhysical = others.length === 0 && /^(?:length|area|volume|mass|energy)$/.test(dimension)
  return { dimension, factor: isPhysical ? known.factor : 1, isNamed: !isPhysical }
}

function dataOf(
  project: Project,
  cents: number,
  heads: IndicatorRow,
  rate: IndicatorRow,
  most: Money,
): UnlikeHeadsNeed {
  return {
    project: namedProject(project),
    budget: inTenThousands(cents),
    heads: { indicator: heads.indicator.name, target: heads.target.text },
    rate: { indicator: rate.indicator.name, target: rate.target.text },
    most,
  }
}

/** Several groups of people, or several sums, are added in ways the sheet does not say. */
function headsAndRate(rows: readonly IndicatorRow[]): { heads: IndicatorRow; rate: IndicatorRow } | null {
  const [heads, ...otherHeads] = rows.filter(isHeads)
  const [rate, ...otherRates] = rows.filter(isRate)
  if (!heads || !rate || otherHeads.length > 0 || otherRates.length > 0) return null
  return isForOthers(rate, heads) ? null : { heads, rate }
}

function isHeads({ target, level2 }: IndicatorRow): boolean {
  return (
    level2 === "数量" &&
    target.kind === "count" &&
    target.unit === "人" &&
    target.per.length === 0 &&
    (target.value ?? 0) > 0
  )
}

/** A sum for one head: far less than a project's, in yuan. */
function isRate({ target, level2, indicator }: IndicatorRow): boolean {
  if (level2 === null || !/成本/.test(level2) || target.kind !== "money" || target.operator === "≥")
    return false
  const value = target.value ?? 0
  if (value <= 0 || value > 50_000) return false
  return (
    target.per.includes("人") ||
    (target.per.length === 0 && laidDown.test(indicator.name + indicator.description))
  )
}

/** `每名考生75元` beside posts: the sum is for other people than those counted. */
function isForOthers(rate: IndicatorRow, heads: IndicatorRow): boolean {
  const whom = /每(?:名|位|个)?([\u4e00-\u9fff]{2})/.exec(
    rate.indicator.name + rate.indicator.description,
  )?.[1]
  const counted = heads.indicator.name + heads.indicator.description
  return whom !== undefined && !/^[人月年天日次期]|^人/.test(whom) && !counted.includes(whom)
}

function timesOf({ target }: IndicatorRow): readonly number[] {
  if (target.per.includes("年")) return [1]
  if (target.per.includes("月")) return [12]
  if (target.per.some((per) => /天|日|次|场|期|学期|课时/.test(per))) return [365]
  return times
}
