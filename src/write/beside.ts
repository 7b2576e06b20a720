import { collapse } from "../document/blocks.ts"
import type { BudgetTable, Disclosure } from "../model/disclosure.ts"
import { dateOf } from "../read/tables/assets.ts"
import { unitOf } from "../read/tables/index.ts"
import { plain } from "../text/label.ts"

/** Whether a table's title stands in one of its own cells. */
export function isTitleInside(table: BudgetTable): boolean {
  const title = plain(table.title)
  return title !== "" && table.grid.slice(0, 4).some((row) => row.some((text) => plain(text) === title))
}

/**
 * The line above a table: who, as of when, in what measure, parted by tabs. Only what the table does not say in
 * its own cells; "" when nothing is left.
 */
export function captionOf(disclosure: Disclosure, table: BudgetTable): string {
  if (table.title.endsWith("（续）") && table.rows.length === 0) return ""
  const texts = table.grid.flat()
  const says = (part: string) => part !== "" && texts.some((text) => text.includes(part))
  const pieces: string[] = []
  const { entity, assets, year } = disclosure
  if (table.unit !== null && unitOf([...texts.slice(0, 60), table.title]) === null) {
    const isWhole = table.key !== "project" && table.key !== "indicators"
    if (isWhole && entity.name !== "" && !says(entity.name)) pieces.push(publisher(disclosure))
    if (isWhole && year !== null && !/20\d\d/.test(disclosure.title) && !says(String(year)))
      pieces.push(`预算年度：${year}`)
  }
  if (table.key === "assets" && assets.asOf !== null && !texts.some((text) => dateOf(text) === assets.asOf))
    pieces.push(`截止时间：${assets.asOf}`)
  if (table.unit !== null && unitOf([...texts.slice(0, 60), table.title]) === null)
    pieces.push(`单位：${table.unit}`)
  return pieces.join("\t")
}

function publisher({ entity }: Disclosure): string {
  if (entity.code !== null) return `${entity.code}${entity.name}`
  return `编制${entity.kind === "unit" ? "单位" : "部门"}：${entity.name}`
}

/** The remarks below a table that none of its cells holds. */
export function remarksOf(table: BudgetTable): string[] {
  const inside = new Set(table.grid.flatMap((row) => row.map(collapse)))
  return (table.note ?? "").split("\n").filter((text) => text.trim() !== "" && !inside.has(collapse(text)))
}
