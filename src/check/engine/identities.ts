import type { BudgetTable, Disclosure, TableRow } from "../../model/disclosure.ts"
import type { Severity } from "../../model/finding.ts"
import file from "../../packs/generated/identities.ts"
import { everywhere, lineageOf } from "../../packs/inheritance.ts"
import { aboutText } from "../about.ts"
import type { Cannot, Check, Family } from "../check.ts"
import { holds } from "./conditions.ts"
import { atMost, equality } from "./equality.ts"
import { type Address, isMany, parseSide } from "./expression.ts"
import type { Relation, Term } from "./relation.ts"
import {
  amountOfAbsentRow,
  columnName,
  columnOf,
  hasFigures,
  isEmptyTable,
  mainTable,
  rowOf,
  tableNames,
  termAt,
} from "./tables.ts"
import { treeOf } from "./tree.ts"

type Row = Readonly<
  Record<"id" | "title" | "severity" | "left" | "relation" | "right" | "when" | "basis", string>
>

/** One row of packs/<place>/identities.csv, its sides read. */
interface Identity {
  /** The pack it is a row of. */
  readonly place: string
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly left: readonly Address[]
  readonly right: readonly Address[]
  readonly comparison: "=" | "≤"
  readonly when: string
  readonly basis: string
}

const identities: readonly Identity[] = everywhere<Row>(file, "inherited first").map((row) => ({
  place: row.place,
  id: row.id,
  title: row.title,
  severity: row.severity as Severity,
  left: parseSide(row.left),
  right: parseSide(row.right),
  comparison: row.relation as "=" | "≤",
  when: row.when,
  basis: row.basis,
}))

/** What the relations of a check have in common when they run over rows: the tables compared, in words. */
const compared: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(identities, ({ id }) => id)].map(([id, rows]) => {
    const tables = rows.flatMap(({ left, right }) =>
      [...left, ...right].map(({ table }) => tableNames[table]),
    )
    return [id, `${[...new Set(tables)].join("、")}逐行核对`]
  }),
)

/** The checks of a family that are rows of identities.csv: rows of one id make one check. */
export function identitiesOf(family: Family): Check[] {
  const byId = Map.groupBy(
    identities.filter(({ id }) => id.startsWith(`${family}-`)),
    ({ id }) => id,
  )
  return [...byId].map(([id, rows]) => ({
    id,
    family,
    title: rows[0]!.title,
    severity: rows[0]!.severity,
    basis: rows[0]!.basis,
    relations: ({ disclosure, reference: { pack } }) =>
      relationsOf(
        rows.filter(({ place }) => !pack || lineageOf(pack.name).includes(place)),
        disclosure,
      ),
  }))
}

function* relationsOf(rows: readonly Identity[], disclosure: Disclosure): Iterable<Relation | Cannot> {
  // What is demanded of final accounts alone is nothing that a budget could not be judged by, and the other way round.
  const own = rows.filter(({ when }) => isOfStage(when, disclosure))
  if (own.length === 0 && rows.length > 0) return
  let any = false
  for (const row of own) {
    if (!holds(row.when, disclosure)) continue
    for (const relation of expand(row, disclosure)) {
      any = true
      yield relation
    }
  }
  if (!any) yield { cannot: whyNot(own, disclosure) }
}

function isOfStage(when: string, { stage }: Disclosure): boolean {
  const stages = when.split(" ").filter((word) => word === "budget" || word === "final")
  return stages.length === 0 || stages.includes(stage)
}

function whyNot(rows: readonly Identity[], disclosure: Disclosure): string {
  const needed = new Set(
    rows
      .flatMap((row) => [...row.left, ...row.right])
      .filter((a) => !a.optional)
      .map((a) => a.table),
  )
  const missing = [...needed].filter((key) => !mainTable(disclosure, key))
  if (missing.length > 0) return `没有读到${missing.map((key) => tableNames[key]).join("、")}`
  const empty = [...needed].filter((key) => !hasFigures(mainTable(disclosure, key)!))
  if (empty.length > 0) return `${empty.map((key) => tableNames[key]).join("、")}没有数字`
  return "表中没有可供核对的行或列"
}

/** The relations an identity makes of a document: one, or one for every row and column it runs over. */
function* expand(identity: Identity, disclosure: Disclosure): Iterable<Relation> {
  const addresses = [...identity.left, ...identity.right]
  const tables = new Map<Address, BudgetTable>()
  for (const address of addresses) {
    const table = mainTable(disclosure, address.table)
    if (table) tables.set(address, table)
    else if (!address.optional) return
  }
  const columns = addresses.some(({ column }) => column === "*") ? sharedColumns(addresses, tables) : [""]
  const rows = addresses.some(isMany) ? rowsOf(addresses, tables) : [""]
  for (const row of rows)
    for (const column of columns) {
      const relation = relationAt(identity, tables, row, column)
      if (relation) yield relation
    }
}

