import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { canBeAtMost, parseFigure, sum } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { isThisYear, levelsOf, type MoneyClaim } from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { findIn } from "../../facts/find-in.ts"
import { moneyOf } from "../../facts/money.ts"

/** A part of procurement that prose says is more than the whole: both as it names and prints them. */
export interface MoreThanWhole {
  readonly part: { readonly name: string; readonly text: string }
  readonly whole: { readonly name: string; readonly text: string }
}

/** What small and medium enterprises won, in 万元 as printed, and all contracts. */
export interface AwardedMore {
  readonly reserved: string
  readonly other: string
  readonly total: string
}

/** PRO-008: in prose, what is for small and medium enterprises is part of all procurement, what is for small and micro ones part of that. */
export const smallEnterprises: Check = {
  id: "PRO-008",
  family: "PRO",
  title: "文中预留中小企业的采购金额超过采购总额",
  severity: "error",
  basis:
    "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）第八条：预留份额是采购预算的一部分，其中再预留给小微企业",
  *run({ disclosure }): Iterable<Observation | Cannot> {
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
    // More than all there is can be no part of it, however the two kinds are told apart.
    const isBeyond = micro && total && alike && !canBeAtMost(micro.amount.figure, total.amount.figure)
    if (micro && small) yield* judge(micro, small, isBeyond ? "error" : "warning")
    if (total && disclosure.stage === "final") yield* awarded(disclosure, total)
  },
}

const won = "由中小企业供应商中标或成交的，?采购金额(?:为)?([\\d,.]+)万元"
const both = new RegExp(`预留的?政府采购项目中，${won}.*?其他政府采购项目中，${won}`)

/** What small and medium enterprises won of the reserved and of the other procurement is part of all contracts. */
function* awarded(disclosure: Disclosure, total: MoneyClaim): Iterable<Observation> {
  for (const section of disclosure.sections) {
    const found = findIn(section, both)
    const [, reserved, other] = (found && both.exec(found.text)) ?? []
    if (!found || !reserved || !other) continue
    const figures = [reserved, other].map((text) => parseFigure(text, "万元"))
    const [ofReserved, ofOther] = figures
    if (!ofReserved || !ofOther || canBeAtMost(sum([ofReserved, ofOther]), total.amount.figure)) continue
    yield {
      severity: "warning",
      fault: "awarded",
      about: ["claim", total.subject, "awarded"],
      at: [found.at, total.at],
      data: { reserved, other, total: total.text } satisfies AwardedMore,
      says: `${reserved}万元、${other}万元`,
      should: { ...moneyOf(total.amount.figure.cents, total), bound: "≤" },
    }
  }
}

function* judge(part: MoneyClaim, whole: MoneyClaim, severity: "error" | "warning"): Iterable<Observation> {
  const [cents, most] = [part.amount.figure.cents, whole.amount.figure.cents]
  if (canBeAtMost(part.amount.figure, whole.amount.figure)) return
  yield {
    severity,
    fault: "more",
    about: ["claim", part.subject, whole.subject],
    at: [part.at, whole.at],
    data: {
      part: { name: nameOfSubject(part), text: part.text },
      whole: { name: nameOfSubject(whole), text: whole.text },
    } satisfies MoreThanWhole,
    says: moneyOf(cents, part),
    should: { ...moneyOf(most, whole), bound: "≤" },
    gap: moneyOf(cents - most, part),
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
