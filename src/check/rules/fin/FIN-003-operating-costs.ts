import type { Amount, BudgetTable, Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { mainTable, rowOf } from "../../engine/tables.ts"
import { isOwnVersion, isThisYear, isWholeEntity, levelsOf } from "../../facts/claims/claims.ts"

/** More operating costs of organs than all units spent on running. */
export interface CostsBeyond {
  readonly costs: string
  readonly operating: string
}

/** FIN-003: 机关运行经费 is the 公用经费 of administrative units, and never more than that of all units. */
export const operatingCostsBound: Check = {
  id: "FIN-003",
  family: "FIN",
  title: "机关运行经费大于一般公共预算公用经费",
  severity: "warning",
  basis: "部门决算报表说明：机关运行经费是行政单位和参公事业单位一般公共预算基本支出中的公用经费",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const table = mainTable(disclosure, "basic")
    const operating = table && operatingOf(table)
    const said = costsOf(disclosure)
    if (!operating?.figure || said.length === 0)
      return yield { cannot: "没有同时读到机关运行经费和基本支出决算表的公用经费" }
    for (const claim of said) {
      const [costs, whole] = [claim.amount.figure, operating.figure]
      if (costs.cents <= whole.cents || meets(costs, whole)) continue
      return yield {
        about: ["claim/operatingCosts", "operating"],
        at: [claim.at, operating.at],
        data: { costs: claim.amount.text, operating: operating.text } satisfies CostsBeyond,
        says: claim.amount.text,
        rests: [claim.amount, operating],
      }
    }
  },
}

function costsOf(disclosure: Disclosure) {
  return levelsOf(disclosure.claims).filter(
    (claim) =>
      claim.subject === "operatingCosts" &&
      isThisYear(claim, disclosure) &&
      isOwnVersion(claim, disclosure) &&
      isWholeEntity(claim, disclosure),
  )
}

function operatingOf(table: BudgetTable): Amount | undefined {
  return rowOf(table, "operatingTotal")?.cells.total ?? rowOf(table, "total")?.cells.operating
}
