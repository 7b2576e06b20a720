import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseTarget } from "../read/projects/target.ts"
import { judge, type Verdict } from "./verdict.ts"

const verdict = (name: string, target: string, value: string, months = 12): Verdict =>
  judge({ name, description: "", target: parseTarget(target, {}), value, months })

describe("a value against its target", () => {
  test.each<[string, string, string, Verdict["is"]]>([
    ["服务群众人次", "≥12000人次", "12000", "reached"],
    ["服务群众人次", "≥1.2万人次", "11999人次", "missed"],
    ["服务群众人次", "≥1.2万人次", "1.2万人次", "reached"],
    ["道路养护里程", "≥35公里", "35000米", "reached"],
    ["道路养护里程", "不少于35公里", "34.99", "missed"],
    ["培训合格率", "≥95%", "95%", "reached"],
    ["培训合格率", "≥95%", "94.99", "missed"],
    ["培训合格率", "≥95百分比", "96", "reached"],
    ["投诉率", "<2%", "2%", "missed"],
    ["设备购置成本", "≤30万元", "300000元", "reached"],
    ["设备购置成本", "≤30万元", "300000.01元", "missed"],
    ["故障修复时间", "≤24小时", "90分钟", "reached"],
    ["群众满意度", "90%以上", "90", "reached"],
    ["验收合格率", "100%", "100%", "reached"],
    ["验收合格率", "100%", "98%", "missed"],
  ])("%s %s, at the end of the year %s: %s", (name, target, value, is) => {
    expect(verdict(name, target, value)).toMatchObject({ is })
  })

  test.each<[string, string, string, string]>([
    ["群众获得感", "明显提升", "明显提升", "指标值“明显提升”不是一个数，要由人判断。"],
    ["修建水渠长度", "≥266米", "≥266米", "完成值“≥266米”应是一个数，不带“≥”等符号和文字，请改正或由人判断。"],
    ["项目成本", "≤30万元", "完成", "完成值“完成”应是一个数，不带“≥”等符号和文字，请改正或由人判断。"],
    ["作业面积", "≥500亩", "33.3公顷", "完成值“33.3公顷”与指标值“≥500亩”的单位不同，不能换算，由人判断。"],
    ["办结时间", "≤5个工作日", "5天", "完成值“5天”与指标值“≤5个工作日”的单位不同，不能换算，由人判断。"],
    ["服务人数", "≥500人", "600人次", "完成值“600人次”与指标值“≥500人”的单位不同，不能换算，由人判断。"],
    ["培训合格率", "≥95%", "0.96", "完成值“0.96”没有写单位，是0.96%还是十成中的几成不清楚，请写明。"],
    ["服务群众人次", "≥1.2万人次", "12000", "完成值“12000”没有写单位，与指标值相差百倍以上，请写明单位。"],
    ["完成时限", "12月底", "11月", "指标值“12月底”是时点还是时长不清楚，要由人判断。"],
    ["培训人数", "≥100人", "100%左右", "完成值“100%左右”与指标值“≥100人”的单位不同，不能换算，由人判断。"],
    ["培训人数", "≥100人", "", "还没有填写完成值。"],
  ])("%s %s, %s: a person must say", (name, target, value, because) => {
    expect(verdict(name, target, value)).toEqual({ is: "undecided", because })
  })

  test.each<[string, string, string, number, Verdict]>([
    [
      "服务群众人次",
      "≥1200人次",
      "500",
      6,
      { is: "behind", because: "500人次低于1200人次，按时间进度（6个月）应到600人次。" },
    ],
    [
      "服务群众人次",
      "≥1200人次",
      "600",
      6,
      { is: "onTheWay", because: "600人次低于1200人次，按时间进度（6个月）应到600人次。" },
    ],
    ["服务群众人次", "≥1200人次", "1200", 6, { is: "reached", because: "1200人次不低于1200人次。" }],
    ["培训合格率", "≥95%", "90%", 6, { is: "behind", because: "90%低于95%。" }],
    [
      "设备购置成本",
      "≤30万元",
      "31万元",
      6,
      { is: "unreachable", because: "31万元超过30万元，累计的数不会再减少。" },
    ],
    [
      "设备购置成本",
      "≤30万元",
      "29万元",
      6,
      { is: "onTheWay", because: "29万元不超过30万元，年底前还可能变化。" },
    ],
    ["平均办理时间", "≤24小时", "30小时", 6, { is: "behind", because: "30小时超过24小时。" }],
  ])("%s %s, %s after %i months", (name, target, value, months, said) => {
    expect(verdict(name, target, value, months)).toEqual(said)
  })

  test("a better value is never judged worse", () => {
    const ranks = ["missed", "unreachable", "behind", "onTheWay", "reached"]
    const number = fc.integer({ min: 100, max: 5000 })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (aim, a, b, months, more) => {
          const rank = (value: number) =>
            ranks.indexOf(
              more
                ? verdict("服务群众人次", `≥${aim}人次`, String(value), months).is
                : verdict("设备购置成本", `≤${aim}元`, String(value), months).is,
            )
          const [worse, better] = a < b === more ? [a, b] : [b, a]
          expect(rank(better)).toBeGreaterThanOrEqual(rank(worse))
        },
      ),
    )
  })
})
