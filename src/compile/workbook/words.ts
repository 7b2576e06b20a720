import { funds } from "../../model/ledger.ts"
import { packs } from "../../packs/index.ts"
import { categoryNames, fundNames, levelNames } from "../checks/words.ts"

/** Words a cell is chosen from: each value with the word the template offers and others clerks write for it. */
export interface WordList<T> {
  readonly title: string
  readonly entries: readonly WordEntry<T>[]
}

export interface WordEntry<T> {
  readonly value: T
  readonly word: string
  readonly others: readonly string[]
}

function wordList<T>(title: string, entries: readonly (readonly [T, string, ...string[]])[]): WordList<T> {
  return { title, entries: entries.map(([value, word, ...others]) => ({ value, word, others })) }
}

/** The word the template offers for a value; the value itself when it has none. */
export function wordOf<T>(list: WordList<T>, value: T): string {
  return list.entries.find((entry) => entry.value === value)?.word ?? String(value)
}

export const places = wordList(
  "表式",
  packs.map(
    ({ name, title }) => [name, title, name, `${title}省`, `${title}市`, `${name} ${title}`] as const,
  ),
)

export const flags = wordList<boolean>("是否", [
  [true, "是", "√", "✓", "有", "y", "yes", "true", "1"],
  [false, "否", "×", "无", "n", "no", "false", "0"],
])

export const bodyKinds = wordList<"department" | "unit">("部门或单位", [
  ["department", "部门", "主管部门", "一级预算单位"],
  ["unit", "单位", "预算单位", "基层单位", "二级预算单位"],
])

export const natures = wordList<"行政" | "参公事业" | "事业">("单位性质", [
  ["行政", "行政", "行政单位", "行政机关", "机关"],
  [
    "参公事业",
    "参公事业",
    "参照公务员法管理的事业单位",
    "参公",
    "参公单位",
    "参公管理事业单位",
    "参公事业单位",
  ],
  ["事业", "事业", "事业单位", "公益一类", "公益二类", "公益一类事业单位", "公益二类事业单位"],
])

const otherCategories: Partial<Record<string, readonly string[]>> = {
  personnel: ["人员", "人员经费", "人员支出"],
  operating: ["公用", "运转类-公用经费", "公用经费支出", "日常公用经费"],
  otherOperating: ["运转类-其他运转类", "其他运转"],
  targeted: ["特定目标", "项目支出-特定目标类"],
  business: ["事业单位经营支出"],
  remittance: ["上解上级支出", "上缴上级"],
  subsidy: ["对附属单位补助", "附属单位补助"],
}

export const categories = wordList(
  "支出类别",
  entriesOf(categoryNames).map(([value, word]) => [value, word, ...(otherCategories[value] ?? [])] as const),
)

const otherFunds: Partial<Record<string, readonly string[]>> = {
  generalPublic: ["一般公共预算", "一般公共预算财政拨款", "一般公共预算资金", "一般公共预算拨款收入"],
  governmentFund: ["政府性基金", "政府性基金预算", "政府性基金预算财政拨款", "政府性基金预算资金"],
  stateCapital: ["国有资本经营预算", "国有资本经营预算财政拨款", "国有资本经营预算资金"],
  fiscalAccount: ["财政专户", "财政专户资金", "财政专户管理资金收入"],
  operatingIncome: ["事业收入资金"],
  businessIncome: ["事业单位经营收入", "事业单位经营收入资金"],
  superiorSubsidy: ["上级补助"],
  affiliateRemittance: ["附属单位上缴"],
  otherIncome: ["其他", "其他资金"],
}

export const fundWords = wordList(
  "资金来源",
  funds.map((fund) => [fund, fundNames[fund], ...(otherFunds[fund] ?? [])] as const),
)

const otherLevels: Record<string, readonly string[]> = {
  local: ["本级资金", "县级", "区级"],
  central: ["中央级", "中央资金"],
  provincial: ["省", "省级资金", "自治区级"],
  municipal: ["市", "市级资金", "设区市级"],
}

export const levels = wordList(
  "资金层级",
  entriesOf(levelNames).map(([value, word]) => [value, word, ...(otherLevels[value] ?? [])] as const),
)

export const superiorLevels = { ...levels, entries: levels.entries.slice(1) } as WordList<
  "central" | "provincial" | "municipal"
>

