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
  amountOf,
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
import { chapter, type Dress, type Piece, part, sheet } from "../piece.ts"
import { pct, than, w, wan } from "../printed.ts"
import { goals, wholeGoals } from "./goals.ts"
import {
  basic,
  bought,
  kinds,
  operating,
  type Place,
  personnel,
  projectList,
  projectsOf,
  sourceColumns,
  vehicles,
} from "./shared.ts"

/** A budget in the form of Sichuan. */
export const sichuan: Place = (f) => {
  const name = "望溪县水务局"
  const { year } = f
  const style: Style = {
    ...plainStyle,
    code: ["科目编码/类", "科目编码/款", "科目编码/项"],
    name: "单位名称（科目）",
    total: "first",
    classes: "used",
  }
  const dress = (number: string, title: string, isEmpty = false): Dress => ({
    title: `表${number}. ${title}`,
    captions: [`部门：${name}`, "金额单位：万元"],
    note: isEmpty ? "注：此表无数据。" : "",
  })
  const t = f.threePublic
  const b = f.threePublicLastYear
  const economic: Style = { ...style, code: ["科目编码/类", "科目编码/款"], name: "科目名称" }
  const threeRow = (number: string, title: string, values: readonly number[], isEmpty: boolean) =>
    sheet(
      "threePublic",
      dress(number, title, isEmpty),
      [
        "单位编码",
        "单位名称",
        "当年财政拨款预算安排/合计",
        "当年财政拨款预算安排/因公出国（境）费用",
        "当年财政拨款预算安排/公务用车购置及运行费/小计",
        "当年财政拨款预算安排/公务用车购置及运行费/公务用车购置费",
        "当年财政拨款预算安排/公务用车购置及运行费/公务用车运行费",
        "当年财政拨款预算安排/公务接待费",
      ],
      isEmpty ? [["", "", "", "", "", "", "", ""]] : [["318", name, ...values.map(wan)]],
    )
  const pieces: Piece[] = [
    part(`${name}${year}年部门预算编制说明`),
    chapter("一、基本职能及主要工作"),
    chapter("（一）职能简介"),
    ...duties.map((text) => text.replace(/^（.）/, "")),
    chapter(`（二）${year}年重点工作`),
    "全面推进河湖长制，做好山洪灾害防御，完成年度水利工程维修养护任务。",
    chapter("二、部门预算单位构成"),
    `从预算单位构成看，${name}部门预算包括局机关预算和下属事业单位望溪县河道管理站预算。`,
    chapter("三、收支预算情况说明"),
    `按照综合预算的原则，${name}所有收入和支出均纳入部门预算管理。${name}${year}年收支总预算${w(total(f))}，${than(total(f), lastTotal(f), `${year - 1}年收支预算总数`, "持平", true)}，主要原因是项目安排有调整。`,
    chapter("（一）收入预算情况"),
    `${name}${year}年收入预算${w(total(f))}，其中：${[
      ["上年结转", carriedIn(f)] as const,
      ["一般公共预算拨款收入", from(f, "generalPublic")] as const,
      ["政府性基金预算拨款收入", from(f, "governmentFund")] as const,
      ["国有资本经营预算拨款收入", from(f, "stateCapital")] as const,
      ["事业收入", from(f, "institutionIncome")] as const,
      ["其他收入", from(f, "otherIncome")] as const,
    ]
      .map(([label, amount]) => `${label}${w(amount)}，占${pct(amount, total(f))}`)
      .join("；")}。`,
    chapter("（二）支出预算情况"),
    `${name}${year}年支出预算${w(total(f))}，其中：${share("基本支出", basicOf(f), total(f))}；${share("项目支出", projectOf(f), total(f))}。`,
    chapter("四、财政拨款收支预算情况说明"),
    `${name}${year}年财政拨款收支总预算${w(spent(f, isAppropriation))}。`,
    chapter("五、一般公共预算当年拨款情况说明"),
    chapter("（一）一般公共预算当年拨款规模变化情况"),
    `${name}${year}年一般公共预算支出${w(spent(f, general))}，${than(spent(f, general), lastTotal(f, general), `${year - 1}年预算数`, "持平", true)}。`,
    chapter("（二）一般公共预算当年拨款结构情况"),
    `${classesOf(f, general)
      .map(([label, amount]) => `${label}${w(amount)}，占${pct(amount, spent(f, general))}`)
      .join("；")}。`,
    chapter("（三）一般公共预算当年拨款具体使用情况"),
    ...itemsOf(f, general).map(
      ({ names: [top, middle, item], now }, i) =>
        `${i + 1}.${top}（类）${middle}（款）${item}（项）${year}年预算数为${w(now)}，主要用于：保障相应工作的开展。`,
    ),
    chapter("六、一般公共预算基本支出情况说明"),
    `${name}${year}年一般公共预算基本支出${w(basicOf(f, general))}，其中：`,
    `人员经费${w(personnelOf(f))}，主要包括：基本工资、津贴补贴、奖金。`,
    `公用经费${w(operatingOf(f))}，主要包括：办公费、印刷费、差旅费。`,
    chapter("七、“三公”经费财政拨款预算安排情况说明"),
    `${name}${year}年“三公”经费财政拨款预算数${w(threePublicTotal(t))}，其中：公务接待费${w(t.reception)}，公务用车购置及运行维护费${w(t.operation)}。`,
    chapter("（一）因公出国（境）经费"),
    `${year}年未安排因公出国（境）经费，与${year - 1}年预算持平。`,
    chapter("（二）公务接待费"),
    `公务接待费${than(t.reception, b.reception, `${year - 1}年预算`, "持平", false)}，主要原因是压减接待支出。${year}年公务接待费计划用于执行公务、开展业务活动开支的用餐费。`,
    chapter("（三）公务用车购置及运行维护费"),
    `公务用车购置及运行维护费${than(t.operation, b.operation, `${year - 1}年预算`, "持平", false)}。单位现有公务用车${f.vehicles}辆。${year}年安排公务用车购置费0万元；安排公务用车运行维护费${w(t.operation)}，用于${f.vehicles}辆公务用车的燃油、维修、保险等支出。`,
    chapter("八、政府性基金预算支出情况说明"),
    spent(f, fundMoney) === 0
      ? `${name}${year}年没有使用政府性基金预算拨款安排的支出。`
      : `${name}${year}年政府性基金预算支出${w(spent(f, fundMoney))}，全部用于项目支出。`,
    chapter("九、国有资本经营预算支出情况说明"),
    spent(f, stateMoney) === 0
      ? `${name}${year}年没有使用国有资本经营预算拨款安排的支出。`
      : `${name}${year}年国有资本经营预算支出${w(spent(f, stateMoney))}。`,
    chapter("十、其他重要事项的情况说明"),
    chapter("（一）机关运行经费"),
    `${year}年，${name}的机关运行经费财政拨款预算为${w(operatingOf(f))}。`,
    chapter("（二）政府采购情况"),
    `${year}年，${name}安排政府采购预算${w(bought(f))}，主要用于采购排污泵和堤防保洁服务。`,
    chapter("（三）国有资产占有使用情况"),
    `截至${year - 1}年底，${name}${vehicles(f)}`,
    chapter("（四）绩效目标设置情况"),
    `${year}年，${name}开展绩效目标管理的项目${projectsOf(f).length}个，涉及预算${w(projectOf(f))}。`,
    chapter("十一、名词解释"),
    ...glossary,
    part("附表"),
    twoSided(
      "balance",
      dress("1", "部门收支总表"),
      style,
      { revenue: ["收入/项目", `收入/${year}年预算数`], expenditure: ["支出/项目", `支出/${year}年预算数`] },
      [
        ["一、一般公共预算拨款收入", from(f, "generalPublic")],
        ["二、政府性基金预算拨款收入", from(f, "governmentFund")],
        ["三、国有资本经营预算拨款收入", from(f, "stateCapital")],
        ["四、事业收入", from(f, "institutionIncome")],
        ["五、事业单位经营收入", 0],
        ["六、其他收入", from(f, "otherIncome")],
      ],
      classRows({ ...style, classes: "all" }, f.lines, [(line) => line.amount], year),
      [
        [
          ["本年收入合计", cameIn(f)],
          ["本年支出合计", total(f)],
        ],
        [
          ["七、用事业基金弥补收支差额", 0],
          ["三十一、事业单位结余分配", 0],
        ],
        [
          ["八、上年结转", carriedIn(f)],
          ["三十二、结转下年", 0],
        ],
        [
          ["收入总计", total(f)],
          ["支出总计", total(f)],
        ],
      ],
    ),
    byFunction(
      "revenue",
      dress("1-1", "部门收入总表"),
      style,
      f.lines,
      sourceColumns({
        total: "合计",
        carryOver: "上年结转",
        generalPublic: "一般公共预算拨款收入",
        governmentFund: "政府性基金预算拨款收入",
        stateCapital: "国有资本经营预算拨款收入",
        institutionIncome: "事业收入",
        businessIncome: "事业单位经营收入",
        otherIncome: "其他收入",
      }),
      year,
    ),
    byFunction(
      "expenditure",
      dress("1-2", "部门支出总表"),
      style,
      f.lines,
      [
        ...spending(["合计", "基本支出", "项目支出"]),
        ["上缴上级支出", () => 0],
        ["对附属单位补助支出", () => 0],
      ],
      year,
    ),
    twoSided(
      "appropriation",
      dress("2", "财政拨款收支预算总表"),
      style,
      {
        revenue: ["收入/项目", `收入/${year}年预算数`],
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
        ["一般公共预算拨款收入", from(f, "generalPublic")],
        ["政府性基金预算拨款收入", from(f, "governmentFund")],
        ["国有资本经营预算拨款收入", from(f, "stateCapital")],
        ["二、上年结转", carriedIn(f)],
        ["一般公共预算拨款收入", carriedIn(f, general)],
        ["政府性基金预算拨款收入", carriedIn(f, fundMoney)],
        ["国有资本经营预算拨款收入", 0],
      ],
      [
        ["一、本年支出", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ...classRows({ ...style, numbered: false }, f.lines.filter(isAppropriation), kinds, year),
        ["二、结转下年", 0, 0, 0, 0],
      ],
      [
        [
          ["收入总计", spent(f, isAppropriation)],
          ["支出总计", spent(f, isAppropriation), ...fundTotals(f.lines, (line) => line.amount)],
        ],
      ],
    ),
    byEconomic(
      "economic",
      dress("2-1", "财政拨款支出预算表（部门经济分类科目）"),
      economic,
      f.lines,
      [
        ["总计", amountOf(isAppropriation)],
        ["一般公共预算拨款/小计", amountOf(general)],
        ["一般公共预算拨款/基本支出", amountOf((line) => general(line) && line.kind !== "project")],
        ["一般公共预算拨款/项目支出", amountOf((line) => general(line) && line.kind === "project")],
        ["政府性基金安排", amountOf(fundMoney)],
        ["国有资本经营预算安排", amountOf(stateMoney)],
      ],
      year,
    ),
    byFunction(
      "generalPublic",
      dress("3", "一般公共预算支出预算表"),
      style,
      f.lines,
      spending(["合计", "基本支出", "项目支出"], general),
      year,
    ),
    byEconomic(
      "basic",
      dress("3-1", "一般公共预算基本支出预算表"),
      economic,
      f.lines,
      [
        ["基本支出/合计", basic],
        ["基本支出/人员经费", personnel],
        ["基本支出/公用经费", operating],
      ],
      year,
    ),
    projectList({ ...f, lines: f.lines.filter(general) }, dress("3-2", "一般公共预算项目支出预算表"), style, [
      "单位名称（项目）",
      "金额",
    ]),
    threeRow("3-3", "一般公共预算“三公”经费支出预算表", items(t), false),
    byFunction(
      "governmentFund",
      dress("4", "政府性基金支出预算表", spent(f, fundMoney) === 0),
      style,
      f.lines,
      spending(["合计", "基本支出", "项目支出"], fundMoney),
      year,
    ),
    threeRow("4-1", "政府性基金预算“三公”经费支出预算表", [], true),
    byFunction(
      "stateCapital",
      dress("5", "国有资本经营预算支出预算表", spent(f, stateMoney) === 0),
      style,
      f.lines,
      spending(["合计", "基本支出", "项目支出"], stateMoney),
      year,
    ),
    goals(f, dress("6", "部门预算项目绩效目标表"), name),
    wholeGoals(f, dress("7", "部门整体支出绩效目标表"), name),
  ]
  return { title: `${name}${year}年部门预算`, pieces }
}
