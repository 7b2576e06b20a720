import type { AssetKey, AssetRow, Assets, BudgetTable, TableRow } from "../../model/disclosure.ts"
import { moneyText, rounded } from "../../money/form.ts"
import { labelOf } from "../../text/label.ts"
import { amountOf } from "../amount.ts"
import type { Scope } from "../scope.ts"
import { countText, sharedFields } from "./fields.ts"
import { filled, layOut, type Piece } from "./lay-out.ts"
import { templateOf, wordsOf } from "./template.ts"

/** The fixed assets of a publisher at the end of the year before, and the table that prints them. */
export interface PrintedAssets {
  readonly assets: Assets
  readonly table: BudgetTable
}

const keys = ["total", "buildings", "offices", "vehicles", "equipment", "other"] as const
/** Kinds that make the total; offices are part of buildings. */
const kinds: ReadonlySet<AssetKey> = new Set(["buildings", "vehicles", "equipment", "other"])

/** Makes the table 固定资产占用情况表: a kind without anything prints 0, a publisher without assets blanks. */
export function assetsOf(scope: Scope, number: number): PrintedAssets {
  const template = templateOf(scope.ledger.place, scope.ledger.year, "assets")
  const asOf = `${scope.ledger.year - 1}-12-31`
  const values = { ...sharedFields(scope), date: asOf }
  const stock = stockOf(scope)
  const lines = keys.map((key): Line => {
    const { quantity, cents } = stock?.get(key) ?? nothing
    return {
      key,
      label: wordsOf(template, key, values),
      quantity: stock === null ? "" : key === "total" ? "——" : countText(quantity),
      value: stock === null ? "" : moneyText(cents, scope.money),
      cents: stock === null ? null : cents,
    }
  })
  const laid = layOut(
    [...template.rows.map((cells) => filled(cells, values)), ...lines.map(piecesOf)],
    number,
  )
  const rows: TableRow[] = []
  const assets: AssetRow[] = []
  lines.forEach((line, i) => {
    const r = template.rows.length + i
    const at = laid.place(r)
    const label = labelOf(line.label)
    const quantity = { figure: null, text: line.quantity, at: laid.place(r, "quantity") }
    const value = amountOf(line.cents, line.value, scope.money, laid.place(r, "value"))
    rows.push({ code: null, label, level: null, key: line.key, side: null, cells: { quantity, value }, at })
    assets.push({
      key: line.key,
      label,
      quantity: {
        value: /\d/.test(line.quantity) ? Number(line.quantity) : null,
        text: line.quantity,
        at: quantity.at,
      },
      value,
      at,
    })
  })
  const titles = filled(template.rows.at(-1)!, values).map(({ text }) => text.replace(/\s+/g, ""))
  return {
    assets: { asOf, asOfAt: { table: number, row: 1, column: 2 }, rows: assets },
    table: {
      key: "assets",
      title: wordsOf(template, "title", values),
      unit: scope.money.measure,
      note: stock === null ? wordsOf(template, "empty", values) : null,
      at: { table: number },
      columns: [
        { key: "quantity", title: titles[1]!, side: null },
        { key: "value", title: titles[2]!, side: null },
      ],
      rows,
      grid: laid.grid,
      merged: laid.merged,
    },
  }
}

interface Line {
  readonly key: (typeof keys)[number]
  readonly label: string
  readonly quantity: string
  readonly value: string
  readonly cents: number | null
}

interface Stock {
  readonly quantity: number
  readonly cents: number
}

const nothing: Stock = { quantity: 0, cents: 0 }

function piecesOf({ label, quantity, value }: Line): Piece[] {
  const piece = (text: string, field: string): Piece => ({ text, field, across: 1, down: 1 })
  return [piece(label, "label"), piece(quantity, "quantity"), piece(value, "value")]
}

/** What the units have by kind, in printed cents so that the total adds up; null when they have nothing. */
function stockOf(scope: Scope): Map<AssetKey, Stock> | null {
  if (scope.assets.length === 0) return null
  const sums = new Map<AssetKey, Stock>()
  for (const { key, quantity, cents } of scope.assets) {
    const sum = sums.get(key) ?? nothing
    sums.set(key, { quantity: sum.quantity + quantity, cents: sum.cents + cents })
  }
  let total = 0
  for (const [key, { quantity, cents }] of sums) {
    const printed = rounded(cents, scope.money)
    sums.set(key, { quantity, cents: printed })
    if (kinds.has(key)) total += printed
  }
  return sums.set("total", { quantity: 0, cents: total })
}
