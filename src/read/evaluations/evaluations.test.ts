import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { disclosureFromJson, disclosureToJson } from "../../model/json.ts"
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../example.ts"
import { readDisclosure } from "../index.ts"
import { layouts } from "./layouts.test-data.ts"

function evaluationsIn(text: string): readonly SelfEvaluation[] {
  return readDisclosure(documentOf(text), defaultReference).evaluations ?? []
}

function only(layout: keyof typeof layouts): SelfEvaluation {
  const found = evaluationsIn(layouts[layout])
  expect(found).toHaveLength(1)
  return found[0]!
}

/** A self-evaluation as lines that can be read. */
function told({ money, indicators, total }: SelfEvaluation): string[] {
  const yuan = (amount: { figure: { cents: number } | null } | null) =>
    amount === null ? "·" : amount.figure ? String(amount.figure.cents / 100) : "—"
  const points = (quantity: { value: number | null } | null) =>
    quantity === null ? "·" : String(quantity.value ?? "—")
  return [
    ...money.map(({ key, initial, adjusted, paid, weight, rate, score, reason }) =>
      [key, yuan(initial), yuan(adjusted), yuan(paid), points(weight), points(rate), points(score), reason]
        .join(" ")
        .trim(),
    ),
    ...indicators.map(({ level1, level2, name, target, value, weight, score, reason }) =>
      [level1, level2, name, target.text, value.text, points(weight), points(score), reason].join(" ").trim(),
    ),
    `总分 ${points(total.weight)} ${points(total.score)}`,
  ]
}

describe("self-evaluations are read in the layout", () => {
  test("of the national form: sub-rows of money, goals side by side, merged levels", () => {
    const read = only("national")
    expect(read).toMatchObject({
      kind: "project",
      name: "灌区渠道清淤",
      department: "云岭县水务局",
      unit: "云岭县灌区管理所",
      year: 2024,
      goals: "清淤渠道120公里，保障春灌用水。",
      reached: "清淤渠道108公里，春灌用水得到保障。",
      unread: [],
    })
    expect(told(read)).toEqual([
      "total 1200000 1500000 1292700 10 86.18 8.62",
      "appropriation 1000000 1100000 992700 — 90.25 —",
      "carriedOver 200000 300000 300000 — 100 —",
      "other 0 100000 0 — 0 —",
      "产出指标 数量指标 清淤渠道长度 ≥120公里 108公里 20 18 汛期提前，余下渠段次年三月完成",
      "产出指标 数量指标 维修闸门数量 ≥12座 12座 10 10",
      "产出指标 质量指标 工程验收合格率 =100% 100% 20 20",
      "效益指标 社会效益指标 灌溉保证率 ≥85% 88% 30 30",
      "满意度指标 服务对象满意度指标 受益农户满意度 ≥90% 93.5% 10 10",
      "总分 100 96.62",
    ])
    expect(read.indicators[0]).toMatchObject({
      at: { line: 15, table: 1, row: 11 },
      value: { at: { row: 11 } },
      reasonAt: { row: 11 },
    })
  })

  test("of transfers: points before the values, groups with their points, a remark inside", () => {
    const read = only("transfers")
    expect(read).toMatchObject({
      kind: "fund",
      name: "农田水利设施维修补助",
      department: "省水利厅",
      unit: "青溪县水利站",
      year: 2023,
      goals: "维修泵站9处。",
      reached: "维修泵站9处。",
      unread: [],
    })
    expect(read.note).toContain("定性指标分三档")
    expect(read.groups.map(({ level1, weight }) => `${level1} ${weight.value}`)).toEqual([
      "产出指标 50",
      "效益指标 30",
      "满意度指标 10",
    ])
    expect(told(read)).toEqual([
      "total · 864000 864000 · 100 ·",
      "appropriation · 864000 864000 · 100 ·",
      "产出指标 数量指标 维修泵站数量 ≥9处 9处 25 25",
      "产出指标 时效指标 完工时间 10月底前 10月20日 25 25",
      "效益指标 社会效益指标 受益村民人数 ≥2600人 2750人 30 30",
      "满意度指标 服务对象满意度指标 村民满意度 ≥90% 95% 10 10",
      "总分 100 100",
    ])
  })

  test("with operators and measures in columns of their own, a conclusion, problems and remedies", () => {
    const read = only("operators")
    expect(read).toMatchObject({
      name: "乡镇防汛物资储备",
      code: "51099923Y000000700123",
      department: "东岭县应急管理局",
      unit: "东岭县防汛物资站",
      goals: "储备防汛物资，满足抢险需要。",
      reached: "储备编织袋等物资16类，抢险用料及时到位。",
      conclusion: "项目自评总分95.5分，物资储备满足抢险需要。",
      problems: "仓库面积不足。",
      remedies: "租用邻近仓库。",
    })
    expect(read.indicators[1]!.target).toMatchObject({ operator: "≤", value: 2, unit: "小时" })
    expect(told(read)).toEqual([
      "total 400000 360000 270000 10 75 7.5 尾款待验收后支付",
      "appropriation 400000 360000 270000 — 75 —",
      "other — — — — — —",
      "other — — — — — —",
      "产出指标 数量指标 储备编织袋数量 ≥50000条 52000 30 30",
      "产出指标 时效指标 物资调运到位时间 ≤2小时 1.5 30 30",
      "效益指标 社会效益指标 抢险物资保障情况 有力保障 有力保障 30 28",
      "总分 100 95.5",
    ])
  })

  test("with points for every goal and none for weights", () => {
    const read = only("goals")
    expect(read).toMatchObject({
      name: "社区图书室建设",
      goals: "新建社区图书室6个。\n方便居民借阅。",
      remedies: "延长开放时间，结果用于次年预算安排。",
    })
    expect(told(read)).toEqual([
      "total · 600000 540000 · 90 18",
      "产出指标 数量指标 新建图书室数量 6个 6个 · 30",
      "产出指标 质量指标 图书室建设达标率 100% 100% · 20",
      "效益指标 社会效益指标 借阅册次 ≥12000册次 10800册次 · 18",
      "满意度指标 服务对象满意度指标 读者满意度 ≥90% 92% · 10",
      "总分 · 96",
    ])
  })

  test("with the method of every row", () => {
    const read = only("methods")
    expect(read.unread).toEqual([])
    expect(told(read)).toEqual([
      "total 3102000 · 1547400 10 49.88 4.99",
      "产出指标 数量指标 养护绿地面积 ≥38万平方米 38.6万平方米 50 50",
      "效益指标 生态效益指标 枯死苗木占比 ≤4% 5% 30 24",
      "满意度指标 服务对象满意度指标 游客满意度 ≥90% 91% 10 10",
      "总分 100 88.99",
    ])
  })

  test("of a whole department: targets of the beginning and adjusted ones, a grade", () => {
    const read = only("whole")
    expect(read).toMatchObject({ kind: "department", name: "洛川县民政局", grade: "优", unread: [] })
    expect(read.indicators[0]).toMatchObject({
      target: { operator: "≥", value: 98, unit: "%" },
      initialTarget: { operator: "≥", value: 95, unit: "%" },
    })
    expect(told(read)).toEqual([
      "total 50203000 51108000 49051200 10 95.98 9.6",
      "低保对象动态复核率 ≥98% 98.5 40 40",
      "救助资金按月发放次数 =12次 12 30 30",
      "三公经费变动率 ≤0% -3.2 20 20",
      "总分 100 99.6",
    ])
  })
})

