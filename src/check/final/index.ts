import type { Finding, Severity } from "../../model/finding.ts"
import { observed } from "../engine/observed.ts"
import { say } from "../say/index.ts"
import type { AccountCheck, AccountReview } from "./check.ts"
import { flowsAddUp } from "./FIN-009-flows.ts"
import { overspent } from "./FIN-010-overspent.ts"
import { notEntered } from "./FIN-011-not-entered.ts"
import { opensAsClosed } from "./FIN-012-opening.ts"
import { asInBook } from "./FIN-013-book.ts"

/** The checks of a final account before it is compiled, in the order of their numbers. */
export const accountChecks: readonly AccountCheck[] = [
  flowsAddUp,
  overspent,
  notEntered,
  opensAsClosed,
  asInBook,
]

const order: readonly Severity[] = ["error", "warning", "note"]

/** All findings about a final account, errors first. */
export function checkAccount(review: AccountReview): Finding[] {
  return accountChecks
    .flatMap((check) =>
      [...(check.run?.(review) ?? [])].flatMap((item): Finding[] =>
        "cannot" in item ? [] : [say([observed(check, item)])],
      ),
    )
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
