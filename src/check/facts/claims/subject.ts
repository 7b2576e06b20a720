import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { isA, subjectNamed } from "../../../packs/subjects.ts"
import { partsBeside } from "./claim-index.ts"
import { isOwnVersion, isPlain, isThisYear, isWholeEntity, type MoneyClaim } from "./claims.ts"
import { wholeOf } from "./lists.ts"

const silent = new Set(["performance", "projects", "specialFunds", "glossary", "duties", "organisation"])
/**
 * The subject of a claim as the tables know it: `generalPublic.personnel` for personnel in a list of general
 * public expenditure; null when it is not sure whose part it is.
 */
export function tableSubject(claim: Claim, disclosure: Disclosure): string | null {
  if (silent.has(claim.section)) return null
  const subject = subjectNamed(claim.subject)
  if (!subject) return null
  // “三公”经费10万元（其中：一般公共预算支出10万元）: the fund's part of that, not all of the fund's.
  const head = wholeOf(claim, disclosure.claims)
  // 财政拨款支出84万元，其中本年财政拨款安排82万元: a part of itself.
  if (head?.subject === claim.subject) return null
  if (head && ofSpending.test(head.subject) && !ofSpending.test(claim.subject)) return null
  const isItem = claim.subject.startsWith("function:")
  if (subject.sure.always || (isItem && levelOf(claim.subject) >= 3)) return claim.subject
  // A 款 or 项 that names no 类 may be of several.
  if (isItem && levelOf(claim.subject) > 1) return null
  if (subject.sure.alone && claim.role === null) return claim.subject
  const whole = wholeOf(claim, disclosure.claims)
  const meant = whole && subject.sure.in.get(whole.subject)
  if (!whole || meant == null || tableSubject(whole, disclosure) !== whole.subject) return null
  // 本级 and 提前下达 may stand side by side: then one fund's money is said in two parts.
  if (subject.heads === "revenue" && besideAnOverlap(claim, disclosure)) return null
  // 教育支出（类） in the structure of general public expenditure is that class of its table.
  return isItem ? claim.subject : meant
}

/** What is spent on something, whatever fund it comes from. */
const ofSpending = /^(?:threePublic|meetings|training|operatingCosts|procurement)/

function levelOf(item: string): number {
  return item.split("/").length
}

function besideAnOverlap(claim: Claim, disclosure: Disclosure): boolean {
  return partsBeside(claim, disclosure.claims).some((each) => isA(each.subject, "overlaps"))
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
