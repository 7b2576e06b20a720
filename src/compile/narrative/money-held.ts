import { totalOf } from "../money.ts"
import { printable } from "../printable.ts"
import { purchaseKindOf } from "../purchase-kind.ts"
import type { Context, Passage } from "./context.ts"

/** 部门主管专项资金: each fund with its amount, and its sheet; a unit distributes none. */
export function specialFunds({ say, sheets, scope, wording }: Context): Passage {
  const funds = sheets.specialFunds
  if (funds.length === 0) return { prose: [say("specialFunds.none")], tables: [] }
  const items = scope.specialFunds.map(({ name, cents }, i) =>
    say("specialFunds.item", { number: String(i + 1), fund: printable(name), amount: wording.round(cents) }),
  )
  const total = totalOf(scope.specialFunds)
  return {
    prose: [say("specialFunds", { count: String(funds.length), total: wording.round(total) }), ...items],
    tables: funds.flatMap(({ tables }) => tables),
  }
}

/** 项目预算: one sheet a project. */
export function projects({ say, sheets }: Context): Passage {
  return {
    prose: sheets.projects.length === 0 ? [say("projects.none")] : [],
    tables: sheets.projects.flatMap(({ tables }) => tables),
  }
}

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

/** 国有资产: fixed assets at the end of last year, what is to be bought, and the table. */
export function assets({ say, sheets, scope, wording }: Context): Passage {
  const { assets, table } = sheets.assets
  const row = (key: string) => assets.rows.find((each) => each.key === key)
  const planned = scope.purchases.filter(({ cents }) => cents > 0)
  const values = {
    assets: wording.round(row("total")?.value?.figure?.cents ?? 0),
    vehicles: row("vehicles")?.quantity?.text || "0",
    planned: wording.round(totalOf(planned)),
    // Only what is in the procurement table, unit by unit, may be said to be in it.
    listed: planned.every(({ unit, goods }) =>
      scope.procurement.some((need) => need.unit === unit && need.goods === goods),
    )
      ? "政府采购预算"
      : "",
  }
  const has = row("total")?.value?.figure != null
  return { prose: [say(has ? "assets" : "assets.none", values)], tables: [table] }
}
