import { expect, test } from "vitest"
import { toldPlan } from "./plan.ts"

test.each([
  ["累计支出进度", "3月末25%，6月末50%，9月末75%，12月末100%", "25% 50% 75% 100%", true],
  ["用款计划", "一季度累计15%、二季度累计50%、三季度累计80%、四季度累计100%", "15% 50% 80% 100%", true],
  ["用款计划", "一季度15%，二季度35%，三季度30%，四季度20%", "15% 35% 30% 20%", false],
  ["支出计划", "第一季度末达到20%；上半年50%；前三季度80%；全年100%。", "20% 50% 80% 100%", false],
  ["资金支付进度", "3月底支出10%，6月底支出40%，10月底支出80%，年底支出100%", "10% 40% 80% 100%", true],
  ["支出计划", "1季度25%、2季度25%、3季度25%、4季度25%", "25% 25% 25% 25%", false],
])("%s %s", (label, text, texts, saidCumulative) => {
  const plan = toldPlan(text, label)
  expect(plan?.texts.join(" ")).toBe(texts)
  expect(plan?.saidCumulative).toBe(saidCumulative)
})

test.each([
  "6月末支付50%，验收后支付50%",
  "一季度招标，二季度施工，三季度完工，四季度验收",
  "按合同支付，12月末100%",
  "四季度20%，三季度30%，二季度35%，一季度15%",
  "一季度25%，二季度25%，三季度25%，四季度25%，全年100%",
])("no plan of four dates: %s", (text) => {
  expect(toldPlan(text, "支出计划")).toBeNull()
})
