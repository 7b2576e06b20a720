import type { Disclosure, SectionKey } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { type SaidWords, saidWords, type WordsFound, wordsFound } from "./words-found.ts"

/** The level of government a publisher belongs to, by how its region is called. */
export type Government = "省" | "市" | "县" | "区"

const municipalities = /^(?:北京|天津|上海|重庆)市/

/** Words of another level of government than the publisher's. */
export interface OtherLevel extends SaidWords {
  readonly level: Government
}

/** ENT-004: what a document says of its own work and money is at its own level of government. */
export const governmentLevel: Check = {
  id: "ENT-004",
  family: "ENT",
  title: "文中的政府层级与公开主体不符",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    const level = governmentOf(disclosure)
    if (level === null) return
    yield* money(disclosure, level)
    yield* ownWork(disclosure, level)
    yield* rules(disclosure, level)
    yield* directly(disclosure, level)
    yield* once(disclosure, level)
    yield* ofSuperiors(disclosure, level)
  },
}

/** 省级财政 where the money is the county's: in the explanations of terms. */
function* money(disclosure: Disclosure, level: Government): Iterable<Observation> {
  const foreign = above(level)
  const pattern = new RegExp(
    `(?:指|由|纳入|经)(?:[${foreign}]级|[${foreign}]本级${level === "省" ? "" : "|中央(?:本级)?"})(?:财政|部门|单位)|(?<!(?:上级|转移支付)[^。]{0,40})从(?:[${foreign}]级|中央)(?:本级)?财政|是指[${foreign}]级(?:部门|单位)|[：:][${foreign}]级预算(?:部门|单位)`,
    "g",
  )
  const found = occurrences(disclosure, ["glossary"], pattern)
  if (found.length > 0) yield told("glossary", found, level, "glossary-of-above")
  const ours = occurrences(disclosure, ["overview"], new RegExp(`我[${foreign}](?=部门预算|预算|财政)`, "g"))
  if (ours.length > 0) yield { ...told("ours", ours, level, "template-of-above"), severity: "note" }
}

/** What else is done in a whole place. */
const work =
  "接收|征集|收集|整理|保管|开展|实施|规划|建设|拟定|研究|起草|主管|审核|检查|受理|办理|调查|监测|征收|发放|审批|协调|培训|救助|供应|储备|监管|服务"

/** 全市 as the field of a county's own work. */
function* ownWork(disclosure: Disclosure, level: Government): Iterable<Observation> {
  if (level === "省") return
  const foreign = above(level)
  const duty = "负责|组织|编制|综合管理|拟订|统筹|指导|组织实施|管理|完善|覆盖|承担|制定|推进|监督"
  const pattern = new RegExp(`(?:${duty})[^，。；、]{0,6}全[${foreign}]|以[${foreign}]政府名义`, "g")
  const found = occurrences(disclosure, ["duties", "performance"], pattern)
  const own = occurrences(disclosure, ["duties", "performance"], new RegExp(`全${level}`, "g"))
  // Two levels up, or right behind the verb beside the own level, one is enough: no county guides the whole province.
  const far = level === "市" ? "国" : "省国"
  // A city that says 本市, 市直 elsewhere in its duties has no work in all of the province.
  const isOfCity = level === "市" && occurrences(disclosure, ["duties"], /(?:本|全)市|市[直属委]/g).length > 0
  const surely = occurrences(
    disclosure,
    ["duties"],
    new RegExp(
      `(?:${isOfCity ? `${duty}|${work}` : duty})(?:全[${far}]${own.length > 0 || isOfCity ? `|全[${foreign}]` : ""})(?!统一|性|平均|前列|第|会议|系统(?:会议|部署|先进)|联网|[^，。；]{0,8}(?:会议|大赛|比赛|部署|要求|精神|规划|普查任务|调查任务|交办|统一考试))`,
      "g",
    ),
  )
  if (surely.length > 0 && surely.length >= found.length)
    return yield told("duties", surely, level, "duties-of-above")
  // One such phrase may speak of a system of the whole city; several, beside the own level, were copied.
  if (found.length < 2 || (own.length === 0 && found.length < (level === "县" ? 3 : 4))) return
  yield told("duties", found, level, "duties-of-above")
}

/** 市直单位, 省直机关 as those a county's department leads: the bodies right under another government. */
function* directly(disclosure: Disclosure, level: Government): Iterable<Observation> {
  const found = occurrences(
    disclosure,
    ["duties"],
    new RegExp(
      `(?<=(?:${leads})[^，。；、《]{0,10})(?:${directs[level].map((word) => `(?<![各驻原])${word}`).join("|")})(?:各)?(?:机关|单位|部门|企业|学校|系统|事业单位)`,
      "g",
    ),
  )
  if (found.length > 0) yield told("directly", found, level, "duties-of-above")
}

/** Whose whole place a verb right before can only be about: what is led, planned or answered for. */
const leadsOnly =
  "负责|统筹|统筹协调|领导和协调|组织领导和协调|主管|综合管理|拟订|拟定|编制|起草|监督管理|统一管理"
