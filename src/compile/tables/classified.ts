import type { Amount, BudgetTable, TableKey, TableRow } from "../../model/disclosure.ts"
import type { FormColumn, TableForm } from "../../packs/forms.ts"
import { centsOf } from "../sums/index.ts"
import type { Side, Within } from "../sums/slots.ts"
import { columnsOf } from "./header.ts"
import { blank, type Printer } from "./print.ts"
import { frameOf, type Setting, type TableMaker, type Touched } from "./setting.ts"

/** What a table by codes shows of which money; `whole` is what its 合计 holds. */
interface Kind {
  readonly side: Side
  readonly within: Within
  readonly by: "functions" | "economics"
  readonly whole: "total" | "currentTotal" | "basic"
  /** Columns beside 合计 that put a code on the table by themselves: a fund that has only a balance. */
  readonly also?: readonly string[]
}

const byFund = (within: Within): Kind => ({
  side: "expenditure",
  within,
  by: "functions",
  whole: "total",
})

const kinds: Partial<Record<TableKey, Kind>> = {
  revenue: { side: "revenue", within: "all", by: "functions", whole: "total" },
  expenditure: byFund("all"),
  generalPublic: byFund("generalPublic"),
  governmentFund: byFund("governmentFund"),
  stateCapital: byFund("stateCapital"),
  basic: { side: "expenditure", within: "generalPublic", by: "economics", whole: "basic" },
}

/** Tables of a final account tell what was received and spent; what is carried over stands beside it. */
const finalKinds: typeof kinds = Object.fromEntries(
  Object.entries(kinds).map(([key, kind]) => [
    key,
    {
      ...kind,
      whole: "currentTotal",
      also: key === kind.within && key !== "generalPublic" ? ["opening", "currentRevenue", "closing"] : [],
    },
  ]),
)

const codeParts: readonly string[] = ["class", "section", "item"]
const words = new Set(["number", "code", "name", ...codeParts])

/** The code the row 合计 goes by here. */
const whole = ""

/** What decides how a row is printed; made anew when a column comes or goes. */
interface Plan {
  readonly columns: readonly FormColumn[]
  readonly labels: readonly FormColumn[]
  readonly figures: readonly FormColumn[]
  /** How many cells the label of 合计 covers: all before the figures where codes are split over columns. */
  readonly totalSpan: number
  /** Rows above the body. */
  readonly top: number
  readonly printer: Printer
}

/** A table by function or economic code: 合计, and every 类, 款, 项 that has money. */
export class ClassifiedTable implements TableMaker {
  readonly #setting: Setting
  readonly #form: TableForm
  readonly #number: number
  readonly #kind: Kind
  #plan: Plan | null = null
  /** Which row of the body a code has; none without money. */
  #places: ReadonlyMap<string, number> = new Map()
  #table: BudgetTable | null = null

  constructor(setting: Setting, form: TableForm, number: number) {
    this.#setting = setting
    this.#form = form
    this.#number = number
    this.#kind = (setting.scope.stage === "final" ? finalKinds : kinds)[form.key]!
  }

  make(): BudgetTable {
    return this.#make(null)
  }

