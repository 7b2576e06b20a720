import { describe, expect, test } from "vitest"
import type { BudgetTable } from "../../model/disclosure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../example.ts"
import { readDisclosure } from "../index.ts"

const read = (text: string) => readDisclosure(documentOf(text), defaultReference)
const columns = (table: BudgetTable) => table.columns.map((column) => column.key).join(" ")
const yuan = (table: BudgetTable, row: number, column: string) => {
  const figure = table.rows[row]?.cells[column]?.figure
  return figure ? figure.cents / 100 : null
}

describe("列", () => {
  test("基本支出的两部分写在括号里", () => {
    const [table] = read(`
      一般公共预算支出表
      单位：万元
      | 科目编码 | 科目名称 | 项目支出 | 基本支出（公用经费） | 基本支出（人员经费） | 合计 |
      | 205 | 教育支出 | 4 | 1 | 5 | 10 |
    `).tables
    expect(columns(table!)).toBe("project operating personnel total")
  })

  test("基本支出之下分人员、公用；上年结转之下分三本预算；不认识的列留号留题", () => {
    const [expenditure, revenue] = read(`
      部门支出总表
      单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出 | 事业单位经营支出 | 备注 |
      | ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^ | ^ | ^ |
      | 201 | 一般公共服务支出 | 10 | 6 | 5 | 1 | 4 |  | 新增 |

      部门收入总表
      单位：万元
      | 科目编码 | 科目名称 | 合计 | 本年收入 | < | < | 上年结转 | < | < |
      | ^ | ^ | ^ | 小计 | 一般公共预算 | 事业收入 | 小计 | 一般公共预算 | 政府性基金预算 |
      | 201 | 一般公共服务支出 | 10 | 8 | 7 | 1 | 2 | 2 |  |
    `).tables
    expect(columns(expenditure!)).toBe("total basic personnel operating project business c9")
    expect(expenditure!.columns.at(-1)!.title).toBe("备注")
    expect(expenditure!.rows[0]!.cells.c9).toMatchObject({ figure: null, text: "新增" })
    expect(columns(revenue!)).toBe(
      "total currentRevenue generalPublic institutionIncome carryOver carryOver.generalPublic carryOver.governmentFund",
    )
  })

  test("两年并列：上年的列不混进今年", () => {
    const [table] = read(`
      河湾县水务局2025年部门预算
      一般公共预算支出表
      单位：万元
      | 功能分类科目 | < | 2024年执行数 | 2025年预算数 | < | < | 2025年预算数比2024年执行数增减% |
      | 科目编码 | 科目名称 | ^ | 小计 | 基本支出 | 项目支出 | ^ |
      | 213 | 农林水支出 | 90 | 100 | 60 | 40 | 11.11 |
    `).tables
    expect(columns(table!)).toBe("lastYear total basic project percent")
    expect(yuan(table!, 0, "total")).toBe(1_000_000)
    expect(table!.rows[0]!.cells.percent!.figure).toBeNull()
  })

  test("科目编码分三栏，表头只在第一栏写了名称：后两栏是款和项，不是金额", () => {
    const [expenditure, basic] = read(`
      支出决算表
      单位：元
      | 功能分类科目编码 |  |  | 功能分类科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 208 |  |  | 社会保障和就业支出 | 461,500.00 | 461,500.00 |  |
      | 208 | 05 |  | 行政事业单位养老支出 | 461,500.00 | 461,500.00 |  |
      | 208 | 05 | 01 | 行政单位离退休 | 461,500.00 | 461,500.00 |  |

      一般公共预算财政拨款基本支出决算表
      单位：元
      | 经济分类科目编码 |  | 经济分类科目名称 | 合计 | 人员经费 | 公用经费 |
      | 301 |  | 工资福利支出 | 300.00 | 300.00 |  |
      | 301 | 01 | 基本工资 | 300.00 | 300.00 |  |
    `).tables
    expect(expenditure!.rows.map(({ code }) => code)).toEqual(["208", "20805", "2080501"])
    expect(basic!.rows.map(({ code }) => code)).toEqual(["301", "30101"])
    expect(yuan(basic!, 1, "total")).toBe(300)
    expect(columns(basic!)).toBe("total personnel operating")
  })

  test("表头丢失：按该表惯用的列序", () => {
    const [table] = read(`
      政府性基金预算支出表
      单位：万元
      | 212 | 城乡社区支出 | 5.00 |  | 5.00 |
      | 21208 | 国有土地使用权出让收入安排的支出 | 5.00 |  | 5.00 |
    `).tables
    expect([table!.key, columns(table!)]).toEqual(["governmentFund", "total basic project"])
  })

  test("没有题目：看列和内容", () => {
    const keys = read(`
      | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
      | 301 | 工资福利支出 | 5.00 | 5.00 |  |

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
      | 201 | 一般公共服务支出 | 5.00 | 5.00 |  |  |  |  |

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 223 | 国有资本经营预算支出 | 5.00 |  | 5.00 |

      | 菜单 | 首页 | 公开 |
    `).tables.map((table) => table.key)
    expect(keys).toEqual(["basic", "expenditure", "stateCapital", "unknown"])
  })
})

