import { describe, expect, test } from "vitest"
import { textsOf } from "../document/blocks.ts"
import type { PrintBlock, PrintTable } from "../document/print.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { disclosureFromJson, disclosureToJson } from "../model/json.ts"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "../read/example.ts"
import { readDisclosure } from "../read/index.ts"
import { printOf } from "./index.ts"

/** A document printed: a line for every block. */
function printed(disclosure: Disclosure): string[] {
  const { cover, contents, blocks } = printOf(disclosure)
  return [
    ...(cover ? [["封面", cover.title, ...cover.lines].join(" ")] : []),
    ...(contents ? ["目录"] : []),
    ...blocks.map(line),
  ]
}

function line(block: PrintBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}${block.titles ? "（表题）" : ""}${block.breaks ? "（另起页）" : ""}`
    case "paragraph":
      return { body: "", title: "表题 ", caption: "表上 ", remark: "表下 " }[block.role] + block.text
    case "table":
      return `表 ${block.name} ${block.table.rows.length}行`
  }
}

function tablesOf(disclosure: Disclosure): PrintTable[] {
  return printOf(disclosure).blocks.filter((block): block is PrintTable => block.kind === "table")
}

const read = (text: string) => readDisclosure(documentOf(text), defaultReference)

const bureau = read(`
  江畔区司法局2025年部门预算信息公开
  编制单位：江畔区司法局
  部门预算支出总表
  | 126江畔区司法局 | < | < | 单位：万元 |
  | 序号 | 功能分类科目 | < | 合计 |
  | ^ | 科目编码 | 科目名称 | ^ |
  | 1 | 204 | 公共安全支出 | 12.00 |
  注：本表不含结转。
  一、部门职责及机构设置情况
  主管法治宣传。
  部门机构设置情况
  | 单位名称 | 单位性质 |
  | 江畔区司法局本级 | 行政 |
  二、部门项目预算安排情况及绩效目标
  1、普法宣传经费绩效目标表
  | 单位：万元 | < | < | < |
  | 项目编码 | 13010025P00126000001X | 项目名称 | 普法宣传经费 |
  | 绩效目标 | 1.办讲座12场。 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 讲座 | ≥12场 |
`)

describe("一份公开文件的样子", () => {
  test("封面、目录、各节的标题和文字，表在它原来的位置，题在上、注在下", () => {
    expect(printed(bureau)).toEqual([
      "封面 江畔区司法局2025年部门预算信息公开 编制单位：江畔区司法局",
      "目录",
      "## 部门预算支出总表（表题）",
      "表 部门预算支出总表 4行",
      "表下 注：本表不含结转。",
      "# 一、部门职责及机构设置情况",
      "主管法治宣传。",
      "## 部门机构设置情况（表题）",
      "表 部门机构设置情况 2行",
      "# 二、部门项目预算安排情况及绩效目标",
      "#### 1、普法宣传经费绩效目标表（表题）",
      "表 1、普法宣传经费绩效目标表 5行",
    ])
  })

  test("没有写明位置的表，按它的种类归到那一节", () => {
    const tables = bureau.tables.map(({ stands: _, ...table }) => table)
    expect(printed({ ...bureau, tables })).toEqual(printed(bureau))
  })

  test("读自表外的单位、日期和名称，写在表的上面", () => {
    const found = read(`
      上海市江畔区2025年区级部门预算
      预算主管部门：上海市江畔区财政局
      一、2025年部门支出预算总表
      编制部门：上海市江畔区财政局
      单位：元
      | 项目 | 合计 |
      | 一般公共服务支出 | 1,200.00 |
      二、国有资产信息
      资产情况表
      截止时间：2024-08-31
      | 项目 | 数量 | 价值 |
      | 资产总额 | —— | 3.00 |
      | 其中：车辆 | 2 | 1.00 |
    `)
    expect(printed(found).filter((text) => text.startsWith("表上"))).toEqual([
      "表上 编制部门：上海市江畔区财政局\t单位：元",
      "表上 截止时间：2024-08-31",
    ])
  })
})

describe("一张表的样子", () => {
  test("表头各行、各栏的排法；表太宽就横放", () => {
    const [table] = tablesOf(bureau)
    expect(table).toMatchObject({ captionRows: 1, headerRows: 2, landscape: false })
    expect(table!.align).toEqual(["center", "left", "left", "right"])
    const columns = Array.from({ length: 14 }, (_, i) => `第${i + 1}项资金收入`)
    const wide = read(`
      支出总表
      | 科目编码 | 科目名称 | ${columns.join(" | ")} |
      | 204 | 公共安全支出 | ${columns.map(() => "123456.00").join(" | ")} |
    `)
    expect(tablesOf(wide)[0]!.landscape).toBe(true)
  })

  test("项目表是填表的样子，不论多宽都直放", () => {
    const sheet = tablesOf(bureau).at(-1)!
    expect(sheet).toMatchObject({ captionRows: 1, landscape: false })
  })

  test("文本丢了的合并：表头下面的空格、各级指标下面的空格，还给上面", () => {
    const found = read(`
      1、普法宣传经费绩效目标表
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 讲座 | ≥12场 |
      |  |  | 展览 | ≥3场 |
      |  | 质量指标 | 满意率 | ≥90% |
      | 效益指标 | 社会效益指标 | 知晓率 | ≥80% |
    `)
    const [table] = tablesOf(found)
    const spans = table!.table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.rowspan > 1 ? [`${cell.text} ${cell.rowspan}行`] : [])),
    )
    expect(spans).toEqual(["产出指标 3行", "数量指标 2行"])
    expect(textsOf(table!.table)).toEqual(found.tables[0]!.grid)
  })

  test("没有原样的表，按行和列排出来", () => {
    const tables = bureau.tables.map((table) => ({ ...table, grid: [], merged: undefined }))
    const json = disclosureToJson({ ...bureau, tables } as unknown as Disclosure)
    const [table] = tablesOf(disclosureFromJson(JSON.parse(JSON.stringify(json))))
    expect(textsOf(table!.table)).toEqual([
      ["科目编码", "科目名称", "合计"],
      ["204", "公共安全支出", "12.00"],
    ])
  })

  test("收入在左、支出在右", () => {
    const balance = read(`
      收支总表
      | 收入 | < | 支出 | < |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、一般公共预算拨款收入 | 5.00 | 一、一般公共服务支出 | 4.00 |
      | 收入总计 | 5.00 | 支出总计 | 5.00 |
    `)
    const tables = balance.tables.map((table) => ({ ...table, grid: [] }))
    expect(textsOf(tablesOf({ ...balance, tables })[0]!.table)).toEqual([
      ["项目", "预算数", "项目", "预算数"],
      ["一、一般公共预算拨款收入", "5.00", "一、一般公共服务支出", "4.00"],
      ["收入总计", "5.00", "支出总计", "5.00"],
    ])
  })
})
