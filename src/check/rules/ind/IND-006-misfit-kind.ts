import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

const counted = /(?:人数|人员数量|户数|家数|次数|数量|个数|件数|份数|面积|里程|长度)(?:[（(].{1,8}[）)])?$/
/** Counts that tell how well a thing was done: slips, complaints, prizes. */
const qualities =
  /差错|失误|错误|事故|投诉|违|退|返|漏|缺|超|逾期|故障|问题|缺陷|奖|合格|达标|优秀|优良|完好|中断|丢失|损|零/
const otherKind = /(?:及时|按时|准时|合格|达标|准确|优良|完好|验收)率/
const share = /(?:率|比例|比重|占比)(?:[（(].{1,8}[）)])?$/

/** IND-006: what an indicator measures fits the kind it stands under. */
export const fitsItsKind = rowCheck({
  id: "IND-006",
  title: "指标归错了类",
  severity: "warning",
  basis:
    "绩效指标应当与类别相符（《中央部门项目支出核心绩效目标和指标设置及取值指引》财预〔2021〕101号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const fault = misfit(row)
      // Many places count how far a thing reaches as a quantity.
      if (fault === "share" && !otherKind.test(row.indicator.name)) yield { row, fault, severity: "note" }
      else if (fault !== null) yield { row, fault }
    }
  },
})

function misfit({ indicator, target, level2 }: IndicatorRow): string | null {
  const { name, description } = indicator
  if (level2 === "质量" && target.kind === "count" && counted.test(name) && !qualities.test(name))
    return target.operator === "≤" || target.operator === "<" ? null : "count"
  if (level2 === "数量" && target.kind === "share" && share.test(name)) return "share"
  if (target.kind === "money" && target.per.every((per) => per === "月" || per === "年"))
    if (level2 === "数量" || level2 === "社会效益") {
      // Money paid out, collected or lent is counted in money.
      const ofMoney =
        /额|资|金|收|支出|补|贷|工资|薪|酬|税|产值|销售|成本|费|待遇|标准|规模|款|损|节约|减免|交易|赔|分红|让利|消费|GDP|总量|罚没|追|价|保障线/
      if (!ofMoney.test(name) && !ofMoney.test(description)) return "money"
    }
  if (
    level2 === "服务对象满意度" &&
    (target.kind === "money" || target.kind === "date" || target.kind === "time")
  )
    return "satisfaction"
  if (level2 === "成本" && (target.kind === "date" || target.unit === "人" || target.unit === "次"))
    return "cost"
  return null
}
