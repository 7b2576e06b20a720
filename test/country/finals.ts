import { bought, type Place, projectList, projectsOf, purchaseList } from "./budgets.ts"
import {
  amountOf,
  basicOf,
  carriedIn,
  classesOf,
  classRows,
  duties,
  from,
  fundMoney,
  general,
  glossary,
  income,
  itemsOf,
  operatingOf,
  personnelOf,
  projectOf,
  stateMoney,
  total,
} from "./common.ts"
import { type Figures, type Line, nameOf, sumOf, threePublicTotal } from "./figures.ts"
import {
  byEconomic,
  byFunction,
  cameIn,
  carriedOut,
  type Entry,
  fundTotals,
  isAppropriation,
  items,
  plainStyle,
  printed,
  type Style,
  spent,
  twoSided,
} from "./layouts.ts"
import { chapter, type Dress, type Piece, part, type Sheet, sheet } from "./piece.ts"
import { moved, pct, w, wan } from "./printed.ts"

/** What a place's final account has of its own; the rest is the form of the ministry. */
interface Own {
  readonly name: string
  readonly style: Style
  readonly order: string
  /** What stands over or below the title of the n-th table. */
  readonly dress: (number: number, title: string) => Dress
  readonly titles: Readonly<Record<string, string>>
  /** A column 行次 beside each side of the balances. */
  readonly counts: boolean
  readonly counter: string | null
  /** Words of the header printed in the row 合计 of the funds' tables. */
  readonly headedTotal?: boolean
  readonly three: "6+6" | "rows" | "more"
  /** How prose tells a total and what it was last year. */
  readonly prose: "各" | "分别" | "总计"
  readonly sections: readonly string[]
}

const personnel = amountOf((line) => line.kind === "personnel")
const operating = amountOf((line) => line.kind === "operating")
const basic = (line: Line) => personnel(line) + operating(line)
const central: Readonly<Record<string, string>> = {
  B: "收入支出决算总表",
  R: "收入决算表",
  E: "支出决算表",
  P: "财政拨款收入支出决算总表",
  G: "一般公共预算财政拨款支出决算表",
  K: "一般公共预算财政拨款基本支出决算表",
  F: "政府性基金预算财政拨款收入支出决算表",
  C: "国有资本经营预算财政拨款支出决算表",
  T: "财政拨款“三公”经费支出决算表",
}

