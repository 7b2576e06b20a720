import {
  basicOf,
  classesOf,
  duties,
  from,
  fundMoney,
  general,
  glossary,
  lastTotal,
  operatingOf,
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
  fundTotals,
  plainStyle,
  type Style,
  spending,
  spent,
  twoSided,
} from "../layouts.ts"
import { chapter, type Dress, type Piece, part, type Sheet, sheet } from "../piece.ts"
import { than, w, wan, yuan } from "../printed.ts"
import {
  before,
  bought,
  kinds,
  operating,
  type Place,
  personnel,
  projectsOf,
  sourceColumns,
  three,
  vehicles,
} from "./shared.ts"

/** A budget in the form of Shanghai. */
export const shanghai: Place = (f) => {
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