describe("行", () => {
  test.each([
    ["款和项都丢了零", "| 208 | 5 | 1 | 行政单位离退休 | 3.00 |", "2080501"],
    ["只有款，丢了零", "| 208 | 5 |  | 行政事业单位养老支出 | 3.00 |", "20805"],
    ["类在上一行", "|  | 5 | 6 | 机关事业单位职业年金缴费支出 | 3.00 |", "2080506"],
    ["没有丢零", "| 208 | 05 | 99 | 其他行政事业单位养老支出 | 3.00 |", "2080599"],
  ])("类款项分列，一位数的编码是丢了零：%s", (_, row, code) => {
    const [table] = read(`
      一般公共预算支出表
      单位：万元
      | 功能分类科目编码 | < | < | 功能分类科目名称 | 合计 |
      | 类 | 款 | 项 | ^ | ^ |
      | 208 |  |  | 社会保障和就业支出 | 3.00 |
      ${row}
    `).tables
    expect(table!.rows[1]!.code).toBe(code)
    expect(table!.rows[1]!.label).not.toMatch(/\d/)
  })

  test("名称列里的数字不是编码的一段", () => {
    const [table] = read(`
      一般公共预算支出表
      单位：万元
      | 科目编码 | 科目名称 | 合计 |
      | 208 | 社会保障和就业支出 | 3.00 |
      | 208 | 5 | 3.00 |
    `).tables
    expect(table!.rows[1]!).toMatchObject({ code: "208", label: "5" })
  })

  test.each([
    ["别处印了末位的零，各按自己的位数", ["500,100.34", "200,000.00", "500,100"], [1, 1, 100]],
    ["末位的零都没有印，整数也准到最细的一位", ["500,100.34", "200,000.5", "500,100"], [1, 1, 1]],
    ["印了零的表里，零还是零", ["500,100.34", "200,000.00", "0"], [1, 1, 1]],
    ["整列都没有小数", ["500,100", "200,000", "0"], [100, 100, 100]],
  ])("金额准到哪一位：%s", (_, [a, b, c], slack) => {
    const [table] = read(`
      一般公共预算支出表
      单位：元
      | 科目编码 | 科目名称 | 合计 |
      | 213 | 农林水支出 | ${a} |
      | 21303 | 水利 | ${b} |
      | 21305 | 巩固脱贫 | ${c} |
    `).tables
    expect(table!.rows.map((row) => row.cells.total!.figure!.slack)).toEqual(slack)
    expect(table!.rows[2]!.cells.total!.text).toBe(c)
  })

  test("码写成一格、带空格、与名称同格", () => {
    const [table] = read(`
      一般公共预算支出表
      单位：万元
      | 科目 | 合计 | 基本支出 | 项目支出 |
      | 201 一般公共服务支出 | 5.00 | 5.00 |  |
      | 20106财政事务 | 5.00 | 5.00 |  |
      | 201 06 01 行政\\n运行 | 5.00 | 5.00 |  |
      | 合　计 | 5.00 | 5.00 |  |
    `).tables
    expect(table!.rows.map((row) => [row.code, row.label, row.key])).toEqual([
      ["201", "一般公共服务支出", null],
      ["20106", "财政事务", null],
      ["2010601", "行政运行", null],
      [null, "合计", "total"],
    ])
  })

  test("左右两栏的基本支出表各成一行", () => {
    const [table] = read(`
      一般公共预算财政拨款基本支出决算表
      单位：万元
      | 人员经费 | < | < | 公用经费 | < | < |
      | 经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数 |
      | 301 | 工资福利支出 | 95.36 | 302 | 商品和服务支出 | 10.23 |
      | 30101 | 基本工资 | 95.36 | 30201 | 办公费 | 10.23 |
      | 人员经费合计 | < | 95.36 | 公用经费合计 | < | 10.23 |
    `).tables
    expect(columns(table!)).toBe("total")
    expect(
      table!.rows.map((row) => [row.code ?? row.key, yuan(table!, table!.rows.indexOf(row), "total")]),
    ).toEqual([
      ["301", 953_600],
      ["302", 102_300],
      ["30101", 953_600],
      ["30201", 102_300],
      ["personnelTotal", 953_600],
      ["operatingTotal", 102_300],
    ])
  })

  test("财政拨款收支：年初结转之下的三本预算是结转的部分", () => {
    const [table] = read(`
      财政拨款收支总表
      单位：万元
      | 收入 | < | 支出 | < | < | < | < |
      | 项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
      | 一、一般公共预算拨款 | 90.00 | 一、一般公共服务支出 | 95.00 | 95.00 |  |  |
      | 二、政府性基金预算拨款 |  | 二、医疗卫生与计划生育支出 | 5.00 | 5.00 |  |  |
      | 年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 |  |  |  |  |
      | 一、一般公共预算拨款 | 10.00 |  |  |  |  |  |
      | 二、政府性基金预算拨款 |  |  |  |  |  |  |
      | 总计 | 100.00 | 总计 | 100.00 | 100.00 |  |  |
    `).tables
    expect(table!.rows.filter((row) => row.side === "revenue").map((row) => row.key)).toEqual([
      "generalPublic",
      "governmentFund",
      "carryOver",
      "carryOver.generalPublic",
      "carryOver.governmentFund",
      "total",
    ])
    // 旧年度的类名仍是那一类。
    expect(table!.rows.find((row) => row.label.startsWith("二、医疗"))!.code).toBe("210")
  })
})

