import { isPiece } from "../../facts/quantities/pieces.ts"
import { targetsOf } from "../../facts/quantities/targets.ts"
import { rowCheck } from "./row-check.ts"

/** Days of several people or machines together. */
const together = /累计|合计|总天数|人天|人次|台班|出动|投入|总量|总数|户均|人日|工日|三年|两年|历年/

/** IND-023: a target can be reached: no piece of a person, no year of 380 days. */
export const cannotBe = rowCheck({
  id: "IND-023",
  title: "指标值不可能",
  severity: "error",
  basis: "绩效指标应当合理可行（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(_, disclosure) {
    for (const { row, figure } of targetsOf(disclosure)) {
      const { name, description } = row.indicator
      const words = `${name}${description}`
      const says = row.target.text
      if (isPiece(figure, words)) yield { row, fault: "piece", says }
      else if (isOverYear(figure, words)) yield { row, fault: "days", says, should: "365天" }
    }
  },
})

/** More days, months or weeks than a year has. */
function isOverYear({ dimension, low }: { dimension: string; low: number }, words: string): boolean {
  if (together.test(words) || /年限|寿命|保质|保修|质保|有效期|周期|工期|服务期|合同期/.test(words))
    return false
  if (dimension === "天") return low > 366 && /年|开放|供|运行|值班|值守|服务|保障|监测|巡/.test(words)
  return dimension === "月" && low > 12 && /发放|补助|补贴|年|缴/.test(words)
}
