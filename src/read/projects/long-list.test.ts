import { expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../example.ts"
import { readDisclosure } from "../index.ts"

const read = (text: string) => readDisclosure(documentOf(text), defaultReference).projects

test("一张长表列出各项目的指标：项目名称空着的行属于上一个项目", () => {
  const projects = read(`
    部门预算项目绩效目标表
    | 单位名称 | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
    | 云溪县林业局 | 造林补助 | 造林3000亩。 | 产出指标 | 数量指标 | 造林面积 | ≥ | 3000 | 亩 |
    |  |  |  | 效益指标 | 生态效益指标 | 森林覆盖率 | ≥ | 41 | % |
    |  | 森林防火 | 不发生重大火灾。 | 产出指标 | 数量指标 | 巡护里程 | ≥ | 900 | 公里 |
  `)
  expect(projects).toMatchObject([
    {
      no: 1,
      name: "造林补助",
      unit: "云溪县林业局",
      goals: ["造林3000亩。"],
      indicators: [
        { name: "造林面积", target: { operator: "≥", value: 3000, unit: "亩" } },
        { level1: "效益指标", name: "森林覆盖率", target: { value: 41 } },
      ],
    },
    { no: 2, name: "森林防火", unit: "云溪县林业局", indicators: [{ name: "巡护里程" }] },
  ])
})

test.each([
  ["项目资金（元）", "项目资金总额", "年度资金申请总额", "3,600,000.00", "1,200,000.00", 120_000_000],
  ["项目资金（万元）", "项目总额", "年度资金总额", "360.00", "120.00", 120_000_000],
  ["年度资金（元）", "项目资金总额", "本年度预算", "3600000", "1200000", 120_000_000],
])("全周期的金额旁边有本年度的，取本年度的：%s", (label, whole, year, all, own, cents) => {
  const projects = read(`
    项目支出绩效目标表
    | 项目名称 | 水闸改建 | 项目属性 | 延续项目 | |
    | ${label} | ${whole} | ${all} | ${year} | ${own} |
    |  | 其中：财政拨款 | ${all} | 其中：当年财政拨款 | ${own} |
    |  | 其他资金 | 0.00 | 其他资金 | 0.00 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | |
    | 产出指标 | 数量指标 | 改建水闸 | ≥1座 | |
  `)
  expect(projects).toMatchObject([{ amount: { figure: { cents } }, fiscal: { figure: { cents } } }])
})