describe("数", () => {
  test("电子表格丢了末尾的零：同表最细的小数定精度", () => {
    const [table] = read(`
      固定资产占用情况表
      | 河湾县水务局 | 截止时间：2024年12月31日 | < |
      | 项目 | 数量 | 价值（金额单位：万元） |
      | 资产总额 | —— | 445.94 |
      | 1、房屋（平方米） | 2792 | 280.94 |
      | 4、其他固定资产 | 469 | 165 |
    `).tables
    expect(table!.rows.map((row) => row.cells.value!.figure)).toEqual([
      { cents: 445_940_000, slack: 10_000 },
      { cents: 280_940_000, slack: 10_000 },
      { cents: 165_000_000, slack: 10_000 },
    ])
    expect(table!.rows[1]!.cells.quantity).toMatchObject({ figure: null, text: "2792" })
  })

  test("表不写单位：从其他表取，都不写为万元", () => {
    const [, second] = read(`
      支出总表
      单位：元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 201 | 一般公共服务支出 | 500.00 | 500.00 |  |

      “三公”经费支出表
      | 项目 | 合计 |
      | 因公出国（境）费 | 1.00 |
      | 公务接待费 | 2.00 |
    `).tables
    expect(second).toMatchObject({ key: "threePublic", unit: null })
    expect(yuan(second!, 1, "total")).toBe(2)
  })
})

