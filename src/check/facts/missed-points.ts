import type { Disclosure } from "../../model/disclosure.ts"
import { analysedRow, gaugeOfTarget } from "./analysed.ts"
import { type Evaluated, evaluatedOf } from "./evaluated.ts"

/** Indicators that were missed and have all their points all the same. */
export function missedWithFullPoints(disclosure: Disclosure): readonly Evaluated[] {
  return evaluatedOf(disclosure).filter((each) => each.points === each.full && isMissed(each))
}

/** Whether what was reached is short of the target, or over it where that is the limit. */
export function isMissed({ row, reached, full }: Evaluated): boolean {
  const { operator, value } = row.target
  if (reached === null || value === null || full === 0) return false
  const isShort =
    operator === "≥" ? reached < value : operator === ">" ? reached <= value : operator === "=" ? false : null
  const isOver = operator === "≤" ? reached > value : operator === "<" ? reached >= value : false
  // Of an operator that is the wrong way round another check tells.
  const better = analysedRow(row).direction(gaugeOfTarget(row.target))?.better
  if (isShort) return better !== "less"
  return isOver && better !== "more"
}
