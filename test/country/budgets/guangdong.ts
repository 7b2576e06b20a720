import {
  duties,
  from,
  fundMoney,
  general,
  glossary,
  lastTotal,
  operatingOf,
  own,
  stateMoney,
  total,
} from "../common.ts"
import { isAppropriation, threePublicTotal } from "../figures.ts"
import {
  amountOf,
  byEconomic,
  byFunction,
  cameIn,
  carriedIn,
  classRows,
  plainStyle,
  type Style,
  spending,
  spent,
  twoSided,
} from "../layouts.ts"
import { chapter, type Dress, type Piece, part, type Sheet, sheet } from "../piece.ts"
import { than, w, wan } from "../printed.ts"
import { basic, bought, kinds, type Place, projectList, vehicles } from "./shared.ts"

/** A budget in the form of Guangdong. */
export const guangdong: Place = (f) => {
  const name = "海湾市南塘区水务局"
  const { year } = f
  const style: Style = {
    ...plainStyle,
    zero: "0.00",
    code: ["功能分类科目编码"],
    name: "功能分类科目名称",
    total: "first",
    classes: "used",
    numbered: true,
  }
  let number = 0
  const dress = (title: string, note = ""): Dress => ({
    over: [`表${++number}`],
    title,
    captions: [`单位名称：${name}`, "单位：万元"],
    note,
  })
  const t = f.threePublic
  const b = f.threePublicLastYear
  const last = `${year - 1}年`
  const byFund = (key: Sheet["key"], title: string, isMeant: NonNullable<Parameters<typeof spent>[1]>) =>
    byFunction(
      key,
      dress(title, spent(f, isMeant) === 0 ? `注：本表无数据，${year}年没有此项安排。` : ""),
      style,
      f.lines,
      spending(["支出预算/合计", "支出预算/基本支出", "支出预算/项目支出"], isMeant),
      year,
    )
  const pieces: Piece[] = [
    part("第一部分 部门概况"),
    chapter("一、主要职责"),
    ...duties,
    chapter("二、机构设置"),
    "本部门内设办公室、工程管理股、水政水资源股3个机构。",
    chapter("三、部门预算单位构成"),
    `本部门预算为汇总预算，纳入编制范围的预算单位包括：${name}本级和南塘区水闸管理所。`,
    part(`第二部分 ${year}年部门预算表`),
    twoSided(
      "balance",
      dress("收支总体情况表"),
      style,
      { revenue: ["收入/项目", `收入/${year}年预算`], expenditure: ["支出/项目", `支出/${year}年预算`] },
      [
        ["一、预算拨款", cameIn(f, isAppropriation)],
        ["二、财政专户拨款", 0],
        ["三、其他资金", own(f)],
      ],
      classRows({ ...style, classes: "all" }, f.lines, [(line) => line.amount], year),
      [
        [
          ["本年收入合计", cameIn(f)],
          ["本年支出合计", total(f)],
        ],
        [
          ["四、上年结转", carriedIn(f)],
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
      dress("收入总体情况表"),
      style,
      f.lines,
      [
        ["合计", (line) => line.amount],
        ["预算拨款", amountOf(isAppropriation, (line) => line.amount - line.carryIn)],
        ["财政专户拨款", () => 0],
        ["其他资金", amountOf((line) => !isAppropriation(line))],
        ["上年结转", (line) => line.carryIn],
      ],
      year,
    ),
    byFunction(
      "expenditure",
      dress("支出总体情况表"),
      style,
      f.lines,
      [...spending(["合计", "基本支出", "项目支出"]), ["上缴上级支出", () => 0]],
      year,
    ),
    twoSided(
      "appropriation",
      dress("财政拨款收支总体情况表"),
      style,
      { revenue: ["收入/项目", `收入/${year}年预算`], expenditure: ["支出/项目", `支出/${year}年预算`] },
      [
        ["一、一般公共预算", from(f, "generalPublic")],
        ["二、政府性基金预算", from(f, "governmentFund")],
        ["三、国有资本经营预算", from(f, "stateCapital")],
      ],
      classRows(style, f.lines.filter(isAppropriation), kinds.slice(0, 1), year),
      [
        [
          ["本年收入合计", cameIn(f, isAppropriation)],
          ["本年支出合计", spent(f, isAppropriation)],
        ],
        [
          ["四、上年结转", carriedIn(f)],
          ["结转下年", 0],
        ],
        [
          ["收入总计", spent(f, isAppropriation)],
          ["支出总计", spent(f, isAppropriation)],
        ],
      ],
    ),
    byFund("generalPublic", "一般公共预算支出情况表（按功能分类科目）", general),
    byEconomic(
      "basic",
      dress("一般公共预算基本支出情况表（按经济分类款级科目）"),
      { ...style, code: ["支出经济分类科目编码"], name: "支出经济分类科目名称" },
      f.lines,
      [[`${year}年预算`, basic]],
      year,
    ),
    sheet(
      "threePublic",
      dress("一般公共预算安排的行政经费及“三公”经费预算表"),
      ["项目", `${year}年预算`],
      [
        ["行政经费", wan(operatingOf(f))],
        ["“三公”经费", wan(threePublicTotal(t))],
        ["其中：（一）因公出国（境）支出", "0.00"],
        ["（二）公务用车购置及运行维护支出", wan(t.operation)],
        ["1.公务用车购置", "0.00"],
        ["2.公务用车运行维护费", wan(t.operation)],
        ["（三）公务接待费支出", wan(t.reception)],
      ],
    ),
    byFund("governmentFund", "政府性基金预算支出情况表", fundMoney),
    byFund("stateCapital", "国有资本经营预算支出情况表", stateMoney),
    byEconomic(
      "basicItems",
      dress("部门预算基本支出预算表"),
      { ...style, code: ["支出经济分类科目编码"], name: "支出经济分类科目名称" },
      f.lines,
      [
        ["总计", basic],
        ["财政拨款/合计", basic],
        ["财政拨款/一般公共预算", basic],
        ["财政专户拨款", () => 0],
        ["其他资金", () => 0],
      ],
      year,
    ),
    projectList(f, dress("部门预算项目支出及其他支出预算表"), style, [
      "支出项目类别（资金使用单位）",
      "总计",
      "财政拨款/一般公共预算",
      "财政拨款/政府性基金预算",
      "财政拨款/国有资本经营预算",
      "其他资金",
    ]),
    part(`第三部分 ${year}年部门预算情况说明`),
    chapter("一、部门预算收支增减变化情况"),
    `${year}年本部门收入预算${w(total(f))}，${than(total(f), lastTotal(f), "上年")}，主要原因是项目安排有调整；支出预算${w(total(f))}，${than(total(f), lastTotal(f), "上年")}，主要原因是项目安排有调整。`,
    chapter("二、“三公”经费安排情况"),
    `${year}年本部门“三公”经费预算安排${w(threePublicTotal(t))}，${than(threePublicTotal(t), threePublicTotal(b), "上年")}，主要原因是厉行节约。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行维护费${w(t.operation)}（公务用车购置费0万元，与上年持平；公务用车运行维护费${w(t.operation)}，${than(t.operation, b.operation, "上年")}），${than(t.operation, b.operation, "上年")}；公务接待费${w(t.reception)}，${than(t.reception, b.reception, "上年")}。`,
    chapter("三、机关运行经费安排情况"),
    `${year}年，本部门机关运行经费安排${w(operatingOf(f))}，主要是办公费、印刷费、差旅费、会议费和其他日常费用。`,
    chapter("四、政府采购情况"),
    `${year}年本部门政府采购安排${w(bought(f))}，其中：货物类采购预算${w(bought(f, "goods"))}，工程类采购预算0万元，服务类采购预算${w(bought(f, "services"))}。`,
    chapter("五、国有资产占有使用情况"),
    `截至${last}12月31日，本部门${vehicles(f)}`,
    chapter("六、重点项目预算绩效目标情况"),
    "本部门对全部项目编制了绩效目标，全年完成堤防养护和防汛物资储备任务。",
    part("第四部分 名词解释"),
    ...glossary,
  ]
  return { title: `${year}年${name}部门预算`, pieces }
}
