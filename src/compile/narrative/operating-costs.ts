import { economicCode } from "../../codes/index.ts"
import { operatingCostItems } from "../figures.ts"
import type { Context, Passage } from "./context.ts"

/** 机关运行经费: the amount with its items by economic section, and its change with the reason given. */
export function operatingCosts(context: Context): Passage {
  const { say, figures, reason } = context
  const { amount, change, percent } = figures.of("operatingCosts")
  if (amount === 0) return { prose: [say("operatingCosts.none")], tables: [] }
  const prose = [say("operatingCosts", { items: itemsOf(context) })]
  if (change !== undefined)
    prose.push(say("operatingCosts.change", { change, percent, reason: reason("operatingCosts") }))
  return { prose, tables: [] }
}

function itemsOf({ scope, say }: Context): string {
  return operatingCostItems(scope)
    .map(({ code, cents }) => [economicCode(code, scope.ledger.year)?.name ?? code, cents] as const)
    .map(([label, amount]) => say("overview.revenue.part", { label, amount }))
    .join("、")
}
