import type {
  Amount,
  BudgetTable,
  Column,
  Procurement,
  ProcurementItem,
  ProcurementTotal,
  Quantity,
  TableRow,
} from "../../model/disclosure.ts"
import type { MoneyForm } from "../../money/form.ts"
import { moneyOrBlank, moneyText } from "../../money/form.ts"
import { amountOf } from "../amount.ts"
import type { Scope } from "../scope.ts"
import { sharedFields } from "./fields.ts"
import { filled, layOut } from "./lay-out.ts"
import { fundColumns, moneyFormFor, type Row, rowsOf } from "./procurement-rows.ts"
import { type Template, templateOf, wordsOf } from "./template.ts"

/** The procurement of a publisher: items and totals, and the table that prints them. */
export interface PrintedProcurement {
  readonly procurement: Procurement
  readonly table: BudgetTable
}

/** Makes the procurement table: 合计, a 小计 for each unit that buys, its items below it in the ledger's order. */
export function procurementOf(scope: Scope, number: number): PrintedProcurement {
  const template = templateOf(scope.ledger.place, scope.ledger.year, "procurement")
  const values = sharedFields(scope)
  const money = moneyFormFor(scope.procurement, scope.money)
  const rows = rowsOf(scope, template, money)
  const texts = rows.map((row) => textsOf(row, money))
  const laid = layOut(
    [
      ...template.rows.map((cells) => filled(cells, values)),
      ...texts.map((fields) => filled(template.line, fields)),
    ],
    number,
  )
  const columns = columnsOf(template, values)
  const printed = rows.map((row, i): TableRow => {
    const r = template.rows.length + i
    const cells = Object.fromEntries(
      columns.map(({ key }) => [key, cellOf(key, row, texts[i]!, money, laid.place(r, key))]),
    )
    const key = row.kind === "item" ? null : row.kind
    return { code: null, label: row.label, level: null, key, side: null, cells, at: laid.place(r) }
  })
  return {
    procurement: {
      items: rows.flatMap((row, i) => (row.kind === "item" ? [itemOf(row, texts[i]!, printed[i]!)] : [])),
      totals: rows.flatMap(({ kind, label }, i) =>
        kind === "item" ? [] : [{ kind, label, ...amountsOf(printed[i]!) }],
      ),
    },
    table: {
      key: "procurement",
      title: wordsOf(template, "title", values),
      unit: scope.money.measure,
      note: scope.procurement.length === 0 ? wordsOf(template, "empty", values) : null,
      at: { table: number },
      columns,
      rows: printed,
      grid: laid.grid,
      merged: laid.merged,
    },
  }
}

function itemOf(row: Row, texts: Readonly<Record<string, string>>, printed: TableRow): ProcurementItem {
  const { cells } = printed
  return {
    unit: row.unit,
    project: row.label,
    projectAmount: cells.budget ?? null,
    goods: texts.goods!,
    catalogue: texts.catalogue!,
    measure: texts.measure!,
    quantity: quantityOf(cells.quantity),
    price: cells.price ?? null,
    ...amountsOf(printed),
  }
}

/** What is paid in a row, from which funds, and what of it is reserved. */
function amountsOf({ cells, at }: TableRow): Omit<ProcurementTotal, "kind" | "label"> {
  return {
    amount: cells.total!,
    funds: Object.fromEntries(fundColumns.flatMap((key) => (cells[key] ? [[key, cells[key]]] : []))),
    reservedForSmall: cells.reservedForSmall ?? null,
    at,
  }
}

function textsOf(row: Row, money: MoneyForm): Record<string, string> {
  const texts: Record<string, string> = { ...row.words }
  for (const [key, cents] of Object.entries(row.money))
    texts[key] = row.shown.includes(key) ? moneyText(cents, money) : moneyOrBlank(cents, money)
  return texts
}

function cellOf(
  key: string,
  row: Row,
  texts: Readonly<Record<string, string>>,
  money: MoneyForm,
  at: Amount["at"],
): Amount {
  const text = texts[key] ?? ""
  if (key === "quantity") return { figure: null, text, at }
  return amountOf(text === "" ? null : row.money[key]!, text, money, at)
}

function quantityOf(cell: Amount | undefined): Quantity | null {
  return cell ? { value: cell.text === "" ? null : Number(cell.text), text: cell.text, at: cell.at } : null
}

const labels = new Set(["project", "goods", "catalogue", "measure"])

/** The columns of figures, each titled by the lowest header words above it. */
function columnsOf(template: Template, values: Readonly<Record<string, string>>): Column[] {
  const titles: string[] = []
  /** Per column: the first row its header does not cover. */
  const covered: number[] = []
  template.rows.forEach((cells, r) => {
    let column = 0
    for (const { text, across, down } of filled(cells, values)) {
      while ((covered[column] ?? 0) > r) column++
      for (let x = column; x < column + across; x++) {
        titles[x] = text.replace(/\s+/g, "")
        covered[x] = r + down
      }
      column += across
    }
  })
  return template.line.flatMap(({ field }, x) =>
    field === null || labels.has(field) ? [] : [{ key: field, title: titles[x] ?? "", side: null }],
  )
}
