import {
  bought,
  byEconomic,
  byFunction,
  classesOf,
  type Place,
  projectList,
  projectsOf,
  purchaseList,
  sourceColumns,
  vehicles,
} from "./budgets.ts"
import {
  amountOf,
  basicOf,
  carriedIn,
  classRows,
  duties,
  from,
  fundMoney,
  general,
  glossary,
  itemsOf,
  lastTotal,
  operatingOf,
  own,
  personnelOf,
  projectOf,
  share,
  spending,
  stateMoney,
  total,
} from "./common.ts"
import { type Figures, threePublicTotal } from "./figures.ts"
import {
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
import { moved, pct, than, w, wan } from "./printed.ts"

const personnel = amountOf((line) => line.kind === "personnel")
const operating = amountOf((line) => line.kind === "operating")
const basic = (line: Figures["lines"][number]) => personnel(line) + operating(line)
const kinds = [amountOf(isAppropriation), amountOf(general), amountOf(fundMoney), amountOf(stateMoney)]

const henan: Place = (f) => {
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

const sichuan: Place = (f) => {
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

/** One long list of projects with their goals, as Sichuan and Yunnan print it. */
function goals(f: Figures, dress: Dress, name: string): Sheet {
  const rows = projectsOf(f).flatMap((project, i) => [
    [
      name,
      project,
      "产出指标",
      "数量指标",
      i === 0 ? "养护河道长度" : `完成任务项数`,
      "≥",
      String(20 + i),
      i === 0 ? "公里" : "项",
      "40",
    ],
    ["", "", "产出指标", "质量指标", "验收合格率", "＝", "100", "%", "30"],
    [
      "",
      "",
      "效益指标",
      "社会效益指标",
      i === 0 ? "沿河农田受益面积" : "受益村庄数量",
      "≥",
      String(30 + 7 * i),
      i === 0 ? "万亩" : "个",
      "10",
    ],
    ["", "", "满意度指标", "服务对象满意度指标", "受益群众满意度", "≥", "90", "%", "20"],
  ])
  return sheet(
    "indicators",
    dress,
    ["单位名称", "项目名称", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"],
    rows,
  )
}

/** The goals of the whole department: tasks with their money, and indicators. */
function wholeGoals(f: Figures, dress: Dress, name: string): Sheet {
  return sheet(
    "wholeGoals",
    dress,
    ["部门名称", name],
    [
      ["年度主要任务", "任务名称", "主要内容"],
      ["", "河道养护", "完成堤防养护和河道保洁"],
      ["", "防汛备汛", "储备防汛抢险物资"],
      ["年度部门整体支出预算", "资金总额", wan(total(f))],
      ["年度总体目标", "保障河道安全和正常供水，完成年度水利任务。", ""],
      ["一级指标", "二级指标", "三级指标"],
      ["产出指标", "数量指标", "养护河道不少于20公里"],
      ["效益指标", "社会效益指标", "河道防洪能力得到提升"],
    ].map((row) => [row[0]!, row.slice(1).join("　")]),
  )
}

const guangdong: Place = (f) => {
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

const jiangsu: Place = (f) => {
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

export const otherBudgets: Readonly<Record<string, Place>> = { henan, sichuan, guangdong, jiangsu }
