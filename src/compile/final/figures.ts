import type { FigureKey } from "../../model/ledger.ts"
import { formOf } from "../../packs/forms.ts"
import { countThreePublic, placed } from "../figures.ts"
import { centsOf } from "../sums/index.ts"
import { operatingCostsOf } from "../sums/operating-costs.ts"
import type { FinalScope } from "./scope.ts"

/**
 * Every headline figure of a final account in printed cents, by the keys that a budget's have: what was spent and
 * received. `revenue` and `expenditure` hold what was carried over, as 总计 does.
 */
export function finalFiguresOf({ scope, sums, contracts }: FinalScope): ReadonlyMap<FigureKey, number> {
  const figures = new Map<FigureKey, number>()
  for (const [figure, { side, key, within }] of placed) {
    const isOfFund = within !== "all" && side === "expenditure" && key === "total"
    figures.set(figure, centsOf(sums.total, sums.slots(side, isOfFund ? "currentTotal" : key, within)))
  }
  for (const figure of ["revenue.currentTotal", "expenditure.currentTotal"] as const)
    figures.set(
      figure,
      centsOf(
        sums.total,
        sums.slots(figure.startsWith("r") ? "revenue" : "expenditure", "currentTotal", "all"),
      ),
    )
  figures.set("appropriation.balance", centsOf(sums.total, sums.slots("revenue", "total", "appropriation")))
  countThreePublic(scope, sums, figures)
  const { operatingCosts } = formOf(scope.ledger.place, scope.ledger.year, "final")
  figures.set("operatingCosts", operatingCostsOf(sums, operatingCosts))
  for (const key of ["goods", "works", "services"] as const)
    figures.set(
      `procurement.${key}`,
      contracts.reduce((sum, each) => sum + each[key], 0),
    )
  figures.set(
    "procurement",
    contracts.reduce((sum, { goods, works, services }) => sum + goods + works + services, 0),
  )
  return figures
}
