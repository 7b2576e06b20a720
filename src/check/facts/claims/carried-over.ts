import { perObject } from "../../../memo/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Term } from "../../engine/relation.ts"
import { cellsFor } from "./cells.ts"
import { levelsOf, type MoneyClaim } from "./claims.ts"

/**
 * Whether a table prints as much more than the prose as was carried over from the year before: one has it, the other tells of
 * the year's own money (当年拨款).
 */
export function isWithoutCarryOver(claim: MoneyClaim, { amount }: Term, disclosure: Disclosure): boolean {
  const { figure } = claim.amount
  const gap = { cents: amount.figure!.cents - figure.cents, slack: figure.slack + amount.figure!.slack }
  return gap.cents > 0 && carriedOver(disclosure).some((each) => meets(each, gap))
}

const carriedOver = perObject((disclosure: Disclosure) =>
  [
    ...levelsOf(disclosure.claims)
      .filter(({ subject }) => subject.startsWith("revenue.carryOver"))
      .map(({ amount }) => amount.figure),
    ...["revenue.carryOver", "revenue.carryOver.generalPublic", "revenue.carryOver.governmentFund"].flatMap(
      (subject) => cellsFor(subject, disclosure).map(({ amount }) => amount.figure!),
    ),
  ].filter(({ cents }) => cents > 0),
)
