/**
 * The vocabulary by which a table of performance indicators is recognised when its cells have run together.
 * Everything is compared without white space.
 */

/** A column of an indicator table. */
export type Column = "level1" | "level2" | "name" | "description" | "target" | "basis"

/** Header words of each column, as different years and places print them, longest first. */
export const headerWords: readonly { readonly column: Column; readonly words: readonly string[] }[] = [
  { column: "level1", words: ["一级绩效指标", "一级指标"] },
  { column: "level2", words: ["二级绩效指标", "二级指标"] },
  { column: "name", words: ["三级绩效指标", "三级指标", "绩效指标名称", "指标名称"] },
  {
    column: "description",
    words: ["绩效指标描述", "指标描述", "绩效指标说明", "指标说明", "绩效指标解释", "指标解释", "指标内容"],
  },
  { column: "basis", words: ["指标值确定依据", "指标值设定依据", "指标确定依据", "确定依据", "设定依据"] },
  { column: "target", words: ["绩效指标值", "年度指标值", "目标值", "指标值"] },
]

/** Level-1 names, old and new. 成本指标 is one only when a kind of cost follows it. */
export const level1Names = ["产出指标", "效益指标", "效果指标", "满意度指标", "成本指标"]

/** Level-2 names, old and new. */
export const level2Names = [
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "经济成本指标",
  "社会成本指标",
  "生态环境成本指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "环境效益指标",
  "可持续影响指标",
  "可持续发展指标",
  "服务对象满意度指标",
  "服务对象满意度",
  "满意度指标",
]

/** What measures a target value: the words after the number. */
const measure =
  "(?:百分比|百分点|比率|万?[元人次户个件份套台场家种项亩吨名篇期批处条辆本间米张天日月年周分时秒组类级]|公里|平方米|小时|分钟|工作日|人次|月份|月底|年度|%|％|‰)"
const number = "\\d[\\d,，.．]*"
const numeric = new RegExp(
  `^(?:[≥≤><=＞＜＝≧≦]|大于等于|小于等于|不低于|不少于|不超过|大于|小于|等于){0,3}${number}(?:[-~—～至]${number})?(?:${measure}(?:[/／以]?${measure}){0,4})?(?:[/／每]${measure}){0,4}(?:以上|以下|以内|及以上|左右|前)?$`,
)
const operator = /^(?:[≥≤><=＞＜＝≧≦]|大于|小于|不低于|不少于|不超过)/
const graded =
  /^(?:不断|逐步|逐年|持续|有效|明显|显著|较上年|比上年|稳步|长期|基本|进一步|有所|全面|大幅|效果|达到|优|良|好|合格|及时|完成|实现|是|提高|提升|改善|增强|促进|保障|减少|减轻|降低|增加|满意|良好|优秀|工作有所|持续影响|可持续)/

/** Whether a text is a number with a measure: 2 with an operator or a percentage, 1 with neither, 0 not. */
export function numericTarget(text: string): 0 | 1 | 2 {
  if (!numeric.test(text)) return 0
  return operator.test(text) || /[%％]/.test(text) ? 2 : 1
}

/** Whether a text begins as a target value in words does: 不断提高, 比上年提升. */
export function gradedTarget(text: string): boolean {
  return graded.test(text)
}

/** Whether a text begins with a comparison, as a target value broken over lines does (≤600万). */
export function startsWithOperator(text: string): boolean {
  return operator.test(text)
}
