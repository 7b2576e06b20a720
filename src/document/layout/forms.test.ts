import { describe, expect, test } from "vitest"
import type { Project } from "../../model/disclosure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { readText } from "../text/index.ts"

const read = (text: string) =>
  readDisclosure(
    {
      source: { name: "t.txt", format: "text", sha256: "" },
      blocks: readText(`云岭县水务局2025年部门预算\n\n${text}`),
    },
    defaultReference,
  )
const indicatorsOf = (project: Project | undefined): string[] =>
  (project?.indicators ?? []).map((one) =>
    [one.level1, one.level2, one.name, one.description, one.target.text, one.basis].join(" | "),
  )

const indicators = `
  一级指标    二级指标       三级指标       绩效指标描述      指标值      指标值确定依据
                                     建成并通水的渠
                     衬砌渠道长度                 3.6公里     施工图设计
                                     道长度
          数量指标
                     配套闸门数量      安装的分水闸门      12座       设备采购合同
  产出指标                               验收一次通过的
          质量指标       工程验收合格率      单位工程所占比     ≥98%      工程验收规程
                                     例
          成本指标       每公里造价       渠道衬砌单价       ≤22万元/公里  批复概算
  效益指标    社会效益指标     受益村庄        改善灌溉的村庄      ≥9个       受益名册
          服务对象满意度指               受访农户对灌溉
 满意度指标               农户满意度                   ≥90%      问卷调查
          标                    表示满意的比例
`

const frame = `  1、灌区渠道衬砌绩效目标表
                                                                    单位：万元
             13990125P00322
  项目编码                         项目名称       灌区渠道衬砌与配套
             P11045R
               预算数       80.00    其中：财政资金     72.50   其他资金    7.50
预算规模及资金用
             衬砌斗渠3.6公里，更换分水闸门12座，改善九个村的灌溉条件，工程款按
途
             进度支付。
               3月底       6月底         9月底         12月底
资金支出计划（%）
                           30%          75%          100%
             1.完成渠道衬砌和闸门安装。
   绩效目标
             2.受益村庄适时灌溉。
`

describe("项目绩效目标表", () => {
  test("编码折行、用途的题断在数字两边：各项都在", () => {
    const { projects, unread } = read(frame + indicators)
    expect(unread).toEqual([])
    expect(projects).toHaveLength(1)
    expect(projects[0]).toMatchObject({
      no: 1,
      name: "灌区渠道衬砌",
      code: "13990125P00322P11045R",
      purpose: "衬砌斗渠3.6公里，更换分水闸门12座，改善九个村的灌溉条件，工程款按进度支付。",
      plan: [null, 30, 75, 100],
      goals: ["1.完成渠道衬砌和闸门安装。", "2.受益村庄适时灌溉。"],
      amount: { text: "80.00" },
      fiscal: { text: "72.50" },
      other: { text: "7.50" },
    })
  })

  test("指标折行，级别在几行的中间：每个指标一行，级别各归其行", () => {
    expect(indicatorsOf(read(frame + indicators).projects[0])).toEqual([
      "产出指标 | 数量指标 | 衬砌渠道长度 | 建成并通水的渠道长度 | 3.6公里 | 施工图设计",
      "产出指标 | 数量指标 | 配套闸门数量 | 安装的分水闸门 | 12座 | 设备采购合同",
      "产出指标 | 质量指标 | 工程验收合格率 | 验收一次通过的单位工程所占比例 | ≥98% | 工程验收规程",
      "产出指标 | 成本指标 | 每公里造价 | 渠道衬砌单价 | ≤22万元/公里 | 批复概算",
      "效益指标 | 社会效益指标 | 受益村庄 | 改善灌溉的村庄 | ≥9个 | 受益名册",
      "满意度指标 | 服务对象满意度指标 | 农户满意度 | 受访农户对灌溉表示满意的比例 | ≥90% | 问卷调查",
    ])
  })

  test("换页后重复表头，位置变了：接着读，级别仍是上一页的", () => {
    const [first, second] = indicators.split("          成本指标")
    const header =
      "    一级指标   二级指标       三级指标      绩效指标描述     指标值       指标值确定依据\n"
    const text = `${frame}${first}                       - 9 -\n\f${header}            成本指标${second}`
    expect(indicatorsOf(read(text).projects[0])).toEqual(indicatorsOf(read(frame + indicators).projects[0]))
  })

  test("标签在左、值在右的表，名称折成三行：值归最近的标签", () => {
    const text = `  1、灌区渠道衬砌绩效目标表
                                                       单位：元
            提前下达2025年中央水利发展资
  项目名称     金（灌区续建配套与节水改造项                项目编码   13990125P00322P11045R
            目）
  预算单位     322001云岭县水务局本级
  年度预算     800,000.00    其中：财政资金     725,000.00     其他资金  75,000.00
            衬砌斗渠3.6公里，更换分水闸门12座，改善九个村
  项目概述
            的灌溉条件。
            1.完成渠道衬砌和闸门安装。
 年度绩效目标   2.受益村庄适时灌溉。
            3.工程款按进度支付。
${indicators}`
    const { projects, unread } = read(text)
    expect(unread).toEqual([])
    expect(projects).toHaveLength(1)
    expect(projects[0]).toMatchObject({
      code: "13990125P00322P11045R",
      unit: "322001云岭县水务局本级",
      purpose: "衬砌斗渠3.6公里，更换分水闸门12座，改善九个村的灌溉条件。",
      goals: ["1.完成渠道衬砌和闸门安装。", "2.受益村庄适时灌溉。", "3.工程款按进度支付。"],
      amount: { text: "800,000.00" },
      fiscal: { text: "725,000.00" },
      other: { text: "75,000.00" },
    })
    expect(projects[0]!.indicators).toHaveLength(6)
  })

  test("指标分不清的，整张表说明没有读入，不留半截", () => {
    const muddled = indicators.replace("社会效益指标", "数量指标  ")
    const { projects, unread } = read(frame + muddled)
    expect(indicatorsOf(projects[0])).toEqual([])
    expect(unread.map(({ what }) => what).join()).toContain("各栏没有分清")
  })

  test("题折成两行：名称是全的", () => {
    const text = frame.replace(
      "  1、灌区渠道衬砌绩效目标表",
      "  1、提前下达2025年中央水利发展资金灌区渠道衬砌（云财农〔2024〕56\n            号）绩效目标表",
    )
    expect(read(text + indicators).projects[0]!.name).toBe(
      "提前下达2025年中央水利发展资金灌区渠道衬砌（云财农〔2024〕56号）",
    )
  })
})
