import type { Amount, BudgetTable, TableRow } from "../../model/disclosure.ts"
import { appropriations, type Fund } from "../../model/ledger.ts"
import type { FormColumn, FormRow, TableForm } from "../../packs/forms.ts"
import { labelOf } from "../../text/label.ts"
import { numeral } from "../../text/numeral.ts"
import { centsOf } from "../sums/index.ts"
import type { Side, Vector, Within } from "../sums/slots.ts"
import { columnsOf } from "./header.ts"
import { type Frame, frameOf, type Setting, type TableMaker } from "./setting.ts"

/** One side of a printed row: a class of expenditure, or a row with a key. */
interface Half {
  readonly side: Side
  readonly code: string | null
  readonly key: string | null
  readonly label: string
}

/** A row to print: its halves, and what each column of the form counts; null for words and blanks. */
interface Line {
  readonly halves: readonly [Half | null, Half | null]
  readonly counts: readonly (Count | null)[]
}

/** The sum of some slots of a vector. */
interface Count {
  readonly own: Vector | undefined
  readonly slots: readonly number[]
}

/** A printed row, kept so that it is printed again only when it has changed. */
interface Printed {
  readonly line: Line
  readonly cents: readonly number[]
  readonly texts: string[]
  readonly rows: readonly TableRow[]
}

/** 收支总表 or 财政拨款收支总表: revenue beside the classes of expenditure. */
export class TwoSidedTable implements TableMaker {
  readonly #setting: Setting
  readonly #form: TableForm
  readonly #number: number
  readonly #within: Within
  readonly #frame: Frame
  /** What decides which rows there are: as long as it stays, so do the rows. */
  #state = ""
  #lines: readonly Line[] = []
  #printed: readonly Printed[] = []
  #table: BudgetTable | null = null

  constructor(setting: Setting, form: TableForm, number: number) {
    this.#setting = setting
    this.#form = form
    this.#number = number
    this.#within = form.key === "appropriation" ? "appropriation" : "all"
    this.#frame = frameOf(setting, form, form.columns, number)
  }

  make(): BudgetTable {
    this.#state = ""
    return this.remake()
  }

