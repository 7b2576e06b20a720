import { betterWhen } from "../../../packs/indicators.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

/** IND-010: the operator points the way that is better. */
export const direction = rowCheck({
  id: "IND-010",
  title: "指标值的方向写反",
  severity: "error",
  basis: "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const fault = wrongWay(row)
      if (fault === null) continue
      const { text } = row.target
      yield {
        row,
        fault,
        severity: isDoubtful(row, fault) ? "warning" : "error",
        says: text,
        should: text.replace(/[≤<≥>]/, fault === "more" ? "≥" : "≤"),
      }
    }
  },
})

/** Changes of a thing: of 发案率降幅 more is better, of 火灾起数 (同比下降) ≥10% too. */
const changes = /降幅|下降|减少|降低|压减|压降|压缩|削减|缩减|递减|回落|减排|挽回|增幅|上升/
const changesSaid = /同比|比上年|较上年|与上年|环比|降幅|(?:下降|降低|减少)(?:幅度|率|比例)/
/** Shares with a ceiling of their own, which stay below it though they are high. */
const ceilings =
  /成本|费用|控制|不超过|误差|偏差|占比|比重|比例|负债|负荷|饱和|浓度|强度|湿度|噪|消耗|消费|价格|指数|系数|依赖|周转|抗菌|药|床位|病床/
/** What is done about harm (帮扶返贫户数, 避免受伤人数) is the more the better. */
const actsOnHarm =
  /(?:防止|防范|预防|避免|消除|帮扶|救助|救治|监测|识别|扑救|处置|处理|化解|慰问|培训|安置|援助)(?!后)/
/** Sums laid down for a head or a thing, which are at least so much (补助标准≥89元). */
const laidDown = /节约|节省|降低|减少|投入|筹|标准|人均|补助|补贴|补偿|奖|工资|薪|待遇|津贴|救助|养老金/

function wrongWay({ indicator, target, level1, level2 }: IndicatorRow): "more" | "less" | "cost" | null {
  const { operator, kind } = target
  const { name, description } = indicator
  if (operator === null || operator === "=") return null
  const upper = operator === "≤" || operator === "<"
  if (changes.test(name) || (kind === "share" && changesSaid.test(description))) return null
  const better = betterWhen(name) ?? (kind === "share" ? betterWhen(description) : null)
  // What is counted as done (受理投诉件数, 扑救火灾起数) is work, not harm.
  const counted = kind !== "share" && (level2 === "数量" || actsOnHarm.test(name))
  if (better === "less" && !upper && !counted) return "less"
  if (kind === "share" && upper) {
    if (better === "more") return /(?:预算|资金).{0,4}(?:执行|支出|支付|使用)率/.test(name) ? null : "more"
    // A share of nearly the whole, of an outcome, is a thing to reach and not one to stay below.
    const outcome = level1 === "满意度" || level1 === "效益"
    if (outcome && better === null && (target.value ?? 0) >= 80 && !ceilings.test(name)) return "more"
  }
  return level2 === "成本" && !upper && kind === "money" && !laidDown.test(name + description) ? "cost" : null
}

/** What is told by the name is sure; that a share of 80 to 95 is no ceiling is only likely. */
function isDoubtful({ indicator, target }: IndicatorRow, fault: string): boolean {
  return fault === "cost" || (betterWhen(indicator.name) === null && (target.value ?? 0) < 95)
}
