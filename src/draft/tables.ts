import type { Codes } from "../codes/index.ts"
import type { BudgetTable, Disclosure, TableKey, TableRow } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"

/** A table of a kind that has figures and is not doubted, or null. */
export function tableOf({ tables }: Disclosure, key: TableKey): BudgetTable | null {
  return tables.find((table) => table.key === key && table.rows.length > 0 && !table.doubt) ?? null
}

/** An amount in cents; zero where it is blank or no number. */
export function centsOf(row: TableRow | undefined, key: string): number {
  return row?.cells[key]?.figure?.cents ?? 0
}

/** The row of a canonical meaning on a side. */
export function rowOf(
  table: BudgetTable | null,
  key: string,
  side: TableRow["side"] = null,
): TableRow | undefined {
  return table?.rows.find((row) => row.key === key && (side === null || row.side === side))
}

/** Amounts of one code, by column. */
export interface Leaf {
  readonly code: string
  readonly label: string
  readonly at: Place
  readonly cents: (key: string) => number
}

/**
 * The rows of a table that have no row below them: their amounts make its totals. Rows without a code get the
 * one their name stands for, below the class printed above them; what has none is left out and told to `lost`.
 */
export function leavesOf(
  table: BudgetTable | null,
  codes: Codes,
  lost: (row: TableRow) => void = () => {},
): Leaf[] {
  if (!table) return []
  const coded: { code: string; row: TableRow }[] = []
  for (const row of table.rows) {
    if (row.key !== null) continue
    const code = row.code ?? codeByName(codes, row.label, coded.at(-1)?.code ?? "")
    if (code) coded.push({ code, row })
    else if (Object.values(row.cells).some(({ figure }) => figure && figure.cents !== 0)) lost(row)
  }
  const above = new Set(
    coded.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5)].filter((each) => each !== code)),
  )
  const leaves = new Map<string, { label: string; at: Place; rows: TableRow[] }>()
  for (const { code, row } of coded) {
    if (above.has(code)) continue
    const leaf = leaves.get(code)
    if (leaf) leaf.rows.push(row)
    else leaves.set(code, { label: row.label, at: row.at, rows: [row] })
  }
  return [...leaves].map(([code, { label, at, rows }]) => ({
    code,
    label,
    at,
    cents: (key) => rows.reduce((sum, row) => sum + centsOf(row, key), 0),
  }))
}

/** A name's code: below the last code when several are called so. */
function codeByName(codes: Codes, label: string, last: string): string | null {
  const found = codes.functionsNamed(label)
  if (found.length === 1) return found[0]!.code
  return (
    (
      found.find(({ code }) => code.startsWith(last.slice(0, 5))) ??
      found.find(({ code }) => code.startsWith(last.slice(0, 3)))
    )?.code ?? null
  )
}
