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
  own,
  personnelOf,
  projectOf,
  share,
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
  fundTotals,
  plainStyle,
  type Style,
  spent,
  twoSided,
} from "../layouts.ts"
import { chapter, type Dress, type Piece, part, type Sheet, sheet } from "../piece.ts"
import { moved, pct, than, w, wan } from "../printed.ts"
import {
  basic,
  bought,
  kinds,
  operating,
  type Place,
  personnel,
  projectsOf,
  sourceColumns,
  vehicles,
} from "./shared.ts"

/** A budget in the form of Henan. */
export const henan: Place = (f) => {
  const name = "安禾县水利局"
  const { year } = f
  const last = `${year - 1}年`
  const style: Style = {
    ...plainStyle,
    code: ["科目编码/类", "科目编码/款", "科目编码/项"],
    name: "单位（科目名称）",
    total: "first",
    classes: "all",
  }
  let number = 0
  const dress = (title: string): Dress => {
    number++
    return {
      over: [`预算${String(number).padStart(2, "0")}表`],
      title: `${year}年${title}`,
      captions: [`部门名称：${name}`, "单位：万元"],
    }
  }
  const byFund = (title: string, key: Sheet["key"], isMeant: Parameters<typeof spent>[1]) =>
    byFunction(
      key,
      { ...dress(title), note: spent(f, isMeant) === 0 ? "注：本部门没有此项支出，本表为空。" : "" },
      style,
      f.lines,
      [
        ["合计", amountOf(isMeant!)],
        ["基本支出/小计", amountOf((line) => isMeant!(line) && line.kind !== "project")],
        ["基本支出/人员经费", amountOf((line) => isMeant!(line) && line.kind === "personnel")],
        ["基本支出/公用经费", amountOf((line) => isMeant!(line) && line.kind === "operating")],
        ["项目支出", amountOf((line) => isMeant!(line) && line.kind === "project")],
      ],
      year,
    )
  const t = f.threePublic
  const b = f.threePublicLastYear
  const tables: Piece[] = [
    twoSided(
      "balance",
      dress("部门收支预算总表"),
      style,
      {
        revenue: ["收入/项目", "收入/金额"],
        expenditure: [
          "支出/项目",
          "支出/合计",
          "支出/一般公共预算",
          "支出/政府性基金",
          "支出/国有资本经营预算",
          "支出/其他各项资金",
        ],
      },
      [
        ["一、一般公共预算", from(f, "generalPublic")],
        ["二、政府性基金", from(f, "governmentFund")],
        ["三、国有资本经营预算", from(f, "stateCapital")],
        ["四、财政专户管理资金", 0],
        ["五、单位资金", own(f)],
      ],
      [
        ["一、基本支出", basicOf(f), basicOf(f, general), 0, 0, 0],
        ["人员经费", personnelOf(f), personnelOf(f), 0, 0, 0],
        ["公用经费", operatingOf(f), operatingOf(f), 0, 0, 0],
        [
          "二、项目支出",
          projectOf(f),
          projectOf(f, general),
          projectOf(f, fundMoney),
          projectOf(f, stateMoney),
          projectOf(f, (line) => !isAppropriation(line)),
        ],
      ],
      [
        [
          ["本年收入合计", cameIn(f)],
          [
            "本年支出合计",
            total(f),
            ...fundTotals(f.lines, (line) => line.amount),
            spent(f, (line) => !isAppropriation(line)),
          ],
        ],
        [
          ["上年结转", carriedIn(f)],
          ["结转下年", 0, 0, 0, 0, 0],
        ],
        [
          ["收入总计", total(f)],
          [
            "支出总计",
            total(f),
            ...fundTotals(f.lines, (line) => line.amount),
            spent(f, (line) => !isAppropriation(line)),
          ],
        ],
      ],
    ),
    byFunction(
      "revenue",
      dress("部门收入总体情况表"),
      style,
      f.lines,
      sourceColumns({
        total: "总计",
        current: "本年收入/小计",
        generalPublic: "本年收入/一般公共预算",
        governmentFund: "本年收入/政府性基金",
        stateCapital: "本年收入/国有资本经营预算",
        institutionIncome: "本年收入/事业收入",
        otherIncome: "本年收入/其他收入",
        carryOver: "上年结转结余",
      }),
      year,
    ),
    byFunction(
      "expenditure",
      dress("部门支出总体情况表"),
      style,
      f.lines,
      [
        ["总计", (line) => line.amount],
        ["基本支出/小计", basic],
        ["基本支出/人员经费", personnel],
        ["基本支出/公用经费", operating],
        ["项目支出", amountOf((line) => line.kind === "project")],
      ],
      year,
    ),
    twoSided(
      "appropriation",
      dress("财政拨款收支总体情况表"),
      style,
      {
        revenue: ["收入/项目", "收入/金额"],
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
    byFund("一般公共预算支出情况表", "generalPublic", general),
    byEconomic(
      "basic",
      dress("一般公共预算基本支出经济分类汇总表"),
      {
        ...style,
        code: ["部门预算经济分类/科目编码/类", "部门预算经济分类/科目编码/款"],
        name: "部门预算经济分类/科目名称",
      },
      f.lines,
      [
        ["合计", basic],
        ["人员经费", personnel],
        ["公用经费", operating],
      ],
      year,
    ),
    sheet(
      "threePublic",
      dress("一般公共预算“三公”经费支出情况表"),
      ["项目", `${year}年预算数`],
      [
        ["合计", wan(threePublicTotal(t))],
        ["1、因公出国（境）费用", "0.00"],
        ["2、公务接待费", wan(t.reception)],
        ["3、公务用车费", wan(t.operation + t.purchase)],
        ["其中：（1）公务用车运行维护费", wan(t.operation)],
        ["（2）公务用车购置", wan(t.purchase)],
      ],
    ),
    byFund("政府性基金预算支出情况表", "governmentFund", fundMoney),
    byFund("国有资本经营预算支出情况表", "stateCapital", stateMoney),
  ]
  const pieces: Piece[] = [
    part(`第一部分 ${name}概况`),
    chapter("一、主要职能"),
    ...duties,
    chapter("二、机构设置情况"),
    `${name}内设办公室、工程建设股、水资源管理股3个股室，纳入预算编制范围的有局本级和安禾县河道管理所。`,
    part(`第二部分 ${name}${year}年度部门预算情况说明`),
    chapter("一、收入支出预算总体情况说明"),
    `${name}${year}年收入总计${w(total(f))}，支出总计${w(total(f))}，与${last}预算相比，收、支总计各${moved(total(f), lastTotal(f), "持平")}。主要原因：项目安排有调整。`,
    chapter("二、收入预算总体情况说明"),
    `${name}${year}年收入合计${w(total(f))}，其中：一般公共预算${w(from(f, "generalPublic"))}，政府性基金${w(from(f, "governmentFund"))}，国有资本经营预算${w(from(f, "stateCapital"))}，单位资金${w(own(f))}，上年结转${w(carriedIn(f))}。`,
    chapter("三、支出预算总体情况说明"),
    `${name}${year}年支出合计${w(total(f))}，其中：${share("基本支出", basicOf(f), total(f))}；${share("项目支出", projectOf(f), total(f))}。`,
    chapter("四、财政拨款收入支出预算总体情况说明"),
    `${name}${year}年财政拨款收支总预算${w(spent(f, isAppropriation))}。`,
    chapter("五、一般公共预算支出预算情况说明"),
    `${name}${year}年一般公共预算支出年初预算为${w(spent(f, general))}。主要用于以下方面：${classesOf(
      f,
      general,
    )
      .map(([label, amount]) => `${label}${w(amount)}，占${pct(amount, spent(f, general))}`)
      .join("；")}。`,
    chapter("六、一般公共预算基本支出预算情况说明"),
    `${name}${year}年一般公共预算基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，主要包括：基本工资、津贴补贴、奖金；公用经费${w(operatingOf(f))}，主要包括：办公费、印刷费、差旅费。`,
    chapter("七、政府性基金预算支出情况说明"),
    spent(f, fundMoney) === 0
      ? "我部门没有使用政府性基金预算拨款安排的支出。"
      : `${name}${year}年政府性基金预算支出${w(spent(f, fundMoney))}。`,
    chapter("八、“三公”经费支出预算情况说明"),
    `${name}${year}年“三公”经费预算为${w(threePublicTotal(t))}。${year}年“三公”经费支出预算数${than(threePublicTotal(t), threePublicTotal(b), last, "持平", true)}。具体支出情况如下：`,
    `（一）因公出国（境）费0万元，与${last}持平。`,
    `（二）公务用车购置及运行维护费${w(t.operation)}，其中，公务用车购置费0万元，公务用车运行维护费${w(t.operation)}。预算数${than(t.operation, b.operation, last, "持平", true)}。`,
    `（三）公务接待费${w(t.reception)}。预算数${than(t.reception, b.reception, last, "持平", true)}，主要原因：从严控制公务接待。`,
    chapter("九、其他重要事项的情况说明"),
    chapter("（一）机关运行经费支出情况"),
    `${name}${year}年机关运行经费支出预算${w(operatingOf(f))}，主要保障机构正常运转及正常履职需要。`,
    chapter("（二）政府采购支出情况"),
    `${year}年政府采购预算安排${w(bought(f))}，其中：政府采购货物预算${w(bought(f, "goods"))}、政府采购工程预算0万元、政府采购服务预算${w(bought(f, "services"))}。`,
    chapter("（三）绩效目标设置情况"),
    `我部门${year}年对${projectsOf(f).length}个项目编制了绩效目标，涉及资金${w(projectOf(f))}。`,
    chapter("（四）国有资产占用情况"),
    `${year - 1}年期末，我部门${vehicles(f)}`,
    part("第三部分 名词解释"),
    ...glossary,
    part(`附件：${name}${year}年度部门预算表`),
    ...tables,
  ]
  return { title: `${name}${year}年部门预算`, pieces }
}
