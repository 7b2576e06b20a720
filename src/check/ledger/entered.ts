import type { Money } from "../../model/finding.ts"
import type { Entered } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"

/** The record and its first field named, at the cell of the first that is known, else of the whole record. */
export function cell(entered: Entered, ...fields: readonly [string, ...string[]]): Place {
  const known = fields.find((field) => entered.fields?.[field])
  const place = known === undefined ? entered.at : entered.fields![known]!
  return { ...place, ...(entered.id === undefined ? {} : { record: entered.id }), field: known ?? fields[0] }
}

/** What was entered into a field of a record, by the name of the field. */
export function valueIn(record: Entered, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field]
}

/** An amount of a ledger, or a limit of one. */
export function yuan(cents: number, bound?: "≤"): Money {
  return { cents, measure: "元", entered: true, ...(bound ? { bound } : {}) }
}

/** Several keys as one. */
export function keys(all: Iterable<string>): string {
  return [...new Set(all)].join("+")
}
