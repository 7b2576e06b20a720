import type { BudgetTable, TableRow } from "../../model/disclosure.ts"
import type { Relation, Term } from "./relation.ts"
import { columnName, rowName, tableNames, termAt } from "./tables.ts"

/** Words that are put together only when a message needs them: most relations hold and say nothing. */
type Words = string | (() => string)

/** An equality between lists of cells. */
export function equality(
  left: readonly Term[],
  right: readonly Term[],
  statement: Words,
  group?: string,
): Relation {
  return relation(left, right, "=", statement, group)
}

/** An upper bound between lists of cells. */
export function atMost(
  left: readonly Term[],
  right: readonly Term[],
  statement: Words,
  group?: string,
): Relation {
  return relation(left, right, "≤", statement, group)
}

function relation(
  left: readonly Term[],
  right: readonly Term[],
  comparison: Relation["comparison"],
  statement: Words,
  group: string | undefined,
): Relation {
  return new LazyRelation(left, right, comparison, statement, group)
}

class LazyRelation implements Relation {
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  readonly comparison: Relation["comparison"]
  declare readonly group?: string
  readonly #words: Words

  constructor(
    left: readonly Term[],
    right: readonly Term[],
    comparison: Relation["comparison"],
    words: Words,
    group: string | undefined,
  ) {
    this.left = left
    this.right = right
    this.comparison = comparison
    this.#words = words
    if (group !== undefined) this.group = group
  }

  get statement(): string {
    return typeof this.#words === "string" ? this.#words : this.#words()
  }
}

/** Within a row: one column is the sum of others. */
export function columnsAddUp(
  table: BudgetTable,
  row: TableRow,
  whole: string,
  parts: readonly string[],
  comparison: "=" | "≤" = "=",
): Relation {
  const names = parts.map((part) => columnName(table, part, row.side))
  const rule =
    comparison === "="
      ? `${columnName(table, whole, row.side)} = ${names.join(" + ")}`
      : `${names.join(" + ")} ≤ ${columnName(table, whole, row.side)}`
  const statement = () => `${tableNames[table.key]}“${rowName(row)}”：${rule}`
  const group = `${tableNames[table.key]}：${rule}`
  const total = [termAt(table, row, whole)]
  const terms = parts.map((part) => termAt(table, row, part))
  return comparison === "="
    ? equality(total, terms, statement, group)
    : atMost(terms, total, statement, group)
}

/** Within a column: one row is the sum of others. `rule` says which: `各款之和`. */
export function rowsAddUp(
  table: BudgetTable,
  column: string,
  whole: TableRow,
  parts: readonly TableRow[],
  rule: string,
  comparison: "=" | "≤" = "=",
): Relation {
  const title = columnName(table, column, whole.side)
  const where = `${tableNames[table.key]}${title ? `“${title}”列` : ""}`
  const statement = () => `${where}：“${rowName(whole)}” ${comparison === "=" ? "=" : "≥"} ${rule}`
  const total = [termAt(table, whole, column)]
  const terms = parts.map((part) => termAt(table, part, column))
  return comparison === "="
    ? equality(total, terms, statement, `${where}：${rule}`)
    : atMost(terms, total, statement, `${where}：${rule}`)
}

/** A list of rows in words: `“一般公共预算拨款收入”+“事业收入”`, shortened when long. */
export function listRows(rows: readonly TableRow[]): string {
  const names = rows.slice(0, 4).map((row) => `“${rowName(row)}”`)
  return rows.length > 4 ? `${names.join(" + ")} 等${rows.length}行之和` : names.join(" + ")
}