function sharedColumns(addresses: readonly Address[], tables: ReadonlyMap<Address, BudgetTable>): string[] {
  const wanted = addresses.flatMap((address) => {
    const table = tables.get(address)
    return address.column === "*" && table && !address.optional ? [table] : []
  })
  return ["total", "basic", "project"].filter((key) => wanted.every((table) => columnOf(table, key)))
}

/** The rows the identity runs over: the codes of every table in it, in the order they are met. */
function rowsOf(addresses: readonly Address[], tables: ReadonlyMap<Address, BudgetTable>): string[] {
  const found = new Set<string>()
  for (const address of addresses) {
    const table = tables.get(address)
    if (!table || !isMany(address) || treeOf(table).severalRuns) continue
    for (const row of rowsMeant(table, address)) found.add(row.code ?? "total")
  }
  return [...found]
}

function rowsMeant(table: BudgetTable, address: Address): TableRow[] {
  return table.rows.filter((row) => {
    if (address.side !== null && row.side !== address.side) return false
    if (row.code === null) return address.row === "all" && row.key === "total"
    return address.row !== "class" || row.level === 1
  })
}

function relationAt(
  identity: Identity,
  tables: ReadonlyMap<Address, BudgetTable>,
  row: string,
  column: string,
): Relation | null {
  const left = termsOf(identity.left, tables, row, column)
  const right = termsOf(identity.right, tables, row, column)
  if (!left || !right || left.length === 0 || right.length === 0) return null
  const many = row !== "" || column !== ""
  const compare = identity.comparison === "=" ? equality : atMost
  return compare(
    left,
    right,
    () => `${listed(left)} ${identity.comparison} ${listed(right)}`,
    many ? `${compared.get(identity.id)}${column ? `（${columnTitle(tables, column)}）` : ""}` : undefined,
  )
}

function columnTitle(tables: ReadonlyMap<Address, BudgetTable>, column: string): string {
  const table = [...tables.values()][0]
  return table ? columnName(table, column) : column
}

function listed(terms: readonly Term[]): string {
  return terms
    .map((term, i) => (term.sign < 0 ? ` - ${term.name}` : `${i > 0 ? " + " : ""}${term.name}`))
    .join("")
}

/** The terms of one side; null when the form lacks one that is needed. */
function termsOf(
  addresses: readonly Address[],
  tables: ReadonlyMap<Address, BudgetTable>,
  many: string,
  everyColumn: string,
): Term[] | null {
  const terms: Term[] = []
  for (const address of addresses) {
    const term = termOf(address, tables.get(address), many, everyColumn)
    if (term) terms.push(term)
    else if (!address.optional) return null
  }
  return terms
}

function termOf(
  address: Address,
  table: BudgetTable | undefined,
  many: string,
  everyColumn: string,
): Term | null {
  if (!table || (isMany(address) && treeOf(table).severalRuns)) return null
  const column = address.column === "*" ? everyColumn : address.column
  const key = isMany(address) ? many : address.row
  const row = rowOf(table, key, address.side)
  const empty = isEmptyTable(table)
  if (!columnOf(table, column, address.side) || (address.optional && empty)) return null
  if (row) return termAt(table, row, column, address.sign)
  if (!empty && !(isMany(address) && listsLevel(table, address, key))) return null
  return {
    sign: address.sign,
    amount: amountOfAbsentRow(table, key, column),
    about: aboutText([table.key, address.side, key, column]),
    name: `${tableNames[table.key]}${empty ? "（空表）" : `（没有${key}这一行）`}${columnName(table, column) ? `的“${columnName(table, column)}”` : ""}`,
  }
}

/** Whether a row we have no code for holds an amount: it may be the very row that seems to be missing. */
function hasUncodedAmounts(table: BudgetTable, { side }: Address): boolean {
  return table.rows.some(
    (row) =>
      row.code === null &&
      row.key === null &&
      (side === null || row.side === side) &&
      Object.values(row.cells).some((cell) => cell.figure !== null),
  )
}

/** Whether a table prints rows of a code's level, so that a code it lacks has no amount there. */
function listsLevel(table: BudgetTable, address: Address, code: string): boolean {
  if (code === "total" || address.optional || hasUncodedAmounts(table, address)) return false
  return table.rows.some(
    (row) => row.code?.length === code.length && (address.side === null || row.side === address.side),
  )
}
