import { rowCheck } from "./row-check.ts"

/** IND-017: targets say what they rest on. */
export const basisThere = rowCheck({
  id: "IND-017",
  title: "缺指标值确定依据",
  severity: "note",
  basis: "项目绩效目标表表式：指标值确定依据",
  *find(rows) {
    const named = rows.filter(({ indicator }) => indicator.name !== "")
    const isBlank = (basis: string) => basis.replace(/[-—/、\s]/g, "") === ""
    // Where a form has no such column, or nobody fills it in, none is missing.
    if (named.filter(({ indicator }) => !isBlank(indicator.basis)).length < named.length * 0.6) return
    for (const row of named) {
      const { basis } = row.indicator
      if (isBlank(basis)) yield { row, fault: "blank" }
      else if (/^(?:无|暂无|没有|不详|\d+(?:\.\d+)?[%％]?)$/.test(basis.trim()))
        yield { row, fault: "none", words: basis.trim() }
    }
  },
})
