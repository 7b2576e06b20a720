import { purchaseKindOf } from "../purchase-kind.ts"
import type { Context, Passage } from "./context.ts"

/** 政府采购: the total by goods, works and services, what is reserved for small enterprises, and the table. */
export function procurement({ say, sheets, wording }: Context): Passage {
  const { procurement, table } = sheets.procurement
  const all = procurement.totals.find(({ kind }) => kind === "total")
  const cents = all?.amount.figure?.cents ?? 0
  if (procurement.items.length === 0) return { prose: [say("procurement.none")], tables: [table] }
  const parts = (["goods", "works", "services"] as const).flatMap((kind) => {
    const own = procurement.items.filter(({ catalogue }) => purchaseKindOf(catalogue) === kind)
    return own.length === 0
      ? []
      : [{ kind, cents: own.reduce((sum, item) => sum + (item.amount.figure?.cents ?? 0), 0) }]
  })
  const total = wording.round(cents)
  const sum = (tell: (cents: number) => number) => parts.reduce((all, part) => all + tell(part.cents), 0)
  const complete = parts.length > 1 && sum((part) => part) === cents
  // Rounded parts that would not make the rounded total are told in full.
  const tell = sum(wording.round) === total ? wording.round : (part: number) => part
  return {
    prose: [
      say("procurement", {
        total: complete ? tell(cents) : total,
        small: wording.round(all?.reservedForSmall?.figure?.cents ?? 0),
        parts: complete
          ? parts
              .map(({ kind, cents }) =>
                say("part", { label: say(`label.procurement.${kind}`), amount: tell(cents) }),
              )
              .join("，")
          : "",
      }),
    ],
    tables: [table],
  }
}