  remake(): BudgetTable {
    this.#lay()
    const before = this.#printed
    this.#printed = this.#lines.map((line, i) => this.#print(line, i, before[i]))
    const isSame =
      before.length === this.#printed.length && this.#printed.every((each, i) => each === before[i])
    if (this.#table && isSame) return this.#table
    const { base, note, grid, merged } = this.#frame
    const figures = (side: Side) => figuresOf(this.#form.columns, side)
    const any = centsOf(this.#setting.sums.total, this.#slots("expenditure", "total")) !== 0
    this.#table = {
      ...base,
      note: any ? null : note,
      columns: (["revenue", "expenditure"] as const).flatMap((side) => columnsOf(figures(side), side)),
      rows: this.#printed.flatMap(({ rows }) => rows),
      grid: [...grid, ...this.#printed.map(({ texts }) => texts)],
      merged,
    }
    return this.#table
  }

  /** Lays the rows out when other classes or sources of revenue than before have money. */
  #lay(): void {
    const { sums } = this.#setting
    const whole = this.#slots("expenditure", "currentTotal")
    const used: string[] = []
    for (const [code, own] of sums.functions)
      if (code.length === 3 && centsOf(own, whole) !== 0) used.push(code)
    const has = (row: FormRow) => !row.optional || centsOf(sums.total, this.#slots("revenue", row.key)) !== 0
    const revenue = this.#form.revenue.filter(has)
    const foot = this.#form.foot.filter(has)
    const state = `${sums.version} ${used.join()} ${[...revenue, ...foot].map(({ key }) => key).join()}`
    if (state === this.#state) return
    this.#state = state
    const left = numbered(revenue.map(({ key, label }) => ({ side: "revenue", code: null, key, label })))
    const right = this.#classes(used.sort())
    const body = Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
      this.#line(left[i] ?? null, right[i] ?? null),
    )
    const below = foot.map(({ key, label, other, otherKey }) =>
      this.#line(
        { side: "revenue", code: null, key, label },
        other === "" ? null : { side: "expenditure", code: null, key: otherKey, label: other },
      ),
    )
    this.#lines = [...body, ...below]
  }

  #classes(used: readonly string[]): Half[] {
    const listed = this.#form.classes
    const pattern = listed.find(({ key }) => key !== "-")!.label
    const rows: Pick<FormRow, "key" | "label">[] = listed.filter(({ key }) => key !== "used")
    for (const key of used) if (!rows.some((row) => row.key === key)) rows.push({ key, label: pattern })
    return numbered(
      rows.map(({ key, label }) => ({
        side: "expenditure",
        code: key === "-" ? null : key,
        key: null,
        label: label.replace("{name}", () => this.#setting.nameOf(key)),
      })),
    )
  }

  #line(...halves: [Half | null, Half | null]): Line {
    const counts = this.#form.columns.map(({ key }) => {
      const half = halves[sideOf(key) === "revenue" ? 0 : 1]
      return half && isFigure(key) ? this.#count(half, key.split(".")[1]!) : null
    })
    return { halves, counts }
  }

  /** What a side's row counts in a column (`amount`, `total` or a fund). */
  #count({ side, code, key }: Half, column: string): Count {
    const { sums } = this.#setting
    // A row without code or key has no money: 人行科目.
    if (code === null && key === null) return { own: undefined, slots: [] }
    const own = code === null ? sums.total : sums.functions.get(code)
    const within = isAppropriation(column) ? column : this.#within
    const row = key ?? "currentTotal"
    return { own, slots: sums.slots(side, budgets.has(column) ? `${row}@${column}` : row, within) }
  }

  #print(line: Line, i: number, before: Printed | undefined): Printed {
    const cents = line.counts.map((count) => (count ? centsOf(count.own, count.slots) : 0))
    if (before?.line === line && cents.every((now, c) => now === before.cents[c])) return before
    const row = this.#frame.grid.length + i + 1
    const texts: string[] = []
    const cells: Record<Side, Record<string, Amount>> = { revenue: {}, expenditure: {} }
    const places: Partial<Record<Side, TableRow["at"]>> = {}
    this.#form.columns.forEach(({ key }, c) => {
      const at = { table: this.#number, row, column: c + 1 }
      const side = sideOf(key)
      // 行次 goes on from the last row of one side to the first of the other.
      if (key.endsWith("number"))
        texts.push(String(i + 1 + (side === "expenditure" ? this.#lines.length : 0)))
      else if (!isFigure(key)) {
        places[side] = at
        texts.push(line.halves[side === "revenue" ? 0 : 1]?.label ?? "")
      } else if (line.counts[c]) {
        const name = key.split(".")[1]!
        const amount = this.#frame.printer.amount(cents[c]!, name, at)
        cells[side][name] = amount
        texts.push(amount.text)
      } else texts.push("")
    })
    const rows = line.halves.flatMap((half): TableRow[] => {
      if (!half) return []
      const label = labelOf(half.label)
      const at = places[half.side]!
      return [{ ...half, label, level: half.code ? 1 : null, cells: cells[half.side], at }]
    })
    return { line, cents, texts, rows }
  }

  #slots(side: Side, key: string): readonly number[] {
    return this.#setting.sums.slots(side, key, this.#within)
  }
}

/** Gives the rows of a side their numbers 一、 二、 in order. */
function numbered(halves: readonly Half[]): Half[] {
  let n = 0
  return halves.map((half) => ({ ...half, label: half.label.replace("{n}", () => numeral(++n)) }))
}

/** Columns of a final account that tell its budgets. */
const budgets: ReadonlySet<string> = new Set(["initialBudget", "adjustedBudget"])

function isAppropriation(key: string): key is Fund {
  return (appropriations as readonly string[]).includes(key)
}

function sideOf(key: string): Side {
  return key.startsWith("expenditure") ? "expenditure" : "revenue"
}

function isFigure(key: string): boolean {
  return !/(?:^|\.)(?:number|label)$/.test(key)
}

/** The columns of figures of a side, by the key a reader gives them. */
function figuresOf(columns: readonly FormColumn[], side: Side): FormColumn[] {
  return columns
    .filter(({ key }) => isFigure(key) && sideOf(key) === side)
    .map((column) => ({ ...column, key: column.key.split(".")[1]! }))
}
