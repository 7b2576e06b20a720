import type { FinalAccount } from "../../model/final.ts"
import type { LastYearFigure } from "../../model/ledger.ts"
import type { Reference } from "../../packs/reference.ts"
import { finalFiguresOf } from "./figures.ts"
import { finalScopeOf } from "./scope.ts"

/** What each department and unit of an account prints: next year's account compares with it. */
export function printedFigures(account: FinalAccount, reference: Reference): LastYearFigure[] {
  return [...account.departments, ...account.units].flatMap(({ code: of }) =>
    [...finalFiguresOf(finalScopeOf(account, of, reference)!)].map(([figure, cents]) => ({
      of,
      figure,
      cents,
      at: {},
    })),
  )
}
