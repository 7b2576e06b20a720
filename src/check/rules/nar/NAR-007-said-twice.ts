import type { Disclosure } from "../../../model/disclosure.ts"
import { isThreePublic } from "../../../model/three-public.ts"
import { agreeingIn } from "../../../money/agreeing.ts"
import { isA } from "../../../packs/subjects.ts"
import type { Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { agree, type MoneyClaim, termOf } from "../../facts/claims/claims.ts"
import { isMistaken } from "../../facts/claims/mistaken.ts"
import { nameOfSubject, quoted } from "../../facts/claims/names.ts"
import { ownAmounts, tableSubject } from "../../facts/claims/subject.ts"

/** NAR-007: one item, of one year and one kind of figure, has one amount wherever prose states it. */
export const saidTwice: Check = {
  id: "NAR-007",
  family: "NAR",
  title: "同一事项前后金额不一致",
  severity: "error",
  basis: "惯例：同一事项、同一口径的金额前后一致",
  *relations({ disclosure }): Iterable<Relation> {
    const amounts = ownAmounts(disclosure).filter((claim) => !isMistaken(claim, disclosure))
    const items = Map.groupBy(firstOfStatements(amounts), (claim) => {
      const subject = isThreePublic(claim.subject) ? claim.subject : tableSubject(claim, disclosure)
      // 收入预算 may mean with or without what is carried over; the tables decide (NAR-008).
      return subject === null || isA(subject, "vague") ? "" : subject
    })
    yield* bothSides(items.get("") ?? [], disclosure)
    for (const [subject, said] of items) {
      if (subject === "") continue
      const first = mostSaid(said)
      for (const other of said)
        if (other !== first)
          yield equality([termOf(other)], [termOf(first)], `${quoted(nameOfSubject(first))}前后两处金额一致`)
    }
  },
}

/** 财政拨款支出84万元，其中本年财政拨款安排82万元: in one breath the second is of something narrower. */
function firstOfStatements(amounts: readonly MoneyClaim[]): MoneyClaim[] {
  const first = new Map<string, MoneyClaim>()
  return amounts.filter((claim) => {
    const key = `${claim.statement} ${claim.version}`
    const before = first.get(key)
    if (!before) first.set(key, claim)
    return !before || agree(before, claim)
  })
}

/** 收支安排 is said of both sides: where revenue and expenditure agree, it is the same amount. */
function* bothSides(said: readonly MoneyClaim[], disclosure: Disclosure): Iterable<Relation> {
  // What is carried over may be in the total and in neither side.
  const carried = disclosure.claims.some(
    (claim) => /carryOver|currentTotal$/.test(claim.subject) && claim.amount?.figure?.cents !== 0,
  )
  if (carried || disclosure.stage !== "budget") return
  const only = (subject: string) => {
    const found = said.filter((claim) => claim.subject === subject)
    return found.length === 1 ? found[0]! : null
  }
  const [balance, revenue, expenditure] = [only("balance"), only("revenue"), only("expenditure")]
  if (!balance || !revenue || !expenditure || !agree(revenue, expenditure)) return
  yield equality([termOf(balance)], [termOf(revenue)], "收支总额与收入预算、支出预算一致")
  yield equality([termOf(balance)], [termOf(expenditure)], "收支总额与收入预算、支出预算一致")
}

/** The claim whose amount most others agree with. */
function mostSaid(said: readonly MoneyClaim[]): MoneyClaim {
  const agreeing = agreeingIn(said.map(({ amount }) => amount.figure))
  const most = agreeing.reduce((best, votes) => Math.max(best, votes), 0)
  return said[agreeing.indexOf(most)]!
}
