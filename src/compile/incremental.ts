import type { BudgetTable } from "../model/disclosure.ts"
import type { BudgetLine, Ledger } from "../model/ledger.ts"
import { stepOf } from "../money/form.ts"
import type { Reference } from "../packs/reference.ts"
import { bundleOf, printedCents } from "./rounding.ts"
import { type Scope, scopeOf } from "./scope.ts"
import { classesOf, Sums } from "./sums/index.ts"
import { makersOf } from "./tables/index.ts"
import { settingOf, type TableMaker, type Touched } from "./tables/setting.ts"

/** A line with the cents it is printed with, and its number in the order of entry. */
interface Kept {
  readonly line: BudgetLine
  readonly number: number
  cents: number
}

/**
 * The nine tables of a unit, department or region, kept up to date while its lines change one by one. After any
 * changes they equal what `compileTables` makes of the changed ledger; a table that has not changed stays the
 * same object.
 */
export class Compilation {
  readonly scope: Scope
  readonly #sums: Sums
  readonly #makers: readonly TableMaker[]
  readonly #step: number
  readonly #units: ReadonlySet<string>
  /** The scope's lines that are rounded together, in the order of entry. */
  readonly #bundles = new Map<string, Kept[]>()
  /** Every line of the ledger, also those of others: one may be given to a unit of the scope. */
  readonly #kept = new Map<BudgetLine, Kept>()
  #next: number
  #tables: BudgetTable[]

  /** Compiles all of it once. Null when the ledger has no such unit or department. */
  static of(ledger: Ledger, of: string, reference: Reference): Compilation | null {
    const scope = scopeOf(ledger, of, reference)
    return scope && new Compilation(scope)
  }

  private constructor(scope: Scope) {
    const { ledger, units, lines, money } = scope
    this.scope = scope
    this.#units = new Set(units.map((unit) => unit.code))
    this.#step = stepOf(money)
    let i = 0
    ledger.lines.forEach((line, number) => {
      this.#keep({ line, number, cents: this.#units.has(line.unit) ? lines[i++]!.cents : 0 })
    })
    this.#next = ledger.lines.length
    this.#sums = new Sums(scope)
    this.#makers = makersOf(settingOf(scope, this.#sums))
    this.#tables = this.#makers.map((maker) => maker.make())
  }

  get tables(): readonly BudgetTable[] {
    return this.#tables
  }

  /** What the tables are made of; see figures.ts. */
  get sums(): Sums {
    return this.#sums
  }

  /**
   * Puts `after` in the place of `before` (one of the ledger's own lines), adds it at the end when `before` is
   * null, or takes `before` away when `after` is null; gives the tables as they are then. Throws when `before`
   * is not among the lines.
   */
  change(before: BudgetLine | null, after: BudgetLine | null): readonly BudgetTable[] {
    const touched = { functions: new Set<string>(), economics: new Set<string>() }
    const number = before ? this.#remove(before, touched) : this.#next++
    if (after) this.#keep({ line: after, number, cents: 0 })
    const bundles = new Set([before, after].flatMap((line) => (line ? [bundleOf(line)] : [])))
    for (const name of bundles) this.#round(name, touched)
    if (touched.functions.size + touched.economics.size > 0)
      this.#tables = this.#makers.map((maker) => maker.remake(touched))
    return this.#tables
  }

  #keep(kept: Kept): void {
    if (this.#kept.has(kept.line)) throw new Error(`The line at ${JSON.stringify(kept.line.at)} stands twice`)
    this.#kept.set(kept.line, kept)
    if (!this.#units.has(kept.line.unit)) return
    const name = bundleOf(kept.line)
    const bundle = this.#bundles.get(name)
    if (!bundle) this.#bundles.set(name, [kept])
    else {
      const place = bundle.findLastIndex((each) => each.number < kept.number) + 1
      if (place === bundle.length) bundle.push(kept)
      else bundle.splice(place, 0, kept)
    }
  }

  #remove(line: BudgetLine, touched: Marks): number {
    const kept = this.#kept.get(line)
    if (!kept) throw new Error(`The line at ${JSON.stringify(line.at)} is not in the compilation`)
    this.#kept.delete(line)
    if (this.#units.has(line.unit)) {
      const bundle = this.#bundles.get(bundleOf(line))!
      bundle.splice(bundle.indexOf(kept), 1)
      this.#count(line, -kept.cents, touched)
    }
    return kept.number
  }

  /** Prints the lines of a bundle anew: a changed amount may move the last digit of those behind it. */
  #round(name: string, touched: Marks): void {
    const bundle = this.#bundles.get(name) ?? []
    const printed = printedCents(
      bundle.map(({ line }) => line),
      this.#step,
    )
    bundle.forEach((kept, i) => {
      if (kept.cents === printed[i]) return
      this.#count(kept.line, printed[i]! - kept.cents, touched)
      kept.cents = printed[i]!
    })
  }

  #count(line: BudgetLine, cents: number, touched: Marks): void {
    this.#sums.change(line, cents)
    for (const code of [line.function, ...classesOf(line.function)]) touched.functions.add(code)
    for (const code of [line.economic, ...classesOf(line.economic)]) touched.economics.add(code)
  }
}

type Marks = { [Key in keyof Touched]: Set<string> }
