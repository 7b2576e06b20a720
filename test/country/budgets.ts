import {
  amountOf,
  basicOf,
  carriedIn,
  classesOf,
  classRows,
  duties,
  from,
  fundMoney,
  funds,
  general,
  glossary,
  income,
  isBasic,
  itemsOf,
  lastTotal,
  operatingOf,
  own,
  type Publisher,
  personnelOf,
  projectOf,
  share,
  sourceNames,
  spending,
  stateMoney,
  total,
} from "./common.ts"
import { type Figures, nameOf, sumOf, threePublicTotal } from "./figures.ts"
import type { Written } from "./formats.ts"
import {
  byEconomic,
  byFunction,
  type Column,
  cameIn,
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
import { moved, pct, than, w, wan, yuan } from "./printed.ts"

/** The budget of a place, from the forms its departments print. */
export type Place = (f: Figures) => Written

const personnel = amountOf((line) => line.kind === "personnel")
const operating = amountOf((line) => line.kind === "operating")
const kinds: readonly ((line: Parameters<typeof income>[0]) => number)[] = [
  amountOf(isAppropriation),
  amountOf(general),
  amountOf(fundMoney),
  amountOf(stateMoney),
]
const sourceColumns = (paths: Partial<Record<string, string>>): Column[] =>
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
const vehicles = (f: Figures) =>
  `共有车辆${f.vehicles}辆，其中：应急保障用车1辆、其他用车${f.vehicles - 1}辆；单价50万元以上的通用设备0台（套），单价100万元以上的专用设备0台（套）。`
const bought = (f: Figures, kind?: string) =>
  f.purchases
    .filter((each) => kind === undefined || each.kind === kind)
    .reduce((sum, each) => sum + each.quantity * each.price, 0)
const projectsOf = (f: Figures) => [
  ...new Set(f.lines.filter((line) => !isBasic(line)).map((line) => line.project)),
]
const three = (f: Figures) => f.threePublic
const before = (f: Figures) => f.threePublicLastYear

const hebei: Place = (f) => {
  const { name, code }: Publisher = { name: "青禾县水务局", code: "361", unit: "青禾县河道管理所" }
  const style: Style = { ...plainStyle, code: ["科目编码"], total: "first", classes: "all" }
  const dress = (title: string, columns: number): Dress => ({
    title,
    captions: [`${code}${name}`, `预算年度：${f.year}`, "单位：万元"],
    inside: true,
    counter: columns > 0 ? "栏次" : null,
  })
  const all = classRows(style, f.lines, [(line) => line.amount], f.year)
  const revenue: Entry[] = [
    ["一、一般公共预算拨款收入", from(f, "generalPublic")],
    ["二、政府性基金预算拨款收入", from(f, "governmentFund")],
    ["三、国有资本经营预算拨款收入", from(f, "stateCapital")],
    ["四、财政专户管理资金收入", 0],
    ["五、单位资金", own(f)],
  ]
  const byFund = (fund: string, key: Sheet["key"], isMeant: Parameters<typeof spent>[1]) =>
    byFunction(
      key,
      {
        ...dress(`部门预算${fund}财政拨款支出表`, 6),
        note: spent(f, isMeant) === 0 ? `注：本年没有${fund}财政拨款安排的支出，空表列示。` : "",
      },
      style,
      f.lines,
      spending(["合计", "基本支出", "项目支出"], isMeant),
      f.year,
    )
  const t = three(f)
  const rows: Entry[] = [
    ["合计", threePublicTotal(t)],
    ["一、因公出国（境）费", t.overseas],
    ["二、公务用车购置及运行维护费", t.purchase + t.operation],
    ["1.公务用车购置费", t.purchase],
    ["2.公务用车运行维护费", t.operation],
    ["三、公务接待费", t.reception],
  ]
  const pieces: Piece[] = [
    twoSided(
      "balance",
      dress("部门预算收支总表", 5),
      style,
      { revenue: ["收入/项目", "收入/预算数"], expenditure: ["支出/项目", "支出/预算数"] },
      revenue,
      all,
      [
        [
          ["本年收入合计", cameIn(f)],
          ["本年支出合计", total(f)],
        ],
        [
          ["上年结转结余", carriedIn(f)],
          ["年终结转结余", 0],
        ],
        [
          ["收入总计", total(f)],
          ["支出总计", total(f)],
        ],
      ],
      ["序号"],
    ),
    byFunction(
      "revenue",
      dress("部门预算收入总表", 12),
      style,
      f.lines,
      sourceColumns({
        total: "合计",
        current: "本年收入/小计",
        appropriation: "本年收入/财政拨款收入",
        fiscalAccount: "本年收入/财政专户收入",
        institutionIncome: "本年收入/事业收入",
        businessIncome: "本年收入/经营收入",
        superiorSubsidy: "本年收入/上级补助收入",
        affiliateRemittance: "本年收入/附属单位上缴收入",
        otherIncome: "本年收入/其他收入",
        carryOver: "上年结转结余",
      }),
      f.year,
    ),
    byFunction(
      "expenditure",
      dress("部门预算支出总表", 8),
      style,
      f.lines,
      [
        ...spending(["合计", "基本支出", "项目支出"]),
        ["经营支出", () => 0],
        ["上解上级支出", () => 0],
        ["对附属单位补助支出", () => 0],
      ],
      f.year,
    ),
    twoSided(
      "appropriation",
      dress("部门预算财政拨款收支总表", 8),
      style,
      {
        revenue: ["收入/项目", "收入/金额"],
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
      classRows(style, f.lines.filter(isAppropriation), kinds, f.year),
      [
        [
          ["本年收入合计", cameIn(f, isAppropriation)],
          ["本年支出合计", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ],
        [
          ["上年财政拨款结转结余", carriedIn(f)],
          ["年终财政拨款结转结余", 0, 0, 0, 0],
        ],
        [
          ["一般公共预算财政拨款", carriedIn(f, general)],
          ["", 0, 0, 0, 0],
        ],
        [
          ["政府性基金预算财政拨款", carriedIn(f, fundMoney)],
          ["", 0, 0, 0, 0],
        ],
        [
          ["国有资本经营预算财政拨款", 0],
          ["", 0, 0, 0, 0],
        ],
        [
          ["收入总计", spent(f, isAppropriation)],
          ["支出总计", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ],
      ],
      ["序号"],
    ),
    byFund("一般公共预算", "generalPublic", general),
    byEconomic(
      "basic",
      dress("部门预算一般公共预算财政拨款基本支出表", 5),
      style,
      f.lines,
      [
        ["合计", (line) => personnel(line) + operating(line)],
        ["人员经费", personnel],
        ["公用经费", operating],
      ],
      f.year,
    ),
    byFund("政府性基金预算", "governmentFund", fundMoney),
    byFund("国有资本经营预算", "stateCapital", stateMoney),
    sheet(
      "threePublic",
      dress("部门预算财政拨款“三公”经费支出表", 5),
      [
        "序号",
        "项目",
        "资金性质/小计",
        "资金性质/一般公共预算拨款",
        "资金性质/政府性基金预算拨款",
        "资金性质/国有资本经营预算拨款",
      ],
      rows.map(([label, amount], i) => [String(i + 1), label, wan(amount!), wan(amount!), "", ""]),
    ),
    part(`${name}${f.year}年部门预算信息公开情况说明`),
    `按照《地方预决算公开操作规程》，现将${name}${f.year}年部门预算公开如下：`,
    chapter("一、部门职责及机构设置情况"),
    "部门职责：",
    ...duties,
    "机构设置：",
    sheet(
      "organisation",
      { title: "部门机构设置情况" },
      ["单位名称", "单位性质", "单位规格", "经费保障形式"],
      [
        [`${name}机关`, "行政", "正科级", "财政拨款"],
        ["青禾县河道管理所", "事业", "股级", "财政性资金基本保证"],
      ],
    ),
    chapter("二、部门预算安排的总体情况"),
    `按照预算管理有关规定，部门收入和支出全部纳入预算。1、收入说明：${f.year}年预算收入${w(total(f))}，其中：一般公共预算收入${w(from(f, "generalPublic"))}，基金预算收入${w(from(f, "governmentFund"))}，国有资本经营预算收入${w(from(f, "stateCapital"))}，财政专户核拨收入0万元，单位资金${w(own(f))}，上年结转结余${w(carriedIn(f))}。`,
    `2、支出说明：${f.year}年支出预算${w(total(f))}，其中基本支出${w(basicOf(f))}，包括人员经费${w(personnelOf(f))}和日常公用经费${w(operatingOf(f))}；项目支出${w(projectOf(f))}。`,
    `3、比上年增减情况：${f.year}年预算收支安排${w(total(f))}，较${f.year - 1}年预算${moved(total(f), lastTotal(f), "持平").split("，")[0]}，主要原因是项目安排有调整。`,
    chapter("三、机关运行经费安排情况"),
    `${f.year}年，我部门机关运行经费共计安排${w(operatingOf(f))}，主要用于办公费、印刷费、差旅费、会议费、培训费、公务接待费、工会经费、公务用车运行维护费和其他交通费用等日常支出。`,
    chapter("四、财政拨款“三公”经费预算情况及增减变化原因"),
    `${f.year}年，我部门“三公”经费预算安排${w(threePublicTotal(t))}，较上年${moved(threePublicTotal(t), threePublicTotal(before(f)), "持平").split("，")[0]}。其中：因公出国（境）费0万元，与上年持平，未安排因公出国（境）任务；公务用车购置及运行维护费${w(t.operation)}（公务用车购置费0万元，公务用车运行维护费${w(t.operation)}），较上年${moved(t.operation, before(f).operation, "持平").split("，")[0]}；公务接待费${w(t.reception)}，较上年${moved(t.reception, before(f).reception, "持平").split("，")[0]}，主要是从严控制接待标准。`,
    chapter("五、绩效预算信息"),
    "总体绩效目标：全年完成河道堤防养护和防汛物资储备任务，保障安全度汛。",
    chapter("六、政府采购预算情况"),
    `${f.year}年，我部门安排政府采购预算${w(bought(f))}，其中货物类采购预算${w(bought(f, "goods"))}，服务类采购预算${w(bought(f, "services"))}。`,
    chapter("七、国有资产信息"),
    `截至${f.year - 1}年12月31日，我部门${vehicles(f)}`,
    chapter("八、名词解释"),
    ...glossary,
    chapter("九、其他需要说明的事项"),
    "我部门没有其他需要说明的事项。",
  ]
  return {
    title: `${name}${f.year}年部门预算`,
    pieces,
  }
}

const shanghai: Place = (f) => {
  const name = "上海市临湖区水务管理局"
  const style: Style = {
    ...plainStyle,
    money: yuan,
    zero: "",
    code: ["项目/功能分类科目编码/类", "项目/功能分类科目编码/款", "项目/功能分类科目编码/项"],
    name: "项目/功能分类科目名称",
    total: "last",
  }
  const dress = (title: string): Dress => ({
    title: `${f.year}年部门${title}`,
    captions: [`编制部门：${name}`, "单位：元"],
  })
  const year = f.year
  const byFund = (fund: string, key: Sheet["key"], isMeant: Parameters<typeof spent>[1]) =>
    byFunction(
      key,
      {
        ...dress(`${fund}支出功能分类预算表`),
        note: spent(f, isMeant) === 0 ? `注：${year}年没有${fund}安排的支出，本表为空表。` : "",
      },
      style,
      f.lines,
      spending([`${fund}支出/合计`, `${fund}支出/基本支出`, `${fund}支出/项目支出`], isMeant),
      year,
    )
  const t = three(f)
  const economic: Style = {
    ...style,
    code: ["项目/部门预算经济分类科目编码/类", "项目/部门预算经济分类科目编码/款"],
    name: "项目/经济分类科目名称",
  }
  const pieces: Piece[] = [
    part(`${name}主要职能`),
    "主要职能包括：",
    ...duties,
    part(`${name}机构设置`),
    `${name}部门预算是包括本部以及下属1家预算单位的综合收支计划。`,
    part("名词解释"),
    ...glossary,
    part(`${year}年部门预算编制说明`),
    `${year}年，${name}收入预算${w(total(f))}，其中：财政拨款收入${w(cameIn(f, isAppropriation))}，事业收入${w(from(f, "institutionIncome"))}，事业单位经营收入0万元，其他收入${w(from(f, "otherIncome"))}，上年结转${w(carriedIn(f))}。`,
    `支出预算${w(total(f))}，其中：基本支出${w(basicOf(f))}，项目支出${w(projectOf(f))}。支出预算${than(total(f), lastTotal(f), `${year - 1}年预算`, "持平", true)}。`,
    "财政拨款支出主要内容如下：",
    ...classesOf(f, isAppropriation).map(
      ([label, amount], i) => `${i + 1}.“${label}”科目${w(amount)}，主要用于本部门的相应支出。`,
    ),
    twoSided(
      "balance",
      dress("财务收支预算总表"),
      style,
      { revenue: ["本年收入/项目", "本年收入/预算数"], expenditure: ["本年支出/项目", "本年支出/预算数"] },
      [
        ["一、财政拨款收入", cameIn(f, isAppropriation)],
        ["1.一般公共预算资金", from(f, "generalPublic")],
        ["2.政府性基金", from(f, "governmentFund")],
        ["3.国有资本经营预算", from(f, "stateCapital")],
        ["二、事业收入", from(f, "institutionIncome")],
        ["三、事业单位经营收入", 0],
        ["四、其他收入", from(f, "otherIncome")],
        ["五、上年结转", carriedIn(f)],
      ],
      classRows(style, f.lines, [(line) => line.amount], year),
      [
        [
          ["收入总计", total(f)],
          ["支出总计", total(f)],
        ],
      ],
    ),
    byFunction(
      "revenue",
      dress("收入预算总表"),
      style,
      f.lines,
      sourceColumns({
        total: "收入预算/合计",
        appropriation: "收入预算/财政拨款收入",
        institutionIncome: "收入预算/事业收入",
        businessIncome: "收入预算/事业单位经营收入",
        otherIncome: "收入预算/其他收入",
        carryOver: "收入预算/上年结转",
      }),
      year,
    ),
    byFunction(
      "expenditure",
      dress("支出预算总表"),
      style,
      f.lines,
      spending(["支出预算/合计", "支出预算/基本支出", "支出预算/项目支出"]),
      year,
    ),
    twoSided(
      "appropriation",
      dress("财政拨款收支预算总表"),
      style,
      {
        revenue: ["财政拨款收入/项目", "财政拨款收入/预算数"],
        expenditure: [
          "财政拨款支出/项目",
          "财政拨款支出/合计",
          "财政拨款支出/一般公共预算",
          "财政拨款支出/政府性基金预算",
          "财政拨款支出/国有资本经营预算",
        ],
      },
      [
        ["一、一般公共预算资金", from(f, "generalPublic")],
        ["二、政府性基金", from(f, "governmentFund")],
        ["三、国有资本经营预算", from(f, "stateCapital")],
        ["四、上年结转", carriedIn(f, isAppropriation)],
      ],
      classRows(style, f.lines.filter(isAppropriation), kinds, year),
      [
        [
          ["收入总计", spent(f, isAppropriation)],
          ["支出总计", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ],
      ],
    ),
    byFund("一般公共预算", "generalPublic", general),
    byFund("政府性基金预算", "governmentFund", fundMoney),
    byFund("国有资本经营预算", "stateCapital", stateMoney),
    byEconomic(
      "basic",
      dress("一般公共预算基本支出部门预算经济分类预算表"),
      economic,
      f.lines,
      [
        ["一般公共预算基本支出/合计", (line) => personnel(line) + operating(line)],
        ["一般公共预算基本支出/人员经费", personnel],
        ["一般公共预算基本支出/公用经费", operating],
      ],
      year,
    ),
    sheet(
      "threePublic",
      { title: `${year}年部门“三公”经费和机关运行经费预算表`, captions: [`编制部门：${name}`, "单位：万元"] },
      [
        `${year}年“三公”经费预算数/合计`,
        `${year}年“三公”经费预算数/因公出国(境)费`,
        `${year}年“三公”经费预算数/公务接待费`,
        `${year}年“三公”经费预算数/公务用车购置及运行费/小计`,
        `${year}年“三公”经费预算数/公务用车购置及运行费/购置费`,
        `${year}年“三公”经费预算数/公务用车购置及运行费/运行费`,
        `${year}年机关运行经费预算数`,
      ],
      [[threePublicTotal(t), 0, t.reception, t.operation, 0, t.operation, operatingOf(f)].map(wan)],
    ),
    part("其他相关情况说明"),
    chapter(`一、${year}年“三公”经费预算情况说明`),
    `${year}年“三公”经费预算数为${w(threePublicTotal(t))}，${than(threePublicTotal(t), threePublicTotal(before(f)), `${year - 1}年预算`, "持平", true)}。其中：`,
    `（一）因公出国（境）费0万元，与${year - 1}年预算持平。`,
    `（二）公务用车购置及运行费${w(t.operation)}，${than(t.operation, before(f).operation, `${year - 1}年预算`, "持平", true)}。其中：公务用车购置费0万元，公务用车运行费${w(t.operation)}。`,
    `（三）公务接待费${w(t.reception)}，${than(t.reception, before(f).reception, `${year - 1}年预算`, "持平", true)}，主要原因是从严控制接待费用。`,
    chapter("二、机关运行经费预算"),
    `${year}年${name}财政拨款的机关运行经费预算为${w(operatingOf(f))}。`,
    chapter("三、政府采购预算情况"),
    `${year}年度本部门政府采购预算${w(bought(f))}，其中：政府采购货物预算${w(bought(f, "goods"))}、政府采购工程预算0万元、政府采购服务预算${w(bought(f, "services"))}。`,
    chapter("四、绩效目标设置情况"),
    `${year}年度，本部门编报绩效目标的项目共${projectsOf(f).length}个，涉及项目预算资金${w(projectOf(f))}。`,
    chapter("五、国有资产占有使用情况"),
    `截至${year - 1}年12月31日，本部门${vehicles(f)}`,
  ]
  return { title: `${name}${year}年部门预算`, pieces }
}

/** The columns of 三公 printed in one row. */
const oneRow = (purchase: string, operation: string) => [
  "“三公”经费合计",
  "因公出国（境）费",
  "公务用车购置及运行费/小计",
  `公务用车购置及运行费/${purchase}`,
  `公务用车购置及运行费/${operation}`,
  "公务接待费",
]

const shandong: Place = (f) => {
  const name = "云岭市水利局"
  const year = f.year
  const style: Style = {
    ...plainStyle,
    code: ["科目编码/类", "科目编码/款", "科目编码/项"],
    name: "科目名称",
    total: "first",
    classes: "all",
  }
  const dress = (title: string): Dress => ({ title, captions: [`部门名称：${name}`, "单位：万元"] })
  const byFund = (fund: string, key: Sheet["key"], isMeant: Parameters<typeof spent>[1]) =>
    byFunction(
      key,
      {
        ...dress(`${fund}支出情况表`),
        note: spent(f, isMeant) === 0 ? `注：本部门没有使用${fund}安排的支出，本表无数据。` : "",
      },
      style,
      f.lines,
      spending(["合计", "基本支出", "项目支出"], isMeant),
      year,
    )
  const t = three(f)
  const pieces: Piece[] = [
    part("第一部分 部门概况"),
    chapter("一、主要职责"),
    ...duties,
    chapter("二、机构设置"),
    `从预算单位构成看，${name}部门预算包括局本级预算和所属事业单位云岭市河道管理中心预算。`,
    part(`第二部分 ${year}年部门预算表`),
    twoSided(
      "balance",
      dress("部门收支总体情况表"),
      style,
      { revenue: ["收入/项目", "收入/预算数"], expenditure: ["支出/项目", "支出/预算数"] },
      [
        ["一、财政拨款收入", cameIn(f, isAppropriation)],
        ["其中：一般公共预算拨款收入", from(f, "generalPublic")],
        ["政府性基金预算拨款收入", from(f, "governmentFund")],
        ["国有资本经营预算拨款收入", from(f, "stateCapital")],
        ["二、财政专户管理资金收入", 0],
        ["三、事业收入", from(f, "institutionIncome")],
        ["四、上级补助收入", 0],
        ["五、附属单位上缴收入", 0],
        ["六、事业单位经营收入", 0],
        ["七、其他收入", from(f, "otherIncome")],
      ],
      classRows(style, f.lines, [(line) => line.amount], year),
      [
        [
          ["本年收入合计", cameIn(f)],
          ["本年支出合计", total(f)],
        ],
        [
          ["上年结转", carriedIn(f)],
          ["结转下年", 0],
        ],
        [
          ["收入总计", total(f)],
          ["支出总计", total(f)],
        ],
      ],
    ),
    byFunction(
      "revenue",
      dress("部门收入总体情况表"),
      style,
      f.lines,
      sourceColumns({
        total: "合计",
        carryOver: "上年结转",
        appropriation: "财政拨款收入",
        fiscalAccount: "财政专户管理资金收入",
        institutionIncome: "事业收入",
        otherIncome: "其他收入",
      }),
      year,
    ),
    byFunction(
      "expenditure",
      dress("部门支出总体情况表"),
      style,
      f.lines,
      [
        ...spending(["合计", "基本支出", "项目支出"]),
        ["上缴上级支出", () => 0],
        ["事业单位经营支出", () => 0],
        ["对附属单位补助支出", () => 0],
      ],
      year,
    ),
    twoSided(
      "appropriation",
      dress("财政拨款收支总体情况表"),
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
        ["（一）一般公共预算拨款", carriedIn(f, general)],
        ["（二）政府性基金预算拨款", carriedIn(f, fundMoney)],
        ["（三）国有资本经营预算拨款", 0],
      ],
      [
        ["一、本年支出", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ...classRows(
          { ...style, numbered: false, classes: "used" },
          f.lines.filter(isAppropriation),
          kinds,
          year,
        ),
        ["二、结转下年", 0, 0, 0, 0],
      ],
      [
        [
          ["收入总计", spent(f, isAppropriation)],
          ["支出总计", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ],
      ],
    ),
    byFund("一般公共预算", "generalPublic", general),
    byEconomic(
      "basic",
      dress("一般公共预算基本支出情况表"),
      {
        ...style,
        code: ["部门预算支出经济分类科目/类", "部门预算支出经济分类科目/款"],
        name: "部门预算支出经济分类科目/科目名称",
      },
      f.lines,
      [
        ["一般公共预算基本支出/合计", (line) => personnel(line) + operating(line)],
        ["一般公共预算基本支出/人员经费", personnel],
        ["一般公共预算基本支出/公用经费", operating],
      ],
      year,
    ),
    sheet(
      "threePublic",
      dress("一般公共预算财政拨款“三公”经费支出情况表"),
      oneRow("公务用车购置费", "公务用车运行费"),
      [items(t).map(wan)],
    ),
    byFund("政府性基金预算", "governmentFund", fundMoney),
    byFund("国有资本经营预算", "stateCapital", stateMoney),
    byEconomic(
      "basicItems",
      dress("基本支出情况表"),
      {
        ...style,
        code: ["部门预算支出经济分类科目/类", "部门预算支出经济分类科目/款"],
        name: "部门预算支出经济分类科目/科目名称",
      },
      f.lines,
      [
        ["合计", (line) => personnel(line) + operating(line)],
        ["财政拨款", (line) => personnel(line) + operating(line)],
        ["财政专户管理资金", () => 0],
        ["单位资金", () => 0],
      ],
      year,
    ),
    projectList(f, dress("项目支出情况表"), style, [
      "项目名称",
      "合计",
      "一般公共预算",
      "政府性基金预算",
      "国有资本经营预算",
      "单位资金",
    ]),
    purchaseList(f, dress("政府采购预算表")),
    part(`第三部分 ${year}年部门预算情况和重要事项说明`),
    chapter("一、部门预算收支总体情况说明"),
    `${year}年部门收支总预算${w(total(f))}。收入包括：财政拨款收入${w(cameIn(f, isAppropriation))}、事业收入${w(from(f, "institutionIncome"))}、其他收入${w(from(f, "otherIncome"))}、上年结转${w(carriedIn(f))}。`,
    chapter("二、部门收入总体情况说明"),
    `${year}年部门收入预算${w(total(f))}，${than(total(f), lastTotal(f), "上年预算")}，主要原因是项目安排有调整。`,
    chapter("三、部门支出总体情况说明"),
    `${year}年部门支出预算${w(total(f))}，其中：${share("基本支出", basicOf(f), total(f))}；${share("项目支出", projectOf(f), total(f))}。`,
    chapter("四、一般公共预算支出情况说明"),
    `${year}年一般公共预算支出${w(spent(f, general))}，${than(spent(f, general), lastTotal(f, general), "上年预算")}。其中：`,
    ...itemsOf(f, general).map(
      ({ names: [top, middle, item], now, before }, i) =>
        `${i + 1}.${top}（类）${middle}（款）${item}（项）${year}年预算数为${w(now)}，${than(now, before, "上年预算")}。`,
    ),
    chapter("五、一般公共预算基本支出情况说明"),
    `${year}年一般公共预算基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，主要包括基本工资、津贴补贴、奖金等；公用经费${w(operatingOf(f))}，主要包括办公费、印刷费、差旅费等。`,
    chapter("六、“三公”经费支出情况说明"),
    `${year}年“三公”经费财政拨款预算${w(threePublicTotal(t))}，${than(threePublicTotal(t), threePublicTotal(before(f)), "上年预算")}。其中：因公出国（境）费0万元，与上年预算持平；公务用车购置及运行费${w(t.operation)}，${than(t.operation, before(f).operation, "上年预算")}，包括公务用车购置费0万元、公务用车运行费${w(t.operation)}；公务接待费${w(t.reception)}，${than(t.reception, before(f).reception, "上年预算")}，主要原因是压减接待支出。`,
    chapter("七、政府性基金预算支出情况说明"),
    spent(f, fundMoney) === 0
      ? "本部门没有使用政府性基金预算安排的支出。"
      : `${year}年政府性基金预算支出${w(spent(f, fundMoney))}，全部为项目支出。`,
    chapter("八、其他重要事项的情况说明"),
    chapter("（一）机关运行经费"),
    `${year}年部门机关运行经费预算${w(operatingOf(f))}。`,
    chapter("（二）政府采购情况"),
    `${year}年部门政府采购预算总额${w(bought(f))}，其中：政府采购货物预算${w(bought(f, "goods"))}、政府采购工程预算0万元、政府采购服务预算${w(bought(f, "services"))}。`,
    chapter("（三）国有资产占有使用情况"),
    `截至${year - 1}年12月31日，本部门${vehicles(f)}`,
    chapter("（四）绩效目标设置情况"),
    `${year}年本部门${projectsOf(f).length}个项目实行绩效目标管理，涉及预算资金${w(projectOf(f))}。`,
    part("第四部分 名词解释"),
    ...glossary,
  ]
  return { title: `${name}${year}年部门预算`, pieces }
}

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

export const budgets: Readonly<Record<string, Place>> = { hebei, shanghai, shandong }
export {
  basicOf,
  bought,
  byEconomic,
  byFunction,
  classesOf,
  funds,
  nameOf,
  pct,
  projectsOf,
  sourceColumns,
  sourceNames,
  vehicles,
}
