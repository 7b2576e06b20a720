import type { AssetKey, AssetRow, TableRow } from "../../model/disclosure.ts"
import { quantityOf } from "./procurement.ts"

const keys = new Set(["total", "buildings", "offices", "vehicles", "equipment", "other"])

/** The assets as rows of their table say them. */
export function assetRows(rows: readonly TableRow[]): AssetRow[] {
  return rows.map((row) => ({
    key: (row.key && keys.has(row.key) ? row.key : "unknown") as AssetKey,
    label: row.label,
    quantity: quantityOf(row.cells.quantity),
    value: row.cells.value ?? row.cells.total ?? null,
    at: row.at,
  }))
}

/** The day assets are counted at, as an ISO date: `截止时间：2023年12月31日`. */
export function dateOf(text: string): string | null {
  const found = /(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?/.exec(text.replace(/\s+/g, ""))
  return found ? `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}` : null
}
