import {
  basicOf,
  classesOf,
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
  type Entry,
  items,
  plainStyle,
  printed,
  type Style,
  spending,
  spent,
  twoSided,
} from "../layouts.ts"
import { chapter, type Dress, type Piece, part, sheet } from "../piece.ts"
import { moved, pct, than, w, wan } from "../printed.ts"
import {
  basic,
  bought,
  kinds,
  operating,
  type Place,
  personnel,
  projectsOf,
  purchaseList,
  vehicles,
} from "./shared.ts"

/** A budget in the form of Jiangsu. */
export const jiangsu: Place = (f) => {
  const name = "临湖市水利局"
  const { year } = f
  const style: Style = {
    ...plainStyle,
    code: ["科目编码"],
    name: "科目名称",
    total: "first",
    classes: "used",
  }
  let number = 0
  const dress = (title: string, note = ""): Dress => ({
    over: [`公开${String(++number).padStart(2, "0")}表`],
    title,
    captions: [`部门：${name}`, "单位：万元"],
    note,
  })
  const t = f.threePublic
  const b = f.threePublicLastYear
  const spendingOf = (isMeant?: NonNullable<Parameters<typeof spent>[1]>) =>
    spending(["合计", "基本支出", "项目支出"], isMeant)
  const empty = (isMeant: NonNullable<Parameters<typeof spent>[1]>) =>
    spent(f, isMeant) === 0 ? "注：本部门无此项支出预算，故本表为空。" : ""
  const pieces: Piece[] = [
    part("第一部分 部门概况"),
    chapter("一、主要职能"),
    ...duties,
    chapter("二、部门机构设置及预算单位构成情况"),
    "1.根据部门职责分工，本部门内设机构包括办公室、规划建设科、水资源科。",
    `2.从预算单位构成看，纳入本部门${year}年部门汇总预算编制范围的预算单位共计2家，具体包括：${name}本级、临湖市河道管理处。`,
    chapter(`三、${year}年部门主要工作任务及目标`),
    "完成骨干河道整治年度任务，提升城市防洪排涝能力。",
    part(`第二部分 ${year}年度部门预算表`),
    twoSided(
      "balance",
      dress("收支总表"),
      style,
      { revenue: ["收入/项目", "收入/预算数"], expenditure: ["支出/项目", "支出/预算数"] },
      [
        ["一、一般公共预算拨款收入", from(f, "generalPublic")],
        ["二、政府性基金预算拨款收入", from(f, "governmentFund")],
        ["三、国有资本经营预算拨款收入", from(f, "stateCapital")],
        ["四、财政专户管理资金收入", 0],
        ["五、事业收入", from(f, "institutionIncome")],
        ["六、事业单位经营收入", 0],
        ["七、上级补助收入", 0],
        ["八、附属单位上缴收入", 0],
        ["九、其他收入", from(f, "otherIncome")],
      ],
      classRows({ ...style, classes: "all" }, f.lines, [(line) => line.amount], year),
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
    ),
    sheet(
      "revenue",
      dress("收入总表"),
      [
        "部门代码",
        "部门名称",
        "合计",
        "本年收入/小计",
        "本年收入/一般公共预算",
        "本年收入/政府性基金预算",
        "本年收入/国有资本经营预算",
        "本年收入/财政专户管理资金",
        "本年收入/事业收入",
        "本年收入/其他收入",
        "上年结转结余/小计",
        "上年结转结余/一般公共预算",
      ],
      [["合计", ""] as const, ["318", name] as const, ["318001", `${name}本级`] as const].map(
        ([code, label]) => [
          code === "合计" ? "" : code,
          code === "合计" ? "合计" : label,
          ...[
            total(f),
            cameIn(f),
            from(f, "generalPublic"),
            from(f, "governmentFund"),
            from(f, "stateCapital"),
            0,
            from(f, "institutionIncome"),
            from(f, "otherIncome"),
            carriedIn(f),
            carriedIn(f),
          ].map((amount) => printed(style, amount)),
        ],
      ),
    ),
    byFunction(
      "expenditure",
      dress("支出总表"),
      style,
      f.lines,
      [
        ...spendingOf(),
        ["事业单位经营支出", () => 0],
        ["上缴上级支出", () => 0],
        ["对附属单位补助支出", () => 0],
      ],
      year,
    ),
    twoSided(
      "appropriation",
      dress("财政拨款收支总表"),
      style,
      { revenue: ["收入/项目", "收入/预算数"], expenditure: ["支出/项目", "支出/预算数"] },
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
        ["一、本年支出", spent(f, isAppropriation)],
        ...(classRows(
          { ...style, numbered: false },
          f.lines.filter(isAppropriation),
          kinds.slice(0, 1),
          year,
        ) as Entry[]),
        ["二、年终结转结余", 0],
      ],
      [
        [
          ["收入总计", spent(f, isAppropriation)],
          ["支出总计", spent(f, isAppropriation)],
        ],
      ],
    ),
    byFunction(
      "appropriationExpenditure",
      dress("财政拨款支出表（功能科目）"),
      style,
      f.lines,
      spendingOf(isAppropriation),
      year,
    ),
    byEconomic(
      "economic",
      dress("财政拨款基本支出表（经济科目）"),
      { ...style, code: ["部门预算支出经济分类科目/科目编码"], name: "部门预算支出经济分类科目/科目名称" },
      f.lines,
      [
        [`本年财政拨款基本支出/合计`, basic],
        [`本年财政拨款基本支出/人员经费`, personnel],
        ["本年财政拨款基本支出/公用经费", operating],
      ],
      year,
    ),
    byFunction("generalPublic", dress("一般公共预算支出表"), style, f.lines, spendingOf(general), year),
    byEconomic(
      "basic",
      dress("一般公共预算基本支出表"),
      { ...style, code: ["部门预算支出经济分类科目/科目编码"], name: "部门预算支出经济分类科目/科目名称" },
      f.lines,
      [
        [`本年一般公共预算基本支出/合计`, basic],
        [`本年一般公共预算基本支出/人员经费`, personnel],
        ["本年一般公共预算基本支出/公用经费", operating],
      ],
      year,
    ),
    sheet(
      "threePublic",
      dress("一般公共预算“三公”经费、会议费、培训费支出预算表"),
      [
        "“三公”经费合计",
        "因公出国（境）费",
        "公务用车购置及运行维护费/小计",
        "公务用车购置及运行维护费/公务用车购置费",
        "公务用车购置及运行维护费/公务用车运行维护费",
        "公务接待费",
        "会议费",
        "培训费",
      ],
      [[...items(t), f.meetings, f.training].map(wan)],
    ),
    byFunction(
      "governmentFund",
      dress("政府性基金预算支出表", empty(fundMoney)),
      style,
      f.lines,
      spendingOf(fundMoney),
      year,
    ),
    byFunction(
      "stateCapital",
      dress("国有资本经营预算支出预算表", empty(stateMoney)),
      style,
      f.lines,
      spendingOf(stateMoney),
      year,
    ),
    byEconomic(
      "operatingCosts",
      dress("一般公共预算机关运行经费支出预算表"),
      style,
      f.lines,
      [["机关运行经费支出", operating]],
      year,
    ),
    purchaseList(f, dress("政府采购支出预算表")),
    part(`第三部分 ${year}年度部门预算情况说明`),
    chapter("一、收支预算总体情况说明"),
    `${name}${year}年度收入、支出预算总计${w(total(f))}，与上年相比收、支预算总计各${moved(total(f), lastTotal(f), "持平")}。其中：`,
    chapter("（一）收入预算总计"),
    `收入预算总计${w(total(f))}。包括：本年收入合计${w(cameIn(f))}，上年结转结余${w(carriedIn(f))}。`,
    chapter("（二）支出预算总计"),
    `支出预算总计${w(total(f))}。包括：${classesOf(f, () => true)
      .map(([label, amount]) => `${label}（类）支出${w(amount)}`.replace("支出（类）支出", "支出（类）"))
      .join("，")}。`,
    chapter("二、收入预算情况说明"),
    `${name}${year}年收入预算合计${w(total(f))}，包括本年收入${w(cameIn(f))}，上年结转结余${w(carriedIn(f))}。其中：本年一般公共预算收入${w(from(f, "generalPublic"))}，占${pct(from(f, "generalPublic"), total(f))}；本年政府性基金预算收入${w(from(f, "governmentFund"))}，占${pct(from(f, "governmentFund"), total(f))}；本年国有资本经营预算收入${w(from(f, "stateCapital"))}，占${pct(from(f, "stateCapital"), total(f))}；本年事业收入${w(from(f, "institutionIncome"))}，占${pct(from(f, "institutionIncome"), total(f))}；本年其他收入${w(from(f, "otherIncome"))}，占${pct(from(f, "otherIncome"), total(f))}；上年结转结余的一般公共预算收入${w(carriedIn(f))}，占${pct(carriedIn(f), total(f))}。`,
    chapter("三、支出预算情况说明"),
    `${name}${year}年支出预算合计${w(total(f))}，其中：${share("基本支出", basicOf(f), total(f))}；${share("项目支出", projectOf(f), total(f))}。`,
    chapter("四、财政拨款收支预算总体情况说明"),
    `${name}${year}年度财政拨款收、支总预算${w(spent(f, isAppropriation))}。与上年相比，财政拨款收、支总计各${moved(spent(f, isAppropriation), lastTotal(f, isAppropriation), "持平")}。`,
    chapter("五、财政拨款支出预算情况说明"),
    `${name}${year}年财政拨款预算支出${w(spent(f, isAppropriation))}，占本年支出合计的${pct(spent(f, isAppropriation), total(f))}。其中：`,
    ...itemsOf(f, isAppropriation).map(
      ({ names: [top, middle, item], now, before }, i) =>
        `${i + 1}.${top}（类）${middle}（款）${item}（项）支出${w(now)}，${now === before ? "与上年预算数相同" : `与上年相比${moved(now, before, "")}`}。`,
    ),
    chapter("六、财政拨款基本支出预算情况说明"),
    `${name}${year}年度财政拨款基本支出预算${w(basicOf(f, isAppropriation))}，其中：人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
    chapter("七、一般公共预算支出预算情况说明"),
    `${name}${year}年一般公共预算财政拨款支出预算${w(spent(f, general))}，与上年相比${moved(spent(f, general), lastTotal(f, general), "相同")}。`.replace(
      "相比相同",
      "相同",
    ),
    chapter("八、一般公共预算基本支出预算情况说明"),
    `${name}${year}年度一般公共预算财政拨款基本支出预算${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
    chapter("九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明"),
    `${name}${year}年度一般公共预算拨款安排的“三公”经费支出预算${w(threePublicTotal(t))}，${than(threePublicTotal(t), threePublicTotal(b), "上年预算", "相同", true)}。其中，因公出国（境）费支出0万元，占“三公”经费的0%；公务用车购置及运行维护费支出${w(t.operation)}，占“三公”经费的${pct(t.operation, threePublicTotal(t))}；公务接待费支出${w(t.reception)}，占“三公”经费的${pct(t.reception, threePublicTotal(t))}。具体情况如下：`,
    "1.因公出国（境）费支出预算0万元，与上年预算数相同。",
    `2.公务用车购置及运行维护费支出预算${w(t.operation)}。其中：（1）公务用车购置费支出预算0万元，与上年预算数相同。（2）公务用车运行维护费支出预算${w(t.operation)}，${than(t.operation, b.operation, "上年预算", "数相同", true)}。`,
    `3.公务接待费支出预算${w(t.reception)}，${than(t.reception, b.reception, "上年预算", "数相同", true)}，主要原因是压减接待批次。`,
    `${name}${year}年度一般公共预算拨款安排的会议费预算支出${w(f.meetings)}。`,
    `${name}${year}年度一般公共预算拨款安排的培训费预算支出${w(f.training)}。`,
    chapter("十、政府性基金预算支出预算情况说明"),
    spent(f, fundMoney) === 0
      ? `${name}${year}年没有政府性基金预算支出预算。`
      : `${name}${year}年政府性基金支出预算支出${w(spent(f, fundMoney))}。`,
    chapter("十一、国有资本经营预算支出预算情况说明"),
    spent(f, stateMoney) === 0
      ? `${name}${year}年没有国有资本经营预算支出预算。`
      : `${name}${year}年国有资本经营预算支出${w(spent(f, stateMoney))}。`,
    chapter("十二、一般公共预算机关运行经费支出预算情况说明"),
    `${year}年本部门一般公共预算机关运行经费预算支出${w(operatingOf(f))}。`,
    chapter("十三、政府采购支出预算情况说明"),
    `${year}年度政府采购支出预算总额${w(bought(f))}，其中：拟采购货物支出${w(bought(f, "goods"))}、拟采购工程支出0万元、拟购买服务支出${w(bought(f, "services"))}。`,
    chapter("十四、国有资产占用情况说明"),
    `本部门${vehicles(f)}`,
    chapter("十五、预算绩效目标设置情况说明"),
    `${year}年度，本部门共${projectsOf(f).length}个项目纳入绩效目标管理，涉及财政性资金合计${w(projectOf(f))}。`,
    part("第四部分 名词解释"),
    ...glossary,
  ]
  return { title: `${name}${year}年度部门预算`, pieces }
}
