import type { Amount, BudgetTable, TableRow } from "../../model/disclosure.ts"
import type { FormColumn, FormRow, TableForm } from "../../packs/forms.ts"
import { labelOf } from "../../read/label.ts"
import { columnsOf } from "./header.ts"
import { numeral } from "./numeral.ts"
import { type Frame, frameOf, type Setting, type TableMaker } from "./setting.ts"
import type { Within } from "./slots.ts"
import { centsOf } from "./sums.ts"

type Side = "revenue" | "expenditure"

/** One side of a printed row: a class of expenditure, or a row with a key. */
interface Half {
  readonly side: Side
  readonly code: string | null
  readonly key: string | null
  readonly label: string
}

/** A printed row, kept so that it is printed again only when it has changed. */
interface Printed {
  readonly halves: readonly (Half | null)[]
  readonly cents: readonly number[]
  readonly line: string[]
  readonly rows: readonly TableRow[]
}

/** 收支总表 or 财政拨款收支总表: revenue beside the classes of expenditure. */
export class TwoSidedTable implements TableMaker {
  readonly #setting: Setting
  readonly #form: TableForm
  readonly #number: number
  readonly #within: Within
  readonly #frame: Frame
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
    this.#printed = []
    this.#table = null
    return this.remake()
  }

  remake(): BudgetTable {
    const before = this.#printed
    this.#printed = this.#pairs().map((halves, i) => this.#print(halves, i, before[i]))
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
      grid: [...grid, ...this.#printed.map(({ line }) => line)],
      merged,
    }
    return this.#table
  }

  /** The printed rows: both sides from the top, and below the longer one what both end with. */
  #pairs(): (readonly [Half | null, Half | null])[] {
    const revenue = this.#revenue()
    const classes = this.#classes()
    const height = Math.max(revenue.length, classes.length)
    const body = Array.from({ length: height }, (_, i) => [revenue[i] ?? null, classes[i] ?? null] as const)
    const foot = this.#form.foot
      .filter((row) => !row.optional || this.#cents({ ...blankHalf, key: row.key }, "amount") !== 0)
      .map(
        ({ key, label, other }) =>
          [
            { ...blankHalf, key, label },
            other === "" ? null : { ...blankHalf, side: "expenditure" as const, key, label: other },
          ] as const,
      )
    return [...body, ...foot]
  }

  #revenue(): Half[] {
    const halves = this.#form.revenue.map(({ key, label }): Half => ({ ...blankHalf, key, label }))
    return numbered(
      halves.filter((half, i) => !this.#form.revenue[i]!.optional || this.#cents(half, "amount") !== 0),
    )
  }

  #classes(): Half[] {
    const { sums, nameOf } = this.#setting
    const slots = this.#slots("expenditure", "total")
    const used = [...sums.functions]
      .filter(([code, own]) => code.length === 3 && centsOf(own, slots) !== 0)
      .map(([code]) => code)
      .sort()
    const listed = this.#form.classes
    const pattern = listed.find(({ key }) => key !== "-")!.label
    const rows: FormRow[] = listed.filter(({ key }) => key !== "used")
    for (const key of used)
      if (!rows.some((row) => row.key === key)) rows.push({ key, label: pattern, optional: false })
    return numbered(
      rows.map(({ key, label }) => ({
        side: "expenditure",
        code: key === "-" ? null : key,
        key: null,
        label: label.replace("{name}", () => nameOf(key)),
      })),
    )
  }

  #print(halves: readonly (Half | null)[], i: number, before: Printed | undefined): Printed {
    const columns = this.#form.columns
    const cents = columns.map(({ key }) => {
      const half = halves[sideOf(key) === "revenue" ? 0 : 1]
      return half && isFigure(key) ? this.#cents(half, key.split(".")[1]!) : 0
    })
    if (before?.cents.every((was, c) => was === cents[c]) && areSame(before.halves, halves)) return before
    const at = { table: this.#number, row: this.#frame.grid.length + i + 1 }
    const line: string[] = []
    const cells: Record<Side, Record<string, Amount>> = { revenue: {}, expenditure: {} }
    const places: Partial<Record<Side, TableRow["at"]>> = {}
    columns.forEach(({ key }, c) => {
      const place = { ...at, column: line.length + 1 }
      const side = sideOf(key)
      const half = halves[side === "revenue" ? 0 : 1]
      if (key === "number") line.push(String(i + 1))
      else if (!isFigure(key)) {
        places[side] = place
        line.push(half?.label ?? "")
      } else {
        const name = key.split(".")[1]!
        const amount = this.#frame.printer.amount(cents[c]!, name, place)
        if (half) cells[side][name] = amount
        line.push(half ? amount.text : "")
      }
    })
    const rows = halves.flatMap((half): TableRow[] =>
      half
        ? [
            {
              ...half,
              label: labelOf(half.label),
              level: half.code ? 1 : null,
              cells: cells[half.side],
              at: places[half.side] ?? at,
            },
          ]
        : [],
    )
    return { halves, cents, line, rows }
  }

  /** The amount of a side's row in a column (`amount`, `total` or a fund). */
  #cents({ side, code, key }: Half, column: string): number {
    const { sums } = this.#setting
    if (side === "revenue") return centsOf(sums.total, this.#slots(side, key!))
    // A row without code or key has no money: 人行科目. Nothing is carried over to next year.
    if ((code === null && key === null) || key === "carryOver") return 0
    const own = code === null ? sums.total : sums.functions.get(code)
    return centsOf(own, this.#slots(side, column === "amount" ? "total" : column))
  }

  #slots(side: Side, key: string): readonly number[] {
    return this.#setting.sums.slots(side, key, this.#within)
  }
}

const blankHalf: Half = { side: "revenue", code: null, key: null, label: "" }

function areSame(before: readonly (Half | null)[], now: readonly (Half | null)[]): boolean {
  return now.every((half, i) => before[i]?.label === half?.label && before[i]?.key === half?.key)
}

/** Gives the rows of a side their numbers 一、 二、 in order. */
function numbered(halves: readonly Half[]): Half[] {
  let n = 0
  return halves.map((half) => ({ ...half, label: half.label.replace("{n}", () => numeral(++n)) }))
}

function sideOf(key: string): Side {
  return key.startsWith("expenditure") ? "expenditure" : "revenue"
}

function isFigure(key: string): boolean {
  return key !== "number" && !key.endsWith(".label")
}

/** The columns of figures of a side, by the key a reader gives them. */
function figuresOf(columns: readonly FormColumn[], side: Side): FormColumn[] {
  return columns
    .filter(({ key }) => isFigure(key) && sideOf(key) === side)
    .map((column) => ({ ...column, key: column.key.split(".")[1]! }))
}
