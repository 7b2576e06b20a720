import type { Amount, BudgetTable, Disclosure } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { meets } from "../../../money/figure.ts"
import { plain } from "../../../text/label.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { mainTable, rowOf } from "../../engine/tables.ts"
import {
  aboutOfClaim,
  isThisYear,
  isWholeEntity,
  levelsOf,
  type MoneyClaim,
} from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { inTenThousands } from "../../facts/money.ts"
import { ownBudget } from "../../facts/own-budget.ts"

/** A budget as the final account tells it, and as it was published. */
export interface OtherBudget {
  readonly name: string
  readonly said: string
  readonly published: Money
}

/** FIN-007: 年初预算 in a final account is the budget that was published. */
export const initialBudget: Check = {
  id: "FIN-007",
  family: "FIN",
  title: "文中的年初预算与公开的部门预算不同",
  severity: "warning",
  basis: "《预算法》第七十五条、第七十九条：决算与预算对照；年初预算数是经批准并公开的预算",
  *run(review): Iterable<Observation | Cannot> {
    const { disclosure } = review
    if (disclosure.stage !== "final") return
    const budget = ownBudget(review)
    if ("cannot" in budget) return yield budget
    const said = levelsOf(disclosure.claims).filter(
      (claim) =>
        claim.version === "initial" && isThisYear(claim, disclosure) && isWholeEntity(claim, disclosure),
    )
    let any = false
    for (const claim of said) {
      const published = publishedOf(claim, budget)
      if (!published?.figure) continue
      any = true
      if (meets(claim.amount.figure, published.figure)) continue
      yield {
        about: [aboutOfClaim(claim), "initial"],
        at: [claim.at],
        data: {
          name: nameOfSubject(claim),
          said: claim.amount.text,
          published: inTenThousands(published.figure.cents),
        } satisfies OtherBudget,
        says: claim.amount.text,
        should: inTenThousands(published.figure.cents),
        rests: [claim.amount],
      }
    }
    if (!any) yield { cannot: "文中没有写年初预算，或者预算里没有对应的数" }
  },
}

/** The published amount of a fund's expenditure, or of the one item that a path of names means. */
function publishedOf({ subject }: MoneyClaim, budget: Disclosure): Amount | undefined {
  if (subject === "generalPublic" || subject === "governmentFund" || subject === "stateCapital")
    return totalOf(mainTable(budget, subject))
  const path = /^function:(.+)$/.exec(subject)?.[1]?.split("/")
  const table = mainTable(budget, "generalPublic")
  if (!table || path?.length !== 3) return undefined
  const [found, ...more] = table.rows.filter((row) => row.level === 3 && isAt(row.code!, path, table))
  return found && more.length === 0 ? found.cells.total : undefined
}

function isAt(code: string, path: readonly string[], table: BudgetTable): boolean {
  return [3, 5, 7].every((length, i) => {
    const row = table.rows.find((each) => each.code === code.slice(0, length))
    return row !== undefined && plain(row.label) === plain(path[i]!)
  })
}

function totalOf(table: BudgetTable | undefined): Amount | undefined {
  return table && rowOf(table, "total")?.cells.total
}
