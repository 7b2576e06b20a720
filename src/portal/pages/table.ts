import type { BudgetTable } from "../../model/disclosure.ts"
import type { Address } from "../address.ts"
import type { Cell, Page, Row, Table } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { type Asked, documentAt, trailIn, yearName } from "./asked.ts"
import { pathAt } from "./headlines.ts"
import { prose, words } from "./parts.ts"

/** A table as it was printed, every amount with a link to its reasons. */
export async function table(address: Address & { kind: "table" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  const index = address.number - 1
  const shown = document?.disclosure.tables[index]
  if (!document || !shown) return null
  const { publication } = document
  const title = shown.title.trim() || `第${address.number}张表`
  return {
    address,
    title: `${title}（${publication.name}${yearName(publication)}）`,
    lead: `原文中的第${address.number}张表，按原样列出${shown.unit ? `，单位：${shown.unit}` : ""}。点开一个数，看它由什么组成、如何核对。`,
    trail: trailIn(document),
    of: [publication],
    parts: [
      {
        kind: "table",
        id: "table",
        title,
        ...gridOf(shown, publication, index),
        ...(shown.note ? { note: shown.note } : {}),
      },
      ...(shown.doubt ? [prose("doubt", "存疑", [shown.doubt])] : []),
    ],
  }
}

/** The cells of a table as printed; a merged cell stands where it begins. `marked` is the row of figures to mark. */
export function gridOf(
  shown: BudgetTable,
  publication: Publication,
  index: number,
  marked?: number,
): Pick<Table, "columns" | "rows"> {
  const links = linksIn(shown, publication, index)
  const rowIds = new Map<number, number>()
  shown.rows.forEach(({ at }, i) => {
    if (at.row !== undefined && !rowIds.has(at.row)) rowIds.set(at.row, i)
  })
  const markedRow = marked === undefined ? undefined : shown.rows[marked]?.at.row
  const laid = laidOut(shown, links)
  const width = Math.max(1, ...laid.map(({ length }) => length))
  const head = headOf(laid, links, width)
  return {
    columns: Array.from({ length: width }, (_, i) => ({
      title: titleAbove(laid.slice(0, head), i),
      is: "text",
    })),
    rows: laid.slice(head).map((cells, i): Row => {
      const row = rowIds.get(head + i + 1)
      return {
        id: row === undefined ? `g${head + i + 1}` : `r${row + 1}`,
        ...(head + i + 1 === markedRow ? { isMarked: true } : {}),
        cells: [
          ...cells.map(({ spanned: _, ...cell }) => cell),
          ...Array.from({ length: width - cells.length }, () => words("")),
        ],
      }
    }),
  }
}

/** The pages of the amounts of a table, by the row and entry of its grid (from 1). */
function linksIn(shown: BudgetTable, publication: Publication, index: number): Map<string, string> {
  const links = new Map<string, string>()
  shown.rows.forEach((row, i) => {
    for (const [column, { figure, at }] of Object.entries(row.cells))
      if (figure && at.row !== undefined && at.column !== undefined)
        links.set(`${at.row} ${at.column}`, pathAt(publication, { table: index, row: i, column }))
  })
  return links
}

/** A cell; one that another reaches over has its words. */
type Laid = Cell & { readonly spanned?: string }

/** No printed table is wider; what a file says of its spans may be anything. */
const widest = 100

/** The grid with a cell for each position; words of a merged cell of the head stand above each of its columns. */
function laidOut({ grid, merged }: BudgetTable, links: ReadonlyMap<string, string>): Laid[][] {
  const spans = new Map(merged?.map((each) => [`${each.row} ${each.column}`, each.colspan]))
  return grid.map((texts, r) =>
    texts.flatMap((text, c) => {
      const place = `${r + 1} ${c + 1}`
      const more = Math.min(spans.get(place) ?? 1, widest) - 1
      return [
        words(text, links.get(place)),
        ...Array.from({ length: more }, () => ({ text: "", spanned: text })),
      ]
    }),
  )
}

/** How many rows stand above the first amount; without amounts the first row is taken for the head when it is whole. */
function headOf(
  laid: readonly (readonly Laid[])[],
  links: ReadonlyMap<string, string>,
  width: number,
): number {
  if (links.size > 0) return Math.min(...[...links.keys()].map((place) => Number(place.split(" ")[0]))) - 1
  return laid.length > 1 && laid[0]!.length === width && laid[0]!.every(({ text }) => text !== "") ? 1 : 0
}

/** A row that says whose table it is and in which measure. */
const caption = /(?:单位|年度|时间|日期|编号|部门)[:：]/

/** The header words above a column, from the top down, each once. */
function titleAbove(head: readonly (readonly Laid[])[], column: number): string {
  const found: string[] = []
  for (const row of head) {
    if (row.some(({ text }) => caption.test(text ?? ""))) continue
    const cell = row[column]
    const text = (cell?.text || cell?.spanned || "").trim()
    if (text !== "" && !/^\d{1,2}$/.test(text) && text !== "栏次" && !found.includes(text)) found.push(text)
  }
  return found.join(" ")
}