describe("续表", () => {
  test("换页后的行归前表，表头重复与否都一样", () => {
    const { tables, unread } = read(`
      支出总表
      单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计 | < | 9.00 | 9.00 |  |
      | 201 | 一般公共服务支出 | 4.00 | 4.00 |  |

      12
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 208 | 社会保障和就业支出 | 3.00 | 3.00 |  |

      13
      | 210 | 卫生健康支出 | 2.00 | 2.00 |  |
    `)
    expect(tables.map((table) => [table.key, table.title, table.rows.length])).toEqual([
      ["expenditure", "支出总表", 4],
      ["unknown", "支出总表（续）", 0],
      ["unknown", "支出总表（续）", 0],
    ])
    expect(tables[2]!.grid).toEqual([["210", "卫生健康支出", "2.00", "2.00", ""]])
    expect(unread).toEqual([])
  })
})

describe("政府采购", () => {
  test("小计行定单位，合计在末行，备注列不算", () => {
    const found = read(`
      政府采购预算表
      单位：元
      | 序号 | 项目名称 | 采购品目 | 数量 | 计量单位 | 单价 | 预算金额 | 备注 |
      | 1 | 河湾县水务局本级小计 | | | | | 12000.00 |  |
      | 2 | 日常公用 | 复印纸 | 40 | 箱 | 150.00 | 6000.00 |  |
      | 3 | 日常公用 | 台式计算机 | 1 | 台 | 6000.00 | 6000.00 | 更新 |
      | 4 | 合计 |  |  |  |  | 12000.00 |  |
    `)
    expect(
      found.procurement.items.map((i) => [i.unit, i.goods, i.quantity?.value, i.measure, i.amount.text]),
    ).toEqual([
      ["河湾县水务局本级", "复印纸", 40, "箱", "6000.00"],
      ["河湾县水务局本级", "台式计算机", 1, "台", "6000.00"],
    ])
    expect(found.procurement.totals.map((t) => [t.kind, t.amount.figure?.cents])).toEqual([
      ["subtotal", 1_200_000],
      ["total", 1_200_000],
    ])
    expect(found.tables[0]!.rows[1]!.cells.total).toBe(found.procurement.items[0]!.amount)
  })

  test("旧式：货物、工程、服务三行", () => {
    const [table] = read(`
      政府采购情况表（公开10表）
      单位：万元
      | 项目 | 采购计划金额 | < | < | 实际采购金额 |
      | ^ | 总计 | 一般公共预算 | 其他资金 | ^ |
      | 合计 | 30.00 | 28.00 | 2.00 | 29.00 |
      | 货物 | 20.00 | 18.00 | 2.00 | 19.00 |
      | 工程 |  |  |  |  |
      | 服务 | 10.00 | 10.00 |  | 10.00 |
    `).tables
    expect([table!.key, columns(table!)]).toEqual(["procurement", "total generalPublic unitFunds c5"])
    expect(table!.rows.map((row) => row.key)).toEqual(["total", "goods", "works", "services"])
  })
})

test("空表列示：说明随表", () => {
  const [table] = read(`
    国有资本经营预算支出表
    单位：万元
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 合计 | < |  |  |  |

    注：本部门无国有资本经营预算，空表列示。
    说明：数据截至年初。
  `).tables
  expect(table).toMatchObject({
    key: "stateCapital",
    note: "注：本部门无国有资本经营预算，空表列示。\n说明：数据截至年初。",
  })
  expect(table!.rows.map((row) => [row.key, row.cells.total!.text])).toEqual([["total", ""]])
})

test("表名、单位写在表里", () => {
  const [table] = read(`
    | 公开05表 | < | < | < | < |
    | 一般公共预算支出表 | < | < | < | < |
    | 部门：河湾县水务局 | < | < | 金额单位：千元 | < |
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 213 | 农林水支出 | 5 | 5 |  |
    | 注：本表无涉密内容。 | < | < | < | < |
  `).tables
  expect(table).toMatchObject({
    key: "generalPublic",
    title: "一般公共预算支出表",
    unit: "千元",
    note: "注：本表无涉密内容。",
  })
  expect(yuan(table!, 0, "total")).toBe(5000)
  expect(table!.rows).toHaveLength(1)
})

