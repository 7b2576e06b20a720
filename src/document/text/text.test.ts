import fc from "fast-check"
import { expect, test } from "vitest"
import { type Block, placeAt, textsOf } from "../blocks.ts"
import { readText } from "./index.ts"

const tables = (text: string): string[][][] =>
  readText(text).flatMap((block) => (block.kind === "table" ? [textsOf(block)] : []))
const paragraphs = (text: string): string[] =>
  readText(text).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
const kinds = (blocks: readonly Block[]): string => blocks.map((block) => block.kind[0]).join("")

/** A table as Word writes it out. */
const wordText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `\t${cell}\n`).join("")).join("\n")

test("表格按 TAB 和空行还原", () => {
  const rows = [
    ["项目", "数量", "价值"],
    ["资产总额", "", "120.50"],
    ["1、房屋", "30", "100.00"],
  ]
  expect(tables(`固定资产表\n${wordText(rows)}\n\n三、其他`)).toEqual([rows])
})

test("任何没有换行的表格写成文字后读回原样", () => {
  const cell = fc.stringMatching(/^[0-9一二三甲乙丙（）、.％]{0,8}$/)
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      expect(tables(wordText(rows))).toEqual([rows])
    }),
  )
})

test("单元格内的空段落不把一行断成两行", () => {
  const text = "\t甲\n\t乙\n\t丙\n\n\t一\n\t二\n\t三\n\n\t上半\n\n下半\n\t中\n\t末\n"
  expect(tables(text)).toEqual([
    [
      ["甲", "乙", "丙"],
      ["一", "二", "三"],
      ["上半 下半", "中", "末"],
    ],
  ])
})

/** Indicator rows as they should come out, whatever blank paragraphs stand in their cells. */
const targets = [
  ["一级", "二级", "名称", "指标值"],
  ["产出", "数量", "疏浚河道长度", "≥2公里"],
  ["", "质量", "验收合格率", "100%"],
  ["效益", "社会", "受益人口", "≥900人"],
]
const asText = (...rows: string[]) => wordText(rows.map((row) => row.split("|"))).trimEnd()

test.each([
  [
    "两截",
    [
      "一级|二级|名称|指标值",
      "产出|数量",
      "疏浚河道长度|≥2公里",
      "|质量|验收合格率|100%",
      "效益|社会|受益人口|≥900人",
    ],
  ],
  [
    "三截",
    [
      "一级|二级|名称|指标值",
      "产出|数量|疏浚河道长度|≥2公里",
      "|质量",
      "验收合格率",
      "100%",
      "效益|社会|受益人口|≥900人",
    ],
  ],
  [
    "每行都断",
    [
      "一级|二级|名称|指标值",
      "产出",
      "数量|疏浚河道长度|≥2公里",
      "|质量|验收合格率",
      "100%",
      "效益|社会",
      "受益人口|≥900人",
    ],
  ],
  [
    "断处是空格",
    [
      "一级|二级|名称|指标值",
      "产出|数量|疏浚河道长度|≥2公里",
      "",
      "质量|验收合格率|100%",
      "效益|社会|受益人口|≥900人",
    ],
  ],
])("单元格里的空段落断开的行合成一行：%s", (_, rows) => {
  expect(tables(asText(...rows))).toEqual([targets])
})

test("合并了单元格的表头、合计行本来就短，不合", () => {
  const rows = [
    "项目|支出预算",
    "编码|名称|合计|基本|项目",
    "201|教育|3.00|2.00|1.00",
    "202|卫生|1.00|1.00|",
    "小计|1.00",
    "合计|4.00|3.00",
  ]
  expect(tables(asText(...rows))[0]!.map((row) => row.length)).toEqual([2, 5, 5, 5, 2, 3])
})

test.each([2, 3, 4])("表中隔了%d个空行，后面的行与前面一样宽，还是同一张表", (blanks) => {
  const text = asText("一级|二级|名称|指标值", "产出|数量|疏浚河道长度|≥2公里")
  const gap = "\n".repeat(blanks + 1)
  expect(
    tables(`${text}${gap}${asText("|质量|验收合格率|100%")}${gap}${asText("效益|社会|受益人口|≥900人")}`),
  ).toEqual([targets])
})

test("表中隔了两个空行，后面是另一张表的表头，另起一表", () => {
  const first = asText("单位|人数|车辆", "甲馆|12|3")
  expect(tables(`${first}\n\n\n${asText("单位|人数|车辆", "乙馆|8|1")}`)).toHaveLength(2)
  expect(tables(`${first}\n\n\n${asText("项目|数量|价值", "房屋|8|1.00")}`)).toHaveLength(2)
})

test("行与行之间少了空行时按其他行的格数断开", () => {
  const row = (n: number) => `\t${n}\n\t名称${n}\n\t${n}.00\n`
  expect(tables(`${row(1)}\n${row(2)}\n${row(3)}\n${row(4)}${row(5)}`)[0]).toHaveLength(5)
})

