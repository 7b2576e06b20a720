import { expect, test } from "vitest"
import { readText } from "../../document/text/index.ts"
import type { BudgetTable, Disclosure } from "../../model/disclosure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../index.ts"

const read = (text: string): Disclosure =>
  readDisclosure(
    { source: { name: "t.txt", format: "text", sha256: "" }, blocks: readText(text) },
    defaultReference,
  )
const figures = (table: BudgetTable, code: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table.rows.find((row) => row.code === code)!.cells)
      .filter(([, cell]) => cell.text !== "")
      .map(([key, { text }]) => [key, text]),
  )

const head = `某县档案馆2024年度部门决算
                  支出决算表
                                                                    单位：万元
 科目编码     科目名称          合计        基本支出      项目支出     上缴上级支出
`
const body = (rows: readonly string[]): string => `${head}${rows.join("\n")}\n注：本表反映支出情况。\n`
const right = [
  "           合计            90.00       60.00        30.00",
  "201      一般公共服务支出      50.00       30.00        20.00",
  "20126    档案事务          50.00       30.00        20.00",
  "2012601  行政运行          30.00       30.00",
  "2012604  档案馆           20.00                    20.00",
  "208      社会保障和就业支出     40.00       30.00        10.00",
  "20805    养老支出          40.00       30.00        10.00",
  "2080501  离退休           30.00       30.00",
  "2080505  养老保险缴费        10.00                    10.00",
]

test("读得清的表没有疑问", () => {
  const [table] = read(body(right)).tables
  expect(table).toMatchObject({ key: "expenditure" })
  expect(table!.doubt ?? null).toBeNull()
  expect(figures(table!, "2080505")).toEqual({ total: "10.00", project: "10.00" })
})

test("一个数字写错了不算疑问，原样留给核对", () => {
  const { tables, unread } = read(body(right.with(3, "2012601  行政运行          31.00       30.00")))
  expect(tables[0]!.doubt ?? null).toBeNull()
  expect(unread).toEqual([])
  expect(figures(tables[0]!, "2012601")).toEqual({ total: "31.00", basic: "30.00" })
})

test("一行的数字整体错开一栏，按合计等于各列之和放回", () => {
  const shifted = right.with(4, "2012604  档案馆                      20.00        20.00")
  const [table] = read(body(shifted)).tables
  expect(table!.doubt ?? null).toBeNull()
  expect(figures(table!, "2012604")).toEqual({ total: "20.00", project: "20.00" })
})

test("合计行空着的一列里的数字，放回加得上的相邻一列", () => {
  const strayed = right.with(8, "2080505  养老保险缴费        10.00                                10.00")
  const [table] = read(body(strayed)).tables
  expect(figures(table!, "2080505")).toEqual({ total: "10.00", project: "10.00" })
})

test("许多行都加不上：整张表存疑，列入未读，说明是第几张表", () => {
  const broken = right.map((row, i) => (i > 0 && i < 6 ? row.replace(/\d\d\.00/, "77.70") : row))
  const { tables, unread } = read(body(broken))
  expect(tables[0]!.doubt).toBe("第1张表“支出决算表”各栏没有分清，未作核对")
  expect(unread.map((one) => one.what)).toContain(tables[0]!.doubt)
})

test("有单元格的来源不存疑：同样的数字从网页读来，错误是文件自己的", () => {
  const broken = right.map((row, i) => (i > 0 && i < 6 ? row.replace(/\d\d\.00/, "77.70") : row))
  const blocks = readText(body(broken)).map((block) =>
    block.kind === "table" ? { kind: "table" as const, rows: block.rows, at: block.at } : block,
  )
  const source = { name: "t.html", format: "html", sha256: "" } as const
  expect(readDisclosure({ source, blocks }, defaultReference).tables[0]!.doubt ?? null).toBeNull()
})

test("PDF中名称后粘着金额的表有疑问，文本中有真实单元格的表没有", () => {
  const cell = (text: string, column: number, row: number) => ({
    text,
    column,
    colspan: 1,
    rowspan: 1,
    at: { page: 3, table: 1, row, column },
  })
  const rows = [
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "合计", "50.00", "30.00", "20.00"],
    ["201", "一般公共服务支出", "50.00", "30.00", "20.00"],
    ["20126", "档案事务50.0030.00", "", "", "20.00"],
  ].map((texts, r) => ({
    cells: texts.map((text, c) => cell(text, c + 1, r + 1)),
    at: { page: 3, table: 1, row: r + 1 },
  }))
  const doubtAt = (at: { page?: number; table: number }) =>
    readDisclosure(
      {
        source: { name: "t.pdf", format: "pdf", sha256: "" },
        blocks: [
          { kind: "paragraph", text: "某县档案馆2024年部门支出预算总表", level: null, at: { page: 3 } },
          { kind: "table", rows, at },
        ],
      },
      defaultReference,
    ).tables[0]!.doubt ?? null
  expect(doubtAt({ page: 3, table: 1 })).toContain("各栏没有分清")
  expect(doubtAt({ table: 1 })).toBeNull()
})

test("窄栏里从小数点断开的数字接得上就接上，接不上整张表存疑", () => {
  const [table] = read(
    body(right.with(4, "2012604  档案馆         20.                    20.00\n                       00")),
  ).tables
  expect(table!.doubt ?? null).toBeNull()
  expect(figures(table!, "2012604")).toEqual({ total: "20.00", project: "20.00" })
  const [cut] = read(body(right.with(4, "2012604  档案馆         20.                    20.00"))).tables
  expect(cut!.doubt).toContain("各栏没有分清")
})

const purchases = (rows: readonly string[]): string => `某县档案馆2024年部门预算
                  政府采购预算表
                                                                    单位：万元
 项目名称     采购内容    数量     单价      合计      一般公共预算    政府性基金预算
${rows.join("\n")}
注：本表反映采购。
`

test("采购表各资金之和对不上合计的多，是错了一栏：存疑", () => {
  const rows = [
    "甲项目      复印纸     60      0.02    0.96     0.96",
    "乙项目      文件柜      2      0.10    0.20     0.20",
    "丙项目      空调机      3      0.32    0.96     0.96",
    "丁项目      计算机      4      0.50    2.00     2.00",
  ]
  expect(read(purchases(rows)).tables[0]!.doubt ?? null).toBeNull()
  const shifted = rows.map((row) =>
    row.replace(/(\d\.\d\d) {4,}(\d\.\d\d)$/, "    $1     $2            9.99"),
  )
  expect(read(purchases(shifted)).tables[0]!.doubt).toContain("各栏没有分清")
})
