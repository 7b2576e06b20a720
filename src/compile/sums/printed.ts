import { appropriations, type Fund } from "../../model/ledger.ts"
import type { PrintedAt } from "../../model/subject.ts"
import type { Side, Within } from "./slots.ts"

/** An amount of the budget: which side, the key of its row or column, and whose money. */
export interface Amount {
  readonly side: Side
  readonly key: string
  readonly within: Within
}

/** The amount that a cell of the tables by function and economic code prints; null for other tables. */
export function amountAt({ table, side, row, column }: PrintedAt): Amount | null {
  if (table === "balance") return side && { side, key: row, within: "all" }
  if (table === "appropriation" && side === "revenue") return { side, key: row, within: "appropriation" }
  if (table === "appropriation" && side === "expenditure")
    return { side, key: row, within: isFund(column) ? column : "appropriation" }
  if (row !== "total") return null
  if (table === "revenue" || table === "expenditure") return { side: table, key: column, within: "all" }
  if (table === "basic")
    return {
      side: "expenditure",
      key: column === "total" ? "basic" : column,
      within: "generalPublic",
    }
  if (!isFund(table)) return null
  return column === "opening"
    ? { side: "revenue", key: `carryOver.${table}`, within: "all" }
    : { side: "expenditure", key: column, within: table }
}

function isFund(key: string): key is Fund {
  return (appropriations as readonly string[]).includes(key)
}
