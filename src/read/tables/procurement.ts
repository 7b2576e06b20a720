import type { Cell } from "../../document/blocks.ts"
import type {
  Amount,
  Column,
  ProcurementItem,
  ProcurementTotal,
  Quantity,
  TableRow,
} from "../../model/disclosure.ts"
import type { Measure } from "../../money/figure.ts"
import { parseNumber } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf, plain, tidy, unnumbered } from "../../text/label.ts"
import { keyed } from "./columns.ts"
import { cellsOf, printingOf } from "./rows.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** A procurement table read: its columns and rows, and the items and totals among them. */
export interface ProcurementTable {
  readonly columns: Column[]
  readonly rows: TableRow[]
  readonly items: ProcurementItem[]
  readonly totals: ProcurementTotal[]
}

const funds = ["generalPublic", "governmentFund", "stateCapital", "fiscalAccount", "unitFunds", "carryOver"]

/** Reads a procurement table: one item a row, 小计 rows before the items of a unit, 合计 first or last. */
export function readProcurement(shape: Shape, measure: Measure, year: number | null): ProcurementTable {
  const { labels, rest } = columnRoles(shape)
  const figures = rest.length > 0 ? keyed(rest, "procurement", null, year) : []
  const printing = printingOf(shape, figures, measure)
  const rows: TableRow[] = []
  const items: ProcurementItem[] = []
  const totals: ProcurementTotal[] = []
  let unit: string | null = null
  for (const r of shape.body) {
    const line = shape.grid[r]!
    const text: TextOf = (role) => {
      const column = labels.get(role)
      return column ? ownText(line[column.x], column.x) : ""
    }
    const cells = cellsOf(shape, r, figures, printing)
    const name = labelOf(text("project") || text("unit") || text("goods") || firstText(line))
    if (name === "" && figures.every((column) => cells[column.key]!.text === "")) continue
    const at = shape.table.rows[r]!.at
    const kind = totalKind(name)
    const isItem = text("goods") !== "" || text("catalogue") !== ""
    const row = tableWords("procurement", "row")(unnumbered(plain(name)))
    const key = kind ?? (labels.has("goods") && text("goods") !== "" ? null : row)
    rows.push({ code: null, label: name, level: null, key, side: null, cells, at })
    const amount = cells.total
    if (!amount) continue
    const shared = { amount, funds: pick(cells), reservedForSmall: cells.reservedForSmall ?? null, at }
    if (kind) totals.push({ kind, label: name, ...shared })
    else if (isItem) items.push({ ...itemOf(text, cells, unit), ...shared })
    if (kind === "subtotal") unit = name.replace(/(?:小计|合计)$/, "").replace(/[：:]$/, "")
  }
  return { columns: figures.map(({ key, title, side }) => ({ key, title, side })), rows, items, totals }
}

/** The text of a row under the column of a role; "" where there is none. */
type TextOf = (role: string) => string

/** The columns of words by their roles, and the others, which hold figures. */
function columnRoles({ columns }: Shape): {
  readonly labels: ReadonlyMap<string, ShapeColumn>
  readonly rest: readonly ShapeColumn[]
} {
  const labels = new Map<string, ShapeColumn>()
  const rest: ShapeColumn[] = []
  for (const column of columns) {
    const role = labelRole(column)
    if (role === null) rest.push(column)
    else if (role !== "ignored" && !labels.has(role)) labels.set(role, column)
  }
  if (labels.size === 0 && rest.length > 1) labels.set("project", rest.shift()!)
  return { labels, rest }
}

function totalKind(name: string): ProcurementTotal["kind"] | null {
  const words = unnumbered(plain(name))
  if (/^(?:合计|总计)$/.test(words)) return "total"
  return /(?:小计|合计)$/.test(words) ? "subtotal" : null
}

function itemOf(
  text: TextOf,
  cells: Readonly<Record<string, Amount>>,
  unit: string | null,
): Omit<ProcurementItem, "amount" | "funds" | "reservedForSmall" | "at"> {
  return {
    unit: labelOf(text("unit")) || unit,
    project: labelOf(text("project")),
    projectAmount: cells.budget ?? null,
    goods: tidy(text("goods")),
    catalogue: plain(text("catalogue")),
    measure: tidy(text("measure")),
    quantity: quantityOf(cells.quantity),
    price: cells.price ?? null,
  }
}

function labelRole(column: ShapeColumn): string | null {
  const words = tableWords("procurement", "label")
  for (const text of [...column.path].reverse()) {
    const role = words(text)
    if (role) return role
    if (tableWords("procurement", "column")(text)) return null
  }
  return null
}

function ownText(cell: Cell | null | undefined, x: number): string {
  return cell && cell.column - 1 === x ? cell.text : ""
}

function firstText(line: readonly (Cell | null)[]): string {
  const cell = line.find((found) => found && found.text !== "")
  return cell && parseNumber(cell.text) === null ? cell.text : ""
}

function pick(cells: Readonly<Record<string, Amount>>): Record<string, Amount> {
  return Object.fromEntries(funds.flatMap((key) => (cells[key] ? [[key, cells[key]]] : [])))
}

/** A count as printed, from the cell that holds it. */
export function quantityOf(cell: Amount | undefined): Quantity | null {
  if (!cell) return null
  const number = parseNumber(cell.text)
  return { value: number ? numberOf(cell.text) : null, text: cell.text, at: cell.at }
}

/** The value of a printed number that is no money. */
export function numberOf(text: string): number | null {
  const number = parseNumber(text)
  if (!number) return null
  const value = Number(number.digits) / 10 ** number.decimals
  return number.negative ? -value : value
}
