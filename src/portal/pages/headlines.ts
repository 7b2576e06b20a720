import type { BudgetTable, Disclosure, Side, TableKey } from "../../model/disclosure.ts"
import { plain, unnumbered } from "../../text/label.ts"
import { pathOf } from "../address.ts"
import { tablesByKey } from "../entries/index.ts"
import type { HeadFigure } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { whereOf } from "./asked.ts"

/** Where an amount stands in a document: indexes from 0. */
export interface Position {
  readonly table: number
  readonly row: number
  readonly column: string
}

interface Headline {
  readonly name: string
  /** Which sum it is. */
  readonly sum: string
  readonly at: readonly (readonly [TableKey, Side, string, readonly string[]])[]
}

const amounts = ["amount", "total", "thisYear", "budget", "value"]

/** The headline figures of a document in the order they are shown, and where they are printed. */
const headlines: readonly Headline[] = [
  {
    name: "收入总计",
    sum: "本年收入加上年结转，取自收支总表",
    at: [
      ["balance", "revenue", "total", amounts],
      ["revenue", null, "total", amounts],
    ],
  },
  {
    name: "支出总计",
    sum: "本年支出加年终结转，取自收支总表",
    at: [
      ["balance", "expenditure", "total", amounts],
      ["expenditure", null, "total", amounts],
    ],
  },
  {
    name: "基本支出",
    sum: "人员经费和公用经费，取自支出总表合计行",
    at: [["expenditure", null, "total", ["basic"]]],
  },
  {
    name: "项目支出",
    sum: "各项目之和，取自支出总表合计行",
    at: [["expenditure", null, "total", ["project"]]],
  },
  {
    name: "一般公共预算支出",
    sum: "一般公共预算财政拨款安排的支出合计",
    at: [["generalPublic", null, "total", amounts]],
  },
  {
    name: "政府性基金支出",
    sum: "政府性基金预算财政拨款安排的支出合计",
    at: [["governmentFund", null, "total", amounts]],
  },
  {
    name: "国有资本经营支出",
    sum: "国有资本经营预算财政拨款安排的支出合计",
    at: [["stateCapital", null, "total", amounts]],
  },
  {
    name: "“三公”经费",
    sum: "因公出国（境）、公务用车和公务接待三项之和",
    at: [["threePublic", null, "total", amounts]],
  },
]

/** Where a headline figure is printed; null when the document does not print it. */
function positionOf(disclosure: Disclosure, { at }: Headline): Position | null {
  const tables = tablesByKey(disclosure)
  for (const [key, side, rowKey, columns] of at) {
    const table = tables.get(key)
    if (table === undefined) continue
    const row = disclosure.tables[table]!.rows.findIndex(
      (each) => each.key === rowKey && (side === null || each.side === side),
    )
    const column = columns.find((name) => centsAt(disclosure, { table, row, column: name }) !== null)
    if (column !== undefined) return { table, row, column }
  }
  return null
}

/** What is printed at a position, in cents; null when there is no amount. */
export function centsAt({ tables }: Disclosure, { table, row, column }: Position): number | null {
  const cells = tables[table]?.rows[row]?.cells
  return (cells && Object.hasOwn(cells, column) ? cells[column]?.figure?.cents : null) ?? null
}

/** The headline figures of a document, each with that of the year before and the page of its reasons. */
export function figuresOf(
  { publication, disclosure }: { publication: Publication; disclosure: Disclosure },
  before: { publication: Publication; disclosure: Disclosure } | null,
): HeadFigure[] {
  return headlines.flatMap((headline): HeadFigure[] => {
    const at = positionOf(disclosure, headline)
    if (!at) return []
    const then = before && positionOf(before.disclosure, headline)
    return [
      {
        name: headline.name,
        sum: headline.sum,
        cents: centsAt(disclosure, at),
        to: pathAt(publication, at),
        before: then
          ? {
              name: `${before.publication.year}年`,
              cents: centsAt(before.disclosure, then)!,
              to: pathAt(before.publication, then),
            }
          : null,
      },
    ]
  })
}

/** The page of the reasons of what is printed at a position. */
export function pathAt(publication: Publication, { table, row, column }: Position): string {
  return pathOf({ kind: "figure", ...whereOf(publication), table: table + 1, row: row + 1, column })
}

/** The same amount in another document: the table of its kind, the row of its code or meaning, the column; null when it has none. */
export function sameIn(from: Disclosure, at: Position, other: Disclosure): Position | null {
  const table = from.tables[at.table]!
  const row = table.rows[at.row]!
  const index =
    table.key === "unknown"
      ? other.tables.findIndex(({ key, title }) => key === "unknown" && plain(title) === plain(table.title))
      : tablesByKey(other).get(table.key)
  if (index === undefined || index < 0) return null
  const name = unnumbered(plain(row.label))
  const isSame = (each: BudgetTable["rows"][number]) =>
    each.side === row.side &&
    (row.code !== null
      ? each.code === row.code
      : row.key !== null
        ? each.key === row.key && each.code === null
        : each.code === null && unnumbered(plain(each.label)) === name)
  const found = other.tables[index]!.rows.findIndex(isSame)
  const position = { table: index, row: found, column: at.column }
  return found >= 0 && centsAt(other, position) !== null ? position : null
}
