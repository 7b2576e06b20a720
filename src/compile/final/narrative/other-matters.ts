import { type Contracts, type HoldingKey, holdingKeys } from "../../../model/final.ts"
import { percentOf } from "../../narrative/compared.ts"
import type { Context, Passage } from "../../narrative/context.ts"
import type { FinalScope } from "../scope.ts"
import { comparedTotal } from "./amounts.ts"

/** 其他重要事项: operating costs, procurement with small firms, and what is held at the end of the year. */
export function otherMatters(context: Context, own: FinalScope): Passage {
  const { say, figures } = context
  return {
    prose: [
      say("operatingCosts.heading"),
      figures.now("operatingCosts") === 0 && (figures.of("operatingCosts").change ?? 0) === 0
        ? say("operatingCosts.none")
        : comparedTotal(context, "operatingCosts", "operatingCosts"),
      say("procurement.heading"),
      procurement(context, own),
      say("holdings.heading"),
      holdings(context, own),
    ],
    tables: [],
  }
}

function procurement({ say, figures, wording }: Context, { contracts }: FinalScope): string {
  const told = figures.telling(["procurement", kinds.map((kind) => `procurement.${kind}`)])
  const total = told.now("procurement")
  if (total === 0) return say("procurement.none")
  const sum = (key: keyof Contracts & `${string}To${string}`) =>
    wording.round(contracts.reduce((all, each) => all + (each[key] as number), 0))
  const [small, micro] = [sum("awardedToSmall"), sum("awardedToMicro")]
  return say("procurement", {
    total,
    parts: kinds
      .map((kind) =>
        say("part", { label: say(`label.procurement.${kind}`), amount: told.now(`procurement.${kind}`) }),
      )
      .join("、"),
    small,
    smallShare: percentOf(small, total),
    micro,
    microShare: percentOf(micro, total),
  })
}

const kinds = ["goods", "works", "services"] as const

function holdings({ say }: Context, { holdings: held }: FinalScope): string {
  const of = (key: HoldingKey) => held.reduce((sum, each) => sum + (each.key === key ? each.quantity : 0), 0)
  const vehicles = holdingKeys.filter((key) => key !== "equipment")
  const total = vehicles.reduce((sum, key) => sum + of(key), 0)
  return say("holdings", {
    vehicles: String(total),
    parts:
      total === 0
        ? ""
        : vehicles
            .filter((key) => of(key) > 0)
            .map((key) => say("holding", { label: say(`label.holding.${key}`), count: String(of(key)) }))
            .join("、"),
    equipment: String(of("equipment")),
  })
}
