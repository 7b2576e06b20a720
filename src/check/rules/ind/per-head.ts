import { formatCents } from "../../../money/figure.ts"
import type { Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"
import { type Row, rowsOf } from "./rows.ts"

/** Names of what is laid down for a head. */
const laidDown = /人均|每人|标准|人月|养老金|津贴|补助|补贴|发放/
/** How often a year a sum for a head may be paid when its unit does not say. */
const times = [1, 2, 4, 10, 12]
/** So much more than is needed is not explained by a few more heads, or their tools. */
const surplus = 1.25

/** IND-019: heads times the sum laid down for one is about the money of the project. */
export const perHead: Check = {
  id: "IND-019",
  family: "IND",
  title: "人数×人均标准与项目预算相称",
  severity: "note",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Verdict> {
    for (const [project, rows] of Map.groupBy(rowsOf(disclosure), (row) => row.project)) {
      const budget = project.amount?.figure?.cents ?? 0
      const heads = rows.filter(isHeads)
      const rates = rows.filter(isRate)
      // Several groups of people, or several sums, are added in ways the sheet does not say.
      if (budget <= 0 || heads.length !== 1 || rates.length !== 1) continue
      if (isForOthers(rates[0]!, heads[0]!)) continue
      const [count, rate] = [heads[0]!.target.value!, rates[0]!.target]
      const most = count * rate.value! * 100 * Math.max(...timesOf(rates[0]!))
      if (budget <= most * surplus) continue
      yield {
        message: `${projectName(project)}预算${formatCents(budget, "万元")}万元，而${heads[0]!.indicator.name}${heads[0]!.target.text}×${rates[0]!.indicator.name}${rate.text}，全年最多${formatCents(Math.round(most), "万元")}万元。`,
        at: [project.amount!.at, heads[0]!.indicator.target.at, rates[0]!.indicator.target.at],
        says: `${formatCents(budget, "万元")}万元`,
        should: `不超过${formatCents(Math.round(most), "万元")}万元`,
        advice: "请核对人数、标准和预算数；另有其他支出内容的，在用途中写明。",
      }
    }
  },
}

function isHeads({ target, level2 }: Row): boolean {
  return (
    level2 === "数量" &&
    target.kind === "count" &&
    target.unit === "人" &&
    target.per.length === 0 &&
    (target.value ?? 0) > 0
  )
}

/** A sum for one head: far less than a project's, in yuan. */
function isRate({ target, level2, indicator }: Row): boolean {
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
function isForOthers(rate: Row, heads: Row): boolean {
  const whom = /每(?:名|位|个)?([\u4e00-\u9fff]{2})/.exec(
    rate.indicator.name + rate.indicator.description,
  )?.[1]
  const counted = heads.indicator.name + heads.indicator.description
  return whom !== undefined && !/^[人月年天日次期]|^人/.test(whom) && !counted.includes(whom)
}

function timesOf({ target }: Row): readonly number[] {
  if (target.per.includes("年")) return [1]
  if (target.per.includes("月")) return [12]
  if (target.per.some((per) => /天|日|次|场|期|学期|课时/.test(per))) return [365]
  return times
}
