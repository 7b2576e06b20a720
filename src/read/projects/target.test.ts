import { expect, test } from "vitest"
import { parseTarget } from "./target.ts"

test.each([
  ["≥90%", "≥", 90, "%"],
  ["≤2万元", "≤", 2, "万元"],
  ["100%", null, 100, "%"],
  ["≥4万元/月", "≥", 4, "万元/月"],
  ["24小时", null, 24, "小时"],
  ["12月", null, 12, "月"],
  ["≥1.2万人", "≥", 1.2, "万人"],
  ["≤403860.63元", "≤", 403860.63, "元"],
  ["≥95百分比", "≥", 95, "百分比"],
  ["不低于95%", "≥", 95, "%"],
  ["不超过3万元", "≤", 3, "万元"],
  ["大于等于10次", "≥", 10, "次"],
  ["90%以上", "≥", 90, "%"],
  ["5天以内", "≤", 5, "天"],
  ["＞０.5个", ">", 0.5, "个"],
  ["<3起", "<", 3, "起"],
  ["=1份", "=", 1, "份"],
  ["1,200人", null, 1200, "人"],
  ["≥12000", "≥", 12000, null],
  ["≥ 30 户 。", "≥", 30, "户"],
] as const)("%s", (text, operator, value, unit) => {
  expect(parseTarget(text, {})).toMatchObject({ operator, value, unit })
})

test.each(["效果明显", "比上年提升", "", "120120元/年，大于6万元按6万元计。", "3-5次", "2025年12月底前完成"])(
  "words and texts of several statements keep their text: %s",
  (text) => {
    expect(parseTarget(text, { line: 7 })).toEqual({
      text,
      operator: null,
      value: null,
      unit: null,
      at: { line: 7 },
    })
  },
)
