import type { Disclosure, TableRow } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Term } from "../../engine/relation.ts"
import { columnOf, hasFigures, tablesOf, termAt } from "../../engine/tables.ts"
import { isOwnVersion, isPlain, isThisYear, type MoneyClaim } from "./claims.ts"

const tables = [
  ["generalPublic", null],
  ["appropriation", "expenditure"],
  ["expenditure", null],
  ["balance", "expenditure"],
] as const

const silent = new Set(["performance", "projects", "specialFunds", "glossary", "duties", "organisation"])

/**
 * Amounts of functional classes (教育支出90万元；卫生健康支出10万元) with the cells of the table that the passage
 * is about: the one nearly all of them agree with. A passage that agrees with none is not judged.
 */
export function* classCells(disclosure: Disclosure): Iterable<Placed> {
  const known = tables.map(([key, side]) => cellsOf(disclosure, key, side))
  const passages = Map.groupBy(amountsNamed(disclosure, known), (claim) => `${claim.stretch}|${claim.group}`)
  for (const claims of passages.values())
    if (new Set(claims.map(nameOf)).size === claims.length) yield* placedIn(known, claims)
}

const itemTables = ["generalPublic", "expenditure", "governmentFund", "stateCapital"] as const

/**
 * Amounts of items below the classes named without their levels (行政运行（2010801）278万元、事业运行214万元) with the cells of the
 * table that nearly all of the passage agrees with. What a passage says twice, or several rows are called, is not judged.
 */
export function* itemCells(disclosure: Disclosure): Iterable<Placed> {
  const known = itemTables.map((key) => itemsOf(disclosure, key)).filter((items) => items.size > 0)
  if (known.length === 0) return
  for (const claims of Map.groupBy(amountsNamed(disclosure, known), ({ stretch }) => stretch).values()) {
    const names = Map.groupBy(claims, nameOf)
    yield* placedIn(
      known,
      claims.filter((claim) => names.get(nameOf(claim))!.length === 1),
    )
  }
}

/** An amount of prose and the cell of a table it is told of. */
interface Placed {
  readonly claim: MoneyClaim
  readonly cell: Term
}

/** The cells of a table by what their rows are called. */
type Cells = ReadonlyMap<string, Term>

/** This year's amounts that are called as rows of some tables are. */
function amountsNamed(disclosure: Disclosure, known: readonly Cells[]): MoneyClaim[] {
  return disclosure.claims.filter(
    (claim): claim is MoneyClaim =>
      claim.kind === "amount" &&
      claim.against === null &&
      isPlain(claim) &&
      !silent.has(claim.section) &&
      isThisYear(claim, disclosure) &&
      isOwnVersion(claim, disclosure) &&
      known.some((cells) => cells.has(nameOf(claim))),
  )
}

/** The amounts of a passage beside the cells of the table nearly all of them agree with; none where there is no such. */
function* placedIn(known: readonly Cells[], claims: readonly MoneyClaim[]): Iterable<Placed> {
  const best = known
    .map((cells) => ({ cells, agreeing: claims.filter((claim) => agrees(claim, cells)).length }))
    .reduce((a, b) => (b.agreeing > a.agreeing ? b : a))
  const differing = claims.length - best.agreeing
  if (best.agreeing < 2 || differing > Math.max(1, claims.length / 4)) return
  for (const claim of claims) {
    const cell = best.cells.get(nameOf(claim))
    if (cell) yield { claim, cell }
  }
}

/** The rows of 款 and 项 of one table by their names, as far as a name is that of one amount. */
function itemsOf(disclosure: Disclosure, key: (typeof itemTables)[number]): Cells {
  const table = tablesOf(disclosure, key).find(hasFigures)
  const found = new Map<string, Term>()
  const several = new Set<string>()
  if (!table || !columnOf(table, "total", null)) return found
  for (const row of table.rows) {
    if (row.level === null || row.level < 2) continue
    const cell = termAt(table, row, "total")
    const name = plain(row.label)
    const before = found.get(name)
    if (!cell.amount.figure || name.length < shortestName) continue
    if (before && !meets(before.amount.figure!, cell.amount.figure)) several.add(name)
    found.set(name, cell)
  }
  for (const name of several) found.delete(name)
  return found
}

/** A shorter name may be a word of the sentence. */
const shortestName = 4

function agrees(claim: MoneyClaim, cells: Cells): boolean {
  const cell = cells.get(nameOf(claim))
  return cell !== undefined && meets(cell.amount.figure!, claim.amount.figure)
}

/** The class a claim names: `function:教育支出` and `教育支出科目` are 教育支出. */
function nameOf(claim: MoneyClaim): string {
  return plain(claim.subject.replace(/^function:/, ""))
}

/** 卫生健康（类）支出, 卫生健康支出 and 卫生健康 are one class. */
function plain(label: string): string {
  return label
    .replace(/[（(]类[）)]/g, "")
    .replace(/[\s“”"（）()]|^[一二三四五六七八九十]+、|其中[:：]/g, "")
    .replace(/(?:支出)?(?:科目)?$/, "")
}

function cellsOf(
  disclosure: Disclosure,
  key: (typeof tables)[number][0],
  side: (typeof tables)[number][1],
): Cells {
  const found = new Map<string, Term>()
  const table = tablesOf(disclosure, key).find(hasFigures)
  for (const row of table?.rows ?? []) {
    if (row.side !== side || !isClass(row)) continue
    const column = ["total", "amount"].find((each) => columnOf(table!, each, side))
    const cell = column === undefined ? null : termAt(table!, row, column)
    if (cell?.amount.figure) found.set(plain(row.label), cell)
  }
  return found
}

/** Whether a row is a functional class: by its level, or by its place in a two-sided table. */
function isClass(row: TableRow): boolean {
  return row.level === 1 || (row.side === "expenditure" && row.key === null && /支出$/.test(row.label.trim()))
}