/** What of another government is taken part in, done by its order, or called by its name. */
const takesPart =
  "统一|性|平均|前列|第|会议|联网|系统|考试|普查|调查|制度|标准|平台|示范|试点|先进|文明|大赛|比赛|竞赛|部署|要求|精神|规划(?:[的在]|纲要)|交办|下达|安排|任务|范围内|各地|首|唯一|最|重点"

/**
 * One such phrase in a document that otherwise speaks of its own whole place: 负责全州铁路建设 of a county that says 全县
 * elsewhere, 全县常住人口 of a district that says 全区, 承担全面依法治省.
 */
function* once(disclosure: Disclosure, level: Government): Iterable<Observation> {
  if (level === "省" || level === "市") return
  const body = /(?:街道|[镇乡])(?:办事处|人民政府|$)/.test(disclosure.entity.name)
  const prose: readonly SectionKey[] = ["duties", "performance", "overview", "organisation", "unknown"]
  const own = occurrences(disclosure, prose, new RegExp(`全(?:${level}|街道|镇|乡)|辖区`, "g")).length
  const rule = new RegExp(
    `(?<=^|[，。；：、\\s\\d）)])(?:(?:${leadsOnly})全[省市州盟国](?!县|[^，。；、]{0,6}(?:${takesPart}))|(?:${leadsOnly}|承担|协调)(?:全面)?依法治[省市州])`,
    "g",
  )
  const done = [...ownWork(disclosure, level)].length > 0
  const found = done ? [] : occurrences(disclosure, ["duties"], rule)
  const isProven = own > 0 || body || found.some(({ words }) => /国$|治[省市州]$/.test(words))
  if (isProven && found.length > 0 && found.length <= 2) yield told("duties", found, level, "duties-of-above")
  if (level !== "区" || body) return
  // A district has no 全县; who speaks of a county again and again was one until lately.
  const county = occurrences(disclosure, prose, /(?<![《“])全县(?!域)/g)
  if (own > 0 && county.length === 1) yield told("whole", county, level, "text-of-another-place")
}

/** Money and cars that only a government above has: 自治区本级财政当年拨付, 副省级以上领导用车1辆. */
function* ofSuperiors(disclosure: Disclosure, level: Government): Iterable<Observation> {
  if (level === "省") return
  const given = occurrences(
    disclosure,
    ["glossary"],
    new RegExp(
      `(?<=[：:](?:是?指)?)(?:自治区(?:本级|级)|[${above(level)}](?:本级|级)|中央(?:本级|级)?)财政(?:部门)?(?:当年|本年)?(?:拨付|拨款|安排)`,
      "g",
    ),
  )
  if (given.length > 0 && [...money(disclosure, level)].length === 0)
    yield told("glossary", given, level, "glossary-of-above")
  const cars = occurrences(
    disclosure,
    ["assets", "overview", "unknown", "other", "operatingCosts", "threePublic"],
    /副[部省](?:[（(][省部][）)])?级(?:及)?以上领导(?:干部)?用车[^\d，。；]{0,4}[1-9]\d{0,2}辆/g,
  )
  if (cars.length > 0) yield told("cars", cars, level, "template-of-above")
}

/** What is done to bodies of one's own; with those of others one works together: 配合市直部门, 联系省直单位. */
const leads = "督促|指导|负责|组织|管理|监督|检查|考核|统筹|承担|综合协调"

/** How the bodies of another government are called; a district's own are 区直, a banner's 旗直. */
const directs: Readonly<Record<Government, readonly string[]>> = {
  省: ["市直", "县直", "区直"],
  市: ["省直", "县直"],
  县: ["省直", "市直", "区直"],
  区: ["省直", "市直", "县直"],
}

/** Rules made for the province's own departments do not govern a county's. */
function* rules(disclosure: Disclosure, level: Government): Iterable<Observation> {
  const found = occurrences(
    disclosure,
    ["unknown", "overview", "duties"],
    new RegExp(`《[^》]{0,12}[${above(level)}]级(?:部门)?(?:预算|预决算|决算)[^》]{0,12}》`, "g"),
  )
  if (found.length > 0) yield { ...told("rules", found, level, "template-of-above"), severity: "note" }
}

function occurrences(
  { sections }: Disclosure,
  keys: readonly SectionKey[],
  pattern: RegExp,
): readonly WordsFound[] {
  return wordsFound(
    sections.filter(({ key }) => keys.includes(key)),
    pattern,
  )
}

function told(fault: string, found: readonly WordsFound[], level: Government, cause: string): Observation {
  return {
    fault,
    about: ["level", fault],
    at: found.map(({ at }) => at),
    data: { ...saidWords(found), level } satisfies OtherLevel,
    says: found[0]!.words,
    cause: { kind: cause },
  }
}

function above(level: Government): string {
  return level === "省" ? "国" : level === "市" ? "省" : "省市"
}

/** Null when the region does not tell, or its words mean two levels: districts of 直辖市 rightly speak of 本市. */
function governmentOf({ entity }: Disclosure): Government | null {
  const region = entity.region.name
  if (municipalities.test(region)) return null
  if (/(?:县|旗)$/.test(region)) return "县"
  if (/(?:省|自治区)$/.test(region)) return "省"
  if (/区$/.test(region)) return "区"
  // A county-level city is called 市 too; only what a province does is surely not its own.
  return /市$/.test(region) ? "市" : null
}
