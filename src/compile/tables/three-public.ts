import type { Amount, BudgetTable, TableRow } from "../../model/disclosure.ts"
import { appropriations, type Fund, type UnitNature } from "../../model/ledger.ts"
import type { TableForm } from "../../packs/forms.ts"
import { labelOf, plain } from "../../read/label.ts"
import { columnsOf } from "./header.ts"
import { type Frame, frameOf, type Setting, type TableMaker } from "./setting.ts"
import { centsOf, type Sums } from "./sums.ts"

/** Economic sections of the items that hold no others. */
const sections: Readonly<Record<string, readonly string[]>> = {
  // 科目不区分教学科研人员，因公出国（境）费都列在“其他”。
  overseasTeaching: [],
  overseasOther: ["30212"],
  vehiclePurchase: ["31013", "30913"],
  vehicleOperation: ["30231"],
  reception: ["30217"],
}

/** The items others make up. */
const parts: Readonly<Record<string, readonly string[]>> = {
  total: ["overseas", "vehicles", "reception"],
  overseas: ["overseasTeaching", "overseasOther"],
  vehicles: ["vehiclePurchase", "vehicleOperation"],
}

/** Every item of the three public expenses. */
export const threePublicItems: readonly string[] = [...Object.keys(parts), ...Object.keys(sections)]

/**
 * Cents of an item (or of all: `total`) paid from the appropriations (`total`) or from one of them. A place may
 * print this table in a coarser measure than the others: the smallest items are rounded to `step`, so that
 * printed items always add up.
 */
export function threePublicCents(sums: Sums, item: string, fund: string, step: number): number {
  const funds = fund === "total" ? appropriations : [fund as Fund]
  let cents = 0
  for (const part of parts[item] ?? []) cents += threePublicCents(sums, part, fund, step)
  for (const one of sections[item] ? funds : []) {
    const slots = sums.slots("expenditure", one, "appropriation")
    let exact = 0
    for (const code of sections[item]!) exact += centsOf(sums.economics.get(code), slots)
    cents += Math.round(exact / step) * step
  }
  return cents
}

/** 机关运行经费 by economic section: operating funds of the general public budget of some natures of units. */
export function operatingCostsBy(sums: Sums, natures: ReadonlySet<UnitNature>): Map<string, number> {
  const found = new Map<string, number>()
  for (const [nature, codes] of sums.operating)
    if (natures.has(nature))
      for (const [code, cents] of codes) found.set(code, (found.get(code) ?? 0) + cents)
  return found
}

/** 机关运行经费 in cents. */
export function operatingCostsOf(sums: Sums, natures: ReadonlySet<UnitNature>): number {
  let total = 0
  for (const cents of operatingCostsBy(sums, natures).values()) total += cents
  return total
}

/** “三公”经费支出表: an item a row by funds, or the items side by side above one row of figures. */
export class ThreePublicTable implements TableMaker {
  readonly #setting: Setting
  readonly #form: TableForm
  readonly #number: number
  readonly #frame: Frame
  #cents: string | null = null
  #table: BudgetTable | null = null

  constructor(setting: Setting, form: TableForm, number: number) {
    this.#setting = setting
    this.#form = form
    this.#number = number
    this.#frame = frameOf(setting, form, form.columns, number)
  }

  make(): BudgetTable {
    this.#cents = null
    return this.remake()
  }

  remake(): BudgetTable {
    const byRow = this.#form.items.length > 0
    const items = byRow ? this.#form.items : this.#form.columns
    const figures = this.#form.columns.filter(({ key }) => key !== "number" && key !== "label")
    const cents = items.map(({ key }) =>
      byRow ? figures.map((column) => this.#centsOf(key, column.key)) : [this.#centsOf(key, "total")],
    )
    const signature = cents.join(";")
    if (this.#table && this.#cents === signature) return this.#table
    this.#cents = signature
    const { base, note, merged, printer } = this.#frame
    const any = cents.flat().some((each) => printer.shows(each))
    printer.hasMoney(any)
    const grid = [...this.#frame.grid]
    const rows = byRow ? this.#itemRows(cents, grid) : this.#acrossRows(cents.flat(), grid)
    const columns = byRow ? columnsOf(figures, null) : [{ key: "total", title: "合计", side: null }]
    this.#table = { ...base, note: any ? null : note, columns, rows, grid, merged }
    return this.#table
  }

  #centsOf(item: string, fund: string): number {
    const { sums, form } = this.#setting
    return item === "operatingCosts"
      ? operatingCostsOf(sums, form.operatingCosts)
      : threePublicCents(sums, item, fund, this.#frame.printer.step)
  }

  #itemRows(cents: readonly (readonly number[])[], grid: string[][]): TableRow[] {
    return this.#form.items.map(({ key, label }, i) => {
      const at = { table: this.#number, row: grid.length + 1 }
      const line: string[] = []
      const cells: Record<string, Amount> = {}
      let figure = 0
      for (const column of this.#form.columns) {
        if (column.key === "number") line.push(String(i + 1))
        else if (column.key === "label") line.push(label)
        else {
          const amount = this.#frame.printer.amount(cents[i]![figure++]!, column.key, {
            ...at,
            column: line.length + 1,
          })
          cells[column.key] = amount
          line.push(amount.text)
        }
      }
      grid.push(line)
      return { code: null, label: labelOf(label), level: null, key, side: null, cells, at }
    })
  }

  #acrossRows(cents: readonly number[], grid: string[][]): TableRow[] {
    const row = grid.length + 1
    const line: string[] = []
    grid.push(line)
    return this.#form.columns.map(({ key, path }, i) => {
      const at = { table: this.#number, row, column: i + 1 }
      const amount = this.#frame.printer.amount(cents[i]!, key, at)
      line.push(amount.text)
      const leaf = path.at(-1)!
      const label = plain(/^(?:小计|合计)$/.test(leaf) ? (path.at(-2) ?? leaf) : leaf)
      return { code: null, label, level: null, key, side: null, cells: { total: amount }, at }
    })
  }
}
