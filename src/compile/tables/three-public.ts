import type { Amount, BudgetTable, TableRow } from "../../model/disclosure.ts"
import type { TableForm } from "../../packs/forms.ts"
import { labelOf, plain } from "../../text/label.ts"
import { operatingCostsOf } from "../sums/operating-costs.ts"
import { threePublicCents } from "../sums/three-public.ts"
import { columnsOf } from "./header.ts"
import { type Frame, frameOf, type Setting, type TableMaker } from "./setting.ts"

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
