import type { Disclosure, Project } from "../../../model/disclosure.ts"
import type { Check } from "../../check.ts"
import { totalOfPlan } from "../../facts/places.ts"
import { planCheck } from "./plan-check.ts"

/**
 * PLAN-003: the plan ends at 100. That it does not is a mistake where the sheet says otherwise: its quarters stand beside a 合计
 * of 100 %, or its indicators want the money handed out within the year.
 */
export const notAllPaid: Check = planCheck(
  { id: "PLAN-003", title: "支出计划年底没有达到100%", severity: "warning" },
  (points, project, disclosure) => {
    const last = points.at(-1)!
    if (last.index !== 3 || last.value >= 100) return null
    const sum = points.reduce((total, { value }) => total + value, 0)
    return {
      points: [last],
      says: `${last.value}%`,
      should: "100%",
      gap: `${Math.round((100 - last.value) * 100) / 100}%`,
      ...(isGainsaid(disclosure, project, last.value) ? { severity: "error" as const } : {}),
      ...(points.length > 1 && Math.abs(sum - 100) < 1e-6 ? { cause: { kind: "each-period" } } : {}),
    }
  },
)

/** All of the money is to be where it belongs by a date: 配套资金到位时间, 补助资金发放完成时限. */
const handedOut =
  /(?:资金|经费|补助|补贴|奖补|津贴|工资|款|金)[^，。；]{0,6}(?:到位|拨付|发放|支付|兑付|兑现|下达|足额)/
const byThen = /时间|时限|时点|及时|日期|期限/
/** A day before the year's end, by which the plan should have paid all. */
const date = /(?:\d{1,2}月|[上下]半年|[一二三四]季度|年底|年内|年末)/
const inParts = /首|第[一1]次|预拨|每|按月|按季|分期|首批/

/** 预算执行率≥95%: more than the plan has paid at its end. */
const execution = /^(?:项目)?(?:预算|资金|支出|全年)*(?:执行|支出|支付|拨付)(?:率|进度)$/

function isGainsaid(disclosure: Disclosure, project: Project, paid: number): boolean {
  const { planTexts } = project
  const isAddedUp = project.plan.some(
    (value, i) => value !== null && value !== Number.parseFloat(planTexts[i]!),
  )
  if (isAddedUp) return totalOfPlan(disclosure, project) !== null
  const isBeyond = ({ name, target }: Project["indicators"][number]) =>
    execution.test(name) && target.unit === "%" && target.operator !== "≤" && (target.value ?? 0) > paid
  if (project.indicators.some(isBeyond)) return true
  return project.indicators.some(
    ({ name, target }) =>
      handedOut.test(name) && byThen.test(name) && !inParts.test(name) && date.test(target.text),
  )
}