test("以 TAB 缩进的正文不是表格", () => {
  const text = "\t本年收入合计120.50万元，全部为财政拨款收入，与上年持平。\n\n其中：基本支出100.00万元。"
  expect(kinds(readText(text))).toBe("pp")
})

test("目录和页码不当作正文", () => {
  const text =
    "目  录\n一、部门职责 ……………………… 1\n二、预算安排.............. 3\n\f一、部门职责\n负责档案工作。\n3\n\f二、预算安排\n— 4 —\n"
  expect(paragraphs(text)).toEqual(["一、部门职责", "负责档案工作。", "二、预算安排"])
})

test("没有点线的目录到首条标题再次出现为止", () => {
  const text =
    "目录\n第一部分 概况\n一、主要职能\n第二部分 决算表\n\f第一部分    概况\n一、主要职能\n保管档案。"
  expect(paragraphs(text)).toEqual(["第一部分    概况", "一、主要职能", "保管档案。"])
})

const prose = [
  "　　（一）贯彻执行档案工作的方针政策和法律法规，拟订本县档案事业发展规划，监督指导机关团体企业事业单",
  "位的档案工作，按照规定对违反档案管理要求的行为提出处理意见，并督促有关单位限期改正，结果报上级主管部",
  "门备案。",
  "　　（二）接收和保管永久与长期保存的档案资料，开展档案的征集、整理、编目和修复，组织编写档案史料汇编，",
  "面向社会提供查阅利用服务，推进馆藏档案数字化，建设电子档案接收平台，保证档案实体与信息安全，维护档案",
  "的完整。",
]

test("换行的正文接成段，每一行的位置可查", () => {
  const blocks = readText(prose.join("\n\n"))
  expect(blocks).toHaveLength(2)
  const first = blocks[0]!
  if (first.kind !== "paragraph") throw new Error("段落变成了表格")
  expect(first.text).toContain("事业单位的档案工作")
  expect(placeAt(first, 0)).toEqual({ line: 1 })
  expect(placeAt(first, first.text.indexOf("位的档案"))).toEqual({ line: 3 })
  expect(placeAt(first, first.text.length - 1)).toEqual({ line: 5 })
})

test.each([
  [
    ["采购金额为319.21万元，其中：货物22.42", "万元、工程187.72万元。"],
    ["采购金额为319.21万元，其中：货物22.42万元、工程187.72万元。"],
  ],
  [["本年收入12.50万元，", "主要是项目经费增加。"], ["本年收入12.50万元，主要是项目经费增加。"]],
  [
    ["保障培训质量，", "改善办学条件"],
    ["保障培训质量，", "改善办学条件"],
  ],
  [["政府采购金额", "（以合同签订为准）为31.20万元。"], ["政府采购金额（以合同签订为准）为31.20万元。"]],
  [["面向中小企业预留金额", "225.10万元。"], ["面向中小企业预留金额225.10万元。"]],
  [["完成预算的98.50", "%，与上年持平。"], ["完成预算的98.50%，与上年持平。"]],
  [["车辆3", "辆，均为一般公务用车。"], ["车辆3辆，均为一般公务用车。"]],
  [
    ["一、政府采购支出情况", "本馆无政府采购。"],
    ["一、政府采购支出情况", "本馆无政府采购。"],
  ],
  [["收入总计", "12.50万元。"], ["收入总计12.50万元。"]],
  [
    ["2024", "元旦放假。"],
    ["2024", "元旦放假。"],
  ],
])("短行断在一句话中间的接上，别的不接：%j", (lines, whole) => {
  expect(paragraphs(lines.join("\n\n"))).toEqual(whole)
})

test("一行一段的文字不接", () => {
  expect(paragraphs("甲单位负责收集。\n乙单位负责整理。")).toHaveLength(2)
})

test("Word 文字与保留版面的文字可以混在一个文件里", () => {
  const layout =
    "   支出表\n                    单位：万元\n  科目      合计     基本支出\n  教育      10.00    10.00\n  卫生      20.00    15.00\n"
  expect(
    kinds(
      readText(
        `${wordText([
          ["甲", "乙"],
          ["1", "2"],
        ])}\n\n\n${layout}`,
      ),
    ),
  ).toBe("tppt")
})

test("任何文字都能读，行号不倒退", () => {
  const piece = fc.constantFrom(
    "\t",
    "\n",
    "\f",
    "  ",
    "甲",
    "一、",
    "12.50",
    "单位：万元",
    "合计",
    "。",
    "\n\n",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const lines = readText(pieces.join("")).map((block) => block.at.line!)
      expect(lines).toEqual([...lines].sort((a, b) => a - b))
    }),
  )
})

test("what begins with a comma, or with the last words of a sentence, goes on", () => {
  const before = "支出预算3312.80万元，其中：项目支出3283.40万元，主要用于校舍维修（财教〔2024〕52号）"
  const after = ["、义务教育学校生均公用经费、校园安保服务等方", "面；经营支出29.40万元。"]
  expect(paragraphs([before, ...after].join("\n"))).toEqual([[before, ...after].join("")])
  expect(paragraphs("一、单位职责\n教育，培养学生。")).toHaveLength(2)
})
