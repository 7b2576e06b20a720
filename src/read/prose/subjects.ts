/**
 * What prose speaks of, by the words for it. Texts here are compact: no white space, no quotation marks,
 * half-width brackets. Order matters: at one position the first rule that matches wins.
 */
interface Rule {
  readonly key: string
  readonly pattern: string
}

const version = "(?:(?:总|年初)?(?:预算|决算)(?:数)?)?"
const total = "(?:总计|合计|总额|总数|总规模)?"
const appropriation = "(?:当年)?(?:财政)?(?:拨款)?"
const share = "(?:预留|的|政府|采购|项目|合同|预算|份额|总额|金额){0,8}(?:金额|份额|预算)"
const name = "(?:[\\u4e00-\\u9fff、]|\\((?!\\d{0,7}[类款项]\\))[^()，。；：]{1,12}\\))"

const rules: readonly Rule[] = [
  {
    key: "function",
    pattern:
      `[\\u4e00-\\u9fff]${name}{1,40}\\(\\d{0,7}类\\)(?:${name}{2,40}\\(\\d{0,7}款\\))?(?:${name}{1,40}\\(\\d{0,7}项\\))?` +
      `|[\\u4e00-\\u9fff]${name}{1,40}\\(\\d{0,7}款\\)(?:${name}{1,40}\\(\\d{0,7}项\\))?|[\\u4e00-\\u9fff]${name}{1,40}\\(\\d{0,7}项\\)`,
  },
  { key: "appropriation.balance", pattern: `财政拨款(?:收入、?支出|收、?支)${version}${total}` },
  {
    key: "balance",
    pattern: `(?:预算)?(?:收入、?支出|收、?支)${version}(?:总计|合计|总额|总数|安排|总规模)|(?:预算)?收支(?:总?预算|决算)(?:安排)?`,
  },
  { key: "revenue.appropriation", pattern: `财政拨款(?:预算)?收入${version}${total}` },
  { key: "appropriation.basic", pattern: `财政拨款(?:安排的?)?基本支出${version}${total}` },
  { key: "appropriation.project", pattern: `财政拨款(?:安排的?)?项目支出${version}${total}` },
  { key: "appropriation", pattern: `财政拨款(?:预算)?支出${version}${total}` },
  { key: "generalPublic.basic", pattern: `一般公共预算${appropriation}基本支出${version}${total}` },
  { key: "generalPublic.project", pattern: `一般公共预算${appropriation}项目支出${version}${total}` },
  {
    key: "generalPublic",
    pattern: `一般公共预算${appropriation}(?:预算)?支出${version}${total}`,
  },
  { key: "revenue.generalPublic", pattern: `一般公共预算${appropriation}(?:资金)?收入${version}${total}` },
  {
    key: "governmentFund",
    pattern: `(?:政府性)?基金(?:预算)?${appropriation}支出${version}${total}`,
  },
  {
    key: "revenue.governmentFund",
    pattern: `(?:政府性)?基金(?:预算)?${appropriation}收入${version}${total}`,
  },
  {
    key: "stateCapital",
    pattern: `国有资本(?:经营)?(?:预算)?${appropriation}支出${version}${total}`,
  },
  {
    key: "revenue.stateCapital",
    pattern: `国有资本(?:经营)?(?:预算)?${appropriation}收入${version}${total}`,
  },
  { key: "fund.generalPublic", pattern: "一般公共预算(?:财政)?拨款(?![的安基项三])" },
  { key: "fund.governmentFund", pattern: "政府性基金(?:预算)?(?:财政)?拨款(?![的安基项三])" },
  { key: "fund.stateCapital", pattern: "国有资本(?:经营)?预算(?:财政)?拨款(?![的安基项三])" },
  { key: "revenue.fiscalAccount", pattern: "财政专户(?:管理|核拨)?(?:资金)?(?:收入)?" },
  { key: "revenue.institutionIncome", pattern: "事业收入" },
  { key: "revenue.businessIncome", pattern: "(?:事业单位)?经营收入" },
  { key: "revenue.superiorSubsidy", pattern: "上级补助收入" },
  { key: "revenue.affiliateRemittance", pattern: "(?:附属|下级|所属)单位上缴收入" },
  { key: "revenue.otherIncome", pattern: "其他(?:来源)?收入" },
  { key: "revenue.unitFunds", pattern: "单位资金(?:收入)?" },
  {
    key: "revenue.carryOver",
    pattern:
      "(?:上年|上一年)度?结转(?:和|及|、)?(?:结余)?(?:收入|资金)?|年初(?:财政拨款)?结转(?:和|及|、)?(?:结余)?",
  },
  { key: "revenue.useOfSurplus", pattern: "使用非财政拨款(?:专用)?结余" },
  { key: "revenue.transfer", pattern: "(?:上级)?(?:提前(?:通知|下达)的?)?转移支付(?:收入|资金)" },
  { key: "revenue.currentTotal", pattern: `(?:本年|当年)度?收入${version}${total}` },
  {
    key: "revenue",
    pattern: `(?:预算)?总收入|收入(?:总?预算|总?决算)(?:数)?${total}|收入(?:总计|合计|总额)|预算收入${total}`,
  },
  { key: "expenditure.currentTotal", pattern: `(?:本年|当年)度?支出${version}${total}` },
  {
    key: "expenditure",
    pattern: `(?:预算)?总支出|支出总?预算(?:数)?${total}|支出(?:总计|合计|总额)|支出总?决算(?:总计|合计|总额)|预算支出${total}`,
  },
  {
    key: "expenditure.carryOver",
    pattern: "年末(?:财政拨款)?结转(?:和|及|、)?(?:结余)?|结转下年(?:支出)?|结余分配",
  },
  { key: "basic", pattern: `基本支出${version}${total}` },
  { key: "project", pattern: `项目总?支出${version}${total}` },
  { key: "personnel", pattern: `人员(?:类)?(?:项目)?(?:经费|支出)(?:支出)?${version}` },
  { key: "operating", pattern: `(?:日常|运转类)*公用(?:类)?(?:项目)?(?:经费|支出)(?:支出)?${version}` },
  { key: "business", pattern: "(?:事业单位)?经营支出" },
  { key: "remittance", pattern: "(?:上缴|上解)上级支出" },
  { key: "subsidy", pattern: "对附属单位补助支出" },
  { key: "operatingCosts", pattern: `(?:财政拨款的?)?机关运行(?:经费|费用?)(?:支出)?${version}` },
  {
    key: "threePublic",
    pattern: `(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费(?:财政拨款)?(?:支出)?${version}(?:支出)?${total}`,
  },
  {
    key: "threePublic.overseas",
    pattern: `因公出国(?:\\(境\\)|境|、境)?(?:费用?|经费|支出)(?:支出)?${version}`,
  },
  {
    key: "threePublic.vehicles",
    pattern: `公务(?:用)?车辆?购置(?:费)?(?:及|和|与|、)(?:公务用车)?(?:运行维护|运维|运行|维护运行|运转维护)(?:费用?|经费|支出)(?:支出)?${version}`,
  },
  {
    key: "threePublic.vehicleOperation",
    pattern: `公务(?:用)?车(?:用车|辆)?(?:运行维护|运行|运维|运转维护|维护)(?:费用?|经费|支出)(?:支出)?${version}|公车(?:运行维护|运行|运维)费`,
  },
  {
    key: "threePublic.vehiclePurchase",
    pattern: `公务(?:用)?车辆?购置(?:费用?|经费|支出)?(?:支出)?${version}|公车购置费`,
  },
  { key: "threePublic.reception", pattern: `公务接待(?:费用?|经费|支出)(?:支出)?${version}` },
  { key: "vehicle.purchase", pattern: "(?<=^|[，；：、(])购置(?:费用?|经费)" },
  { key: "vehicle.operation", pattern: "(?<=^|[，；：、(])(?:运行维护|运行|运维)(?:费用?|经费)" },
  {
    key: "procurement.reservedForSmall",
    pattern: `(?:预留|面向|授予|给)+中小(?:微)?企业${share}`,
  },
  {
    key: "procurement.reservedForMicro",
    pattern: `(?:预留|面向|授予|给)+(?:小微|小型微型|小型、微型|小型和微型|小型及微型)企业${share}`,
  },
  { key: "procurement.goods", pattern: "(?:政府采购)?货物类?(?:采购|项目|预算|支出|金额)+" },
  { key: "procurement.works", pattern: "(?:政府采购)?工程类?(?:采购|项目|预算|支出|金额)+" },
  { key: "procurement.services", pattern: "(?:政府采购)?服务类?(?:采购|项目|预算|支出|金额)+" },
  {
    key: "procurement",
    pattern: `政府采购(?:预算|支出|金额|规模|资金|总预算)*${total}(?:\\([^()，。]{1,12}\\))?`,
  },
  { key: "plannedAssets", pattern: "(?:拟|计划|预计)?(?:购置|采购|新增)固定资产(?:总额|金额|预算|总值)?" },
  {
    key: "assets",
    pattern:
      "(?:(?:上年度?|上一年度?|20\\d\\d年度?)末)?(?:国有)?固定资产(?:总额|金额|价值|总值|原值|账面价值)+|(?:上年度?|上一年度?|20\\d\\d年度?)末固定资产|资产总额",
  },
  { key: "performance.amount", pattern: "涉及(?:项目)?(?:财政)?(?:拨款)?(?:预算|资金|金额)+" },
]

