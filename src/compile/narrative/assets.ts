import { totalOf } from "../../money/form.ts"
import type { Context, Passage } from "./context.ts"

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
