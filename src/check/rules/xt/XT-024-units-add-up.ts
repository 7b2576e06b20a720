import type { BudgetTable, Disclosure, Unit } from "../../../model/disclosure.ts"
import { plain } from "../../../text/label.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { tablesOf } from "../../engine/tables.ts"

/** A total of the list of units, and what the units have together. */
export interface UnitsAddUp {
  readonly column: string
  readonly total: number
  readonly sum: number
  /** Units with more people than posts. */
  readonly over: readonly string[]
}

const columns = [
  { key: "posts", head: /编制/, not: /缺编|空编|超编/ },
  { key: "staff", head: /在职|实有|在编|在岗/, not: /编制|离|退/ },
  { key: "retired", head: /退休|离退/, not: /在职/ },
  { key: "vehicles", head: /车辆|用车/, not: /购置/ },
] as const

/** XT-024: the totals of the list of units are the sums of its rows. */
export const unitsAddUp: Check = {
  id: "XT-024",
  family: "XT",
  title: "机构表的合计不等于各单位之和",
  severity: "error",
  basis: "惯例：合计等于各项之和",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const tables = tablesOf(disclosure, "organisation")
    const { units } = disclosure.organisation
    const totals = tables.length === 1 && units.length > 1 ? totalsOf(tables[0]!) : null
    if (!totals) return yield { cannot: "没有带合计的机构表" }
    for (const { key, head } of columns) {
      const total = totals.get(key)
      const counts = units.map((unit) => unit[key])
      if (total === undefined || counts.every((count) => count === null)) continue
      const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0)
      if (sum !== total.value) yield observed(disclosure, key, total.label || head.source, total.value, sum)
    }
  },
}

function observed(
  { organisation: { units } }: Disclosure,
  key: keyof Unit,
  column: string,
  total: number,
  sum: number,
): Observation {
  const over = units.filter(({ posts, staff }) => posts !== null && staff !== null && staff > posts)
  const meant = key === "staff" || key === "posts" ? over : []
  return {
    about: ["organisation", String(key), "total"],
    at: (meant.length > 0 ? meant : units).map(({ at }) => at),
    data: { column, total, sum, over: meant.map(({ name }) => name) } satisfies UnitsAddUp,
    says: String(total),
    should: String(sum),
    gap: String(Math.abs(total - sum)),
  }
}

/** The numbers of the row 合计 by what their column counts; null when the form has several such columns or no such row. */
function totalsOf({ grid }: BudgetTable): Map<string, { label: string; value: number }> | null {
  const header = grid.findIndex((cells) =>
    cells.some((cell) => columns.some(({ head }) => head.test(plain(cell)))),
  )
  const row = grid.find(
    (cells, i) => i > header && /^(?:合计|总计)$/.test(plain(cells.find((cell) => cell !== "") ?? "")),
  )
  if (header < 0 || !row || row.length !== grid[header]!.length) return null
  const found = new Map<string, { label: string; value: number }>()
  for (const { key, head, not } of columns) {
    const at = grid[header]!.flatMap((cell, i) =>
      head.test(plain(cell)) && !not.test(plain(cell)) ? [i] : [],
    )
    const text = plain(row[at[0]!] ?? "")
    if (at.length === 1 && /^\d{1,6}$/.test(text))
      found.set(key, { label: plain(grid[header]![at[0]!]!), value: Number(text) })
  }
  return found
}