function tables(f: Figures, own: Own): Piece[] {
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

/** Basic expenditure in pairs of columns: personnel at the left, operating funds twice beside it. */
function pairs(f: Figures, dress: Dress): Sheet {
  const { year } = f
  const rowsOf = (kind: Line["kind"]): string[][] => {
    const own = f.lines.filter((line) => line.kind === kind)
    const codes = [...new Set(own.flatMap(({ economic }) => [economic.slice(0, 3), economic]))].sort()
    return codes.map((code) => [
      code,
      nameOf(code, year),
      wan(sumOf(own.filter((line) => line.economic.startsWith(code)))),
    ])
  }
  const left = rowsOf("personnel")
  const right = rowsOf("operating")
  const half = Math.ceil(Math.max(left.length, right.length / 2))
  const blank = ["", "", ""]
  const rows = Array.from({ length: half }, (_, i) => [
    ...(left[i] ?? blank),
    ...(right[i] ?? blank),
    ...(right[half + i] ?? blank),
  ])
  const grid = sheet(
    "basic",
    dress,
    [
      "人员经费/科目编码",
      "人员经费/科目名称",
      "人员经费/决算数",
      "公用经费/科目编码",
      "公用经费/科目名称",
      "公用经费/决算数",
      "公用经费/科目编码 ",
      "公用经费/科目名称 ",
      "公用经费/决算数 ",
    ],
    rows,
  )
  const foot = ["人员经费合计", wan(personnelOf(f)), "公用经费合计", wan(operatingOf(f))]
  const row = grid.grid.length + 1
  return {
    ...grid,
    grid: [...grid.grid.map((texts) => texts.map((text) => text.trim())), foot],
    merged: [
      ...grid.merged,
      { row, column: 1, colspan: 2, rowspan: 1 },
      { row, column: 3, colspan: 5, rowspan: 1 },
    ],
  }
}

/** The words 小计, 基本支出, 项目支出 stand in the row 合计, where their sums would. */
function headedTotal(table: Sheet): Sheet {
  const total = table.grid.findIndex((row) => row.includes("合计") && row.some((text) => /\d/.test(text)))
  if (total < 0) return table
  const words = table.grid[table.headerRows - 1]!
  const from = table.grid[0]!.indexOf("本年支出")
  const label = table.grid[total]!.indexOf("合计")
  const grid = table.grid.map((row, r) => {
    if (r !== total) return row
    return row.map((text, x) =>
      x >= label + 3 && x <= label + 5 ? ["合计", "基本支出", "项目支出"][x - label - 3]! : text,
    )
  })
  // The header keeps one row for them: what stood below 本年支出 went down into the total.
  return {
    ...table,
    grid:
      from < 0
        ? table.grid
        : grid.map((row, r) =>
            r === table.headerRows - 1 && words.includes("基本支出")
              ? row.map((text) => (/^(?:小计|基本支出|项目支出)$/.test(text) ? "" : text))
              : row,
          ),
  }
}

function prose(f: Figures, own: Own): Piece[] {
  const { name, sections } = own
  const { year } = f
  const last = year - 1
  const all = total(f) + carriedOut(f)
  const before = sumOf(f.lines, (line) => line.lastYear)
  const t = f.threePublic
  const planned = f.threePublicPlanned
  const done = (now: number, plan: number) => `完成年初预算的${pct(now, plan)}`
  const cause = (now: number, plan: number) =>
    now === plan
      ? "决算数与年初预算数持平"
      : `决算数${now > plan ? "大于" : "小于"}年初预算数的主要原因是${now > plan ? "年中按规定追加了经费" : "厉行节约，压减支出"}`
  const opening: Record<Own["prose"], string> = {
    各: `${year}年度收、支总计均为${w(all)}。与${last}年度相比，收、支总计各${moved(all, before, "持平")}，主要是项目经费有调整。`,
    分别: `${year}年度收入总计${w(all)}、支出总计${w(all)}。与${last}年度相比，收入总计、支出总计分别${moved(all, before, "持平")}。主要原因：项目安排有变化。`,
    总计: `${name}${year}年度收入、支出决算总计${w(all)}，与上年相比收、支总计各${moved(all, before, "持平")}。`,
  }
  const texts: Readonly<Record<string, readonly string[]>> = {
    收入支出决算总体: [opening[own.prose]],
    收入决算: [
      `${year}年度本年收入合计${w(cameIn(f))}，其中：财政拨款收入${w(cameIn(f, isAppropriation))}，占${pct(cameIn(f, isAppropriation), cameIn(f))}；事业收入${w(from(f, "institutionIncome"))}，占${pct(from(f, "institutionIncome"), cameIn(f))}；其他收入${w(from(f, "otherIncome"))}，占${pct(from(f, "otherIncome"), cameIn(f))}。`,
    ],
    支出决算: [
      `${year}年度本年支出合计${w(total(f))}，其中：基本支出${w(basicOf(f))}，占${pct(basicOf(f), total(f))}；项目支出${w(projectOf(f))}，占${pct(projectOf(f), total(f))}。`,
    ],
    财政拨款收入支出决算总体: [
      `${year}年度财政拨款收、支总计均为${w(spent(f, isAppropriation) + carriedOut(f, isAppropriation))}。`,
    ],
    一般公共预算财政拨款支出决算: [
      `${year}年度一般公共预算财政拨款支出${w(spent(f, general))}，占本年支出合计的${pct(spent(f, general), total(f))}。主要用于以下方面：${classesOf(
        f,
        general,
      )
        .map(([label, amount]) =>
          `${label}（类）支出${w(amount)}，占${pct(amount, spent(f, general))}`.replace(
            "支出（类）支出",
            "（类）支出",
          ),
        )
        .join("；")}。`,
      `${year}年度一般公共预算财政拨款支出年初预算为${w(sumOf(f.lines.filter(general), (line) => line.planned))}，支出决算为${w(spent(f, general))}，${done(
        spent(f, general),
        sumOf(f.lines.filter(general), (line) => line.planned),
      )}。其中：`,
      ...itemsOf(f, general).map(
        ({ names: [top, middle, item], now, planned: plan }, i) =>
          `${i + 1}.${top}（类）${middle}（款）${item}（项）。年初预算为${w(plan)}，${own.prose === "分别" ? "当年" : ""}支出决算为${w(now)}，${done(now, plan)}，${cause(now, plan)}。`,
      ),
    ],
    一般公共预算财政拨款基本支出决算: [
      `${year}年度一般公共预算财政拨款基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，主要包括：基本工资、津贴补贴、奖金；公用经费${w(operatingOf(f))}，主要包括：办公费、印刷费、差旅费。`,
    ],
    三公: [
      `${year}年度“三公”经费财政拨款支出预算为${w(threePublicTotal(planned))}，支出决算为${w(threePublicTotal(t))}，完成预算的${pct(threePublicTotal(t), threePublicTotal(planned))}，决算数小于预算数的主要原因是厉行节约。`,
      `1.因公出国（境）费支出决算为0万元，全年因公出国（境）团组0个，累计0人次。`,
      `2.公务用车购置及运行维护费支出决算为${w(t.operation)}，其中：公务用车购置费支出0万元，购置车辆0辆；公务用车运行维护费支出${w(t.operation)}，年末公务用车保有量${f.vehicles}辆。`,
      `3.公务接待费支出决算为${w(t.reception)}，全年国内公务接待${f.batches}批次，${f.guests}人次。`,
    ],
    政府性基金预算财政拨款收入支出决算: [
      spent(f, fundMoney) === 0
        ? "本年度没有政府性基金预算财政拨款收入和支出。"
        : `${year}年度政府性基金预算财政拨款年初结转和结余${w(carriedIn(f, fundMoney))}，本年收入${w(from(f, "governmentFund"))}，本年支出${w(spent(f, fundMoney))}，年末结转和结余${w(carriedOut(f, fundMoney))}。`,
    ],
    国有资本经营预算财政拨款支出决算: [
      spent(f, stateMoney) === 0
        ? "本年度没有国有资本经营预算财政拨款收入和支出。"
        : `${year}年度国有资本经营预算财政拨款支出${w(spent(f, stateMoney))}，全部为项目支出。`,
    ],
    预算绩效: [
      `本部门对${year}年度${projectsOf(f).length}个项目开展了绩效自评，涉及资金${w(projectOf(f))}，自评结果均为“优”。`,
    ],
    机关运行经费: [
      `${year}年度机关运行经费支出${w(operatingOf(f))}，主要用于办公费、印刷费、差旅费等日常支出。`,
    ],
    政府采购: [
      `${year}年度政府采购支出总额${w(bought(f))}，其中：政府采购货物支出${w(bought(f, "goods"))}、政府采购工程支出0万元、政府采购服务支出${w(bought(f, "services"))}。授予中小企业合同金额${w(bought(f))}，占政府采购支出总额的100%。`,
    ],
    国有资产: [
      `截至${year}年12月31日，本部门共有车辆${f.vehicles}辆，其中：应急保障用车1辆、其他用车${f.vehicles - 1}辆；单价100万元（含）以上设备（不含车辆）0台（套）。`,
    ],
  }
  return sections.flatMap((title): Piece[] => {
    const key = Object.keys(texts).find(
      (each) =>
        title.includes(each) &&
        !(each === "支出决算" && /财政拨款|收入支出/.test(title)) &&
        !(each === "收入决算" && /收入支出/.test(title)),
    )
    return [chapter(title), ...(key ? texts[key]! : [])]
  })
}

const centralSections = [
  "一、收入支出决算总体情况说明",
  "二、收入决算情况说明",
  "三、支出决算情况说明",
  "四、财政拨款收入支出决算总体情况说明",
  "五、一般公共预算财政拨款支出决算情况说明",
  "六、一般公共预算财政拨款基本支出决算情况说明",
  "七、财政拨款“三公”经费支出决算情况说明",
  "八、政府性基金预算财政拨款收入支出决算情况说明",
  "九、国有资本经营预算财政拨款支出决算情况说明",
  "十、预算绩效情况说明",
  "十一、其他重要事项的情况说明",
  "（一）机关运行经费支出情况",
  "（二）政府采购支出情况",
  "（三）国有资产占用情况",
]

const split: Style = { ...plainStyle, code: ["项目/功能分类科目编码"], name: "项目/科目名称", classes: "all" }

const place = (
  own: Partial<Own> & Pick<Own, "name">,
  parts: "tables" | "prose" | "last" = "tables",
): Place => {
  const whole: Own = {
    style: split,
    order: "BREPGKTFC",
    dress: (number, title) => ({
      over: [`公开0${number}表`],
      title,
      captions: [`部门：${own.name}`, "金额单位：万元"],
    }),
    titles: {},
    counts: true,
    counter: "栏次",
    three: "6+6",
    prose: "各",
    sections: centralSections,
    ...own,
  }
  return (f) => {
    const { year } = f
    const about: Piece[] = [
      part("第一部分 部门概况"),
      chapter("一、部门职责"),
      ...duties,
      chapter("二、机构设置"),
      `从决算单位构成看，纳入${year}年度本部门决算汇编范围的独立核算单位共2个，包括${whole.name}本级和所属河道管理单位。`,
    ]
    const list: Piece[] = [
      part(`${parts === "last" ? "第四部分" : "第二部分"} ${year}年度部门决算表`),
      ...tables(f, whole),
    ]
    const said: Piece[] = [
      part(`${parts === "last" ? "第二部分" : "第三部分"} ${year}年度部门决算情况说明`),
      ...prose(f, whole),
    ]
    const terms: Piece[] = [part(`${parts === "last" ? "第三部分" : "第四部分"} 名词解释`), ...glossary]
    return {
      title: `${whole.name}${year}年度部门决算`,
      pieces:
        parts === "last" ? [...about, ...said, ...terms, ...list] : [...about, ...list, ...said, ...terms],
    }
  }
}

/** The final accounts of seven places. */
export const finals: Readonly<Record<string, Place>> = {
  hebei: place({ name: "青禾县水务局", order: "BREPGKFCT" }, "last"),
  shanghai: place({
    name: "上海市临湖区水务管理局",
    counts: false,
    counter: null,
    headedTotal: true,
    titles: { C: "国有资本经营预算财政拨款收入支出决算表" },
    dress: (_, title) => ({ title, captions: ["单位：万元"] }),
    style: { ...split, total: "first" },
  }),
  shandong: place({
    name: "云岭市水利局",
    style: {
      ...split,
      code: ["项目/功能分类科目编码/类", "项目/功能分类科目编码/款", "项目/功能分类科目编码/项"],
      classes: "used",
    },
    three: "rows",
  }),
  henan: place({ name: "安禾县水利局", prose: "分别", style: { ...split, total: "first", zero: "0.00" } }),
  sichuan: place(
    {
      name: "望溪县水务局",
      order: "BREPAGKJTFC",
      titles: { A: "财政拨款支出决算明细表", J: "一般公共预算财政拨款项目支出决算表" },
      dress: (number, title) => ({
        over: [`公开${String(number).padStart(2, "0")}表`],
        title,
        captions: [`单位：${"望溪县水务局"}`, "金额单位：万元"],
      }),
    },
    "last",
  ),
  guangdong: place({
    name: "海湾市南塘区水务局",
    style: { ...split, zero: "0.00" },
    prose: "总计",
    dress: (number, title) => ({
      over: [`表${number}`],
      title,
      captions: [`部门：${"海湾市南塘区水务局"}`, "单位：万元"],
    }),
  }),
  jiangsu: place({
    name: "临湖市水利局",
    order: "BREPADGKTFCOQ",
    counts: false,
    counter: null,
    three: "more",
    prose: "总计",
    titles: {
      B: "收入支出决算总表",
      A: "财政拨款支出决算表（功能科目）",
      D: "财政拨款基本支出决算表（经济科目）",
      G: "一般公共预算支出决算表",
      K: "一般公共预算基本支出决算表",
      T: "财政拨款“三公”经费、会议费和培训费支出决算表",
      F: "政府性基金预算收入支出决算表",
      C: "国有资本经营预算支出决算表",
      O: "财政拨款机关运行经费支出决算表",
      Q: "政府采购支出表",
    },
    dress: (number, title) => ({
      over: [`公开${String(number).padStart(2, "0")}表`],
      title,
      captions: [`部门名称：${"临湖市水利局"}`, "金额单位：万元"],
    }),
  }),
}
export { printed }
