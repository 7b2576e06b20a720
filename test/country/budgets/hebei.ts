import {
  basicOf,
  duties,
  from,
  fundMoney,
  general,
  glossary,
  lastTotal,
  operatingOf,
  own,
  type Publisher,
  personnelOf,
  projectOf,
  stateMoney,
  total,
} from "../common.ts"
import { isAppropriation, threePublicTotal } from "../figures.ts"
import {
  byEconomic,
  byFunction,
  cameIn,
  carriedIn,
  classRows,
  type Entry,
  fundTotals,
  plainStyle,
  type Style,
  spending,
  spent,
  twoSided,
} from "../layouts.ts"
import { chapter, type Dress, type Piece, part, type Sheet, sheet } from "../piece.ts"
import { moved, w, wan } from "../printed.ts"
import {
  before,
  bought,
  kinds,
  operating,
  type Place,
  personnel,
  sourceColumns,
  three,
  vehicles,
} from "./shared.ts"

/** A budget in the form of Hebei. */
export const hebei: Place = (f) => {
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
