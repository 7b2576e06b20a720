import { bare } from "../../../text/likeness.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

/** IND-004: one project does not have the same indicator twice. */
export const duplicates = rowCheck({
  id: "IND-004",
  title: "同一项目的指标重复",
  severity: "warning",
  basis: "绩效指标应当指向明确、细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    const seen = new Map<string, IndicatorRow>()
    for (const row of rows) {
      const { project, indicator } = row
      const key = `${project.no}|${project.name}|${bare(indicator.name)}|${bare(indicator.target.text)}`
      const before = seen.get(key)
      // One name may be measured in two ways; name, description and target alike say nothing new.
      if (
        before &&
        indicator.name !== "" &&
        bare(before.indicator.description) === bare(indicator.description)
      )
        yield { row }
      else seen.set(key, row)
    }
  },
})
