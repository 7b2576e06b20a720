import { bare } from "../../../text/likeness.ts"
import { literal } from "../../../text/literal.ts"
import { rowCheck } from "./row-check.ts"

/** IND-013: a name does not hold the target value. */
export const valueInName = rowCheck({
  id: "IND-013",
  title: "指标名称里写了指标值",
  severity: "note",
  basis: "绩效指标与绩效目标应当相互匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const { target, indicator } = row
      if (target.kind !== "count" || target.value === null || target.unit === "") continue
      const inName = new RegExp(`(\\d+(?:\\.\\d+)?)(百|千|万)?${literal(target.unit)}`).exec(
        bare(indicator.name),
      )
      if (!inName) continue
      const scale = inName[2] === "万" ? 10_000 : inName[2] === "千" ? 1000 : inName[2] === "百" ? 100 : 1
      if (Number(inName[1]) * scale === target.value) yield { row, cell: "name" }
    }
  },
})
