import type { BudgetTable, Disclosure, TableRow } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { plain } from "../../../text/label.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { mainTable } from "../../engine/tables.ts"
import { linesOf, placeIn, type Said } from "../../facts/texts.ts"

/** Sections that prose says money was spent on, and the table says not. */
export interface ListedZero {
  /** 人员经费 or 公用经费. */
  readonly kind: string
  readonly names: readonly string[]
}

/** FIN-005: what basic expenditure is said to hold has an amount in its table. */
export const listedZero: Check = {
  id: "FIN-005",
  family: "FIN",
  title: "说明里列举的经济科目决算数为零",
  severity: "note",
  basis: "惯例：主要包括的科目是基本支出决算表里有数的科目",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const table = mainTable(disclosure, "basic")
    const rows = table && sectionsOf(table)
    if (!rows || ![...rows.values()].some(hasAmount))
      return yield { cannot: "没有读到基本支出决算表各科目的数" }
    const lists = listsIn(disclosure)
    if (lists.length === 0) return yield { cannot: "文中没有列举基本支出包括哪些科目" }
    for (const { kind, names, at } of lists) {
      const empty = names.filter((name) => {
        const row = rows.get(plain(name))
        return row !== undefined && !hasAmount(row)
      })
      if (empty.length === 0) continue
      yield {
        about: ["basic", kind, "listed"],
        at: [at, ...empty.map((name) => rows.get(plain(name))!.at)],
        data: { kind, names: empty } satisfies ListedZero,
        says: empty.join("、"),
      }
    }
  },
}

/** The rows of economic sections by their names; a name that two codes have is of neither. */
function sectionsOf(table: BudgetTable): Map<string, TableRow> {
  const found = new Map<string, TableRow>()
  const twice = new Set<string>()
  for (const row of table.rows) {
    if (row.level !== 2) continue
    const name = plain(row.label)
    if (found.has(name)) twice.add(name)
    found.set(name, row)
  }
  for (const name of twice) found.delete(name)
  return found
}

function hasAmount(row: TableRow): boolean {
  return Object.values(row.cells).some((amount) => (amount.figure?.cents ?? 0) !== 0)
}

interface List {
  readonly kind: string
  readonly names: readonly string[]
  readonly at: Place
}

const list = /(人员经费|公用经费)[^；。]{0,40}?(?:主要)?(?:包括|用于)[：:]?([^；。]+)/g

function listsIn({ sections }: Disclosure): List[] {
  return sections
    .filter(({ key }) => key !== "glossary")
    .flatMap((section) => [...linesOf(section)])
    .flatMap((said: Said) =>
      [...said.text.matchAll(list)].map((match) => ({
        kind: match[1]!,
        names: match[2]!.replace(/等.{0,8}$/, "").split(/[、，]|和(?=[^、，]{2,8}$)/),
        at: placeIn(said, match.index),
      })),
    )
    .filter(({ names }) => names.length > 2)
}
