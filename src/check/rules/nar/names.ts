import type { Claim } from "../../../model/disclosure.ts"
import { type Figure, formatCents, type Measure } from "../../../money/figure.ts"

// A map: a subject of a file made by hand may be `constructor`.
const names = new Map(
  Object.entries({
    balance: "收支总额",
    "appropriation.balance": "财政拨款收支总额",
    revenue: "收入",
    "revenue.currentTotal": "本年收入",
    "revenue.appropriation": "财政拨款收入",
    expenditure: "支出",
    "expenditure.currentTotal": "本年支出",
    appropriation: "财政拨款支出",
    generalPublic: "一般公共预算支出",
    basic: "基本支出",
    project: "项目支出",
    personnel: "人员经费",
    operating: "公用经费",
    operatingCosts: "机关运行经费",
    threePublic: "“三公”经费",
    "threePublic.overseas": "因公出国（境）费",
    "threePublic.vehicles": "公务用车购置及运行维护费",
    "threePublic.vehiclePurchase": "公务用车购置费",
    "threePublic.vehicleOperation": "公务用车运行维护费",
    "threePublic.reception": "公务接待费",
    procurement: "政府采购",
    "procurement.goods": "政府采购货物",
    "procurement.works": "政府采购工程",
    "procurement.services": "政府采购服务",
    "procurement.reservedForSmall": "中小企业份额",
    "procurement.reservedForMicro": "小微企业份额",
    assets: "固定资产",
    plannedAssets: "拟购置固定资产",
    "performance.amount": "绩效目标项目资金",
  }),
)

/** A claim's subject in the field's words; its own words when it has no canonical subject. */
export function nameOfSubject(claim: Pick<Claim, "subject" | "words">): string {
  const known = names.get(claim.subject)
  if (known) return known
  if (claim.subject.startsWith("function:"))
    return claim.subject
      .split("/")
      .at(-1)!
      .replace(/^function:/, "")
  return claim.words === "" ? "该项" : claim.words
}

/** The canonical subject in the field's words. */
export function nameOfKey(subject: string): string {
  return nameOfSubject({ subject, words: subject })
}

/** An amount in the measure a claim is printed in: `12.50万元`. */
export function printed(figure: Figure | number, claim: Pick<Claim, "unit">): string {
  const measure: Measure =
    claim.unit === "元" || claim.unit === "亿元" || claim.unit === "千元" ? claim.unit : "万元"
  return `${formatCents(typeof figure === "number" ? figure : figure.cents, measure)}${measure}`
}

/** A name in quotation marks; one that has its own (“三公”经费) goes without. */
export function quoted(name: string): string {
  return name.includes("“") ? name : `“${name}”`
}
