import type { Amount, BudgetTable, Column, TableRow } from "../../model/disclosure.ts"
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
    const cents = items.map(({ key }) => {
      if (byRow) return figures.map((column) => this.#centsOf(key, column.key))
      const { item, of } = itemAndColumn(key)
      return [this.#centsOf(item, of)]
    })
    const signature = cents.join(";")
    if (this.#table && this.#cents === signature) return this.#table
    this.#cents = signature
    const { base, note, merged, printer } = this.#frame
    const any = cents.flat().some((each) => printer.shows(each))
    printer.hasMoney(any)
    const grid = [...this.#frame.grid]
    const rows = byRow ? this.#itemRows(cents, grid) : this.#acrossRows(cents.flat(), grid)
    const columns = byRow ? columnsOf(figures, null) : this.#acrossColumns()
    this.#table = { ...base, note: any ? null : note, columns, rows, grid, merged }
    return this.#table
  }

  /** What the figures of one item are: its budget beside its final amount, or one amount alone. */
  #acrossColumns(): Column[] {
    const titles: Readonly<Record<string, string>> = { budget: "预算数", total: "决算数" }
    const keys = [...new Set(this.#form.columns.map(({ key }) => itemAndColumn(key).of))]
    return keys.map((key) => ({ key, title: keys.length > 1 ? titles[key]! : "合计", side: null }))
  }

  #centsOf(item: string, fund: string): number {
    const { sums, form } = this.#setting
    if (fund === "budget")
      return threePublicCents(sums, item, "total", this.#frame.printer.step, `@${form.compared}Budget`)
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
    const rows = new Map<string, TableRow & { cells: Record<string, Amount> }>()
    this.#form.columns.forEach((column, i) => {
      const at = { table: this.#number, row, column: i + 1 }
      const { item, of } = itemAndColumn(column.key)
      const amount = this.#frame.printer.amount(cents[i]!, column.key, at)
      line.push(amount.text)
      const known = rows.get(item)
      if (known) known.cells[of] = amount
      else
        rows.set(item, {
          code: null,
          label: labelOfItem(column.path),
          level: null,
          key: item,
          side: null,
          cells: { [of]: amount },
          at,
        })
    })
    return [...rows.values()]
  }
}

/** A column `overseas` is the amount of an item, `overseas.budget` one of several. */
function itemAndColumn(key: string): { item: string; of: string } {
  const [item, of = "total"] = key.split(".")
  return { item: item!, of }
}

const figureWords = /^(?:预算|决算)数$/

/** The words of a header that name its item: not 小计 below it, and not which figure it is. */
function labelOfItem(path: readonly string[]): string {
  const words = path.filter((word) => !figureWords.test(word))
  const leaf = words.at(-1)!
  return plain(leaf === "小计" || leaf === "合计" ? (words.at(-2) ?? leaf) : leaf)
}