/** The keys of all subjects. */
export const subjects: readonly string[] = rules.map(({ key }) => key)

/** All subjects as one pattern; {@link subjectOf} tells which one a match is. */
export const subjectPattern: string = rules.map((rule) => rule.pattern).join("|")

const exact = rules.map((rule) => ({
  key: rule.key,
  pattern: new RegExp(`^(?:${rule.pattern.replace(/\(\?<=[^)]*\]\)/g, "")})$`),
}))

/** The canonical subject of words matched by {@link subjectPattern}; a function item carries its names. */
export function subjectOf(words: string): string {
  const rule = exact.find(({ pattern }) => pattern.test(words))
  if (!rule) return words
  if (rule.key !== "function") return rule.key
  const names = words.split(/\(\d{0,7}[类款项]\)/).filter((part) => part !== "")
  return `function:${names.map((part) => part.replace(/^.*[：]/, "")).join("/")}`
}

/** A fund that passages of their own are about. */
export type Fund = "governmentFund" | "stateCapital"

/** The fund words name: 政府性基金预算财政拨款收入支出决算情况说明 is about one; null when they name another or two. */
export function fundOf(words: string): Fund | null {
  if (/一般公共预算/.test(words)) return null
  const governmentFund = /政府性基金/.test(words)
  if (governmentFund === /国有资本/.test(words)) return null
  return governmentFund ? "governmentFund" : "stateCapital"
}

