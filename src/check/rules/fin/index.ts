import type { Check } from "../../check.ts"
import { identitiesOf } from "../../engine/identities.ts"
import { overBudget } from "./FIN-002-over-budget.ts"
import { gapUnexplained } from "./FIN-003-no-reason.ts"
import { countsAndMoney } from "./FIN-004-counts-and-money.ts"
import { listedZero } from "./FIN-005-listed-zero.ts"
import { average } from "./FIN-006-average.ts"
import { initialBudget } from "./FIN-007-initial-budget.ts"
import { budgetOfThreePublic } from "./FIN-008-three-public-budget.ts"

/** FIN: a published final account by itself and against the budget of its year. */
export const checks: readonly Check[] = [
  ...identitiesOf("FIN"),
  overBudget,
  gapUnexplained,
  countsAndMoney,
  listedZero,
  average,
  initialBudget,
  budgetOfThreePublic,
]
