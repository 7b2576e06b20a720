import { describe, expect, test } from "vitest"
import type { BudgetTable } from "../model/disclosure.ts"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

/** A table as a test reads it: `key 标题 单位`, its columns, then a line a row. */
function shown(table: BudgetTable): string[] {
  return [
    `${table.key} ${table.title} ${table.unit}`,
    table.columns
      .map((column) => `${column.side?.[0] ?? ""}${column.side ? ":" : ""}${column.key}`)
      .join(" "),
    ...table.rows.map((row) =>
      [
        row.side?.[0],
        row.code ?? row.key ?? "?",
        row.label,
        ...Object.entries(row.cells).flatMap(([key, cell]) =>
          cell.text === "" ? [] : [`${key}=${cell.figure ? cell.figure.cents / 100 : `“${cell.text}”`}`],
        ),
      ]
        .filter((word) => word !== undefined)
        .join(" "),
    ),
  ]
}

const tables = (text: string) => readDisclosure(documentOf(text), defaultReference).tables.map(shown)

describe("贵州的表", () => {
  test("部门收支总表：只列有数的类", () => {
    expect(
      tables(`
        云台县档案馆2025年部门预算公开
        表1：部门收支总表
        单位：万元
        | 收      入 | < | 支      出 | < |
        | 项    目 | 预算数 | 项    目 | 预算数 |
        | 一、一般公共预算拨款收入 | 210.50 | 一、一般公共服务支出 | 180.50 |
        | 二、政府性基金预算拨款收入 |  | 八、社会保障和就业支出 | 20.00 |
        | 三、国有资本经营预算拨款收入 |  | 九、卫生健康支出 | 10.00 |
        | 四、财政专户管理资金收入 |  |  |  |
        | 五、事业收入 | 12.00 |  |  |
        | 本年收入合计 | 222.50 | 本年支出合计 | 222.50 |
        | 上年结转结余 |  | 年终结转结余 |  |
        | 收 入 总 计 | 222.50 | 支 出 总 计 | 222.50 |
      `),
    ).toEqual([
      [
        "balance 表1：部门收支总表 万元",
        "r:amount e:amount",
        "r generalPublic 一、一般公共预算拨款收入 amount=2105000",
        "e 201 一、一般公共服务支出 amount=1805000",
        "r governmentFund 二、政府性基金预算拨款收入",
        "e 208 八、社会保障和就业支出 amount=200000",
        "r stateCapital 三、国有资本经营预算拨款收入",
        "e 210 九、卫生健康支出 amount=100000",
        "r fiscalAccount 四、财政专户管理资金收入",
        "r institutionIncome 五、事业收入 amount=120000",
        "r currentTotal 本年收入合计 amount=2225000",
        "e currentTotal 本年支出合计 amount=2225000",
        "r carryOver 上年结转结余",
        "e carryOver 年终结转结余",
        "r total 收入总计 amount=2225000",
        "e total 支出总计 amount=2225000",
      ],
    ])
  })

  test("按经济分类的基本支出明细表，和按科目列示的项目支出表", () => {
    expect(
      tables(`
        表6：一般公共预算基本支出明细表（按经济分类）
        单位：元
        | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
        | 301 | 工资福利支出 | 900,000.00 | 900,000.00 |  |
        | 30101 | 基本工资 | 900,000.00 | 900,000.00 |  |
        | 302 | 商品和服务支出 | 50,000.00 |  | 50,000.00 |
        | 合计 | < | 950,000.00 | 900,000.00 | 50,000.00 |

        表10：一般公共预算项目支出表
        单位：元
        | 科目编码 | 科目名称 | 项目名称 | 金额 |
        | 2012604 | 档案馆 | 库房恒温改造 | 300,000.00 |
      `),
    ).toEqual([
      [
        "basic 表6：一般公共预算基本支出明细表（按经济分类） 元",
        "total personnel operating",
        "301 工资福利支出 total=900000 personnel=900000",
        "30101 基本工资 total=900000 personnel=900000",
        "302 商品和服务支出 total=50000 operating=50000",
        "total 合计 total=950000 personnel=900000 operating=50000",
      ],
      ["projectList 表10：一般公共预算项目支出表 元", "total", "2012604 库房恒温改造 total=300000"],
    ])
  })
})

