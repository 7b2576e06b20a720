import { describe, expect, test } from "vitest"
import { analyse } from "./index.ts"

function cannot(name: string, kind: string): boolean {
  return analyse(name).kind?.cannot.has(kind) ?? false
}

/** Names, the kind they belong to, and one they cannot be of. */
const cases: readonly (readonly [string, string, string])[] = [
  ["设备到货时间", "时效", "数量"],
  ["场馆完工时间", "时效", "质量"],
  ["资金拨付时限", "时效", "成本"],
  ["水费按时收缴率", "时效", "成本"],
  ["数据及时报送率", "时效", "数量"],
  ["路面平整度合格率", "质量", "时效"],
  ["账目准确率", "质量", "数量"],
  ["消防设施完好率", "质量", "成本"],
  ["初验一次通过率", "质量", "时效"],
  ["巡护里程", "数量", "时效"],
  ["宣讲场次", "数量", "成本"],
  ["测绘费用", "成本", "时效"],
  ["游客满意度", "满意度", "数量"],
  ["婴儿死亡率", "社会效益", "成本"],
  ["信息漏报率", "质量", "时效"],
]

describe("a name belongs to one kind and not to another", () => {
  test.each(cases)("%s: %s, not %s", (name, kind, other) => {
    expect([cannot(name, kind), cannot(name, other)]).toEqual([false, true])
  })
})

test("what may be of two kinds is of neither alone", () => {
  expect(cannot("补助及时发放率", "质量")).toBe(false)
  expect(cannot("业务办结率", "时效")).toBe(false)
  expect(cannot("农网覆盖率", "数量")).toBe(false)
  expect(cannot("每周开放时间", "数量")).toBe(false)
  expect(cannot("成本节约率", "成本")).toBe(false)
  expect(cannot("设备故障停机时间", "质量")).toBe(false)
})

describe("what a name is about", () => {
  test("things by their like, and the line of government they belong to", () => {
    const { about } = analyse("幼儿园教师培训合格率")
    expect([...about.lines]).toEqual(["教育"])
    expect(about.like.has(analyse("学校数量").about.like.values().next().value!)).toBe(true)
  })
  test("what every department has tells nothing", () => {
    expect([...analyse("群众办理事项及时率").about.kinds]).toEqual([])
  })
})
