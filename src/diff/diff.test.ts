import { describe, expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "../read/example.ts"
import { readDisclosure } from "../read/index.ts"
import { toText } from "../report/differences/text.ts"
import { isSame } from "./difference.ts"
import { compare } from "./index.ts"

const read = (text: string) => readDisclosure(documentOf(text), defaultReference)

const expenditure = (rows: string, unit = "万元") => `
  部门预算支出总表
  | 单位：${unit} | < | < | < | < | < |
  | 功能分类科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出 |
  ${rows}
`
const head = (year: number, name = "河湾县水务局") => `${name}${year}年部门预算信息公开情况说明\n`

const sheet = (
  no: number,
  name: string,
  code: string,
  amount: string,
  goal: string,
  target: string,
  plan = "25%",
) => `
  ${no}、${name}绩效目标表
  | 单位：万元 | < | < | < | < | < | < |
  | 项目编码 | ${code} | < | 项目名称 | ${name} | < | < |
  | 预算规模及资金用途 | 预算数 | ${amount} | 其中：财政资金 | ${amount} | 其他资金 |  |
  | ^ | 用于${name}。 | < | < | < | < | < |
  | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | < | 12月底 | < |
  | ^ | ${plan} | 50% | 75% | < | 100% | < |
  | 绩效目标 | ${goal} | < | < | < | < | < |

  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
  | 产出指标 | 数量指标 | 完成数量 | ${goal} | ${target} | 计划 |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 群众满意度 | ≥90% | 问卷 |
`

describe("表格", () => {
  const before = read(
    head(2024) +
      expenditure(`
      | 合计 | < | 100.00 | 60.00 | 40.00 |  |
      | 2130301 | 行政运行 | 60.00 | 60.00 |  |  |
      | 2130306 | 水利工程运行与维护 | 30.00 |  | 30.00 |  |
      | 2130314 | 防汛 | 10.00 |  | 10.00 |  |`),
  )

  test("按编码逐行比较，合计在前，变化大的在前；空白当作零", () => {
    const after = read(
      head(2025) +
        expenditure(`
        | 合计 | < | 125.00 | 60.00 | 65.00 | 0 |
        | 2130301 | 行政运行 | 60.00 | 60.00 |  | 0.00 |
        | 2130306 | 水利工程运行与维护 | 30.01 |  | 30.01 |  |
        | 2130316 | 农村水利 | 34.99 |  | 34.99 |  |`),
    )
    const { tables, totals } = compare(before, after)
    expect(totals.map(({ name, change, changed }) => [name, change, changed])).toEqual([
      ["支出总计", 25_000_000, true],
      ["基本支出", 0, false],
      ["项目支出", 25_000_000, true],
    ])
    expect(
      tables[0]!.rows.map(({ state, code, label, cells }) => [state, code, label, cells[0]!.change]),
    ).toEqual([
      ["changed", null, "合计", 25_000_000],
      ["added", "2130316", "农村水利", 34_990_000],
      ["removed", "2130314", "防汛", -10_000_000],
      ["changed", "2130306", "水利工程运行与维护", 10_000],
    ])
  })

  test("计量单位不同而金额相同，没有变化；精度不同、可以是同一个数的，也没有变化", () => {
    const inYuan = read(
      head(2024) +
        expenditure(
          `
        | 合计 | < | 1,000,003.20 | 600,003.20 | 400,000.00 |  |
        | 2130301 | 行政运行 | 600,003.20 | 600,003.20 |  |  |
        | 2130306 | 水利工程运行与维护 | 300,000.00 |  | 300,000.00 |  |
        | 2130314 | 防汛 | 100,000.00 |  | 100,000.00 |  |`,
          "元",
        ),
    )
    const difference = compare(before, inYuan)
    expect(difference.tables).toEqual([])
    expect(isSame(difference)).toBe(true)
  })

  test("只在一份里的表和栏", () => {
    const after = read(`${head(2025)}
      部门预算支出总表
      | 单位：万元 | < | < | < |
      | 功能分类科目编码 | 科目名称 | 合计 | 上缴上级支出 |
      | 合计 | < | 100.00 | 2.00 |
      | 2130301 | 行政运行 | 60.00 | 2.00 |
      | 2130306 | 水利工程运行与维护 | 30.00 |  |
      | 2130314 | 防汛 | 10.00 |  |
      部门预算政府性基金预算财政拨款支出表
      | 功能分类科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计 | < | 5.00 |  | 5.00 |
      | 2120801 | 征地和拆迁补偿支出 | 5.00 |  | 5.00 |
    `)
    const { tables } = compare(before, after)
    expect(tables.map(({ state, key, columns, rows }) => [state, key, columns, rows.length])).toEqual([
      ["changed", "expenditure", { removed: ["基本支出", "项目支出"], added: ["上缴上级支出"] }, 0],
      ["added", "governmentFund", { removed: [], added: [] }, 0],
    ])
  })
})

describe("项目", () => {
  const before = read(
    head(2024) +
      sheet(1, "2024年防汛物资", "41010124P00412A0001X", "20.00", "储备编织袋2万条", "2万条") +
      sheet(2, "主渠清淤", "41010124P00412A0002X", "12.50", "清理主渠淤泥12公里", "≥12公里") +
      sheet(3, "河长制宣传", "41010124P00412A0003X", "3.00", "印发宣传册5000份", "5000份"),
  )
  const after = read(
    head(2025) +
      sheet(1, "2025年防汛物资", "41010125P00412A0009X", "20.00", "储备编织袋2万条", "2万条") +
      sheet(2, "主干渠清淤疏浚", "41010125P00412A0008X", "15.00", "清理主渠淤泥12公里", "≥14公里", "30%") +
      sheet(3, "水库安全鉴定", "41010125P00412A0007X", "45.00", "完成2座水库安全鉴定", "2座"),
  )
  const { projects } = compare(before, after)

  test("新增、取消，以及只是年份不同的", () => {
    expect(projects.added.map(({ name, cents }) => [name, cents])).toEqual([["水库安全鉴定", 45_000_000]])
    expect(projects.removed.map(({ name, cents }) => [name, cents])).toEqual([["河长制宣传", 3_000_000]])
    expect(projects.same).toBe(1)
  })

  test("更名的认得出来：金额、支出计划、指标值各有什么变化", () => {
    expect(projects.changed).toMatchObject([
      {
        name: { before: "主渠清淤", after: "主干渠清淤疏浚" },
        match: "likeness",
        renamed: true,
        money: [
          { field: "amount", before: 12_500_000, after: 15_000_000, change: 2_500_000 },
          { field: "fiscal", change: 2_500_000 },
        ],
        plan: { before: ["25%", "50%", "75%", "100%"], after: ["30%", "50%", "75%", "100%"] },
        goals: [],
        indicators: [
          {
            state: "changed",
            name: "完成数量",
            fields: [{ field: "指标值", before: "≥12公里", after: "≥14公里" }],
          },
        ],
      },
    ])
  })

  test("编码相同就是同一项目，不论叫什么", () => {
    const renamed = read(
      head(2024) + sheet(1, "村级协管员补贴", "41010124P00412A0003X", "3.00", "补贴12人", "12人"),
    )
    const { changed } = compare(before, renamed).projects
    expect(changed.map(({ name, match }) => [name.before, name.after, match])).toEqual([
      ["河长制宣传", "村级协管员补贴", "code"],
    ])
  })
})

describe("文字", () => {
  const text = (year: number, amount: string, reason: string) =>
    read(`${head(year)}
      一、部门职责
      负责全县水资源管理。承担防汛抗旱工作；完成县委、县政府交办的其他任务。
      二、机关运行经费安排情况
      ${year}年机关运行经费安排${amount}万元，比${year - 1}年减少1.00万元，${reason}
    `)

  test("只有年份变化的，说只有年份变化", () => {
    const difference = compare(text(2024, "30.00", "压减办公费。"), text(2025, "30.00", "压减办公费。"))
    expect(
      difference.sections.map(({ title, onlyYears, yearsMoved }) => [title, onlyYears, yearsMoved]),
    ).toEqual([["二、机关运行经费安排情况", true, 1]])
    expect(isSame(difference)).toBe(true)
    expect(toText(difference)).toContain("没有变化，只有文字中的年份随文件更新。")
  })

  test("改了的句子，指出改在哪里", () => {
    const { sections } = compare(text(2024, "30.00", "压减办公费。"), text(2025, "28.50", "压减印刷费。"))
    expect(sections).toMatchObject([{ title: "二、机关运行经费安排情况", onlyYears: false }])
    expect(sections[0]!.sentences[0]!.pieces).toEqual([
      { in: "both", text: "2025年机关运行经费安排" },
      { in: "before", text: "30.00" },
      { in: "after", text: "28.50" },
      { in: "both", text: "万元，比2024年减少1.00万元，压减" },
      { in: "before", text: "办公" },
      { in: "after", text: "印刷" },
      { in: "both", text: "费。" },
    ])
  })
})

describe("机构、采购、资产", () => {
  const document = (year: number, staff: number, paper: string, extra: string, cars: string) =>
    read(`${head(year)}
      部门机构设置情况
      | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 | 在职人数 |
      | 河湾县水务局本级 | 行政 | 正科级 | 财政拨款 | ${staff} |
      ${extra}

      部门政府采购预算
      | 单位：万元 | < | < | < | < |
      | 项目名称 | 采购物品名称 | 数量 | 单价 | 政府采购金额 |
      | 合计 |  |  |  | ${paper} |
      | ${year}年日常公用经费 | 复印纸 | 60 | 0.02 | ${paper} |

      部门固定资产占用情况表
      | 412河湾县水务局 | < | 截止时间：${year - 1}-12-31 |
      | 项目 | 数量 | 价值（金额单位：万元） |
      | 资产总额 | —— | 300.00 |
      | 2、车辆（台、辆） | ${cars} | 58.00 |
      | 4、其他固定资产 | 978 | 242.00 |
    `)

  test("各有什么变化", () => {
    const difference = compare(
      document(2024, 18, "0.90", "", "3"),
      document(2025, 17, "1.20", "| 河湾县灌溉试验站 | 事业 | 股级 | 财政性资金基本保证 | 6 |", "2"),
    )
    expect(difference.units).toEqual([
      {
        state: "changed",
        name: "河湾县水务局本级",
        fields: [{ field: "在职人数", before: "18", after: "17" }],
      },
      { state: "added", name: "河湾县灌溉试验站", fields: [] },
    ])
    expect(difference.procurement.map(({ kind, name, amount }) => [kind, name, amount.change])).toEqual([
      ["total", "合计", 300_000],
      ["item", "2025年日常公用经费 · 复印纸", 300_000],
    ])
    expect(difference.assets.map(({ key, value, fields }) => [key, value.change, fields])).toEqual([
      ["vehicles", 0, [{ field: "数量", before: "3", after: "2" }]],
    ])
  })
})

describe("先说的话", () => {
  const notes = (a: string, b: string) => compare(read(a), read(b)).notes

  test("不像同一部门的仍然比较，但要说明；更名的说按同一部门比较", () => {
    expect(notes(head(2024), head(2025, "河湾县教育局"))).toEqual([
      "前一份是“河湾县水务局”的，后一份是“河湾县教育局”的，似乎不是同一部门（单位）；仍逐项比较，仅供参考。",
    ])
    expect(notes(head(2024), head(2025, "河湾县水利水务局"))).toEqual([
      "名称由“河湾县水务局”变为“河湾县水利水务局”，按同一部门（单位）比较。",
    ])
    expect(notes(head(2024), head(2025))).toEqual([])
  })

  test("年份倒着给的", () => {
    expect(notes(head(2025), head(2024))).toEqual([
      "前一份是2025年的，后一份是2024年的，按给出的顺序比较；要看逐年变化请对调两个文件。",
    ])
  })
})
