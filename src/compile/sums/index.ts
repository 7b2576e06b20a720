import { perObject } from "../../memo/index.ts"
import type { BudgetLine, UnitNature } from "../../model/ledger.ts"
import type { Scope } from "../scope.ts"
import { type Side, slotCount, slotOf, slotsFor, type Vector, vector, type Within } from "./slots.ts"

/** What tables look into: the cents of each slot in total and by code, and which slots make an amount. */
export interface Summed {
  readonly total: Vector
  readonly functions: ReadonlyMap<string, Vector>
  readonly economics: ReadonlyMap<string, Vector>
  readonly operating: ReadonlyMap<UnitNature, ReadonlyMap<string, number>>
  /** Counts the changes of what {@link slots} answers. */
  readonly version: number
  /** The slots whose sum is an amount: of a side, by the key of its row or column, within some funds. */
  slots(side: Side, key: string, within: Within): readonly number[]
}

/**
 * All a scope's tables and figures are made of: the cents of each slot in total, by function code and by
 * economic code (their classes and sections included). Lines go in once; tables never look at them again.
 */
export class Sums implements Summed {
  readonly total: Vector = vector()
  readonly functions: Map<string, Vector> = new Map()
  readonly economics: Map<string, Vector> = new Map()
  /** 公用经费 of the general public budget by nature of the unit, then by economic code. */
  readonly operating: Map<UnitNature, Map<string, number>> = new Map()
  /** Counts the changes of what {@link slots} answers. */
  version = 0
  readonly #natures: ReadonlyMap<string, UnitNature>
  readonly #used = new Uint8Array(slotCount)
  readonly #slots: Record<Side, Map<Within, Map<string, readonly number[]>>> = {
    revenue: new Map(),
    expenditure: new Map(),
  }

  constructor(scope: Scope) {
    this.#natures = new Map(scope.units.map((unit) => [unit.code, unit.nature]))
    for (const line of scope.lines) this.#count(line, line.cents)
    const used = [...this.#used.keys()].filter((slot) => this.#used[slot] === 1)
    rollUp(this.functions, used)
    rollUp(this.economics, used)
  }

  /** Changes the amount of one line's kind, where it stands and in all that is above it. */
  change(line: BudgetLine, cents: number): void {
    const slot = this.#count(line, cents)
    for (const above of classesOf(line.function)) vectorAt(this.functions, above)[slot]! += cents
    for (const above of classesOf(line.economic)) vectorAt(this.economics, above)[slot]! += cents
  }

  /** The slots whose sum is an amount, without those no line has ever had. */
  slots(side: Side, key: string, within: Within): readonly number[] {
    const known = this.#slots[side]
    let byKey = known.get(within)
    if (!byKey) {
      byKey = new Map()
      known.set(within, byKey)
    }
    let slots = byKey.get(key)
    if (!slots) {
      slots = slotsFor(side, key, within).filter((slot) => this.#used[slot] === 1)
      byKey.set(key, slots)
    }
    return slots
  }

  #count(line: BudgetLine, cents: number): number {
    const slot = slotOf(line)
    if (this.#used[slot] === 0) {
      this.#used[slot] = 1
      this.#slots.revenue.clear()
      this.#slots.expenditure.clear()
      this.version++
    }
    this.total[slot]! += cents
    vectorAt(this.functions, line.function)[slot]! += cents
    vectorAt(this.economics, line.economic)[slot]! += cents
    if (line.category === "operating" && line.fund === "generalPublic") this.#countOperating(line, cents)
    return slot
  }

  #countOperating(line: BudgetLine, cents: number): void {
    const nature = this.#natures.get(line.unit) ?? "事业"
    let codes = this.operating.get(nature)
    if (!codes) {
      codes = new Map()
      this.operating.set(nature, codes)
    }
    codes.set(line.economic, (codes.get(line.economic) ?? 0) + cents)
  }
}

function vectorAt(vectors: Map<string, Vector>, code: string, length = slotCount): Vector {
  let found = vectors.get(code)
  if (!found) {
    found = new Float64Array(length)
    vectors.set(code, found)
  }
  return found
}

/** The codes above a code: 类 of three digits, 款 of five. */
export function classesOf(code: string): string[] {
  return [3, 5].flatMap((length) => (code.length > length ? [code.slice(0, length)] : []))
}

/** Adds every code's vector to those above it: items to their sections, then sections to their classes. */
export function rollUp(vectors: Map<string, Vector>, used: readonly number[]): void {
  for (const [length, longest] of [
    [5, Number.POSITIVE_INFINITY],
    [3, 5],
  ] as const)
    for (const [code, own] of [...vectors]) {
      if (code.length <= length || code.length > longest) continue
      const above = vectorAt(vectors, code.slice(0, length), own.length)
      for (const slot of used) above[slot]! += own[slot]!
    }
}

/** The sums of a scope, made once. */
export const sumsOf: (scope: Scope) => Sums = perObject((scope: Scope) => new Sums(scope))

/** The cents of some slots of a vector; a code without lines has none. */
export function centsOf(own: Vector | undefined, slots: readonly number[]): number {
  let cents = 0
  if (own) for (const slot of slots) cents += own[slot]!
  return cents
}
