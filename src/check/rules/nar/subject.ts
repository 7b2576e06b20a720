import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { isOwnVersion, isPlain, isThisYear, isWholeEntity, type MoneyClaim, wholeOf } from "./claims.ts"

const silent = new Set(["performance", "projects", "specialFunds", "glossary", "duties", "organisation"])
const unambiguous =
  /^(?:(?:revenue|expenditure)(?:\.currentTotal|\.carryOver\..+)?|balance|revenue\.appropriation|appropriation(?:\.balance)?|generalPublic(?:\.basic|\.project)?|governmentFund|stateCapital|operatingCosts|procurement|assets|function:.+\/.+\/.+)$/
const wholeEntity = /^(?:expenditure|expenditure\.currentTotal|balance|revenue)$/

/**
 * The subject of a claim as the tables know it: `generalPublic.personnel` for personnel in a list of general
 * public expenditure; null when it is not sure whose part it is.
 */
export function tableSubject(claim: Claim, disclosure: Disclosure): string | null {
  if (silent.has(claim.section)) return null
  if (unambiguous.test(claim.subject)) return claim.subject
  const whole = wholeOf(claim, disclosure.claims)
  const of = whole?.subject ?? ""
  // 教育支出（类） in the structure of general public expenditure is that class of its table.
  if (/^function:[^/]+$/.test(claim.subject))
    return /^(?:generalPublic|expenditure(?:\.currentTotal)?|appropriation)$/.test(of) ? claim.subject : null
  if (/^revenue\.(?:governmentFund|stateCapital)$/.test(claim.subject) && claim.role === null)
    return claim.subject
  if (/^(?:basic|project)$/.test(claim.subject)) {
    if (wholeEntity.test(of)) return claim.subject
    return of === "generalPublic" ? `generalPublic.${claim.subject}` : null
  }
  if (/^(?:personnel|operating)$/.test(claim.subject)) {
    if (of === "generalPublic.basic") return `generalPublic.${claim.subject}`
    return of === "basic" && whole && tableSubject(whole, disclosure) === "basic" ? claim.subject : null
  }
  if (/^revenue\./.test(claim.subject) && /^(?:revenue|revenue\.currentTotal|balance)$/.test(of)) {
    // 本级 and 提前下达 may stand side by side: then one fund's money is said in two parts.
    const fellows = disclosure.claims.filter((each) => each.group === claim.group && each.role === "part")
    return fellows.some((each) => each.subject === "revenue.transfer") ? null : claim.subject
  }
  return null
}

/** Amounts of the whole entity, this year, in the figures the document is about: those its tables print. */
export function ownAmounts(disclosure: Disclosure): MoneyClaim[] {
  return disclosure.claims.filter(
    (claim): claim is MoneyClaim =>
      claim.kind === "amount" &&
      claim.against === null &&
      isPlain(claim) &&
      isThisYear(claim, disclosure) &&
      isOwnVersion(claim, disclosure) &&
      isWholeEntity(claim, disclosure),
  )
}
