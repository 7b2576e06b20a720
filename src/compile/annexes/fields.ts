import { formOf } from "../../packs/forms.ts"
import { isCaption } from "../../read/tables/shape.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"

/** The fields every table may mention: who publishes, for which year, in which measure. */
export function sharedFields(scope: Scope): Record<string, string> {
  const { place, year } = scope.ledger
  return {
    body: formOf(place, year).body[scope.kind],
    year: String(year),
    measure: scope.money.measure,
    owner: publisherCaption(scope),
  }
}

/** Code and name of the publisher as they stand above a table: `334云岭县水务局`. */
function publisherCaption({ kind, code, name, ledger }: Scope): string {
  const caption = `${(kind === "region" ? ledger.region.code : code) ?? ""}${printable(name)}`
  return isCaption(caption) ? caption : `编制单位：${caption}`
}

/** A count or an area in as many decimals as it needs, two at most: `3260`, `640.5`. */
export function countText(value: number): string {
  return String(Math.round(value * 100) / 100)
}
