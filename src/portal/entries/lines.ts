import type { BudgetTable, Disclosure, TableKey } from "../../model/disclosure.ts"
import type { Line, Publication } from "../shelf.ts"

/** Columns that are no money of the year. */
const aside = new Set(["quantity", "percent", "reason"])

/** Where each kind of table stands: the first that has figures and is not in doubt, so that nothing counts twice. */
export function tablesByKey({ tables }: Disclosure): ReadonlyMap<TableKey, number> {
  const found = new Map<TableKey, number>()
  tables.forEach((table, index) => {
    if (table.key !== "unknown" && !table.doubt && !found.has(table.key) && hasFigures(table))
      found.set(table.key, index)
  })
  return found
}

/** Every amount of a publication that has a meaning of its own, in the order of the document. */
export function linesOf({ id, body }: Pick<Publication, "id" | "body">, disclosure: Disclosure): Line[] {
  return [...tablesByKey(disclosure).values()].flatMap((tableIndex) => {
    const { key: table, rows, columns } = disclosure.tables[tableIndex]!
    return rows.flatMap(({ code, label, level, key, side, cells }, rowIndex) =>
      code === null && key === null
        ? []
        : [...new Set(columns.map((column) => column.key))].flatMap((column) => {
            const figure = Object.hasOwn(cells, column) ? cells[column]?.figure : null
            if (!figure || aside.has(column)) return []
            return [
              {
                publication: id,
                body,
                table,
                tableIndex,
                rowIndex,
                code,
                label,
                level,
                key,
                side,
                column,
                cents: figure.cents,
              },
            ]
          }),
    )
  })
}

function hasFigures({ rows }: BudgetTable): boolean {
  return rows.some(({ cells }) => Object.values(cells).some(({ figure }) => figure !== null))
}
