import { perText } from "../../memo/index.ts"
import type { BudgetTable, Merged } from "../../model/disclosure.ts"
import { type Form, type FormColumn, filled, formOf, type TableForm } from "../../packs/forms.ts"
import type { Scope } from "../scope.ts"
import type { Summed } from "../sums/index.ts"
import { headerOf } from "./header.ts"
import { Printer } from "./print.ts"

/** What every table of a scope is made with. */
export interface Setting {
  readonly scope: Scope
  readonly form: Form
  readonly sums: Summed
  /** Fills the words of a form in: the year, the publisher. */
  readonly fill: (text: string, own?: Readonly<Record<string, string>>) => string
  /** The name of a function or economic code in the year of the ledger. */
  readonly nameOf: (code: string) => string
}

/** Which codes' amounts have changed. */
export interface Touched {
  readonly functions: ReadonlySet<string>
  readonly economics: ReadonlySet<string>
}

/** One table that is made whole, and made again where its amounts have changed. */
export interface TableMaker {
  make(): BudgetTable
  remake(touched: Touched): BudgetTable
}

/** The setting of a scope in the form of its ledger's place and year. */
export function settingOf(scope: Scope, sums: Summed): Setting {
  const { ledger, reference, kind, code, name } = scope
  const form = formOf(ledger.place, ledger.year, scope.stage)
  const region = kind === "region"
  const words = {
    year: String(ledger.year),
    body: form.body[kind],
    code: region ? (ledger.region.code ?? "") : code,
    name: region ? filled(form.regionName, { name }) : name,
  }
  return {
    scope,
    form,
    sums,
    fill: (text, own) => filled(text, own ? { ...words, ...own } : words),
    nameOf: perText((of: string) => {
      const { codes } = reference
      const listed = of.startsWith("3") ? codes.economic(of, ledger.year) : codes.function(of, ledger.year)
      return listed?.name ?? of
    }),
  }
}

/** Whether a column holds amounts: no words, codes or numbers of rows. */
function isFigure(key: string): boolean {
  return !/^(?:code|name|class|section|item)$|(?:^|\.)(?:number|label|code|name)$/.test(key)
}

/** A table before its body: the rows above it, and what it is called. */
export interface Frame {
  readonly printer: Printer
  readonly base: Pick<BudgetTable, "key" | "title" | "unit" | "at">
  /** The remark to print when the table has nothing in it. */
  readonly note: string
  readonly grid: string[][]
  readonly merged: Merged[]
}

/** The frame of a table with these columns of its form. */
export function frameOf(
  setting: Setting,
  form: TableForm,
  columns: readonly FormColumn[],
  number: number,
): Frame {
  const printer = new Printer(setting.scope.money, form.measure, form.zeros)
  const { grid, merged } = headerOf(
    form.captions.map((text) => setting.fill(text, { measure: printer.measure, no: String(number) })),
    columns.map((column) => column.path.map((word) => setting.fill(word))),
    form.counter,
    // A final account counts its figures, a budget all columns.
    setting.scope.stage === "final" ? columns.map(({ key }) => isFigure(key)) : undefined,
  )
  return {
    printer,
    base: {
      key: form.key,
      title: setting.fill(form.title),
      unit: printer.measure,
      at: { table: number },
    },
    note: setting.fill(form.note),
    grid,
    merged,
  }
}