describe("云南的表", () => {
  test("本级财力支出情况表、三公情况表（两年对比）", () => {
    expect(
      tables(`
        和平县水库管理局2020年部门预算公开情况说明
        一般公共预算本级财力支出情况表
        单位：千元
        | 功能科目 | < | 本年支出 | < | < |
        | 编码 | 名称 | 合计 | 基本支出 | 项目支出 |
        | 213 | 农林水支出 | 1500 | 1000 | 500 |
        | 21303 | 水利 | 1500 | 1000 | 500 |
        | 2130306 | 水利工程运行与维护 | 1500 | 1000 | 500 |
        | 合计 | < | 1500 | 1000 | 500 |

        部门一般公共预算“三公”经费支出情况表
        单位：千元
        | 项目 | 2019年预算数 | 2020年预算数 | 增减额 | 增减幅度（%） | 增减变化原因 |
        | 合计 | 30 | 28 | -2 | -6.67 | 厉行节约 |
        | 1.因公出国（境）费 |  |  |  |  |  |
        | 2.公务接待费 | 10 | 8 | -2 | -20 | 批次减少 |
        | 3.公务用车购置及运行费 | 20 | 20 |  |  |  |
        | （1）公务用车购置费 |  |  |  |  |  |
        | （2）公务用车运行费 | 20 | 20 |  |  |  |
      `),
    ).toEqual([
      [
        "generalPublic 一般公共预算本级财力支出情况表 千元",
        "total basic project",
        "213 农林水支出 total=1500000 basic=1000000 project=500000",
        "21303 水利 total=1500000 basic=1000000 project=500000",
        "2130306 水利工程运行与维护 total=1500000 basic=1000000 project=500000",
        "total 合计 total=1500000 basic=1000000 project=500000",
      ],
      [
        "threePublic 部门一般公共预算“三公”经费支出情况表 千元",
        "lastYear thisYear change percent reason",
        "total 合计 lastYear=30000 thisYear=28000 change=-2000 percent=“-6.67” reason=“厉行节约”",
        "overseas 1.因公出国（境）费",
        "reception 2.公务接待费 lastYear=10000 thisYear=8000 change=-2000 percent=“-20” reason=“批次减少”",
        "vehicles 3.公务用车购置及运行费 lastYear=20000 thisYear=20000",
        "vehiclePurchase （1）公务用车购置费",
        "vehicleOperation （2）公务用车运行费 lastYear=20000 thisYear=20000",
      ],
    ])
  })
})

