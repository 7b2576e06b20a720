import { from, fundMoney, general, stateMoney, total } from "../common.ts"
import { type Figures, isAppropriation, threePublicTotal } from "../figures.ts"
import {
  byEconomic,
  byFunction,
  cameIn,
  carriedIn,
  classRows,
  type Entry,
  fundTotals,
  items,
  plainStyle,
  type Style,
  spending,
  spent,
  twoSided,
} from "../layouts.ts"
import { type Dress, type Sheet, sheet } from "../piece.ts"
import { wan } from "../printed.ts"
import { goals, wholeGoals } from "./goals.ts"
import {
  basic,
  kinds,
  oneRow,
  operating,
  personnel,
  projectList,
  purchaseList,
  sourceColumns,
} from "./shared.ts"

/** What the tables of a place have of their own: a letter a table, as in the forms of the places. */
export interface Form {
  readonly name: string
  /** The tables in their order: B balance, R revenue, E expenditure, P appropriation, G, K, F, C, T, J, Q, X, W, S … */
  readonly order: string
  readonly titles: Readonly<Record<string, string>>
  /** What stands over, beside and below the title of the n-th table. */
  readonly dress: (number: number, title: string) => Dress
  readonly style?: Partial<Style>
  /** The rows of revenue in the balance. */
  readonly revenue?: (f: Figures) => Entry[]
  /** Header words of the sources in the table of revenue. */
  readonly sources?: Parameters<typeof sourceColumns>[0]
  readonly three?: "row" | "rows" | "years" | "more"
  readonly empty?: string
}

