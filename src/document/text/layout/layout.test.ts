import { expect, test } from "vitest"
import { gridOf, type Table } from "../../blocks.ts"
import { readText } from "../index.ts"

const tablesOf = (text: string): Table[] => readText(text).filter((block) => block.kind === "table")
const rowsOf = (text: string): string[][] =>
  tablesOf(text).flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)))
/** Header words above each column, merged cells repeated. */
const titles = (table: Table, rows: number): string[] =>
  gridOf(table)
    .slice(0, rows)
    .reduce<string[]>(
      (all, row) =>
        row.map((cell, x) => [...new Set([...(all[x] ?? "").split("/"), cell?.text ?? ""])].join("/")),
      [],
    )
    .map((title) => title.replace(/^\//, ""))

const expenditure = `                      某县档案馆支出预算表
编制部门：某县档案馆                                        单位：元

                   项目                         支出预算
功能分类科目编码
                       科目名称       合计         基本支出        项目支出
类     款    项

201             一般公共服务支出      3,200.50     3,000.00       200.50

201   26        档案事务              3,200.50     3,000.00       200.50
201   26   01   行政运行              3,000.00     3,000.00

201   26   04   档案馆                  200.50                    200.50
\f                   项目                         支出预算
功能分类科目编码
                       科目名称       合计         基本支出        项目支出
类     款    项

208             社会保障和就业支出      100.00       100.00

                合计                  3,300.50     3,100.00       200.50
注：本表含人员经费。
`

test("编码分三列，表头合并，续页重复的表头去掉", () => {
  const [table, ...others] = tablesOf(expenditure)
  expect(others).toEqual([])
  expect(titles(table!, 3)).toEqual([
    "项目/功能分类科目编码/类",
    "项目/功能分类科目编码/款",
    "项目/功能分类科目编码/项",
    "项目/科目名称",
    "支出预算/合计",
    "支出预算/基本支出",
    "支出预算/项目支出",
  ])
  expect(rowsOf(expenditure).slice(3)).toEqual([
    ["201", "", "", "一般公共服务支出", "3,200.50", "3,000.00", "200.50"],
    ["201", "26", "", "档案事务", "3,200.50", "3,000.00", "200.50"],
    ["201", "26", "01", "行政运行", "3,000.00", "3,000.00", ""],
    ["201", "26", "04", "档案馆", "200.50", "", "200.50"],
    ["208", "", "", "社会保障和就业支出", "100.00", "100.00", ""],
    ["", "", "", "合计", "3,300.50", "3,100.00", "200.50"],
  ])
})

test("标题、编制部门和注是表前表后的段落，单元格带行号", () => {
  const blocks = readText(expenditure)
  expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : "表"))).toEqual([
    "某县档案馆支出预算表",
    "编制部门：某县档案馆 单位：元",
    "表",
    "注：本表含人员经费。",
  ])
  const last = tablesOf(expenditure)[0]!.rows.at(-1)!
  expect(last.cells[4]).toMatchObject({ text: "3,300.50", at: { line: 22, column: 5 } })
})

test("居中换行的名称上下两截并回有数字的一行", () => {
  const text = `                  支出决算表
                                          单位：万元
  科目编码      科目名称        合计     基本支出

            一般公共服务
 201                       64.87   62.63
            支出
            机关事业单位
 2080505    基本养老保险         6.18    6.18
            缴费支出
 2101101    行政单位医疗         2.22    2.22

            合计           73.27   71.03
`
  expect(rowsOf(text).slice(1)).toEqual([
    ["201", "一般公共服务支出", "64.87", "62.63"],
    ["2080505", "机关事业单位基本养老保险缴费支出", "6.18", "6.18"],
    ["2101101", "行政单位医疗", "2.22", "2.22"],
    ["", "合计", "73.27", "71.03"],
  ])
})

test("两面的表：收入与支出各成一面，没有数字的行也在", () => {
  const text = `                   收支总表
                                               单位：万元
              收入                          支出
         项目        预算数               项目         预算数
一、财政拨款收入          30.82   一、教育支出               26.40
二、事业收入                    二、科学技术支出
三、经营收入                    三、卫生健康支出             4.42
                            四、住房保障支出
    本年收入合计         30.82          本年支出合计       30.82
`
  expect(rowsOf(text)).toEqual([
    ["收入", "支出"],
    ["项目", "预算数", "项目", "预算数"],
    ["一、财政拨款收入", "30.82", "一、教育支出", "26.40"],
    ["二、事业收入", "", "二、科学技术支出", ""],
    ["三、经营收入", "", "三、卫生健康支出", "4.42"],
    ["", "", "四、住房保障支出", ""],
    ["本年收入合计", "30.82", "本年支出合计", "30.82"],
  ])
})

test("只有表头和合计行的空表也是表", () => {
  const text = `                 基金支出表
编制部门：某馆                                           单位：元

                 项目                        基金支出

功能分类科目编码
                  功能分类科目名称            合计     基本支出      项目支出
类   款   项




                 合计
注：本馆没有基金支出，故为空表。
`
  const [table] = tablesOf(text)
  expect(
    table!.rows
      .at(-1)!
      .cells.map((cell) => cell.text)
      .join(""),
  ).toBe("合计")
  expect(titles(table!, 3).map((title) => title.split("/").at(-1))).toEqual([
    "类",
    "款",
    "项",
    "功能分类科目名称",
    "合计",
    "基本支出",
    "项目支出",
  ])
})

test("按显示宽度对齐的文字一样读", () => {
  const pad = (text: string, width: number) =>
    text + " ".repeat(width - [...text].reduce((sum, c) => sum + (c > "\u1100" ? 2 : 1), 0))
  const rows = [
    ["科目", "合计", "基本", "项目"],
    ["教育支出", "12.00", "", "12.00"],
    ["社会保障和就业支出", "30.00", "30.00", ""],
    ["卫生", "8.00", "8.00", ""],
    ["住房保障支出", "50.00", "38.00", "12.00"],
  ]
  const text = rows.map((row) => row.map((cell) => pad(cell, 22)).join("")).join("\n")
  expect(rowsOf(`支出表\n          单位：万元\n${text}`)).toEqual(rows)
})
