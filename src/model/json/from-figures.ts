import type {
  Amount,
  AssetRow,
  BudgetTable,
  Heading,
  Merged,
  ProcurementItem,
  ProcurementTotal,
  Quantity,
  Standing,
  TableRow,
} from "../disclosure.ts"
import type { Place } from "../place.ts"
import type { Amounts } from "./amounts.ts"
import { list, number, type Plain, place, record, text, textOrNull, texts } from "./plain.ts"

/** A table; its cells are the amounts other parts share. */
export function tableFrom(value: Plain, amounts: Amounts): BudgetTable {
  const unit = textOrNull(value.unit)
  return {
    key: (textOrNull(value.key) ?? "unknown") as BudgetTable["key"],
    title: text(value.title),
    unit,
    note: textOrNull(value.note),
    ...(value.doubt === undefined ? {} : { doubt: textOrNull(value.doubt) }),
    ...(value.places === undefined ? {} : { places: { note: place(record(value.places).note) } }),
    ...(value.body === undefined ? {} : { body: headingFrom(record(value.body)) }),
    ...(value.number === undefined ? {} : { number: headingFrom(record(value.number)) }),
    at: place(value.at),
    columns: list(value.columns)
      .map(record)
      .map((column) => ({
        key: text(column.key),
        title: text(column.title),
        side: side(column.side),
      })),
    rows: list(value.rows).map((row) => rowFrom(record(row), unit, number(value.precision), amounts)),
    grid: list(value.grid).map(texts),
    ...(value.merged === undefined ? {} : { merged: list(value.merged).map(record).map(mergedFrom) }),
    ...(value.stands === undefined ? {} : { stands: standsFrom(record(value.stands)) }),
  }
}

function headingFrom(value: Plain): Heading {
  return { text: text(value.text), at: place(value.at) }
}

function mergedFrom(value: Plain): Merged {
  return {
    row: counted(value.row, mostRows),
    column: counted(value.column, mostColumns),
    colspan: counted(value.colspan, mostColumns),
    rowspan: counted(value.rowspan, mostRows),
  }
}

/** The rows and columns of the largest sheet that any format has. */
const [mostRows, mostColumns] = [1_048_576, 16_384]

/** A whole number from one on; 1 for what counts nothing. */
function counted(value: unknown, most: number): number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most
    ? (value as number)
    : 1
}

function standsFrom(value: Plain): Standing {
  return { section: number(value.section) ?? -1, line: number(value.line) ?? 0 }
}

function side(value: unknown): TableRow["side"] {
  return value === "revenue" || value === "expenditure" ? value : null
}

function rowFrom(value: Plain, unit: string | null, precision: number | null, amounts: Amounts): TableRow {
  const at = place(value.at)
  const cells: Record<string, Amount> = {}
  for (const [key, yuan] of Object.entries(record(value.cells)))
    cells[key] = amounts.cell(value, key, yuan, { unit, precision, at })
  return {
    code: textOrNull(value.code),
    label: text(value.label),
    level: number(value.level),
    key: textOrNull(value.key),
    side: side(value.side),
    cells,
    at,
  }
}

/** An item of procurement. */
export function itemFrom(value: Plain, amounts: Amounts): ProcurementItem {
  const at = place(value.at)
  return {
    unit: textOrNull(value.unit),
    project: text(value.project),
    projectAmount: amounts.beside(value, "projectAmount", at),
    goods: text(value.goods),
    catalogue: text(value.catalogue),
    measure: text(value.measure),
    quantity: quantityFrom(value, at),
    price: amounts.beside(value, "price", at),
    amount: amounts.beside(value, "amount", at) ?? { figure: null, text: "", at },
    funds: fundsFrom(value, amounts, at),
    reservedForSmall: amounts.beside(value, "reservedForSmall", at),
    at,
  }
}

function fundsFrom(value: Plain, amounts: Amounts, at: Place): Record<string, Amount> {
  const funds: Record<string, Amount> = {}
  for (const [key, yuan] of Object.entries(record(value.funds)))
    funds[key] = amounts.cell(value, key, yuan, { unit: null, precision: null, at })
  return funds
}

function quantityFrom(value: Plain, at: Place): Quantity | null {
  const printed = record(value.printed).quantity
  const stands = record(value.places).quantity
  const count = number(value.quantity)
  if (count === null && stands === undefined) return null
  return {
    value: count,
    text: textOrNull(printed) ?? (count === null ? "" : String(count)),
    at: stands ? place(stands) : at,
  }
}

/** A total of procurement. */
export function totalFrom(value: Plain, amounts: Amounts): ProcurementTotal {
  const at = place(value.at)
  return {
    kind: value.kind === "subtotal" ? "subtotal" : "total",
    label: text(value.label),
    amount: amounts.beside(value, "amount", at) ?? { figure: null, text: "", at },
    funds: fundsFrom(value, amounts, at),
    reservedForSmall: amounts.beside(value, "reservedForSmall", at),
    at,
  }
}

/** A row of the assets. */
export function assetFrom(value: Plain, amounts: Amounts): AssetRow {
  const at = place(value.at)
  return {
    key: (textOrNull(value.key) ?? "unknown") as AssetRow["key"],
    label: text(value.label),
    quantity: quantityFrom(value, at),
    value: amounts.beside(value, "value", at),
    at,
  }
}
