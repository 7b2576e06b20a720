import {
  basicOf,
  duties,
  from,
  fundMoney,
  general,
  glossary,
  itemsOf,
  lastTotal,
  operatingOf,
  personnelOf,
  projectOf,
  share,
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
  items,
  plainStyle,
  type Style,
  spending,
  spent,
  twoSided,
} from "../layouts.ts"
import { chapter, type Dress, type Piece, part, type Sheet, sheet } from "../piece.ts"
import { than, w, wan } from "../printed.ts"
import {
  before,
  bought,
  kinds,
  oneRow,
  operating,
  type Place,
  personnel,
  projectList,
  projectsOf,
  purchaseList,
  sourceColumns,
  three,
  vehicles,
} from "./shared.ts"

/** A budget in the form of Shandong. */
export const shandong: Place = (f) => {
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
