import { rowCheck } from "./row-check.ts"

/** IND-007: every indicator has a target. */
export const targetThere = rowCheck({
  id: "IND-007",
  title: "缺指标值",
  severity: "warning",
  basis: "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    // Where a form has no column of targets, none is missing.
    if (rows.filter(({ target }) => target.text !== "").length < rows.length / 2) return
    for (const row of rows)
      if (row.indicator.name !== "" && row.target.text.replace(/[-—/、\s]/g, "") === "") yield { row }
  },
})
