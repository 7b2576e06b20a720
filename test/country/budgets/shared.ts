import { fundMoney, general, stateMoney } from "../common.ts"
import { type Figures, income, isAppropriation, isBasic, sumOf } from "../figures.ts"
import type { Written } from "../formats.ts"
import { amountOf, type Column, printed, type Style } from "../layouts.ts"
import { type Dress, type Sheet, sheet } from "../piece.ts"
import { wan } from "../printed.ts"

/** The budget of a place, from the forms its departments print. */
export type Place = (f: Figures) => Written

/** What of a line is personnel expenditure, operating expenditure, either. */
export const personnel = amountOf((line) => line.kind === "personnel")
export const operating = amountOf((line) => line.kind === "operating")
export const basic = (line: Figures["lines"][number]) => personnel(line) + operating(line)
/** Appropriations in all and by fund. */
export const kinds: readonly ((line: Parameters<typeof income>[0]) => number)[] = [
  amountOf(isAppropriation),
  amountOf(general),
  amountOf(fundMoney),
  amountOf(stateMoney),
]
/** Columns of sources of money by their paths. */
export const sourceColumns = (paths: Partial<Record<string, string>>): Column[] =>
  Object.entries(paths).map(
    ([fund, path]): Column => [
      path!,
      fund === "total"
        ? (line) => line.amount
        : fund === "current"
          ? income
          : fund === "carryOver"
            ? (line) => line.carryIn
            : fund === "appropriation"
              ? amountOf(isAppropriation, income)
              : amountOf((line) => line.fund === fund, income),
    ],
  )
/** The sentence on cars and large equipment. */
export const vehicles = (f: Figures) =>
  `共有车辆${f.vehicles}辆，其中：应急保障用车1辆、其他用车${f.vehicles - 1}辆；单价50万元以上的通用设备0台（套），单价100万元以上的专用设备0台（套）。`
/** What is bought in all, or of one kind. */
export const bought = (f: Figures, kind?: string) =>
  f.purchases
    .filter((each) => kind === undefined || each.kind === kind)
    .reduce((sum, each) => sum + each.quantity * each.price, 0)
/** The names of all projects. */
export const projectsOf = (f: Figures) => [
  ...new Set(f.lines.filter((line) => !isBasic(line)).map((line) => line.project)),
]
/** The three public expenses of this year and of the last. */
export const three = (f: Figures) => f.threePublic
export const before = (f: Figures) => f.threePublicLastYear

/** The columns of 三公 printed in one row. */
export const oneRow = (purchase: string, operation: string) => [
  "“三公”经费合计",
  "因公出国（境）费",
  "公务用车购置及运行费/小计",
  `公务用车购置及运行费/${purchase}`,
  `公务用车购置及运行费/${operation}`,
  "公务接待费",
]

/** Projects with their money by source. */
export function projectList(f: Figures, dress: Dress, style: Style, columns: readonly string[]): Sheet {
  const values = [
    (line: Parameters<typeof income>[0]) => line.amount,
    amountOf(general),
    amountOf(fundMoney),
    amountOf(stateMoney),
    amountOf((line) => !isAppropriation(line)),
  ]
  const row = (label: string, own: Figures["lines"]) => [
    label,
    ...values.slice(0, columns.length - 1).map((value) => printed(style, sumOf(own, value))),
  ]
  const all = f.lines.filter((line) => !isBasic(line))
  return sheet("projectList", dress, columns, [
    row("合计", all),
    ...projectsOf(f).map((project) =>
      row(
        project,
        all.filter((line) => line.project === project),
      ),
    ),
  ])
}

/** What is to be bought, a row a purchase. */
export function purchaseList(f: Figures, dress: Dress): Sheet {
  return sheet(
    "procurement",
    dress,
    ["项目名称", "采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价", "合计", "一般公共预算拨款"],
    [
      ["合计", "", "", "", "", "", wan(bought(f)), wan(bought(f))],
      ...f.purchases.map(({ project, goods, catalogue, measure, quantity, price }) => [
        project,
        goods,
        catalogue,
        measure,
        String(quantity),
        wan(price),
        wan(quantity * price),
        wan(quantity * price),
      ]),
    ],
  )
}
