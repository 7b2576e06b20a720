import type { Amount, Column, TableRow } from "../../model/disclosure.ts"
import type { Measure } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../label.ts"
import { cellAmount, finest } from "./amounts.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** Columns and rows of a table whose items stand above and whose figures stand in one row below. */
export interface Transposed {
  readonly columns: Column[]
  readonly rows: TableRow[]
}

const measures = /^(?:\d{4}年度?|上年|本年|年初|全年|调整)*(?:预算|决算|执行|支出|金额|数)+(?:[(].*[)])?$/

/** How many columns of a table name an item of the vocabulary (三公 items, kinds of assets) in their header. */
export function itemsAbove(shape: Shape, vocabulary: string): number {
  const keys = shape.columns
    .map((column) => itemKey(column, vocabulary))
    .filter((key) => key !== null && key !== "total")
  return new Set(keys).size
}

/** Turns the table over: an item a row, 预算数 and 决算数 (or the only figure) as columns. */
export function transpose(
  shape: Shape,
  vocabulary: string,
  measure: Measure,
  year: number | null,
): Transposed {
  const items = shape.columns.flatMap((column, i) => {
    const following = shape.columns.slice(i + 1, i + 3).map((next) => itemKey(next, vocabulary))
    const found = itemKey(column, vocabulary)
    // 小计 right before 购置费 is that of vehicles, whatever the words above it were merged to.
    const ofVehicles =
      found === "total" && i > 0 && following.includes("vehiclePurchase") && /小计$/.test(column.path.at(-1)!)
    const key = ofVehicles ? "vehicles" : found
    return key === null
      ? []
      : [{ column, key, measure: column.path.find((text) => measures.test(text)) ?? "" }]
  })
  const isFinal = items.some((item) => /决算/.test(item.measure))
  const lines = shape.body.filter((r) =>
    items.some(({ column }) => (shape.grid[r]![column.x]?.text ?? "") !== ""),
  )
  const figures = lines.length > 0 ? lines : shape.body.slice(-1)
  const printing = {
    measure,
    decimals: finest(figures.flatMap((r) => items.map(({ column }) => shape.grid[r]![column.x]?.text ?? ""))),
  }
  const columns = new Map<string, Column>()
  const rows: TableRow[] = []
  const first = items[0]?.column.x ?? 0
  figures.forEach((r, n) => {
    const byKey = new Map<string, { label: string; cells: Record<string, Amount>; at: TableRow["at"] }>()
    for (const { column, key, measure: words } of items) {
      const name = measureKey(words, isFinal, year)
      const cell = shape.grid[r]![column.x]
      const own = cell && cell.column - 1 === column.x ? cell : null
      const amount = cellAmount(own, shape.table.rows[r]!.at, printing)
      if (!columns.has(name)) columns.set(name, { key: name, title: words || "合计", side: null })
      const known = byKey.get(key)
      if (known) known.cells[name] ??= amount
      else byKey.set(key, { label: labelFor(column), cells: { [name]: amount }, at: amount.at })
    }
    const owner = shape.grid[r]!.slice(0, first).find((cell) => cell && cell.text !== "")?.text ?? ""
    for (const [key, row] of byKey)
      rows.push({
        code: null,
        label: n > 0 && owner !== "" ? `${owner} ${row.label}` : row.label,
        level: null,
        key: n === 0 ? key : null,
        side: null,
        cells: row.cells,
        at: row.at,
      })
  })
  return { columns: [...columns.values()], rows }
}

function itemKey(column: ShapeColumn, vocabulary: string): string | null {
  const words = tableWords(vocabulary, "row")
  const path = column.path.filter((text) => !measures.test(text)).map(unnumbered)
  const leaf = path.at(-1)
  if (leaf === undefined) return null
  const above = path.slice(0, -1).reverse().map(words)
  const key = words(leaf)
  if (key !== "total") return key ?? above.find((found) => found !== null) ?? null
  return above.find((found) => found !== null && found !== "total") ?? "total"
}

function labelFor(column: ShapeColumn): string {
  const path = column.path.filter((text) => !measures.test(text))
  const leaf = path.at(-1) ?? ""
  return /^(?:小计|合计|计)$/.test(plain(leaf)) ? (path.at(-2) ?? leaf) : leaf
}

function measureKey(words: string, isFinal: boolean, year: number | null): string {
  const printed = /(20\d\d)年/.exec(words)
  if (/上年/.test(words) || (printed && year !== null && Number(printed[1]) < year)) return "lastYear"
  return isFinal && /预算/.test(words) ? "budget" : "total"
}
