import type { HoldingKey } from "../model/final.ts"
import { categoryNames, fundNames, headNames, levelNames, textKindNames } from "../model/names.ts"
import { packs } from "./list.ts"
import { subjects } from "./subjects.ts"

/** Words a cell is chosen from: each value with the word the template offers and others clerks write for it. */
export interface WordList<T> {
  readonly title: string
  readonly entries: readonly WordEntry<T>[]
  /** What is written and understood as well, but not offered: the list would be too long to choose from. */
  readonly more?: readonly WordEntry<T>[]
}

export interface WordEntry<T> {
  readonly value: T
  readonly word: string
  readonly others: readonly string[]
}

function wordList<T>(title: string, entries: readonly (readonly [T, string, ...string[]])[]): WordList<T> {
  return { title, entries: entries.map(([value, word, ...others]) => ({ value, word, others })) }
}

/** A list of values by their names, with other words for some. */
function worded<K extends string>(
  title: string,
  names: Readonly<Record<K, string>>,
  others: Readonly<Partial<Record<K, readonly string[]>>>,
): WordList<K> {
  const keys = Object.keys(names) as K[]
  return {
    title,
    entries: keys.map((value) => ({ value, word: names[value], others: others[value] ?? [] })),
  }
}

/** What a list offers, and what it knows beside. */
export function entriesOf<T>({ entries, more = [] }: WordList<T>): readonly WordEntry<T>[] {
  return more.length > 0 ? [...entries, ...more] : entries
}

/** The word the template offers for a value; the value itself when it has none. */
export function wordOf<T>(list: WordList<T>, value: T): string {
  return entriesOf(list).find((entry) => entry.value === value)?.word ?? String(value)
}

export const places = wordList(
  "表式",
  packs.map(({ name, title, fullTitle }) => [name, title, name, fullTitle, `${name} ${title}`] as const),
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

export const categories = worded("支出类别", categoryNames, {
  personnel: ["人员", "人员经费", "人员支出"],
  operating: ["公用", "运转类-公用经费", "公用经费支出", "日常公用经费"],
  otherOperating: ["运转类-其他运转类", "其他运转"],
  targeted: ["特定目标", "项目支出-特定目标类"],
  business: ["事业单位经营支出"],
  remittance: ["上解上级支出", "上缴上级"],
  subsidy: ["对附属单位补助", "附属单位补助"],
})

export const fundWords = worded("资金来源", fundNames, {
  generalPublic: ["一般公共预算", "一般公共预算财政拨款", "一般公共预算资金", "一般公共预算拨款收入"],
  governmentFund: ["政府性基金", "政府性基金预算", "政府性基金预算财政拨款", "政府性基金预算资金"],
  stateCapital: ["国有资本经营预算", "国有资本经营预算财政拨款", "国有资本经营预算资金"],
  fiscalAccount: ["财政专户", "财政专户资金", "财政专户管理资金收入"],
  institutionIncome: ["事业收入资金"],
  businessIncome: ["事业单位经营收入", "事业单位经营收入资金"],
  superiorSubsidy: ["上级补助"],
  affiliateRemittance: ["附属单位上缴"],
  otherIncome: ["其他", "其他资金"],
})

export const levels = worded("资金层级", levelNames, {
  local: ["本级资金", "县级", "区级"],
  central: ["中央级", "中央资金"],
  provincial: ["省", "省级资金", "自治区级"],
  municipal: ["市", "市级资金", "设区市级"],
})

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

export const holdingKinds = wordList<HoldingKey>("资产类型", [
  ["leaders", "副部（省）级及以上领导用车", "部级领导干部用车", "省部级领导干部用车"],
  ["principals", "主要负责人用车", "主要领导干部用车"],
  ["confidential", "机要通信用车"],
  ["emergency", "应急保障用车"],
  ["enforcement", "执法执勤用车"],
  ["special", "特种专业技术用车"],
  ["retired", "离退休干部服务用车", "离退休干部用车"],
  ["otherVehicles", "其他用车", "其他车辆"],
  ["equipment", "单价100万元（含）以上设备（不含车辆）", "单价100万元以上设备", "大型设备"],
])

export const controlKinds = wordList<"basic" | "project">("支出类型", [
  ["basic", "基本支出", "基本"],
  ["project", "项目支出", "项目"],
])

export const heads = worded("定额依据", headNames, {
  staff: ["在职", "实有人数"],
  posts: ["编制", "编制数"],
  retired: ["退休", "离退休人数"],
  vehicles: ["车辆", "公务用车"],
})

export const textKinds = worded("文字类型", textKindNames, {
  duty: ["单位职责", "职责", "主要职责"],
  overallGoal: ["总体目标"],
  lineOfWork: ["分项目标"],
  safeguard: ["保障措施"],
  reason: ["变化原因", "增减原因"],
  section: ["章节正文"],
  other: ["其他", "其他需要说明的事项"],
})

/** The headline figures of last year, by their names (subjects.csv). */
export const figures: WordList<string> = {
  ...wordList(
    "上年数项目",
    subjects
      .filter(({ is }) => is.has("offered"))
      .map(({ key, name, also }) => [key, name, ...also] as const),
  ),
  more: wordList("", [
    ...subjects.filter(({ is }) => !is.has("offered")).map(({ key, name }) => [key, name] as const),
    ...usesOfFunds(),
    ["threePublic.overseasTeaching", "教学科研人员因公出国（境）费"],
    ["threePublic.overseasOther", "其他因公出国（境）费"],
  ]).entries,
}

/** What each fund is spent on, where no subject is called by it: 政府性基金预算人员经费. */
function usesOfFunds(): [string, string][] {
  const names = new Map(subjects.map(({ key, name }) => [key, name]))
  const uses = ["basic", "project", ...Object.keys(categoryNames)]
  return ["appropriation", "generalPublic", "governmentFund", "stateCapital"].flatMap((fund) =>
    uses
      .filter((use) => !names.has(`${fund}.${use}`))
      .map((use): [string, string] => [
        `${fund}.${use}`,
        names.get(fund)!.replace(/支出$/, "") + names.get(use)!,
      ]),
  )
}

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
