/** The name of the first sheet, which says what holds for the whole workbook. */
export const guideTitle = "填写说明"

/** The labels of what is said there. */
export const settingLabels = {
  year: "预算年度",
  place: "表式",
  region: "行政区划名称",
  regionCode: "行政区划代码",
} as const

/** The sheet the drop-downs take their lists from. */
export const codesTitle = "代码"

/** The sheet of what a draft leaves open. */
export const questionsTitle = "待核对"

/** The sheet of indicators to choose from. */
export const suggestionsTitle = "指标库"
