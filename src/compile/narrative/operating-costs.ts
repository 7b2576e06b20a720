import { operatingCostItems } from "../figures.ts"
import type { Context, Passage } from "./context.ts"

/** 机关运行经费: the amount with its items by economic section, and its change with the reason given. */
export function operatingCosts(context: Context): Passage {
  const { say, figures, reason, why } = context
  const { amount, change, percent } = figures.of("operatingCosts")
  if (amount === 0) return { prose: [say("operatingCosts.none")], tables: [] }
  const prose = [say("operatingCosts", { operatingCosts: amount, items: itemsOf(context) })]
  if (change !== undefined)
    prose.push(say("operatingCosts.change", { change, percent, why: why(reason("operatingCosts"), change) }))
  return { prose, tables: [] }
}

function itemsOf({ scope, say, wording }: Context): string {
  return operatingCostItems(scope)
    .map(
      ({ code, cents }) =>
        [
          scope.reference.codes.economic(code, scope.ledger.year)?.name ?? code,
          wording.round(cents),
        ] as const,
    )
    .map(([label, amount]) => say("part", { label, amount }))
    .join("、")
}
