import type { Amount } from "../model/disclosure.ts"
import type { Figure } from "../money/figure.ts"
import type { MoneyChange } from "./difference.ts"

/** Both sides of an amount in cents, exact whatever measure each was printed in. */
export function moneyChange(
  before: Amount | null | undefined,
  after: Amount | null | undefined,
): MoneyChange {
  const [from, to] = [before?.figure?.cents ?? null, after?.figure?.cents ?? null]
  return { before: from, after: to, change: (to ?? 0) - (from ?? 0) }
}

/**
 * Whether two printed amounts are different money. A blank is zero. What one prints more coarsely than the other
 * is no change while the amounts they may stand for overlap; two that only touch (10.00 and 10.01) are one.
 */
export function isChanged(before: Amount | null | undefined, after: Amount | null | undefined): boolean {
  return differs(before?.figure ?? nothing, after?.figure ?? nothing)
}

const nothing: Figure = { cents: 0, slack: 0 }

function differs(a: Figure, b: Figure): boolean {
  return a.cents !== b.cents && 2 * Math.abs(a.cents - b.cents) >= a.slack + b.slack
}

/** The size of a change, for putting the largest first. */
export function sizeOf({ change }: MoneyChange): number {
  return Math.abs(change)
}
