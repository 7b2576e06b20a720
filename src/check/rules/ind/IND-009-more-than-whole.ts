import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

/** Growth, and shares of what is not their whole: gross enrolment, beds used, revenue collected against a plan. */
const mayExceed =
  /增长|增幅|增加|增收|提高|提升|产值|投资|税收|收入|征收|保值|增值|拨备|倍|超额|比上年|同比|达产|产销|毛入|毛率|床位|病床|负荷|周转|流动|速动|偿|备付|产能|净增|招商/

/** IND-009: a share of a whole is not more than the whole. */
export const withinWhole = rowCheck({
  id: "IND-009",
  title: "比率超过100%",
  severity: "warning",
  basis: "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const { kind, value, operator } = row.target
      if (kind !== "share" || value === null) continue
      if (mayExceed.test(row.indicator.name) || mayExceed.test(row.indicator.description)) continue
      const found = { row, says: row.target.text, should: "100%" }
      // A figure of the year before as 100 (财政收入105%) is no share.
      if (value > 100 && isShare(row)) yield { ...found, fault: "over", severity: "error" }
      else if (value === 100 && (operator === "≥" || operator === ">")) yield { ...found, fault: "least" }
    }
  },
})

function isShare({ indicator, level1 }: IndicatorRow): boolean {
  return /率|度$|比例|占比|比重|覆盖面/.test(indicator.name) || level1 === "满意度"
}