test.each([
  ["2024年度预算", "2025年度预算"],
  ["2024年", "2025年"],
  ["2024年度", "2025年度"],
  ["2024年初预算", "2025年初预算"],
  ["2024年预算安排数", "2025年预算安排数"],
  ["2024年预算（万元）", "2025年预算（万元）"],
])("两年并列，写%s、%s", (last, now) => {
  const [table] = read(`
    河湾县水务局2025年部门预算
    “三公”经费对比表
    单位：万元
    | 项目 | ${last} | ${now} | 增减 | 变动原因 |
    | 合计 | 3.50 | 3.00 | -0.50 |  |
    | 因公出国（境）费 | 1.00 | 1.00 |  |  |
    | 公务接待费 | 2.50 | 2.00 | -0.50 | 压缩 |
  `).tables
  expect(columns(table!)).toBe("lastYear thisYear change reason")
})

test("三公表只有今年一列；上年、今年不写“数”字", () => {
  const [one, two] = read(`
    河湾县水务局2025年部门预算
    “三公”经费支出表
    单位：万元
    | 项目 | 2025年预算数 |
    | 合计 | 3.00 |
    | 因公出国（境）费 | 1.00 |
    | 公务接待费 | 2.00 |

    “三公”经费对比表
    单位：万元
    | 项目 | 2024年预算 | 2025年预算 | 增减 | 变动原因 |
    | 因公出国（境）费 | 1.00 | 1.00 |  |  |
    | 公务接待费 | 2.50 | 2.00 | -0.50 | 压缩 |
  `).tables
  expect([columns(one!), columns(two!)]).toEqual(["total", "lastYear thisYear change reason"])
})

test("三公表两年上下叠放，各有表头", () => {
  const [table] = read(`
    河湾县水务局2025年部门预算
    “三公”经费支出表
    单位：万元
    | 2024年预算数 | < | < | < | < | < |
    | 合计 | 因公出国（境）费用 | 公务接待费 | 公务用车费 | < | < |
    | ^ | ^ | ^ | 小计 | 购置费 | 运行费 |
    | 17.00 | 8.00 | 4.00 | 5.00 | 0.00 | 5.00 |
    | 2025年预算数 | < | < | < | < | < |
    | 合计 | 因公出国（境）费用 | 公务接待费 | 公务用车费 | < | < |
    | ^ | ^ | ^ | 小计 | 购置费 | 运行费 |
    | 20.60 | 12.00 | 3.60 | 5.00 | 0.00 | 5.00 |
  `).tables
  expect(columns(table!)).toBe("lastYear total")
  expect(table!.rows.map(({ key, cells }) => [key, cells.lastYear?.text, cells.total?.text])).toEqual([
    ["total", "17.00", "20.60"],
    ["overseas", "8.00", "12.00"],
    ["reception", "4.00", "3.60"],
    ["vehicles", "5.00", "5.00"],
    ["vehiclePurchase", "0.00", "0.00"],
    ["vehicleOperation", "5.00", "5.00"],
  ])
})

test("按单位列示的收入总表：单位代码不是科目编码", () => {
  const [table] = read(`
    河湾市水利局2025年部门预算
    收入总表
    单位：万元
    | 部门代码 | 部门名称 | 合计 | 本年收入 | < | < |
    | ^ | ^ | ^ | 小计 | 一般公共预算 | 其他收入 |
    |  | 合计 | 9.00 | 9.00 | 8.00 | 1.00 |
    | 318 | 河湾市水利局 | 9.00 | 9.00 | 8.00 | 1.00 |
    | 318001 | 河湾市水利局本级 | 9.00 | 9.00 | 8.00 | 1.00 |
  `).tables
  expect([table!.key, columns(table!)]).toEqual(["revenue", "total currentRevenue generalPublic otherIncome"])
  expect(table!.rows.map(({ code, key, label }) => [code, key, label])).toEqual([
    [null, "total", "合计"],
    [null, null, "河湾市水利局"],
    [null, null, "河湾市水利局本级"],
  ])
})

