import type { Indicator, Project } from "../../../model/disclosure.ts"
import type { Check, Verdict } from "../../check.ts"
import { inMeasure } from "../../engine/printed.ts"
import { scaleBetween } from "../../engine/slip.ts"
import { type YearlyCost, yearlyCost } from "./cost-interval.ts"
import { plainName, projectName } from "./projects.ts"

/** Names of indicators that speak of all the project's money. */
const wholeCost =
  /控制数|总成本|总额|总费用|成本总|项目[\u4e00-\u9fff]{0,4}成本|使用成本|资金成本|经费|预算|资金支出|支出成本|费用支出/
/** Names of indicators that speak of one head, one item, or more than a year. */
const partialCost = /人均|单位成本|单价|每|标准|平均|均|总投资|节约|降低|结余|收入|收益|效益/

/** XT-017: a cost target that limits the whole project agrees with the project's budget. */
export const costTarget: Check = {
  id: "XT-017",
  family: "XT",
  title: "成本指标与项目预算一致",
  severity: "error",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》，地方参照）",
  *run({ disclosure }) {
    let any = false
    for (const project of disclosure.projects) {
      if (!project.amount?.figure || project.amount.figure.cents <= 0) continue
      const costs = project.indicators.flatMap((indicator) => costOf(indicator) ?? [])
      if (costs.length > 0) any = true
      for (const cost of costs) {
        const verdict = judge(project, cost, costs.length, disclosure.projects)
        if (verdict) yield verdict
      }
    }
    if (!any) yield { cannot: "没有能与项目预算比较的成本指标" }
  },
}

interface Cost {
  readonly indicator: Indicator
  readonly yearly: YearlyCost
}

function costOf(indicator: Indicator): Cost | null {
  if (
    !/成本/.test(indicator.level2) ||
    partialCost.test(indicator.name) ||
    /[≥>]/.test(indicator.target.text)
  )
    return null
  const yearly = yearlyCost(indicator.target)
  return yearly && { indicator, yearly }
}

/** A target this much smaller than the budget is no rounding and no saving: it speaks of other money. */
const farBelow = 0.5
/** A plain sum of so few 元 is the price of one item. */
const onePiece = 100_000

function judge(project: Project, cost: Cost, siblings: number, all: readonly Project[]): Verdict | null {
  const { yearly } = cost
  const budget = project.amount!.figure!
  const low = budget.cents - budget.slack / 2
  const high = budget.cents + budget.slack / 2
  if (yearly.low <= high && low <= yearly.high) return null
  // `15元`, `≤1元`: what one head or one piece costs, though the unit does not say so.
  if (yearly.measure === "元" && yearly.times === 1 && yearly.cents < onePiece) return null
  if (yearly.low > high)
    return say(project, cost, equalsSeveral(project, yearly, all) ? "warning" : "error", "大于")
  if (siblings > 1) return null
  const far = yearly.cents < farBelow * low
  if (isWhole(cost)) return say(project, cost, far ? "error" : "warning", "小于")
  return far && /金额|总/.test(cost.indicator.name) ? say(project, cost, "warning", "小于") : null
}

function isWhole({ indicator, yearly }: Cost): boolean {
  return yearly.times > 1 || wholeCost.test(indicator.name) || wholeCost.test(indicator.description)
}

/** One target for the money of several projects of the same name, such as one fund in two years. */
function equalsSeveral(project: Project, yearly: YearlyCost, all: readonly Project[]): boolean {
  const same = all.filter((other) => plainName(other.name) === plainName(project.name))
  const total = same.reduce((sum, other) => sum + (other.amount?.figure?.cents ?? 0), 0)
  return same.length > 1 && yearly.low <= total && total <= yearly.high
}

function say(
  project: Project,
  { indicator, yearly }: Cost,
  severity: "error" | "warning",
  how: string,
): Verdict {
  const budget = project.amount!.figure!.cents
  const worth = inMeasure(yearly.cents, "万元")
  const times =
    yearly.times > 1 ? `（全年${worth}万元）` : yearly.measure === "万元" ? "" : `（即${worth}万元）`
  const should = inMeasure(budget, "万元")
  const cause = causeOf(yearly, budget)
  return {
    severity,
    message: `${projectName(project)}的成本指标“${indicator.name}”为${indicator.target.text}${times}，${how}项目预算${should}万元。`,
    at: [indicator.target.at, project.amount!.at],
    says: worth,
    should,
    gap: inMeasure(Math.abs(yearly.cents - budget), "万元"),
    ...(cause === undefined ? {} : { cause }),
    advice: "请核对成本指标的数额、计量单位和期间，使其与项目预算一致。",
  }
}

function causeOf(yearly: YearlyCost, budget: number): string | undefined {
  if (Math.abs(scaleBetween(yearly.cents, budget)) === 4) return "两数正好相差10000倍，疑似元与万元弄混"
  if (scaleBetween(yearly.cents, budget) !== 0) return "两数只差小数点位置，疑似漏点或错点小数点"
  if (yearly.times === 1 && yearly.cents * 12 === budget) return "指标值正好是预算的十二分之一，疑似漏写“/月”"
  return undefined
}
