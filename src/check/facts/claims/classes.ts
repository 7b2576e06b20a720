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
export function* classCells(disclosure: Disclosure): Iterable<{ claim: MoneyClaim; cell: Term }> {
  const known = tables.map(([key, side]) => cellsOf(disclosure, key, side))
  const passages = Map.groupBy(
    disclosure.claims.filter(
      (claim): claim is MoneyClaim =>
        claim.kind === "amount" &&
        claim.against === null &&
        isPlain(claim) &&
        !silent.has(claim.section) &&
        isThisYear(claim, disclosure) &&
        isOwnVersion(claim, disclosure) &&
        known.some((cells) => cells.has(nameOf(claim))),
    ),
    (claim) => `${claim.stretch}|${claim.group}`,
  )
  for (const claims of passages.values()) {
    if (new Set(claims.map(nameOf)).size < claims.length) continue
    const best = known
      .map((cells) => ({ cells, agreeing: claims.filter((claim) => agrees(claim, cells)).length }))
      .reduce((a, b) => (b.agreeing > a.agreeing ? b : a))
    const differing = claims.length - best.agreeing
    if (best.agreeing < 2 || differing > Math.max(1, claims.length / 4)) continue
    for (const claim of claims) {
      const cell = best.cells.get(nameOf(claim))
      if (cell) yield { claim, cell }
    }
  }
}

function agrees(claim: MoneyClaim, cells: ReadonlyMap<string, Term>): boolean {
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
    .replace(/(?:科目|支出)+$/, "")
}

function cellsOf(
  disclosure: Disclosure,
  key: (typeof tables)[number][0],
  side: (typeof tables)[number][1],
): ReadonlyMap<string, Term> {
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
