import type { Money } from "../../../model/finding.ts"
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

/** A project with more money than its people, each at the sum laid down, can need. */
export interface MoreThanHeadsNeed {
  readonly project: NamedProject
  readonly budget: Money
  readonly heads: { readonly indicator: string; readonly target: string }
  readonly rate: { readonly indicator: string; readonly target: string }
  readonly most: Money
}

/** IND-019: heads times the sum laid down for one is about the money of the project. */
export const perHead: Check = {
  id: "IND-019",
  family: "IND",
  title: "预算超出人数×人均标准",
  severity: "note",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    for (const [project, rows] of Map.groupBy(indicatorRows(disclosure), (row) => row.project)) {
      const cents = project.amount?.figure?.cents ?? 0
      const found = headsAndRate(rows)
      if (cents <= 0 || !found) continue
      const { heads, rate } = found
      const needed = heads.target.value! * rate.target.value! * 100 * Math.max(...timesOf(rate))
      if (cents <= needed * surplus) continue
      const [budget, most] = [inTenThousands(cents), inTenThousands(Math.round(needed))]
      yield {
        about: [aboutOfProject(project), "amount"],
        at: [project.amount!.at, heads.indicator.target.at, rate.indicator.target.at],
        data: {
          project: namedProject(project),
          budget,
          heads: { indicator: heads.indicator.name, target: heads.target.text },
          rate: { indicator: rate.indicator.name, target: rate.target.text },
          most,
        } satisfies MoreThanHeadsNeed,
        says: budget,
        should: { ...most, bound: "≤" },
      }
    }
  },
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
