import type { Amount, Column, TableRow } from "../../model/disclosure.ts"
import type { Measure } from "../../money/figure.ts"
import { parseNumber } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"
import { cellAmount, printingBy } from "./amounts.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** Columns and rows of a table whose items stand above and whose figures stand in one row below. */
export interface Transposed {
  readonly columns: Column[]
  readonly rows: TableRow[]
}

const measures = /^(?:\d{4}年度?|上年|本年|年初|全年|调整)*(?:预算|决算|执行|支出|金额|数)+(?:[(].*[)])?$/

/** 2024年, 上年, 本年: the line of a year. */
const years = /^(?:20\d\d|上|去|本|今|当)年度?$/

/** How many columns of a table name an item of the vocabulary (三公 items, kinds of assets) in their header. */
export function itemsAbove(shape: Shape, vocabulary: string): number {
  const keys = shape.columns
    .map((column) => itemKey(column, vocabulary))
    .filter((key) => key !== null && key !== "total")
  return new Set(keys).size
}

interface Item {
  readonly column: ShapeColumn
  /** null for an item the vocabulary does not know. */
  readonly key: string | null
  readonly label: string
  /** 预算数, 决算数 … when the header says so. */
  readonly measure: string
}

/**
 * Turns the table over: an item a row; 预算数 and 决算数, be they columns or lines of the table, become columns.
 * Further lines (other units, other years) follow as rows without a key.
 */
export function transpose(
  shape: Shape,
  vocabulary: string,
  measure: Measure,
  year: number | null,
): Transposed {
  const items = twiceOver(shape, vocabulary) ?? itemsOf(spread(shape), vocabulary)
  const text = (r: number, x: number) => shape.grid[r]?.[x]?.text ?? ""
  const filled = shape.body.filter((r) => items.some(({ column }) => text(r, column.x) !== ""))
  // A table printed without a line for figures is an empty one: its items are blank.
  const blocks = stackedBlocks(shape)
  const lines = blocks ? [...blocks.keys()] : filled.length > 0 ? filled : [shape.body.at(-1) ?? -1]
  const owners = lines.map((r) => {
    if (blocks) return blocks.get(r)!
    const before = (shape.grid[r] ?? []).slice(0, items[0]?.column.x ?? 0)
    return before.find((cell) => cell && cell.text !== "")?.text ?? ""
  })
  const byLine =
    lines.length > 1 && owners.every((owner) => measures.test(plain(owner)) || years.test(plain(owner)))
  const isFinal = [...owners, ...items.map((item) => item.measure)].some((words) => /决算/.test(words))
  const printing = printingBy(
    measure,
    lines.flatMap((r) => items.map(({ column }) => text(r, column.x))),
  )
  const columns = new Map<string, Column>()
  const rows = new Map<string, TableRow & { cells: Record<string, Amount> }>()
  lines.forEach((r, n) => {
    const repeats = n > 0 && !byLine
    for (const { column, key, label, measure: words } of items) {
      const title = byLine ? plain(owners[n]!) : words
      const name = measureKey(title, vocabulary, isFinal, year)
      if (!columns.has(name)) columns.set(name, { key: name, title: title || "合计", side: null })
      const cell = shape.grid[r]?.[column.x]
      const own = cell && cell.column - 1 === column.x ? cell : null
      const amount = cellAmount(own, shape.table.rows[r]?.at ?? shape.table.at, printing)
      const id = `${repeats ? n : 0}/${key ?? label}`
      const known = rows.get(id)
      if (known) known.cells[name] ??= amount
      else
        rows.set(id, {
          code: null,
          label: repeats && owners[n] !== "" ? `${owners[n]} ${label}` : label,
          level: null,
          key: repeats ? null : key,
          side: null,
          cells: { [name]: amount },
          at: amount.at,
        })
    }
  })
  return { columns: [...columns.values()], rows: [...rows.values()] }
}

/** The lines of figures with what stands above them: 2024年预算数, the items, a line, 2025年预算数, the items again, a line. */
function stackedBlocks({ table }: Shape): ReadonlyMap<number, string> | null {
  const found = new Map<number, string>()
  let title = ""
  for (const [r, { cells }] of table.rows.entries()) {
    const texts = cells.map(({ text }) => plain(text)).filter((text) => text !== "")
    if (texts.length === 1 && measures.test(texts[0]!)) title = texts[0]!
    else if (title !== "" && texts.length > 1 && texts.every((text) => parseNumber(text) !== null))
      found.set(r, title)
  }
  return new Set(found.values()).size > 1 ? found : null
}

/**
 * The items of a header that lists them twice, for the budget and for what was spent, where its merged cells are not
 * known: in the order they are read, the parts of vehicles after vehicles, they count the figures of the one row below.
 * Null when the table is not so.
 */
