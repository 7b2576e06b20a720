import { expect, test } from "vitest"
import type { Paragraph } from "../document/blocks.ts"
import { readText } from "../document/text/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { defaultReference } from "../packs/reference.ts"
import { gatherTables } from "./gather.ts"
import { readDisclosure } from "./index.ts"

const read = (text: string): Disclosure =>
  readDisclosure(
    { source: { name: "t.txt", format: "text", sha256: "" }, blocks: readText(text) },
    defaultReference,
  )

const above = "云溪县档案馆2024年部门预算\n部门支出预算总表\n编制部门：云溪县档案馆 单位：元\n"
const below = "\n其他情况说明\n2024年收入3,200,500元，与上年持平。"

test.each([
  [
    "一行一条，编码分段",
    "项目 支出预算\n功能分类科目编码\n功能分类科目名称 合计 基本支出 项目支出\n201 一般公共服务支出 3,200,500 3,000,500 200,000\n201 26 档案事务 3,200,500 3,000,500 200,000\n201 26 01 行政运行 3,000,500 3,000,500\n合计 3,200,500 3,000,500 200,000",
  ],
  [
    "一行一条，编码连写，万元",
    "科目编码 科目名称 合计 基本支出 项目支出\n201 一般公共服务支出 320.05 300.05 20.00\n2012601 行政运行 300.05 300.05\n合计 320.05 300.05 20.00",
  ],
  [
    "一格一行",
    "科目编码\n科目名称\n合计\n基本支出\n项目支出\n201\n一般公共服务支出\n3,200,500\n3,000,500\n200,000\n2012601\n行政运行\n3,000,500\n3,000,500\n合计\n3,200,500\n3,000,500\n200,000",
  ],
])("按阅读顺序抄出的表：%s——列入未读，不当作正文，也不说没有这张表", (_, lines) => {
  const { tables, unread, sections } = read(`${above}${lines}${below}`)
  expect(tables.map(({ key, title, rows }) => [key, title, rows.length])).toEqual([
    ["expenditure", "部门支出预算总表", 0],
  ])
  expect(unread).toEqual([{ what: tables[0]!.doubt, at: tables[0]!.at }])
  expect(unread[0]!.what).toContain("部门支出预算总表")
  expect(tables[0]!.grid.flat().join(" ").replace(/ /g, "")).toContain("行政运行")
  expect(sections.map(({ title, text }) => `${title}\n${text}`).join("\n")).not.toContain("行政运行")
})

test("收支两面连成一行的表", () => {
  const { tables } = read(
    `云溪县档案馆2024年部门预算\n部门收支总表\n单位：元\n本年收入 本年支出\n项目 预算数 项目 预算数\n一、财政拨款收入 9,000,000一、教育支出 1,000,000\n收入总计 9,000,000 支出总计 9,000,000${below}`,
  )
  expect(tables.map(({ key, doubt }) => [key, doubt !== undefined])).toEqual([["balance", true]])
})

test.each([
  "本年收入12.50万元，其中：财政拨款12.50万元。\n本年支出12.50万元，其中：基本支出10.00万元。",
  "1.档案整理费12.50万元\n2.档案数字化3.00万元\n3.库房维修1.00万元",
  "一、部门职责 1\n二、机构设置 2\n三、预算安排 3\n四、名词解释 14",
  "2023年12月31日\n2024年1月15日\n共有车辆3辆",
])("有数字的正文不是表：%j", (text) => {
  const blocks = readText(text)
  expect(gatherTables(blocks)).toEqual(blocks)
})

test.each(["职责", "1", "1.50", "职责 1.50 2.50", "某表"])(
  "每个段落只看几次，不论后面还有多少：%s",
  (text) => {
    let looks = 0
    const blocks = Array.from(
      { length: 3000 },
      (_, i): Paragraph => ({
        level: null,
        kind: "paragraph",
        at: { line: i + 1 },
        get text() {
          looks++
          return text
        },
      }),
    )
    gatherTables(blocks)
    expect(looks).toBeLessThan(40 * blocks.length)
  },
)
