import type { Claim, Disclosure } from "../../model/disclosure.ts"
import { canBeAtMost } from "../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../check.ts"
import { isThisYear, levelsOf, type MoneyClaim } from "../narrative/claims.ts"
import { nameOfSubject, printed, quoted } from "../narrative/names.ts"

/** PRO-008: in prose, what is for small and medium enterprises is part of all procurement, what is for small and micro ones part of that. */
export const smallEnterprises: Check = {
  id: "PRO-008",
  family: "PRO",
  title: "文中预留中小企业的采购金额不超过采购总额",
  severity: "error",
  basis:
    "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）第八条：预留份额是采购预算的一部分，其中再预留给小微企业",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const [total, small, micro] = ["total", "small", "micro"].map((key) =>
      said(disclosure, `procurement.${key}`),
    )
    if (!small && !micro) return yield { cannot: "文中没有面向中小企业的采购金额" }
    // A final account states contracts signed, but what was reserved of the budget: the two are not parts of each other.
    const alike = disclosure.stage === "budget" || isContract(small ?? micro)
    if (small && total && alike)
      yield* judge(small, total, disclosure.stage === "budget" ? "error" : "warning")
    else if (micro && total && alike && !small) yield* judge(micro, total, "warning")
    if (micro && small) yield* judge(micro, small, "warning")
  },
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
