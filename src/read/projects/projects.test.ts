import { describe, expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../example.ts"
import { readDisclosure } from "../index.ts"

const projects = (text: string) => readDisclosure(documentOf(text), defaultReference).projects

describe("项目绩效目标表", () => {
  test("信息与指标在两张表，题目写在表前；空的支出计划是空，不是零", () => {
    const [first, second] = projects(`
      1、灌渠清淤绩效目标表
      | 412001河湾县水务局本级 | < | < | < | < | 单位：万元 | < |
      | 项目编码 | 41010125P00412A0001X | < | 项目名称 | 灌渠清淤 | < | < |
      | 预算规模及资金用途 | 预算数 | 12.50 | 其中：财政资金 | 12.5 | 其他资金 |  |
      | ^ | 清理主渠淤泥，保障春灌。 | < | < | < | < | < |
      | 资金支出计划（%） | 3月底 | 6月底 | < | 10月底 | 12月底 | < |
      | ^ |  | 40.00% | < | 80% | 100 | < |
      | 绩效目标 | 1.清淤12公里。2.春灌前完工。 | < | < | < | < | < |

      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 清淤长度 | 清淤主渠长度 | ≥12公里 | 年度计划 |
      | ^ | 时效指标 | 完工时间 | 春灌前完工 | 3月 | 年度计划 |
      | 满意度指标 | 服务对象满意度指标 | 农户满意度 | 农户满意度 | ≥90% | 问卷 |

      2、渠首值守绩效目标表
      | 单位：万元 | < | < | < |
      | 项目编码 | 41010125P00412A0002Y | 项目名称 | 渠首值守 |

      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 值守天数 | 值守天数 | 365天 | 计划 |

      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      |  | 质量指标 | 值守记录 | 值守记录完整率 | 100% | 计划 |
    `)
    expect(first).toMatchObject({
      no: 1,
      name: "灌渠清淤",
      code: "41010125P00412A0001X",
      unit: "412001河湾县水务局本级",
      amount: { figure: { cents: 12_500_000, slack: 10_000 }, text: "12.50" },
      fiscal: { figure: { cents: 12_500_000, slack: 10_000 }, text: "12.5" },
      other: { figure: null, text: "" },
      purpose: "清理主渠淤泥，保障春灌。",
      plan: [null, 40, 80, 100],
      planTexts: ["", "40.00%", "80%", "100"],
      goals: ["1.清淤12公里。", "2.春灌前完工。"],
    })
    expect(first!.indicators.map((i) => [i.level1, i.level2, i.name])).toEqual([
      ["产出指标", "数量指标", "清淤长度"],
      ["产出指标", "时效指标", "完工时间"],
      ["满意度指标", "服务对象满意度指标", "农户满意度"],
    ])
    expect(second).toMatchObject({ no: 2, name: "渠首值守", amount: null, plan: [] })
    // 换页续表：一级指标承前。
    expect(second!.indicators.map((i) => [i.level1, i.level2])).toEqual([
      ["产出指标", "数量指标"],
      ["产出指标", "质量指标"],
    ])
  })

  test("单位名称和“单位：万元”连成一格时，单位名称里没有计量单位", () => {
    const [project] = projects(`
      1、灌渠清淤绩效目标表
      | 412001河湾县水务局本级单位：万元 | < | < | < |
      | 项目编码 | 41010125P00412A0001X | 项目名称 | 灌渠清淤 |
    `)
    expect(project!.unit).toBe("412001河湾县水务局本级")
  })

  test("信息与指标在一张表，金额以元计，总体目标在下一行", () => {
    const [only] = projects(`
      项目支出绩效目标表
      | 项目名称 | 古树保护 | < | < |
      | 主管部门 | 青石县林业局 | 实施单位 | 青石县林业站 |
      | 项目资金（元） | 年度资金总额： | 300,000.00 | < |
      | ^ | 其中：财政拨款 | 280,000.00 | < |
      | ^ | 其他资金 | 20,000.00 | < |
      | 年度目标 | 保护古树120株，死亡率不升。 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 保护株数 | 120株 |
      | 效益指标 | 生态效益指标 | 存活率 | 不低于98% |
    `)
    expect(only).toMatchObject({
      name: "古树保护",
      unit: "青石县林业站",
      amount: { figure: { cents: 30_000_000 } },
      fiscal: { figure: { cents: 28_000_000 } },
      other: { figure: { cents: 2_000_000 } },
      goals: ["保护古树120株，死亡率不升。"],
    })
    expect(only!.indicators.map((i) => [i.name, i.target.operator, i.target.value, i.target.unit])).toEqual([
      ["保护株数", null, 120, "株"],
      ["存活率", "≥", 98, "%"],
    ])
  })

  test("运算符、数和单位分列的指标", () => {
    const [only] = projects(`
      3.路灯养护绩效目标表
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
      | 产出指标 | 数量指标 | 养护盏数 | ≥ | 800 | 盏 |
      | 效益指标 | 社会效益指标 | 夜间出行 | 定性 | 方便 |  |
    `)
    expect(
      only!.indicators.map(({ target: { text, operator, value, unit } }) => [text, operator, value, unit]),
    ).toEqual([
      ["≥800盏", "≥", 800, "盏"],
      ["定性方便", null, null, null],
    ])
  })

  test("没有金额、没有题目的表：每个目标一个项目", () => {
    const found = projects(`
      五、预算绩效信息
      | 绩效目标 | 1.巡查到位。 |

      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 巡查次数 | 巡查次数 | ≥10次 | 条例 |

      | 绩效目标 | 1.档案齐全。 |

      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 归档率 | 归档率 | 100% | 条例 |
    `)
    expect(found.map((p) => [p.goals, p.indicators.length])).toEqual([
      [["1.巡查到位。"], 1],
      [["1.档案齐全。"], 1],
    ])
  })
})

describe("换页后没有表头的指标", () => {
  const sheet = `
      | 绩效目标 | 1.保证供水 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 巡查次数 | 巡查水库的次数 | ≥12次 | 年度计划 |
  `
  test.each([
    [
      "从一级指标起",
      "| 效益指标 | 社会效益指标 | 受益人口 | 受益的人口数 | ≥900人 | 普查 |",
      "效益指标/社会效益指标/受益人口/≥900人",
    ],
    [
      "从二级指标起",
      "|  | 质量指标 | 合格率 | 合格的比率 | 100% | 年度计划 |",
      "产出指标/质量指标/合格率/100%",
    ],
    [
      "一级、二级都在上页",
      "|  |  | 清淤长度 | 清淤渠道的长度 | ≥3公里 | 年度计划 |",
      "产出指标/数量指标/清淤长度/≥3公里",
    ],
    [
      "满意度打头",
      "| 满意度指标 | 服务对象满意度指标 | 群众满意度 | 满意的比率 | ≥90% | 问卷 |",
      "满意度指标/服务对象满意度指标/群众满意度/≥90%",
    ],
  ])("%s", (_, row, told) => {
    const disclosure = readDisclosure(documentOf(`${sheet}\n- 3 -\n${row}\n`), defaultReference)
    const [project, ...others] = disclosure.projects
    expect(others).toEqual([])
    expect(disclosure.unread).toEqual([])
    const last = project!.indicators.at(-1)!
    expect(project!.indicators).toHaveLength(2)
    expect([last.level1, last.level2, last.name, last.target.text].join("/")).toBe(told)
  })

  test("只有表头的一页，指标都在下一页", () => {
    const [project] = projects(`
      | 绩效目标 | 1.完成维修 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |

      | 产出指标 | 数量指标 | 维修座数 | 维修的座数 | ≥2座 | 年度计划 |
      | ^ | 质量指标 | 合格率 | 合格的比率 | 100% | 年度计划 |
    `)
    expect(project!.indicators.map(({ level1, level2, name }) => `${level1}/${level2}/${name}`)).toEqual([
      "产出指标/数量指标/维修座数",
      "产出指标/质量指标/合格率",
    ])
  })

  test("隔着正文的表不是指标的下半截", () => {
    const disclosure = readDisclosure(
      documentOf(`${sheet}\n会议安排如下。\n| 甲 | 乙 | 丙 | 丁 | 戊 | 己 |\n`),
      defaultReference,
    )
    expect(disclosure.projects[0]!.indicators).toHaveLength(1)
    expect(disclosure.unread).toHaveLength(1)
  })

  const planned = (label: string, heads: string, points: string) =>
    projects(`
      | 项目名称 | 古树保护 | < | < | < | < |
      | 项目金额（万元） | 40.00 | 其中：财政拨款 | 40.00 | < | < |
      | ${label} | ${heads} |
      | ^ | ${points} |
      | 年度目标 | 保护古树120株，死亡率不升。 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | < |
      | 产出指标 | 数量指标 | 保护株数 | 120株 | < | < |
    `)[0]!.plan
  const quarters = "第一季度 | 第二季度 | 第三季度 | 第四季度"

  test.each([
    // Within each quarter: added up.
    ["季度用款计划", `${quarters} | 合计`, "10% | 30% | 30% | 30% | 100%", [10, 40, 70, 100]],
    ["分季用款", "一季度 | 二季度 | 三季度 | 四季度 | 全年", "0 | 50 | 50 | 0 | 100", [0, 50, 100, 100]],
    ["资金支出计划（%）", quarters, "25.5 | 24.5 | 30 | 20", [25.5, 50, 80, 100]],
    [
      "用款计划",
      "1-3月一季度 | 4-6月二季度 | 7-9月三季度 | 10-12月四季度",
      "40% | 60% | 0% | 0%",
      [40, 100, 100, 100],
    ],
    ["季度用款计划", `${quarters} | 合计`, "20% | 30% | 20% | 20% | 100%", [20, 50, 70, 90]],
    ["季度用款计划", quarters, "20% | 30% | 20% | 20%", [20, 50, 70, 90]],
    [
      "季度用款计划（万元）",
      `${quarters} | 合计`,
      "10.00 | 10.00 | 15.00 | 5.00 | 40.00",
      [25, 50, 87.5, 100],
    ],
    // Until the end of each quarter: as printed.
    ["资金支出计划（%）", quarters, "25 | 50 | 75 | 100", [25, 50, 75, 100]],
    ["季度用款计划（累计）", quarters, "10% | 20% | 30% | 40%", [10, 20, 30, 40]],
    ["支出计划", "一季度末 | 二季度末 | 三季度末 | 四季度末", "10% | 20% | 30% | 40%", [10, 20, 30, 40]],
    ["资金支出计划（%）", "3月底 | 6月底 | 10月底 | 12月底", "10% | 20% | 30% | 40%", [10, 20, 30, 40]],
    ["资金支出计划（%）", "3月底 | 6月底 | 10月底 | 12月底", "30% | 20% | 80% | 100%", [30, 20, 80, 100]],
    ["资金支出计划（%）", quarters, "30% | 20% | 80% | 100%", [30, 20, 80, 100]],
  ])("支出计划是累计数，按季填写的加起来：%s %s %s", (label, heads, points, plan) => {
    expect(planned(label, heads, points)).toEqual(plan)
  })

  test.each([
    "总分 | 100 | 98.23",
    "合计 | < | < | 100 | 96.5",
    "自评得分合计（分） | 100 | 91",
    "自评总分 | < | < | < | 97.2",
    "总得分 | 100分 | 88分",
    "评价等级 | 优 | <",
    "综合得分 | 90.4 | <",
    "自评结论 | 项目按计划完成 | <",
    "填表人：白桦 | 联系电话：6210000 | <",
    "合计：100分 | < | < | 100 | 97",
  ])("自评表指标下面的总分、等级不是指标：%s", (last) => {
    const [only] = projects(`
      附件1 项目支出绩效自评表
      | 项目名称 | 古树保护 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 保护株数 | 120株 | 121株 | 50 | 50 |
      | ^ | 质量指标 | 成活得分率 | ≥95% | 96% | 50 | 48.23 |
      | ${last} |
    `)
    expect(only!.indicators.map(({ name }) => name)).toEqual(["保护株数", "成活得分率"])
  })

  test.each(["测评总分提高", "考核得分率", "合计培训人数"])(
    "名称里有总分、合计的指标还是指标：%s",
    (name) => {
      const [only] = projects(`
      项目支出绩效目标表
      | 项目名称 | 古树保护 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 保护株数 | 120株 |
      |  |  | ${name} | ≥90分 |
    `)
      expect(only!.indicators.map((each) => each.name)).toEqual(["保护株数", name])
    },
  )
})
