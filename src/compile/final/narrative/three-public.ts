import type { PublicCounts } from "../../../model/final.ts"
import { appropriations } from "../../../model/ledger.ts"
import { economicsOf } from "../../../model/three-public.ts"
import { formOf } from "../../../packs/forms.ts"
import { numeral } from "../../../text/numeral.ts"
import { percentOf } from "../../narrative/compared.ts"
import type { Context, Passage } from "../../narrative/context.ts"
import { threePublicCents } from "../../sums/three-public.ts"
import type { FinalScope } from "../scope.ts"
import { told } from "./fund-expenditure.ts"

const items = ["overseas", "vehicles", "reception"] as const

/** “三公”经费支出决算: the total and every item against budget and last year, with the counts that go with it. */
export function threePublic(context: Context, own: FinalScope): Passage {
  const { say, figures } = context
  const counts = countsOf(own.counts)
  const nothing = figures.now("threePublic") === 0 && budgetOf(own, "total") === 0
  if (nothing && (figures.of("threePublic").change ?? 0) === 0)
    return { prose: [say("threePublic.none", counts)], tables: [] }
  return {
    prose: [
      say("threePublic", against(context, own, "total")),
      ...items.map((item, i) =>
        say(`threePublic.${item}`, {
          number: numeral(i + 1),
          ...against(context, own, item),
          ...counts,
          purchase: part(context, "vehiclePurchase"),
          operation: part(context, "vehicleOperation"),
        }),
      ),
    ],
    tables: [],
  }
}

/** An item's budget, amount, rate and reasons. */
function against(context: Context, own: FinalScope, item: string) {
  const { say, figures, reason, why, wording } = context
  const key = item === "total" ? "threePublic" : `threePublic.${item}`
  const { amount, change, percent } = figures.of(key)
  const budget = wording.round(budgetOf(own, item))
  const gap = amount - budget
  const { compared } = formOf(own.scope.ledger.place, own.scope.ledger.year, "final")
  const basis = say(`basis.${compared}`)
  const about = reason(`${key}@budget`)
  const codes = economicsOf(item)
  const lines = own.lines.filter(
    ({ economic, fund }) => codes.includes(economic) && (appropriations as readonly string[]).includes(fund),
  )
  return {
    label: say(`label.${key}`),
    amount,
    budget,
    basis,
    rate: budget > 0 && amount !== 0 ? percentOf(amount, budget) : "",
    gap: say("gap", { gap, basis, reason: about === "" ? say(told(lines, gap)) : about }),
    movement: say("movement", { change, percent, why: change ? why(reason(key), change) : "" }),
  }
}

function part(context: Context, item: string): number {
  return context.figures.now(`threePublic.${item}`)
}

function budgetOf({ scope, sums }: FinalScope, item: string): number {
  const form = formOf(scope.ledger.place, scope.ledger.year, "final")
  return threePublicCents(sums, item, "total", 1, `@${form.compared}Budget`)
}

const countKeys = [
  "overseasGroups",
  "overseasPersons",
  "vehiclesBought",
  "vehiclesHeld",
  "receptions",
  "receptionPersons",
  "foreignReceptions",
  "foreignPersons",
] as const satisfies readonly (keyof PublicCounts)[]

function countsOf(counts: readonly PublicCounts[]): Record<string, string> {
  return Object.fromEntries(
    countKeys.map((key) => [key, String(counts.reduce((sum, each) => sum + each[key], 0))]),
  )
}
