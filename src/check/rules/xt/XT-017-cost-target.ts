import type { Indicator, Project } from "../../../model/disclosure.ts"
import type { Cause, Money } from "../../../model/finding.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { scaleBetween } from "../../engine/slip.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject, plainName } from "../../facts/projects.ts"
import { type YearlyCost, yearlyCost } from "./cost-interval.ts"

/** Names of indicators that speak of all the project's money. */
const wholeCost =
  /控制数|总成本|总额|总费用|成本总|项目[\u4e00-\u9fff]{0,4}成本|使用成本|资金成本|经费|预算|资金支出|支出成本|费用支出/
/** Names of indicators that speak of one head, one item, or more than a year. */
const partialCost =
  /单(?:位|价|[个项件次期场台套户页卷册亩车人笔例条份本座处栋村班篇幅张米棵株头只支座间幢孔盏块])|每|标准|均|总投资|合同(?:总?价|总?金?额)|中标|概算|总造价|节约|降低|结余|收入|收益|效益/
/** A description that says so where the name does not. */
const partialDescription = /每[个项件次期场台套户人名份]|单[个项件次期场台套户]|平均/

/** A target for the cost of a whole project that is not its budget. */
export interface CostUnlikeBudget {
  readonly project: NamedProject
  readonly indicator: string
  readonly target: string
  /** How the yearly cost follows from the target when it is not the target itself. */
  readonly worked: "times" | "measure" | null
  readonly off: "more" | "less"
}

/** XT-017: a cost target that limits the whole project agrees with the project's budget. */
export const costTarget: Check = {
  id: "XT-017",
  family: "XT",
  title: "成本指标与项目预算不一致",
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
    partialDescription.test(indicator.description) ||
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

function judge(project: Project, cost: Cost, siblings: number, all: readonly Project[]): Observation | null {
  const { yearly } = cost
  const budget = project.amount!.figure!
  const low = budget.cents - budget.slack / 2
  const high = budget.cents + budget.slack / 2
  if (yearly.low <= high && low <= yearly.high) return null
  // `15元`, `≤1元`: what one head or one piece costs, though the unit does not say so.
  if (yearly.measure === "元" && yearly.times === 1 && yearly.cents < onePiece) return null
  if (yearly.low > high)
    return observe(project, cost, equalsSeveral(project, yearly, all) ? "warning" : "error", "more")
  if (siblings > 1) return null
  const far = yearly.cents < farBelow * low
  if (isWhole(cost)) return observe(project, cost, far ? "error" : "warning", "less")
  return far && /金额|总/.test(cost.indicator.name) ? observe(project, cost, "warning", "less") : null
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

function observe(
  project: Project,
  { indicator, yearly }: Cost,
  severity: "error" | "warning",
  off: CostUnlikeBudget["off"],
): Observation {
  const budget = project.amount!.figure!.cents
  const cause = causeOf(yearly, budget)
  return {
    severity,
    about: [aboutOfProject(project), nameKey(indicator.name)],
    at: [indicator.target.at, project.amount!.at],
    data: {
      project: namedProject(project),
      indicator: indicator.name,
      target: indicator.target.text,
      worked: yearly.times > 1 ? "times" : yearly.measure === "万元" ? null : "measure",
      off,
    } satisfies CostUnlikeBudget,
    says: inTenThousands(yearly.cents),
    should: inTenThousands(budget),
    gap: inTenThousands(Math.abs(yearly.cents - budget)),
    ...(cause === undefined ? {} : { cause }),
  }
}

function inTenThousands(cents: number): Money {
  return { cents, measure: "万元" }
}

function causeOf(yearly: YearlyCost, budget: number): Cause | undefined {
  if (Math.abs(scaleBetween(yearly.cents, budget)) === 4) return { kind: "measure" }
  if (scaleBetween(yearly.cents, budget) !== 0) return { kind: "point" }
  if (yearly.times === 1 && yearly.cents * 12 === budget) return { kind: "a-month" }
  return undefined
}
