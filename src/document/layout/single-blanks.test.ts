import { expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { readText } from "../text/index.ts"
import { wholeTitles } from "./whole-titles.ts"

/** Tables of browsers' PDFs as text: cells one blank apart, titles wrapped, lines drifting apart. */
const read = (text: string) =>
  readDisclosure(
    {
      source: { name: "t.txt", format: "text", sha256: "" },
      blocks: readText(`云岭县水务局2025年部门预算\n\n${text}`),
    },
    defaultReference,
  )

test("名称之间只空一格的指标表，每个词各归其上的标题", () => {
  const { projects, unread } = read(`           2025年部门项目绩效目标表
部门：云岭县水务局                                      单位：万元
 单位名称    项目名称 一级指标 二级指标       三级指标 指标性 指标 度量单 权
                                    质 值 位 重
云岭县水务 渠道清淤补助经费 产出指标 数量指标    清淤渠道长度 ≥     36 公里 40
局
               产出指标 质量指标    验收合格率   ＝   100 % 30
               效益指标 社会效益指标 受益农户户数 ≥      850 户 10
               满意度指 服务对象满意度 受益农户满意 ≥     92 % 20
                标 指标        度
云岭县水务 泵站维修养护经费 产出指标 数量指标    维修泵站座数 ≥     7 座 40
局
               产出指标 质量指标    验收合格率   ＝   100 % 30
`)
  expect(unread).toEqual([])
  expect(
    projects.map(({ name, indicators }) => [
      name,
      ...indicators.map((one) => `${one.level2} ${one.name} ${one.target.text}`),
    ]),
  ).toEqual([
    [
      "渠道清淤补助经费",
      "数量指标 清淤渠道长度 ≥36公里",
      "质量指标 验收合格率 ＝100%",
      "社会效益指标 受益农户户数 ≥850户",
      "服务对象满意度指标 受益农户满意度 ≥92%",
    ],
    ["泵站维修养护经费", "数量指标 维修泵站座数 ≥7座", "质量指标 验收合格率 ＝100%"],
  ])
})

test("每行各栏都有数的表，行与行错开也按次序归栏；名称按科目表断开", () => {
  const { tables } = read(`                   部门收入总表
部门：云岭县水务局                                                         单位：万元
科目编       科目名称      合计 上年      一般公共预算 政府性基金预 国有资本经营 事业收 其他
 码                        结转 拨款收入 算拨款收入 预算拨款收入 入 收入
        合计         410.50 0.00    400.20  0.00   0.00 10.30 0.00
208     社会保障和就业     40.10 0.00     40.10  0.00   0.00 0.00 0.00
        支出
20805 行政事业单位养
        老支出         40.10 0.00     40.10  0.00   0.00 0.00 0.00
2080501 行政单位离退休     10.00 0.00     10.00  0.00   0.00 0.00 0.00
        机关事业单位基
2080505 本养老保险缴费     30.10 0.00     30.10  0.00   0.00 0.00 0.00
        支出
213     农林水支出      370.40   0.00     360.10   0.00        0.00   10.30     0.00
21303 水利           370.40   0.00     360.10   0.00        0.00   10.30     0.00
2130301 行政运行       200.10   0.00     200.10   0.00        0.00    0.00     0.00
2130306 水利工程运行与
        维护          170.30   0.00     160.00   0.00        0.00   10.30     0.00
`)
  const [table] = tables
  expect(table!.doubt).toBeUndefined()
  expect(table!.columns.map(({ key }) => key)).toEqual([
    "total",
    "carryOver",
    "generalPublic",
    "governmentFund",
    "stateCapital",
    "institutionIncome",
    "otherIncome",
  ])
  expect(
    table!.rows.map(({ code, label, cells }) => [
      code,
      label,
      cells.generalPublic!.text,
      cells.institutionIncome!.text,
    ]),
  ).toEqual([
    [null, "合计", "400.20", "10.30"],
    ["208", "社会保障和就业支出", "40.10", "0.00"],
    ["20805", "行政事业单位养老支出", "40.10", "0.00"],
    ["2080501", "行政单位离退休", "10.00", "0.00"],
    ["2080505", "机关事业单位基本养老保险缴费支出", "30.10", "0.00"],
    ["213", "农林水支出", "360.10", "10.30"],
    ["21303", "水利", "360.10", "10.30"],
    ["2130301", "行政运行", "200.10", "0.00"],
    ["2130306", "水利工程运行与维护", "160.00", "10.30"],
  ])
})

test("名称的后半截与数字同在下一行，合为一行", () => {
  const { tables } = read(`                   财政拨款收支总表
部门：云岭县水务局                                     单位：万元
       收入                           支出
     项目     预算数        项目     合计 一般公共预算 政府性基金预算
一、本年收入      60.50 一、社会保障和就业
                   支出         20.50   20.50
（一）一般公共预算拨款 60.50 二、卫生健康支出 5.00     5.00
（二）政府性基金预算拨        三、农林水支出   35.00  35.00
款
收入总计        60.50 支出总计      60.50  60.50
`)
  const [table] = tables
  expect(table!.doubt).toBeUndefined()
  expect(
    table!.rows.flatMap(({ side, code, cells }) =>
      side === "expenditure" && code ? [[code, cells.total!.text]] : [],
    ),
  ).toEqual([
    ["208", "20.50"],
    ["210", "5.00"],
    ["213", "35.00"],
  ])
})

test("下一页表头换行不同，仍是同一表头；两级表头的上级按其下各栏认", () => {
  const { tables } = read(`                          一般公共预算支出情况表
部门名称：云岭县水务局                                                            单位：万元
      科目编码                                                            基本支出
                                单位（科目名称）            总计                          公用经 项目支出
 类         款         项                                       小计       人员经费
                                                                                 费
                         合计                         300.00   200.00    150.00   50.00    100.00
213                      农林水支出                      300.00   200.00    150.00   50.00    100.00
213   03                 水利                         300.00   200.00    150.00   50.00    100.00
\f      科目编码                                                            基本支出
                                单位（科目名称）            总计                          公用经费 项目支出
 类         款         项                                       小计       人员经费
213   03        01       行政运行                       200.00   200.00    150.00   50.00
213   03        05       水利工程建设                     100.00                             100.00
`)
  expect(tables.map(({ doubt }) => doubt)).toEqual([undefined])
  expect(
    tables[0]!.rows.map(({ code, cells }) => [
      code,
      ...["total", "basic", "personnel", "operating", "project"].map((key) => cells[key]?.text),
    ]),
  ).toEqual([
    [null, "300.00", "200.00", "150.00", "50.00", "100.00"],
    ["213", "300.00", "200.00", "150.00", "50.00", "100.00"],
    ["21303", "300.00", "200.00", "150.00", "50.00", "100.00"],
    ["2130301", "200.00", "200.00", "150.00", "50.00", ""],
    ["2130305", "100.00", "", "", "", "100.00"],
  ])
})

test("两行各栏都有内容，是两行，不是一行折成两行", () => {
  const { organisation } = read(`一、机构设置
        单位名称         单位性质       单位规格          经费保障形式
云岭县水务局本级              行政        正科级    财政拨款
云岭县水库管理所               事业         股级    财政性资金基本保证
云岭县河道堤防养护中心           事业        副科级    财政性资金基本保证
云岭县农村供水服务中心           事业        副科级    财政性资金基本保证
云岭县灌溉试验站             事业         股级    财政性资金基本保证
`)
  expect(organisation.units.map(({ name, rank }) => `${name} ${rank}`)).toEqual([
    "云岭县水务局本级 正科级",
    "云岭县水库管理所 股级",
    "云岭县河道堤防养护中心 副科级",
    "云岭县农村供水服务中心 副科级",
    "云岭县灌溉试验站 股级",
  ])
})

const words = (line: string) =>
  [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
const whole = (...lines: string[]) =>
  wholeTitles(lines.map(words))
    ?.flat()
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text) ?? null

test.each([
  [
    ["科目编 科目名称 合计 预算拨 财政专户拨 其他资", " 码            款    款     金"],
    ["科目编码", "科目名称", "合计", "预算拨款", "财政专户拨款", "其他资金"],
  ],
  [
    ["单位名称 上年 结转 单位 资", "              金"],
    ["单位名称", "上年结转", "单位资金"],
  ],
  [
    ["计量单 数 单价 采购物品", "位    量      名称"],
    ["计量单位", "数量", "单价", "采购物品名称"],
  ],
  [
    ["财政拨款 上级补助 事业收 经营收", "收入   收入   入   入"],
    ["财政拨款收入", "上级补助收入", "事业收入", "经营收入"],
  ],
  // A word that is no title's leaves the lines as they are, and so do titles that are whole.
  [["科目编 某某说法 合计", " 码"], null],
  [["科目编码 科目名称", "基本支出 项目支出"], null],
])("各行的词合为标题：%j", (lines, titles) => {
  expect(whole(...lines)).toEqual(titles)
})
