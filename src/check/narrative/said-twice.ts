import type { Check } from "../check.ts"
import { equality } from "../engine/equality.ts"
import type { Relation } from "../engine/relation.ts"
import { agree, type MoneyClaim, termOf } from "./claims.ts"
import { isMistaken } from "./mistaken.ts"
import { nameOfSubject, quoted } from "./names.ts"
import { ownAmounts, tableSubject } from "./subject.ts"

/** NAR-007: one item, of one year and one kind of figure, has one amount wherever prose states it. */
export const saidTwice: Check = {
  id: "NAR-007",
  family: "NAR",
  title: "同一事项前后金额一致",
  severity: "error",
  basis: "惯例：同一事项、同一口径的金额前后一致",
  *relations({ disclosure }): Iterable<Relation> {
    const amounts = ownAmounts(disclosure).filter((claim) => !isMistaken(claim, disclosure))
    const items = Map.groupBy(amounts, (claim) => {
      const subject = tableSubject(claim, disclosure)
      // 收入预算 may mean with or without what is carried over; the tables decide (NAR-008).
      return subject === null || /^(?:assets|revenue|expenditure|balance)/.test(subject) ? "" : subject
    })
    for (const [subject, said] of items) {
      if (subject === "") continue
      const first = mostSaid(said)
      for (const other of said)
        if (other !== first)
          yield equality([termOf(other)], [termOf(first)], `${quoted(nameOfSubject(first))}前后两处金额一致`)
    }
  },
}

/** The claim whose amount most others agree with. */
function mostSaid(said: readonly MoneyClaim[]): MoneyClaim {
  const votes = (claim: MoneyClaim) => said.filter((other) => agree(claim, other)).length
  return said.reduce((best, claim) => (votes(claim) > votes(best) ? claim : best))
}
