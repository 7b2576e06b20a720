import type { BudgetTable, TableKey } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"

const toItem: readonly TableKey[] = [
  "revenue",
  "expenditure",
  "generalPublic",
  "governmentFund",
  "stateCapital",
]
const names = ["", "类", "款", "项"]

/** A table that ends above the level the rules demand: 类, 款 or 项. */
export interface TableLevel {
  readonly title: string
  readonly deepest: string
  readonly demanded: string
}

/** CODE-004: expenditure is shown by function to the item, basic expenditure by economic nature to the section. */
export const levels: Check = {
  id: "CODE-004",
  family: "CODE",
  title: "科目没有公开到规定的级次",
  severity: "warning",
  basis: "《预算法实施条例》第六条：按功能分类公开到项，基本支出按经济分类公开到款",
  *run({ disclosure }): Iterable<Observation> {
    for (const table of disclosure.tables) {
      const demanded = toItem.includes(table.key) ? 3 : table.key === "basic" ? 2 : 0
      const deepest = demanded === 0 ? null : deepestOf(table)
      if (deepest === null || deepest >= demanded) continue
      const data = { title: table.title, deepest: names[deepest]!, demanded: names[demanded]! }
      yield {
        about: [table.key, "level"],
        at: [table.at],
        data: data satisfies TableLevel,
        says: `${data.deepest}级`,
        should: `${data.demanded}级`,
      }
    }
  },
}

/** The deepest level among rows with an amount; null when the table has too few rows with codes to tell. */
function deepestOf({ rows }: BudgetTable): number | null {
  const levels = rows
    .filter((row) => row.code !== null && Object.values(row.cells).some((cell) => cell.figure?.cents))
    .map((row) => row.level ?? 0)
  return levels.length < 2 ? null : Math.max(...levels)
}