function twiceOver(shape: Shape, vocabulary: string): Item[] | null {
  if (vocabulary !== "threePublic") return null
  const words = tableWords(vocabulary, "row")
  const texts = shape.header.flatMap((r) =>
    shape.table.rows[r]!.cells.map((cell) => unnumbered(plain(cell.text))).filter((text) => text !== ""),
  )
  const halves = texts.filter((text) => measures.test(text))
  const named = texts.filter((text) => !measures.test(text) && words(text) !== null)
  const isPart = (text: string) =>
    /小计$/.test(text) || words(text) === "vehiclePurchase" || words(text) === "vehicleOperation"
  const parts = named.filter(isPart)
  const flat = named.filter((text) => !isPart(text))
  const whole = flat.map((text) => words(text)!)
  const half = whole.length / 2
  if (halves.length !== 2 || parts.length !== 6 || half !== 4) return null
  if (whole.some((key, i) => key !== whole[i % half]) || !whole.includes("vehicles")) return null
  const lines = shape.body
    .map((r) => shape.table.rows[r]!.cells.filter((cell) => parseNumber(cell.text) !== null))
    .filter((cells) => cells.length > 0)
  const [cells] = lines
  if (lines.length !== 1 || cells!.length !== 12) return null
  const items = whole.flatMap((key, i) => {
    const measure = halves[i < half ? 0 : 1]!
    const own = { key, label: flat[i]!, measure }
    if (key !== "vehicles") return [own]
    const from = i < half ? 0 : 3
    return parts.slice(from, from + 3).map((text) => {
      const part = words(text)
      return { key: part === "total" ? key : part, label: part === "total" ? flat[i]! : text, measure }
    })
  })
  return items.map((item, i) => ({
    ...item,
    column: { x: cells![i]!.column - 1, path: [item.measure, item.label], title: item.label },
  }))
}

/**
 * The columns of a header of which nothing is merged any more: a word above others reaches over the blank cells right
 * of it as far as lower words stand under them, and no further than the word above it does.
 */
function spread(shape: Shape): Shape {
  const { grid, header, table } = shape
  const rows = header.filter((h) => table.rows[h]!.cells.some(({ text }) => plain(text) !== ""))
  if (
    rows.length < 2 ||
    rows.some((h) => table.rows[h]!.cells.some((cell) => cell.colspan + cell.rowspan > 2))
  )
    return shape
  const words = rows.map((h) => grid[h]!.map((cell) => plain(cell?.text ?? "")))
  const from = words.map((row) => row.map((_, x) => x))
  for (const [r, row] of words.entries())
    for (let x = 1; x < row.length; x++) {
      const isUnder = words.slice(r + 1).some((lower) => lower[x] !== "")
      const isTogether = words
        .slice(0, r)
        .every((_, above) => from[above]![x] === from[above]![x - 1] || words[above]![x] === "")
      if (row[x] !== "" || row[x - 1] === "" || !isUnder || !isTogether) continue
      row[x] = row[x - 1]!
      from[r]![x] = from[r]![x - 1]!
    }
  const columns = shape.columns.map((column) => {
    const path = words
      .map((row) => row[column.x]!)
      .filter((text, i, all) => text !== "" && text !== all[i - 1])
    return path.length > column.path.length ? { ...column, path } : column
  })
  return { ...shape, columns }
}

function itemsOf(shape: Shape, vocabulary: string): Item[] {
  const keys = withoutWiderTotals(
    shape.columns.map((column) => itemKey(column, vocabulary)),
    shape.columns,
  )
  const first = keys.findIndex((key) => key !== null)
  return shape.columns.flatMap((column, i) => {
    if (first < 0 || i < first || column.path.length === 0) return []
    // 小计 right before 购置费 is that of vehicles, whatever the words above it were merged to; 三公经费小计 is its own.
    const ofVehicles = i > 0 && keys[i] === "total" && keys.slice(i + 1, i + 3).includes("vehiclePurchase")
    const key = ofVehicles && /^(?!.*三公).*小计$/.test(column.path.at(-1)!) ? "vehicles" : keys[i]!
    return [
      {
        column,
        key,
        label: labelFor(column),
        measure: column.path.find((words) => measures.test(words)) ?? "",
      },
    ]
  })
}

/** 合计 of three public expenses and of meetings and training: the total is the one under “三公”经费. */
function withoutWiderTotals(
  keys: readonly (string | null)[],
  columns: readonly ShapeColumn[],
): readonly (string | null)[] {
  const isOwn = (i: number) => columns[i]!.path.some((text) => /三公/.test(text))
  const totals = keys.flatMap((key, i) => (key === "total" ? [i] : []))
  const isWider = keys.some((key) => key === "meetings" || key === "training") && totals.some(isOwn)
  return isWider ? keys.map((key, i) => (key === "total" && !isOwn(i) ? null : key)) : keys
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

function measureKey(words: string, vocabulary: string, isFinal: boolean, year: number | null): string {
  if (vocabulary === "assets") return /数量/.test(words) ? "quantity" : "value"
  const printed = /(20\d\d)年/.exec(words)
  if (/上年|去年/.test(words) || (printed && year !== null && Number(printed[1]) < year)) return "lastYear"
  return isFinal && /预算/.test(words) ? "budget" : "total"
}
