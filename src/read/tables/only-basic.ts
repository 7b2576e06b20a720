import type { ReadTable } from "./index.ts"

/**
 * A list of basic expenditure by economic sections that stands where others print that of the general public budget:
 * when a document has no table called so, the only such list is it.
 */
export function withBasic<Block>(tables: ReadonlyMap<Block, ReadTable>): Map<Block, ReadTable> {
  const read = [...tables.values()]
  const lists = read.filter(
    ({ table, form }) =>
      form === "economic" &&
      (table.key === "basicItems" || table.key === "economic") &&
      /基本支出/.test(table.title) &&
      table.rows.some(({ code }) => code?.startsWith("30")),
  )
  if (lists.length !== 1 || read.some(({ table }) => table.key === "basic")) return new Map(tables)
  return new Map(
    [...tables].map(([block, each]) => [
      block,
      each === lists[0] ? { ...each, table: { ...each.table, key: "basic" as const } } : each,
    ]),
  )
}