export const assetKinds = wordList<"buildings" | "offices" | "vehicles" | "equipment" | "other">("资产类别", [
  ["buildings", "房屋（平方米）", "房屋", "1、房屋（平方米）"],
  ["offices", "其中：办公用房（平方米）", "办公用房", "其中：办公用房"],
  ["vehicles", "车辆（台、辆）", "车辆", "公务用车", "2、车辆（台、辆）"],
  ["equipment", "单价在20万元以上的设备", "单价20万元以上的设备", "大型设备", "3、单价在20万元以上的设备"],
  ["other", "其他固定资产", "其他", "4、其他固定资产"],
])

export const controlKinds = wordList<"basic" | "project">("支出类型", [
  ["basic", "基本支出", "基本"],
  ["project", "项目支出", "项目"],
])

export const heads = wordList<"staff" | "posts" | "retired" | "vehicles">("定额依据", [
  ["staff", "在职人数", "在职", "实有人数"],
  ["posts", "编制人数", "编制", "编制数"],
  ["retired", "退休人数", "退休", "离退休人数"],
  ["vehicles", "车辆数", "车辆", "公务用车"],
])

export const textKinds = wordList<
  "duty" | "overallGoal" | "lineOfWork" | "safeguard" | "reason" | "term" | "section" | "other"
>("文字类型", [
  ["duty", "部门职责", "单位职责", "职责", "主要职责"],
  ["overallGoal", "总体绩效目标", "总体目标"],
  ["lineOfWork", "分项绩效目标", "分项目标"],
  ["safeguard", "工作保障措施", "保障措施"],
  ["reason", "增减变化原因", "变化原因", "增减原因"],
  ["term", "名词解释"],
  ["section", "整节正文", "章节正文"],
  ["other", "其他事项", "其他", "其他需要说明的事项"],
])

const generalPublic = "一般公共预算"
const governmentFund = "政府性基金预算"
const stateCapital = "国有资本经营预算"

/** Headline figures (FigureKey) in words; other keys are written as they are. */
export const figures = wordList<string>("上年数项目", [
  ["revenue", "收入合计", "收入总计", "总收入"],
  ["revenue.generalPublic", `${generalPublic}收入`, `${generalPublic}拨款收入`],
  ["revenue.governmentFund", `${governmentFund}收入`, `${governmentFund}拨款收入`],
  ["revenue.stateCapital", `${stateCapital}收入`, `${stateCapital}拨款收入`],
  ["revenue.fiscalAccount", "财政专户管理资金收入"],
  ["revenue.operatingIncome", "事业收入"],
  ["revenue.businessIncome", "经营收入", "事业单位经营收入"],
  ["revenue.superiorSubsidy", "上级补助收入"],
  ["revenue.affiliateRemittance", "附属单位上缴收入"],
  ["revenue.otherIncome", "其他收入"],
  ["revenue.carryOver", "上年结转收入", "上年结转结余", "上年结转"],
  ["expenditure", "支出合计", "支出总计", "总支出"],
  ["basic", "基本支出"],
  ["personnel", "人员经费"],
  ["operating", "公用经费"],
  ["project", "项目支出"],
  ["generalPublic", `${generalPublic}支出`],
  ["generalPublic.basic", `${generalPublic}基本支出`],
  ["generalPublic.project", `${generalPublic}项目支出`],
  ["governmentFund", `${governmentFund}支出`],
  ["stateCapital", `${stateCapital}支出`],
  ["operatingCosts", "机关运行经费"],
  ["threePublic", "“三公”经费合计", "“三公”经费", "三公经费"],
  ["threePublic.overseas", "因公出国（境）费"],
  ["threePublic.vehicles", "公务用车购置及运行维护费", "公务用车购置及运维费"],
  ["threePublic.vehiclePurchase", "公务用车购置费"],
  ["threePublic.vehicleOperation", "公务用车运行维护费"],
  ["threePublic.reception", "公务接待费"],
  ["meetings", "会议费"],
  ["training", "培训费"],
  ["procurement", "政府采购"],
  ["assets", "固定资产", "资产总额"],
])

export const sections = wordList<string>("章节", [
  ["duties", "部门职责"],
  ["organisation", "机构设置"],
  ["overview", "预算安排总体情况"],
  ["operatingCosts", "机关运行经费安排情况"],
  ["threePublic", "“三公”经费预算情况"],
  ["performance", "绩效预算信息"],
  ["specialFunds", "专项资金预算安排情况"],
  ["projects", "项目预算安排情况"],
  ["procurement", "政府采购预算情况"],
  ["assets", "国有资产信息"],
  ["glossary", "名词解释"],
  ["other", "其他需要说明的事项"],
])

function entriesOf<K extends string>(names: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(names) as [K, string][]
}