describe("陕西、辽宁、四川的决算表", () => {
  test("收入支出决算总表带行次和三个预算数，码分三列", () => {
    const found = readDisclosure(
      documentOf(`
        青石县审计中心2020年度部门决算公开
        收入支出决算总表
        公开01表
        部门：青石县审计中心      金额单位：万元
        | 收入 | < | < | < | < | 支出 | < | < | < | < |
        | 项目 | 行次 | 年初预算数 | 全年预算数 | 决算数 | 项目（按功能分类） | 行次 | 年初预算数 | 全年预算数 | 决算数 |
        | 栏次 | | 1 | 2 | 3 | 栏次 | | 4 | 5 | 6 |
        | 一、一般公共预算财政拨款收入 | 1 | 90.00 | 95.00 | 94.10 | 一、一般公共服务支出 | 29 | 90.00 | 95.00 | 93.10 |
        | 二、政府性基金预算财政拨款收入 | 2 |  |  |  | 二、外交支出 | 30 |  |  |  |
        | 本年收入合计 | 25 | 90.00 | 95.00 | 94.10 | 本年支出合计 | 53 | 90.00 | 95.00 | 93.10 |
        | 使用非财政拨款结余 | 26 |  |  |  | 结余分配 | 54 |  |  |  |
        | 年初结转和结余 | 27 |  |  | 1.00 | 年末结转和结余 | 55 |  |  | 2.00 |
        | 总计 | 28 | 90.00 | 95.00 | 95.10 | 总计 | 56 | 90.00 | 95.00 | 95.10 |

        支出决算表
        公开03表
        金额单位：万元
        | 项目 | < | < | < | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
        | 功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^ |
        | 类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 |
        | 合计 | < | < | < | 93.10 | 80.10 | 13.00 |  |  |  |
        | 201 |  |  | 一般公共服务支出 | 93.10 | 80.10 | 13.00 |  |  |  |
        | 20108 |  |  | 审计事务 | 93.10 | 80.10 | 13.00 |  |  |  |
        | 2010801 | | | 行政运行 | 80.10 | 80.10 |  |  |  |  |
        | 2010804 | | | 审计业务 | 13.00 |  | 13.00 |  |  |  |
      `),
      defaultReference,
    )
    expect([found.stage, found.year, found.entity.name]).toEqual(["final", 2020, "青石县审计中心"])
    const [balance, expenditure] = found.tables.map(shown)
    expect(balance!.slice(0, 2)).toEqual([
      "balance 收入支出决算总表 万元",
      "r:initialBudget r:adjustedBudget r:amount e:initialBudget e:adjustedBudget e:amount",
    ])
    expect(balance!.slice(-2)).toEqual([
      "r total 总计 initialBudget=900000 adjustedBudget=950000 amount=951000",
      "e total 总计 initialBudget=900000 adjustedBudget=950000 amount=951000",
    ])
    expect(balance!.filter((line) => /结/.test(line))).toEqual([
      "r useOfSurplus 使用非财政拨款结余",
      "e surplusDistribution 结余分配",
      "r carryOver 年初结转和结余 amount=10000",
      "e carryOver 年末结转和结余 amount=20000",
    ])
    expect(expenditure).toEqual([
      "expenditure 支出决算表 万元",
      "total basic project remittance business subsidy",
      "total 合计 total=931000 basic=801000 project=130000",
      "201 一般公共服务支出 total=931000 basic=801000 project=130000",
      "20108 审计事务 total=931000 basic=801000 project=130000",
      "2010801 行政运行 total=801000 basic=801000",
      "2010804 审计业务 total=130000 project=130000",
    ])
  })

  test("三公表横排，会议费、培训费在后；预算数、决算数成对", () => {
    expect(
      tables(`
        青石县审计中心2020年度部门决算公开
        一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
        金额单位：元
        | 项目 | “三公”经费支出 | < | < | < | < | < | 会议费 | 培训费 |
        | ^ | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 | < | < | ^ | ^ |
        | ^ | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ |
        | 预算数 | 30000.00 |  | 10000.00 | 20000.00 |  | 20000.00 | 500.00 | 800.00 |
        | 决算数 | 25000.00 |  | 8000.00 | 17000.00 |  | 17000.00 | 500.00 | 700.00 |
      `),
    ).toEqual([
      [
        "threePublic 一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表 元",
        "budget total",
        "total 三公经费支出 budget=30000 total=25000",
        "overseas 因公出国(境)费",
        "reception 公务接待费 budget=10000 total=8000",
        "vehicles 公务用车购置及运行维护费 budget=20000 total=17000",
        "vehiclePurchase 公务用车购置费",
        "vehicleOperation 公务用车运行维护费 budget=20000 total=17000",
        "meetings 会议费 budget=500 total=500",
        "training 培训费 budget=800 total=700",
      ],
    ])
  })

  test("政府性基金决算表的年初、年末；国有资产占用表横排", () => {
    expect(
      tables(`
        江畔区街道办事处2021年度部门决算公开
        政府性基金预算财政拨款收入支出决算表
        金额单位：亿元
        | 项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余 |
        | 功能分类科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ |
        | 合计 | < | 0.10 | 1.20 | 1.00 |  | 1.00 | 0.30 |
        | 212 | 城乡社区支出 | 0.10 | 1.20 | 1.00 |  | 1.00 | 0.30 |

        国有资产占用情况表
        金额单位：万元
        | 项目 | 资产总额 | 固定资产 | < | < | < |
        | ^ | ^ | 小计 | 房屋 | 车辆 | 单价50万元以上通用设备 |
        | 合计 | 900.00 | 800.00 | 500.00 | 100.00 | 200.00 |
      `),
    ).toEqual([
      [
        "governmentFund 政府性基金预算财政拨款收入支出决算表 亿元",
        "opening currentRevenue total basic project closing",
        "total 合计 opening=10000000 currentRevenue=120000000 total=100000000 project=100000000 closing=30000000",
        "212 城乡社区支出 opening=10000000 currentRevenue=120000000 total=100000000 project=100000000 closing=30000000",
      ],
      [
        "assets 国有资产占用情况表 万元",
        "value",
        "total 资产总额 value=9000000",
        "? 固定资产 value=8000000",
        "buildings 房屋 value=5000000",
        "vehicles 车辆 value=1000000",
        "equipment 单价50万元以上通用设备 value=2000000",
      ],
    ])
  })
})
