import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { canBeAtMost, parseFigure, sum } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { isThisYear, levelsOf, type MoneyClaim } from "../nar/claims.ts"
import { nameOfSubject, printed, quoted } from "../nar/names.ts"
import { findIn } from "../tpe/items.ts"

/** PRO-008: in prose, what is for small and medium enterprises is part of all procurement, what is for small and micro ones part of that. */
export const smallEnterprises: Check = {
  id: "PRO-008",
  family: "PRO",
  title: "文中预留中小企业的采购金额不超过采购总额",
  severity: "error",
  basis:
    "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）第八条：预留份额是采购预算的一部分，其中再预留给小微企业",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const [total, small, micro] = [
      "procurement",
      "procurement.reservedForSmall",
      "procurement.reservedForMicro",
    ].map((subject) => said(disclosure, subject))
    if (!small && !micro) return yield { cannot: "文中没有面向中小企业的采购金额" }
    // A final account states contracts signed, but what was reserved of the budget: the two are not parts of each other.
    const alike = disclosure.stage === "budget" || isContract(small ?? micro)
    if (small && total && alike)
      yield* judge(small, total, disclosure.stage === "budget" ? "error" : "warning")
    else if (micro && total && alike && !small) yield* judge(micro, total, "warning")
    if (micro && small) yield* judge(micro, small, "warning")
    if (total && disclosure.stage === "final") yield* awarded(disclosure, total)
  },
}

const won = "由中小企业供应商中标或成交的，?采购金额(?:为)?([\\d,.]+)万元"
const both = new RegExp(`预留的?政府采购项目中，${won}.*?其他政府采购项目中，${won}`)

/** What small and medium enterprises won of the reserved and of the other procurement is part of all contracts. */
function* awarded(disclosure: Disclosure, total: MoneyClaim): Iterable<Verdict> {
  for (const section of disclosure.sections) {
    const found = findIn(section, both)
    const [, reserved, other] = (found && both.exec(found.text)) ?? []
    const figures = [reserved, other].map((text) => (text ? parseFigure(text, "万元") : null))
    if (
      !found ||
      !figures[0] ||
      !figures[1] ||
      canBeAtMost(sum([figures[0], figures[1]]), total.amount.figure)
    )
      continue
    yield {
      severity: "warning",
      message: `中小企业在预留项目中标${reserved}万元、在其他项目中标${other}万元，合计大于政府采购金额${total.text}。`,
      at: [found.at, total.at],
      says: `${reserved}万元、${other}万元`,
      should: `合计不大于${total.text}`,
      advice: "请核对两项中标金额，是否把预留项目的金额重复填在了“其他政府采购项目”中。",
    }
  }
}

function* judge(part: MoneyClaim, whole: MoneyClaim, severity: "error" | "warning"): Iterable<Verdict> {
  if (canBeAtMost(part.amount.figure, whole.amount.figure)) return
  yield {
    severity,
    message: `文中${quoted(nameOfSubject(part))}${part.text}，大于${quoted(nameOfSubject(whole))}${whole.text}。`,
    at: [part.at, whole.at],
    says: part.text,
    should: `不大于${whole.text}`,
    gap: printed(part.amount.figure.cents - whole.amount.figure.cents, part),
    advice: "前者包含在后者之内，请核对两个金额和计量单位。",
  }
}

/** The one amount the document states of a subject, this year; null when it states none or two. */
function said(disclosure: Disclosure, subject: string): MoneyClaim | null {
  const found = levelsOf(disclosure.claims).filter(
    (claim) => claim.subject === subject && isThisYear(claim, disclosure) && claim.section !== "projects",
  )
  const first = found[0]
  return first && found.every((each) => each.amount.figure.cents === first.amount.figure.cents) ? first : null
}

function isContract(claim: Claim | null | undefined): boolean {
  return claim?.words.includes("合同") ?? false
}
