import type { Amount, BudgetTable, Merged, TableRow } from "../../model/disclosure.ts"
import type { TableForm } from "../../packs/forms.ts"
import { centsOf } from "../sums/index.ts"
import { columnsOf } from "./header.ts"
import { type Frame, frameOf, type Setting, type TableMaker } from "./setting.ts"

/** One cell group of a block: a code with its name and amount, or a total below the block. */
interface Entry {
  readonly code: string | null
  readonly key: string | null
  readonly label: string
}

/** 基本支出决算表: economic classes and their sections in blocks side by side, the totals of both kinds below. */
export class BlockTable implements TableMaker {
  readonly #setting: Setting
  readonly #form: TableForm
  readonly #number: number
  readonly #frame: Frame

  constructor(setting: Setting, form: TableForm, number: number) {
    this.#setting = setting
    this.#form = form
    this.#number = number
    this.#frame = frameOf(setting, form, form.columns, number)
  }

  make(): BudgetTable {
    return this.remake()
  }

  remake(): BudgetTable {
    const { base, note, merged, printer } = this.#frame
    const blocks = this.#form.blocks.map((classes) => this.#entriesOf(classes))
    const foot = this.#footOf()
    const height = Math.max(...blocks.map((block) => block.length))
    const any = this.#cents({ code: null, key: "basic", label: "" }) !== 0
    printer.hasMoney(any)
    const grid = [...this.#frame.grid]
    const spans = [...merged]
    const rows: TableRow[] = []
    for (let i = 0; i < height; i++) {
      const line: string[] = []
      for (const block of blocks) this.#print(block[i], line, grid.length + 1, rows)
      grid.push(line)
    }
    if (foot.length > 0) this.#printFoot(foot, grid, spans, rows)
    const [figure] = this.#form.columns.filter(({ key }) => key === "total")
    return {
      ...base,
      note: any ? null : note,
      columns: columnsOf([figure!], null),
      rows,
      grid,
      merged: spans,
    }
  }

  /** The classes of a block with all sections their list has in the year. */
  #entriesOf(classes: readonly string[]): Entry[] {
    const { nameOf, scope } = this.#setting
    const listed = scope.reference.codes.list("economic-department", scope.ledger.year)
    const used = [...this.#setting.sums.economics.keys()]
    return classes.flatMap((group) => {
      const sections = new Set(
        [...(listed?.byCode.keys() ?? []), ...used].filter(
          (code) => code.length === 5 && code.startsWith(group),
        ),
      )
      return [group, ...[...sections].sort()].map((code) => ({ code, key: null, label: nameOf(code) }))
    })
  }

  #footOf(): Entry[] {
    return this.#form.foot.flatMap(({ key, label, otherKey, other }) => [
      { code: null, key, label },
      { code: null, key: otherKey, label: other },
    ])
  }

  #cents({ code, key }: Entry): number {
    const { sums } = this.#setting
    const of = key?.replace("Total", "") ?? "basic"
    const own = code === null ? sums.total : sums.economics.get(code)
    return centsOf(own, sums.slots("expenditure", of, "generalPublic"))
  }

  #print(entry: Entry | undefined, line: string[], row: number, rows: TableRow[]): void {
    if (!entry) {
      line.push("", "", "")
      return
    }
    line.push(entry.code!, entry.label)
    rows.push(this.#row(entry, line, row))
  }

  /** The first total stands below the first block, the other below all others. */
  #printFoot(foot: readonly Entry[], grid: string[][], merged: Merged[], rows: TableRow[]) {
    const line: string[] = []
    const row = grid.length + 1
    foot.forEach((entry, i) => {
      const colspan = i === 0 ? 2 : 3 * (this.#form.blocks.length - 1) - 1
      line.push(entry.label)
      merged.push({ row, column: line.length, colspan, rowspan: 1 })
      rows.push(this.#row(entry, line, row))
    })
    grid.push(line)
  }

  #row({ code, key, label }: Entry, line: string[], row: number): TableRow {
    const at = { table: this.#number, row, column: line.length + 1 }
    const amount: Amount = this.#frame.printer.amount(this.#cents({ code, key, label }), "total", at)
    line.push(amount.text)
    return {
      code,
      label,
      level: code === null ? null : (code.length - 1) / 2,
      key,
      side: null,
      cells: { total: amount },
      at: { table: this.#number, row },
    }
  }
}
