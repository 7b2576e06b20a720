import { type Amount, nineTables } from "../../model/disclosure.ts"
import type { Review } from "../check.ts"
import { amountAt, mainTable, rowOf } from "./tables.ts"

/** What the same cell of last year's own disclosure says, in cents; null when it is not known. */
export type LastYear = (amount: Amount) => number | null

/** Looks cells up in last year's disclosure by table, row and column; built when first asked. */
export function lastYearOf({ disclosure, lastYear }: Review): LastYear {
  if (!lastYear) return () => null
  let cells: Map<Amount, number> | null = null
  return (amount) => {
    cells ??= sameCells(disclosure, lastYear)
    return cells.get(amount) ?? null
  }
}

function sameCells(now: Review["disclosure"], before: Review["disclosure"]): Map<Amount, number> {
  const cells = new Map<Amount, number>()
  for (const key of nineTables) {
    const [table, old] = [mainTable(now, key), mainTable(before, key)]
    if (!table || !old) continue
    for (const row of table.rows) {
      const name = row.code ?? row.key
      const same = name === null ? undefined : rowOf(old, name, row.side)
      if (!same) continue
      for (const [column, amount] of Object.entries(row.cells)) {
        const cents = amountAt(same, column).figure?.cents
        if (cents !== undefined) cells.set(amount, cents)
      }
    }
  }
  return cells
}