test("表头的字印在合计行里：各栏照样认得，合计没有印", () => {
  const [table] = read(`
    河湾市水利局2024年度部门决算
    政府性基金预算财政拨款收入支出决算表
    单位：万元
    | 项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余 |
    | 功能分类科目编码 | 科目名称 | ^ | ^ | ^ | < | < | ^ |
    |  | 合计 | 0.00 | 5.00 | 合计 | 基本支出 | 项目支出 | 0.00 |
    | 212 | 城乡社区支出 | 0.00 | 5.00 | 5.00 |  | 5.00 | 0.00 |
  `).tables
  expect(columns(table!)).toBe("opening currentRevenue total basic project closing")
  expect(yuan(table!, 1, "project")).toBe(50_000)
  expect(table!.rows[0]!.cells.total).toMatchObject({ figure: null, text: "合计" })
})

test.each([
  ["合计的名称盖过前一栏", "| 人员经费合计 | < | 6.00 | 公用经费合计 | < | < | < | < | 3.00 |"],
  ["前一栏空着", "| 人员经费合计 |  | 6.00 | 公用经费合计 |  |  |  |  | 3.00 |"],
])("并排的两栏公用经费，合计印在后一栏：%s", (_, total) => {
  const [table] = read(`
    河湾市水利局2024年度部门决算
    一般公共预算财政拨款基本支出决算表
    单位：万元
    | 人员经费 | < | < | 公用经费 | < | < | < | < | < |
    | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
    | 301 | 工资福利支出 | 6.00 | 302 | 商品和服务支出 | 3.00 | 30231 | 公务用车运行维护费 | 2.00 |
    | 30101 | 基本工资 | 6.00 | 30201 | 办公费 | 1.00 |  |  |  |
    ${total}
  `).tables
  const sums = table!.rows.filter(({ key }) => key !== null)
  expect(sums.map(({ key, cells }) => [key, cells.total?.figure?.cents])).toEqual([
    ["personnelTotal", 6_000_000],
    ["operatingTotal", 3_000_000],
  ])
})

test("三公经费两套六栏，合并单元格不知道：表头按顺序对上数", () => {
  const [table] = read(`
    河湾市水利局2024年度部门决算
    财政拨款“三公”经费支出决算表
    单位：万元
    | 预算数 | < | < | < | < | < | 决算数 | < | < | < | < | < |
    | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 |
    | 小计 | 购置费 | 运行费 | 小计 | 购置费 | 运行费 |
    | 9.00 | 1.00 | 2.00 | 6.00 | 0.00 | 6.00 | 7.00 | 1.00 | 1.50 | 4.50 | 0.00 | 4.50 |
  `).tables
  expect(table!.rows.map(({ key, cells }) => [key, cells.budget?.text, cells.total?.text].join(" "))).toEqual(
    [
      "total 9.00 7.00",
      "overseas 1.00 1.00",
      "reception 2.00 1.50",
      "vehicles 6.00 4.50",
      "vehiclePurchase 0.00 0.00",
      "vehicleOperation 6.00 4.50",
    ],
  )
})

test.each([
  ["基本支出预算表", [], "basic"],
  ["基本支出预算表", ["一般公共预算基本支出表"], "basicItems basic"],
])("只有一张基本支出表的，就是一般公共预算的：%s，另有%j", (title, others, keys) => {
  const table = (name: string) => `
    ${name}
    单位：万元
    | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
    | 301 | 工资福利支出 | 6.00 | 6.00 |  |
    | 30101 | 基本工资 | 6.00 | 6.00 |  |
  `
  const { tables } = read(`河湾市水利局2024年部门预算\n${[title, ...others].map(table).join("\n")}`)
  expect(tables.map(({ key }) => key).join(" ")).toBe(keys)
})