/** 本年收入, 年初结转 in a passage about one fund are those of the fund, not of the whole department. */
export function ofFund(key: string, fund: Fund | null): string {
  if (fund === null) return key
  if (key === "revenue.currentTotal") return `revenue.${fund}`
  if (key === "expenditure.currentTotal") return fund
  return /^(?:revenue|expenditure)\.carryOver$/.test(key) ? `${key}.${fund}` : key
}

/** Whether a subject can be a part of a whole: basic expenditure of expenditure, a fund of revenue. */
export function isPartOf(whole: string, part: string): boolean {
  if (/^(?:revenue|balance|appropriation\.balance)/.test(whole))
    return /^(?:revenue|fund)\.(?!carryOver\.)|^(?:basic|project|business|remittance|subsidy)$/.test(part)
  if (isExpenditure(whole))
    return (
      /^(?:fund\.|function:|(?:basic|project)$)/.test(part) ||
      (isExpenditure(part) && !/^expenditure(?:\.carryOver.*)?$/.test(part))
    )
  if (/(?:^|\.)basic$/.test(whole)) return /^(?:personnel|operating)$/.test(part)
  return /^(?:threePublic|procurement)(?:\.|$)/.test(whole) && part.split(".")[0] === whole.split(".")[0]
}

/** Expenditure, of all money or of some, or one of its kinds beside basic and project expenditure. */
function isExpenditure(subject: string): boolean {
  return /^(?:expenditure(?:\..+)?|appropriation|generalPublic|governmentFund|stateCapital|business|remittance|subsidy)$/.test(
    subject,
  )
}

/** Subjects that one after another make up the whole of a subject, when a list names two or more of them. */
export function completeKinds(whole: string, parts: readonly string[]): boolean {
  const has = (key: string) => parts.includes(key)
  if (
    whole === "revenue" ||
    whole === "balance" ||
    whole === "revenue.currentTotal" ||
    whole === "appropriation.balance"
  )
    return (
      (parts.length >= 2 && parts.every((part) => /^(?:revenue|fund)\.(?!carryOver\.)/.test(part))) ||
      (whole.endsWith("balance") && has("basic") && has("project"))
    )
  if (
    /^(?:expenditure(?:\.currentTotal)?|appropriation|generalPublic|governmentFund|stateCapital)$/.test(whole)
  )
    return (
      (has("basic") && has("project")) ||
      (parts.length >= 2 &&
        parts.every((part) => /^(?:fund\..+|generalPublic|governmentFund|stateCapital)$/.test(part)))
    )
  if (whole === "revenue.appropriation") return has("revenue.currentTotal") && has("revenue.carryOver")
  if (/(?:^|\.)basic$/.test(whole)) return has("personnel") && has("operating")
  if (whole === "threePublic")
    return has("threePublic.overseas") && has("threePublic.reception") && has("threePublic.vehicles")
  if (whole === "threePublic.vehicles")
    return has("threePublic.vehiclePurchase") && has("threePublic.vehicleOperation")
  if (whole === "procurement")
    return parts.filter((part) => /^procurement\.(?:goods|works|services)$/.test(part)).length >= 2
  return false
}