  /** Makes the table; the rows of `before` serve again where their codes are not among `touched`. */
  #make(before: BudgetTable | null, touched: ReadonlySet<string> = new Set()): BudgetTable {
    const columns = this.#columns()
    const places = this.#places
    const frame = frameOf(this.#setting, this.#form, columns, this.#number)
    const { grid, merged } = frame
    const labels = columns.filter(({ key }) => words.has(key))
    const plan: Plan = {
      columns,
      labels,
      figures: columns.filter(({ key }) => !words.has(key)),
      totalSpan: labels.some(({ key }) => key === "class") ? labels.length : 1,
      top: grid.length,
      printer: frame.printer,
    }
    const rows: TableRow[] = []
    // Codes that had money before are in order already, which makes sorting quick.
    const order = this.#order(
      before ? new Set([...places.keys(), ...touched]) : this.#setting.sums[this.#kind.by].keys(),
    )
    this.#plan = plan
    this.#places = new Map(order.map((code, i) => [code, i]))
    const slots = this.#slotsOf(plan)
    for (const code of order) {
      const place = code === whole || touched.has(code) ? undefined : places.get(code)
      if (before && place !== undefined) this.#move(plan, before, place, rows.length, grid, rows)
      else this.#print(plan, code, slots, grid, rows)
    }
    if (order.length === 0) this.#printEmpty(plan, grid, rows)
    const total = rows.findIndex((row) => row.key === "total")
    if (plan.totalSpan > 1 && total >= 0)
      merged.push({ row: rows[total]!.at.row!, column: 1, colspan: plan.totalSpan, rowspan: 1 })
    const note = order.length === 0 ? frame.note : null
    this.#table = { ...frame.base, note, columns: columnsOf(plan.figures, null), rows, grid, merged }
    return this.#table
  }

  remake(touched: Touched): BudgetTable {
    const plan = this.#plan
    const table = this.#table
    const columns = this.#columns()
    const codes = [...touched[this.#kind.by]]
    const stays =
      columns.length === plan?.columns.length && columns.every((column, i) => column === plan.columns[i])
    if (!plan || !table || !stays) return this.make()
    if (codes.some((code) => this.#has(code) !== this.#places.has(code)))
      return this.#make(table, touched[this.#kind.by])
    const printed = codes.filter((code) => this.#places.has(code))
    if (printed.length === 0) return table
    const grid = [...table.grid]
    const rows = [...table.rows]
    const slots = this.#slotsOf(plan)
    for (const code of [...printed, whole]) this.#print(plan, code, slots, grid, rows)
    this.#table = { ...table, grid, rows }
    return this.#table
  }

  /** The columns as the money decides: those that are optional only with some. */
  #columns(): FormColumn[] {
    const { total } = this.#setting.sums
    return this.#form.columns.filter((column) => !column.optional || centsOf(total, this.#slots(column.key)))
  }

  /** The codes with money in the order of the rows, 合计 among them; none at all without money. */
  #order(known: Iterable<string>): string[] {
    const codes: string[] = []
    for (const code of known) if (code !== whole && this.#has(code)) codes.push(code)
    if (codes.length === 0) return []
    codes.sort()
    return this.#form.total.stands === "first" ? [whole, ...codes] : [...codes, whole]
  }

  #has(code: string): boolean {
    const own = this.#setting.sums[this.#kind.by].get(code)
    if (own === undefined) return false
    const has = (key: string) => this.#slots(key).some((slot) => own[slot] !== 0)
    return has("total") || (this.#kind.also?.some((key) => this.#tells(key) && has(key)) ?? false)
  }

  /** Whether the form has a column. */
  #tells(key: string): boolean {
    return this.#form.columns.some((column) => column.key === key)
  }

  #slots(key: string): readonly number[] {
    const { side, within, whole } = this.#kind
    return this.#setting.sums.slots(side, key === "total" ? whole : key, within)
  }

  #slotsOf(plan: Plan): (readonly number[])[] {
    return plan.figures.map(({ key }) => this.#slots(key))
  }

  /** Prints the row of a code where it belongs. */
  #print(
    plan: Plan,
    code: string,
    slots: readonly (readonly number[])[],
    grid: string[][],
    rows: TableRow[],
  ): void {
    const place = this.#places.get(code)!
    const { sums, nameOf } = this.#setting
    const own = code === whole ? sums.total : sums[this.#kind.by].get(code)
    const label = code === whole ? this.#form.total.label : nameOf(code)
    const table = this.#number
    const row = plan.top + place + 1
    const line =
      code === whole && plan.totalSpan > 1
        ? [label]
        : plan.labels.map(({ key }) => labelCell(key, code, label, place + 1))
    const cells: Record<string, Amount> = {}
    plan.figures.forEach(({ key }, i) => {
      const amount = plan.printer.amount(centsOf(own, slots[i]!), key, {
        table,
        row,
        column: line.length + 1,
      })
      cells[key] = amount
      line.push(amount.text)
    })
    grid[plan.top + place] = line
    rows[place] = rowOf(code, label, cells, { table, row })
  }

  /** Takes a row of the table as it was to another place. */
  #move(plan: Plan, before: BudgetTable, from: number, to: number, grid: string[][], rows: TableRow[]): void {
    const line = before.grid[plan.top + from]!
    const old = before.rows[from]!
    if (from === to) {
      grid.push(line)
      rows.push(old)
      return
    }
    const row = plan.top + to + 1
    const cells: Record<string, Amount> = {}
    for (const { key } of plan.figures) {
      const { figure, text, at } = old.cells[key]!
      cells[key] = { figure, text, at: { table: this.#number, row, column: at.column! } }
    }
    grid.push(plan.labels[0]!.key === "number" ? line.with(0, String(to + 1)) : line)
    rows.push({ ...old, cells, at: { table: this.#number, row } })
  }

  /** A blank row, and below it a blank 合计 where that stands last. */
  #printEmpty(plan: Plan, grid: string[][], rows: TableRow[]): void {
    grid.push(plan.columns.map(() => ""))
    if (this.#form.total.stands === "first") return
    const { label } = this.#form.total
    const line = plan.totalSpan > 1 ? [label] : plan.labels.map(({ key }) => labelCell(key, whole, label, 1))
    const at = { table: this.#number, row: grid.length + 1 }
    const cells: Record<string, Amount> = {}
    for (const { key } of plan.figures) {
      cells[key] = blank({ ...at, column: line.length + 1 })
      line.push("")
    }
    grid.push(line)
    rows.push(rowOf(whole, label, cells, at))
  }
}

function rowOf(code: string, label: string, cells: TableRow["cells"], at: TableRow["at"]): TableRow {
  return code === whole
    ? { code: null, label, level: null, key: "total", side: null, cells, at }
    : { code, label, level: (code.length - 1) / 2, key: null, side: null, cells, at }
}

/** What a row says in a column of words; codes split over columns print two digits each after the first. */
function labelCell(key: string, code: string, label: string, number: number): string {
  if (key === "name") return label
  if (key === "number") return String(number)
  if (key === "code") return code
  const part = codeParts.indexOf(key)
  return part === 0 ? code.slice(0, 3) : code.slice(1 + 2 * part, 3 + 2 * part)
}