/** The tables of a budget in the form of a place. */
export function tablesOf(f: Figures, form: Form): Sheet[] {
  const { year } = f
  const { name, titles, empty = "注：本表无数据。" } = form
  const style: Style = {
    ...plainStyle,
    code: ["功能分类科目/科目编码"],
    name: "功能分类科目/科目名称",
    ...form.style,
  }
  const economic: Style = {
    ...style,
    code: style.code.slice(0, 2).map((path) => path.replace("功能分类", "经济分类")),
    name: style.name.replace("功能分类", "经济分类"),
  }
  let number = 0
  const dress = (letter: string, isEmpty = false): Dress => ({
    ...form.dress(++number, titles[letter]!),
    ...(isEmpty ? { note: empty } : {}),
  })
  const two = ["合计", "基本支出", "项目支出"] as const
  const byFund = (letter: string, key: Sheet["key"], isMeant: (line: Figures["lines"][number]) => boolean) =>
    byFunction(key, dress(letter, spent(f, isMeant) === 0), style, f.lines, spending(two, isMeant), year)
  const t = f.threePublic
  const b = f.threePublicLastYear
  const threes: Readonly<Record<string, () => Sheet>> = {
    row: () => sheet("threePublic", dress("T"), oneRow("购置费", "运行维护费"), [items(t).map(wan)]),
    rows: () =>
      sheet(
        "threePublic",
        dress("T"),
        ["项目", "预算数"],
        [
          ["“三公”经费合计", wan(threePublicTotal(t))],
          ["1.因公出国（境）费", wan(0)],
          ["2.公务接待费", wan(t.reception)],
          ["3.公务用车购置及运行维护费", wan(t.operation + t.purchase)],
          ["其中：公务用车运行维护费", wan(t.operation)],
          ["公务用车购置费", wan(t.purchase)],
        ],
      ),
    years: () =>
      sheet(
        "threePublic",
        dress("T"),
        ["项目", `${year - 1}年预算数`, `${year}年预算数`, "增减额"],
        (
          [
            ["合计", threePublicTotal(b), threePublicTotal(t)],
            ["1.因公出国（境）费", 0, 0],
            ["2.公务接待费", b.reception, t.reception],
            ["3.公务用车购置及运行费", b.operation + b.purchase, t.operation + t.purchase],
            ["其中：公务用车购置", b.purchase, t.purchase],
            ["公务用车运行维护", b.operation, t.operation],
          ] as const
        ).map(([label, before, now]) => [label, wan(before), wan(now), wan(now - before)]),
      ),
    more: () =>
      sheet(
        "threePublic",
        dress("T"),
        [...oneRow("公务用车购置费", "公务用车运行维护费"), "会议费", "培训费"],
        [[...items(t), f.meetings, f.training].map(wan)],
      ),
  }
  const tables: Readonly<Record<string, () => Sheet>> = {
    tableB: () =>
      twoSided(
        "balance",
        dress("B"),
        style,
        { revenue: ["收入/项目", "收入/预算数"], expenditure: ["支出/项目", "支出/预算数"] },
        form.revenue?.(f) ?? [
          ["一、一般公共预算拨款收入", from(f, "generalPublic")],
          ["二、政府性基金预算拨款收入", from(f, "governmentFund")],
          ["三、国有资本经营预算拨款收入", from(f, "stateCapital")],
          ["四、事业收入", from(f, "institutionIncome")],
          ["五、其他收入", from(f, "otherIncome")],
        ],
        classRows(style, f.lines, [(line) => line.amount], year),
        [
          [
            ["本年收入合计", cameIn(f)],
            ["本年支出合计", total(f)],
          ],
          [
            ["上年结转结余", carriedIn(f)],
            ["年末结转结余", 0],
          ],
          [
            ["收入总计", total(f)],
            ["支出总计", total(f)],
          ],
        ],
      ),
    tableR: () =>
      byFunction(
        "revenue",
        dress("R"),
        style,
        f.lines,
        sourceColumns(
          form.sources ?? {
            total: "合计",
            carryOver: "上年结转",
            generalPublic: "一般公共预算拨款收入",
            governmentFund: "政府性基金预算拨款收入",
            stateCapital: "国有资本经营预算拨款收入",
            institutionIncome: "事业收入",
            otherIncome: "其他收入",
          },
        ),
        year,
      ),
    tableE: () => byFunction("expenditure", dress("E"), style, f.lines, spending(two), year),
    tableP: () =>
      twoSided(
        "appropriation",
        dress("P"),
        style,
        {
          revenue: ["收入/项目", "收入/预算数"],
          expenditure: [
            "支出/项目",
            "支出/合计",
            "支出/一般公共预算",
            "支出/政府性基金预算",
            "支出/国有资本经营预算",
          ],
        },
        [
          ["一、本年收入", cameIn(f, isAppropriation)],
          ["（一）一般公共预算拨款", from(f, "generalPublic")],
          ["（二）政府性基金预算拨款", from(f, "governmentFund")],
          ["（三）国有资本经营预算拨款", from(f, "stateCapital")],
          ["二、上年结转", carriedIn(f)],
        ],
        classRows(style, f.lines.filter(isAppropriation), kinds, year),
        [
          [
            ["收入总计", spent(f, isAppropriation)],
            ["支出总计", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
          ],
        ],
      ),
    tableG: () => byFund("G", "generalPublic", general),
    tableK: () =>
      byEconomic(
        "basic",
        dress("K"),
        economic,
        f.lines,
        [
          ["合计", basic],
          ["人员经费", personnel],
          ["公用经费", operating],
        ],
        year,
      ),
    tableF: () => byFund("F", "governmentFund", fundMoney),
    tableC: () => byFund("C", "stateCapital", stateMoney),
    tableT: () => threes[form.three ?? "row"]!(),
    tableD: () => byEconomic("economic", dress("D"), economic, f.lines, spending(two), year),
    tableJ: () =>
      projectList(f, dress("J"), style, [
        "项目名称",
        "合计",
        "一般公共预算",
        "政府性基金预算",
        "国有资本经营预算",
        "单位资金",
      ]),
    tableQ: () => purchaseList(f, dress("Q")),
    tableS: () =>
      sheet("purchasedServices", dress("S", true), ["购买服务项目", "购买内容", "预算金额"], [["", "", ""]]),
    tableM: () => byFunction("fiscalAccount", dress("M", true), style, [], spending(two), year),
    tableL: () => sheet("transfers", dress("L", true), ["项目名称", "下级地区", "合计"], [["", "", ""]]),
    tableN: () =>
      sheet(
        "newAssets",
        dress("N", true),
        ["资产类别", "资产名称", "数量", "单价", "金额"],
        [["", "", "", "", ""]],
      ),
    tableZ: () =>
      sheet("specialFunds", dress("Z", true), ["专项资金名称", "金额", "绩效目标"], [["", "", ""]]),
    tableU: () =>
      sheet("mediumTerm", dress("U", true), ["项目名称", "本年", "后一年", "后两年"], [["", "", "", ""]]),
    tableX: () => goals(f, dress("X"), name),
    tableW: () => wholeGoals(f, dress("W"), name),
    tableY: () =>
      byEconomic(
        "basicItems",
        dress("Y"),
        economic,
        f.lines,
        [
          ["合计", basic],
          ["一般公共预算", basic],
        ],
        year,
      ),
  }
  return [...form.order].map((letter) => tables[`table${letter}`]!())
}
