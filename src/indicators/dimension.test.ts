import { describe, expect, test } from "vitest"
import { analyse, areBothCounts, canMeet, dimensionsOfUnit } from "./index.ts"

/** Whether a unit can be that of an indicator; null when its words do not say what is measured. */
function fits(text: string, unit: string): boolean | null {
  const [name, description] = text.split("｜")
  const { dimension } = analyse(name!, description)
  return dimension === null ? null : canMeet(dimension.of, dimensionsOfUnit(unit))
}

describe("a unit fits what the words say is measured", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    // The unit in brackets.
    ["疏浚渠道（公里）", "千米", "吨"],
    ["栽种灌木（株）", "棵", "%"],
    ["收购饲草（吨）", "公斤", "人"],
    ["新修梯田（亩）", "公顷", "公里"],
    ["装机规模（千瓦）", "兆瓦", "人"],
    ["引水工程（立方米）", "万方", "户"],
    ["接待旅客（人次）", "万人次", "平方米"],
    ["贷款贴息（万元）", "元", "户"],
    ["护理时间（小时）", "天", "万元"],
    ["苗木保存率（%）", "%", "株"],
    // The end of the name.
    ["参训教师人数", "名", "公里"],
    ["扶持企业户数", "户", "亩"],
    ["护林巡查次数", "次", "平方米"],
    ["校舍维修面积", "平方米", "人"],
    ["绿道贯通里程", "公里", "个"],
    ["医疗垃圾收运量", "吨", "人"],
    ["光伏发电量", "千瓦时", "人"],
    ["出栏肉牛头数", "头", "公里"],
    ["热线平均接听时长", "秒", "万元"],
    ["园区营业收入", "亿元", "人"],
    ["学生体质达标率", "%", "人"],
    ["服务质量评分", "分", "公里"],
    // The thing before 数量, the description where the name does not say.
    ["更新消火栓数量", "个", "公里"],
    ["购置帐篷数量", "顶", "平方公里"],
    ["改造桥梁数量", "座", "吨"],
    ["修复古籍数量", "册", "公里"],
    ["建成村级养老站点｜建成站点个数", "处", "%"],
    ["安装太阳能路灯｜安装路灯盏数", "盏", "公里"],
    ["拆除围墙｜拆除围墙米数", "米", "人"],
    ["助学金拨付时间｜拨付到学校的时间", "天", "万元"],
  ]
  test.each(cases)("%s: %s, not %s", (text, right, wrong) => {
    expect([fits(text, right), fits(text, wrong)]).toEqual([true, false])
  })

  test("things that are measured in several ways fit them all", () => {
    expect(["公里", "条", "平方米"].map((unit) => fits("改造村道数量", unit))).toEqual([true, true, true])
    expect(["公里", "米", "处"].map((unit) => fits("新建供水管网数量", unit))).toEqual([true, true, true])
  })

  test("what the words do not say is not judged", () => {
    expect(fits("推进数字乡村建设", "公里")).toBeNull()
    expect(fits("矿井涌水量", "人")).toBeNull()
    expect(fits("职工体检人数", "某个没有见过的单位")).toBe(true)
  })

  test("an amount for one of another has a unit of its own", () => {
    expect(fits("亩均化肥施用量", "公斤/亩")).toBe(true)
    expect(fits("每百人拥有座位数", "座")).toBe(true)
  })

  test("缴费率, 有效率, 成功率 are shares, 频率, 汇率 are none", () => {
    expect(["缴费率", "预警有效率", "抢救成功率"].map((name) => fits(name, "人"))).toEqual([
      false,
      false,
      false,
    ])
    expect(["监测频率", "结算汇率"].map((name) => fits(name, "次"))).toEqual([true, true])
  })
})

test("scales, brackets and 每 belong to a unit", () => {
  expect([...dimensionsOfUnit("万人次")]).toEqual(["persons", "events"])
  expect([...dimensionsOfUnit("元/人·月")]).toEqual(["money"])
  expect([...dimensionsOfUnit("亿元")]).toEqual(["money"])
  expect([...dimensionsOfUnit("㎡")]).toEqual(["area"])
  expect([...dimensionsOfUnit("千米")]).toEqual([...dimensionsOfUnit("公里")])
})

test("people and things are both counted one by one; lengths are not", () => {
  expect(areBothCounts(dimensionsOfUnit("人"), dimensionsOfUnit("台"))).toBe(true)
  expect(areBothCounts(dimensionsOfUnit("人"), dimensionsOfUnit("公里"))).toBe(false)
})