describe("a self-evaluation", () => {
  test.each(["| 一级指标", "| 效益指标", "| 总分"])("goes on in the next table from %s", (from) => {
    const [read, ...more] = evaluationsIn(layouts.methods.replace(from, `\n${from}`))
    expect(more).toEqual([])
    expect(told(read!)).toEqual(told(only("methods")))
  })

  test("of a budget's goals is none: nothing was reached yet", () => {
    expect(
      evaluationsIn(`
云岭县水务局2025年部门预算
1、渠道清淤绩效目标表
| 项目名称 | 渠道清淤 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 清淤渠道长度 | ≥120公里 |
`),
    ).toEqual([])
  })

  test("what has no place in it is kept", () => {
    const text = layouts.methods.replace(
      "| 主管部门",
      "| 立项依据 | 区政府会议纪要 | < | < | < | < | < | < |\n| 主管部门",
    )
    expect(evaluationsIn(text)[0]!.unread.map(({ what }) => what)).toEqual(["立项依据", "区政府会议纪要"])
  })
})

const words = [
  "项目名称",
  "项目资金（万元）",
  "年初预算数",
  "全年预算数",
  "全年执行数",
  "执行率",
  "分值",
  "得分",
  "年度资金总额",
  "年度总体目标",
  "预期目标",
  "实际完成情况",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "年度指标值",
  "实际完成值",
  "偏差原因",
  "产出指标（50分）",
  "总分",
  "评价结论",
  "说明：照填",
  "≥90%",
  "-3.5",
  "12.50",
  "100.00%",
  "＝",
  "某项内容",
  "<",
  "^",
  "",
]

test("any table is read without an accident, and no cell of a self-evaluation is lost", () => {
  const row = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 9 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat({ max: 11 }), (rows, at) => {
      const header = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
      const all = [...rows.slice(0, at), header, ...rows.slice(at)]
      const text = all.map((cells) => `| ${cells.join(" | ")} |`).join("\n")
      const disclosure = readDisclosure(documentOf(`某县某局2024年度部门决算\n${text}`), defaultReference)
      const again = disclosureFromJson(JSON.parse(JSON.stringify(disclosureToJson(disclosure))))
      expect(again.evaluations).toEqual(disclosure.evaluations)
      const told = JSON.stringify(disclosure.evaluations ?? [])
      const isRead = (cell: string) => cell !== "某项内容" || told.includes(cell)
      if (disclosure.evaluations?.length === 1) expect(all.flat().every(isRead)).toBe(true)
    }),
    { numRuns: 150 },
  )
})
