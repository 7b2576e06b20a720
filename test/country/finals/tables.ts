import { basic, operating, personnel, projectList, purchaseList } from "../budgets/shared.ts"
import { from, fundMoney, general, stateMoney, total } from "../common.ts"
import { type Figures, income, isAppropriation, type Line, nameOf, threePublicTotal } from "../figures.ts"
import {
  amountOf,
  byEconomic,
  byFunction,
  cameIn,
  carriedIn,
  carriedOut,
  classRows,
  type Entry,
  fundTotals,
  items,
  type Style,
  spent,
  twoSided,
} from "../layouts.ts"
import { type Dress, type Piece, type Sheet, sheet } from "../piece.ts"
import { wan } from "../printed.ts"
import { central, type Own } from "./own.ts"
import { headedTotal, pairs } from "./pairs.ts"

/** The tables of a final account, in the order of the place. */
export function tables(f: Figures, own: Own): Piece[] {
  const { style, counts } = own
  const { year } = f
  const titles = { ...central, ...own.titles }
  const rowNumbers = counts ? ["收入/行次", "支出/行次"] : null
  const uncounted = { ...style, code: style.code, numbered: true }
  const dressOf = (letter: string, note = ""): Dress => ({
    ...own.dress([...own.order].indexOf(letter) + 1, titles[letter]!),
    counter: own.counter,
    note,
  })
  const bare = (letter: string, note = ""): Dress => ({ ...dressOf(letter, note), counter: null })
  const kinds = [amountOf(isAppropriation), amountOf(general), amountOf(fundMoney), amountOf(stateMoney)]
  const none = (letter: string, isMeant: (line: Line) => boolean) =>
    spent(f, isMeant) + carriedIn(f, isMeant) === 0
      ? `注：本部门本年度没有${letter === "F" ? "政府性基金预算" : "国有资本经营预算"}财政拨款收入和支出，本表无数据。`
      : ""
  const stock = (letter: string, isMeant: (line: Line) => boolean): Sheet => {
    const table = byFunction(
      letter === "F" ? "governmentFund" : "stateCapital",
      dressOf(letter, none(letter, isMeant)),
      style,
      f.lines.filter(isMeant),
      [
        ["年初结转和结余", (line) => line.carryIn],
        ["本年收入", income],
        ["本年支出/小计", (line) => line.amount],
        ["本年支出/基本支出", basic],
        ["本年支出/项目支出", amountOf((line) => line.kind === "project")],
        ["年末结转和结余", (line) => line.carryOut],
      ],
      year,
    )
    return own.headedTotal ? headedTotal(table) : table
  }
  const t = f.threePublic
  const planned = f.threePublicPlanned
  const three = (): Sheet => {
    if (own.three === "rows")
      return sheet(
        "threePublic",
        bare("T"),
        ["项目", "预算数", "决算数"],
        [
          ["合计", wan(threePublicTotal(planned)), wan(threePublicTotal(t))],
          ["1.因公出国（境）费", "0.00", "0.00"],
          ["2.公务用车购置及运行维护费", wan(planned.operation), wan(t.operation)],
          ["（1）公务用车购置费", "0.00", "0.00"],
          ["（2）公务用车运行维护费", wan(planned.operation), wan(t.operation)],
          ["3.公务接待费", wan(planned.reception), wan(t.reception)],
        ],
      )
    const columns = (above: string) =>
      [
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行维护费/小计",
        "公务用车购置及运行维护费/公务用车购置费",
        "公务用车购置及运行维护费/公务用车运行维护费",
        "公务接待费",
      ].map((path) => `${above}${path}`)
    if (own.three === "more")
      return sheet(
        "threePublic",
        bare("T"),
        [...columns(""), "会议费", "培训费"],
        [[...items(t), f.meetings, f.training].map(wan)],
      )
    const table = sheet(
      "threePublic",
      bare("T"),
      [...columns("预算数/"), ...columns("决算数/")],
      [
        ...(own.counter === null ? [] : [Array.from({ length: 12 }, (_, i) => String(i + 1))]),
        [...items(planned), ...items(t)].map(wan),
      ],
    )
    return table
  }
  const economicStyle: Style = { ...style, code: [style.code[0]!.replace("功能", "经济")] }
  const lists: Readonly<Record<string, () => Sheet>> = {
    tableB: () =>
      twoSided(
        "balance",
        bare("B"),
        style,
        { revenue: ["收入/项目", "收入/决算数"], expenditure: ["支出/项目", "支出/决算数"] },
        [
          ["一、一般公共预算财政拨款收入", from(f, "generalPublic")],
          ["二、政府性基金预算财政拨款收入", from(f, "governmentFund")],
          ["三、国有资本经营预算财政拨款收入", from(f, "stateCapital")],
          ["四、上级补助收入", 0],
          ["五、事业收入", from(f, "institutionIncome")],
          ["六、经营收入", 0],
          ["七、附属单位上缴收入", 0],
          ["八、其他收入", from(f, "otherIncome")],
        ],
        classRows(uncounted, f.lines, [(line) => line.amount], year),
        [
          [
            ["本年收入合计", cameIn(f)],
            ["本年支出合计", total(f)],
          ],
          [
            ["使用非财政拨款结余", 0],
            ["结余分配", 0],
          ],
          [
            ["年初结转和结余", carriedIn(f)],
            ["年末结转和结余", carriedOut(f)],
          ],
          [
            ["总计", cameIn(f) + carriedIn(f)],
            ["总计", total(f) + carriedOut(f)],
          ],
        ],
        rowNumbers,
      ),
    tableR: () =>
      byFunction(
        "revenue",
        dressOf("R"),
        style,
        f.lines,
        [
          ["本年收入合计", income],
          ["财政拨款收入", amountOf(isAppropriation, income)],
          ["上级补助收入", () => 0],
          ["事业收入", amountOf((line) => line.fund === "institutionIncome", income)],
          ["经营收入", () => 0],
          ["附属单位上缴收入", () => 0],
          ["其他收入", amountOf((line) => line.fund === "otherIncome", income)],
        ],
        year,
      ),
    tableE: () =>
      byFunction(
        "expenditure",
        dressOf("E"),
        style,
        f.lines,
        [
          ["本年支出合计", (line) => line.amount],
          ["基本支出", basic],
          ["项目支出", amountOf((line) => line.kind === "project")],
          ["上缴上级支出", () => 0],
          ["经营支出", () => 0],
          ["对附属单位补助支出", () => 0],
        ],
        year,
      ),
    tableP: () => {
      const funds = (value: (line: Line) => number): number[] => {
        const each = fundTotals(f.lines, value)
        return [each.reduce((sum, one) => sum + one, 0), ...each]
      }
      const foot: (readonly [Entry, Entry])[] = [
        [
          ["本年收入合计", cameIn(f, isAppropriation)],
          ["本年支出合计", ...funds((line) => line.amount)],
        ],
        [
          ["年初财政拨款结转和结余", carriedIn(f)],
          ["年末财政拨款结转和结余", ...funds((line) => line.carryOut)],
        ],
        [
          ["一、一般公共预算财政拨款", carriedIn(f, general)],
          ["", 0, 0, 0, 0],
        ],
        [
          ["二、政府性基金预算财政拨款", carriedIn(f, fundMoney)],
          ["", 0, 0, 0, 0],
        ],
        [
          ["三、国有资本经营预算财政拨款", 0],
          ["", 0, 0, 0, 0],
        ],
        [
          ["总计", cameIn(f, isAppropriation) + carriedIn(f)],
          ["总计", ...funds((line) => line.amount + line.carryOut)],
        ],
      ]
      return twoSided(
        "appropriation",
        bare("P"),
        style,
        {
          revenue: ["收入/项目", "收入/决算数"],
          expenditure: [
            "支出/项目",
            "支出/合计",
            "支出/一般公共预算财政拨款",
            "支出/政府性基金预算财政拨款",
            "支出/国有资本经营预算财政拨款",
          ],
        },
        [
          ["一、一般公共预算财政拨款", from(f, "generalPublic")],
          ["二、政府性基金预算财政拨款", from(f, "governmentFund")],
          ["三、国有资本经营预算财政拨款", from(f, "stateCapital")],
        ],
        classRows(uncounted, f.lines.filter(isAppropriation), kinds, year),
        foot,
        rowNumbers,
      )
    },
    tableA: () =>
      byFunction(
        "appropriationExpenditure",
        dressOf("A"),
        style,
        f.lines.filter(isAppropriation),
        own.titles.A!.includes("明细")
          ? [
              ["合计", (line) => line.amount],
              ...(["301", "302", "303", "310"] as const).map(
                (code) => [nameOf(code, year), amountOf((line) => line.economic.startsWith(code))] as const,
              ),
            ]
          : [
              ["合计", (line) => line.amount],
              ["基本支出", basic],
              ["项目支出", amountOf((line) => line.kind === "project")],
            ],
        year,
      ),
    tableD: () =>
      byEconomic(
        "economic",
        dressOf("D"),
        economicStyle,
        f.lines.filter(isAppropriation),
        [
          ["财政拨款基本支出/合计", basic],
          ["财政拨款基本支出/人员经费", personnel],
          ["财政拨款基本支出/公用经费", operating],
        ],
        year,
      ),
    tableG: () =>
      byFunction(
        "generalPublic",
        dressOf("G"),
        style,
        f.lines.filter(general),
        [
          ["本年支出/小计", (line) => line.amount],
          ["本年支出/基本支出", basic],
          ["本年支出/项目支出", amountOf((line) => line.kind === "project")],
        ],
        year,
      ),
    tableK: () =>
      own.three === "6+6"
        ? pairs(f, bare("K"))
        : byEconomic(
            "basic",
            dressOf("K"),
            economicStyle,
            f.lines,
            [
              ["合计", basic],
              ["人员经费", personnel],
              ["公用经费", operating],
            ],
            year,
          ),
    tableF: () => stock("F", fundMoney),
    tableC: () =>
      own.headedTotal
        ? stock("C", stateMoney)
        : byFunction(
            "stateCapital",
            dressOf("C", none("C", stateMoney)),
            style,
            f.lines.filter(stateMoney),
            [
              ["本年支出/合计", (line) => line.amount],
              ["本年支出/基本支出", basic],
              ["本年支出/项目支出", amountOf((line) => line.kind === "project")],
            ],
            year,
          ),
    tableT: three,
    tableJ: () =>
      projectList(f, bare("J"), style, [
        "项目名称",
        "合计",
        "一般公共预算财政拨款",
        "政府性基金预算财政拨款",
        "国有资本经营预算财政拨款",
        "其他资金",
      ]),
    tableO: () =>
      byEconomic(
        "operatingCosts",
        dressOf("O"),
        economicStyle,
        f.lines,
        [["机关运行经费支出决算", operating]],
        year,
      ),
    tableQ: () => purchaseList(f, bare("Q")),
  }
  return [...own.order].map((letter) => lists[`table${letter}`]!())
}
