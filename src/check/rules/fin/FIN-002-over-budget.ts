import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import {
  aboutOfClaim,
  isThisYear,
  isWholeEntity,
  levelsOf,
  type MoneyClaim,
} from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"

/** An item that spent more than its budget after all adjustments. */
export interface OverBudget {
  readonly name: string
  readonly spent: string
  readonly budget: string
}

/** FIN-002: nothing is spent beyond the budget as it was adjusted. */
export const overBudget: Check = {
  id: "FIN-002",
  family: "FIN",
  title: "支出决算大于全年预算",
  severity: "warning",
  basis: "《预算法》第十三条：经批准的预算，非经法定程序不得调整；支出以经批准的预算为依据",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const pairs = pairsOf(
      levelsOf(disclosure.claims).filter(
        (claim) => isThisYear(claim, disclosure) && isWholeEntity(claim, disclosure),
      ),
    )
    if (pairs.length === 0) return yield { cannot: "文中没有同时写全年预算和支出决算" }
    for (const [spent, budget] of pairs) {
      const [paid, given] = [spent.amount.figure, budget.amount.figure]
      if (paid.cents <= given.cents || meets(paid, given)) continue
      yield {
        about: [aboutOfClaim(spent), "adjusted"],
        at: [spent.at, budget.at],
        data: {
          name: nameOfSubject(spent),
          spent: spent.amount.text,
          budget: budget.amount.text,
        } satisfies OverBudget,
        says: spent.amount.text,
        rests: [spent.amount, budget.amount],
      }
    }
  },
}

/** The only final amount and the only adjusted budget of each subject in a stretch of prose. */
function pairsOf(levels: readonly MoneyClaim[]): [MoneyClaim, MoneyClaim][] {
  return [...Map.groupBy(levels, ({ subject, stretch }) => `${stretch} ${subject}`).values()].flatMap(
    (own): [MoneyClaim, MoneyClaim][] => {
      const finals = own.filter(({ version }) => version === "final")
      const budgets = own.filter(({ version }) => version === "adjusted")
      return finals.length === 1 && budgets.length === 1 ? [[finals[0]!, budgets[0]!]] : []
    },
  )
}
