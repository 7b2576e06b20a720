import type { Wording } from "../../packs/wording.ts"
import type { Scope } from "../scope.ts"

/** A figure of this year beside last year's, in cents. */
export interface Compared {
  readonly amount: number
  /** This year less last year; undefined when last year's figure is not known. */
  readonly change: number | undefined
  /** The change in per cent of last year's figure without its sign (`5.52%`), or "" when there is none to tell. */
  readonly percent: string
}

/** A whole with the parts that make it, by figure key. */
export type Made = readonly [whole: string, parts: readonly string[]]

/** This year's figures and last year's, as prose tells them. */
export class Figures {
  private readonly current: ReadonlyMap<string, number>
  private readonly last: ReadonlyMap<string, number>
  private readonly wording: Pick<Wording, "round" | "step">

  /** `current` and `last` hold cents by figure key (docs/concepts.md). */
  constructor(
    current: ReadonlyMap<string, number>,
    last: ReadonlyMap<string, number>,
    wording: Pick<Wording, "round" | "step">,
  ) {
    this.current = current
    this.last = last
    this.wording = wording
  }

  /** This year's amount; zero when there is none. */
  now(key: string): number {
    return this.rounded(this.current.get(key) ?? 0)
  }

  /**
   * The figures for a passage that names these wholes with their parts: rounded, or where rounded parts would not
   * make their rounded whole (as they may where tables are in 元 and prose in 万元) in full.
   */
  telling(...made: readonly Made[]): Figures {
    const adds = ([whole, parts]: Made) =>
      parts.reduce((sum, part) => sum + this.now(part), 0) === this.now(whole)
    return made.every(adds)
      ? this
      : new Figures(this.current, this.last, { step: 1, round: (cents) => cents })
  }

  /** A figure beside last year's. */
  of(key: string): Compared {
    const before = this.last.get(key)
    return comparedOf(this.now(key), before === undefined ? undefined : this.before(before))
  }

  /** A figure whose last year is the sum of its parts where all of them are known (keys, or figures found before). */
  sum(key: string, of: readonly (string | Compared)[]): Compared {
    const parts = of.map((part) => (typeof part === "string" ? this.of(part) : part))
    if (parts.some(({ change }) => change === undefined)) return this.of(key)
    return comparedOf(
      this.now(key),
      parts.reduce((total, { amount, change }) => total + amount - change!, 0),
    )
  }

  /**
   * A whole and those of its parts that there are this year or were last year. Where last year's figures of the
   * parts are known, its whole is their sum: rounded by itself it might differ in the last digit. `parts` are
   * empty when they are not known or do not make the whole.
   */
  whole(key: string, of: readonly string[]): { whole: Compared; parts: ReadonlyMap<string, Compared> } {
    const stated = this.last.get(key)
    const names = of.filter((part) => this.now(part) !== 0 || (this.last.get(part) ?? 0) !== 0)
    const before = names.map((part) => this.last.get(part))
    const known = names.length > 0 && before.every((cents) => cents !== undefined)
    const sum = before.reduce<number>((total, cents) => total + this.before(cents ?? 0), 0)
    const agrees =
      stated === undefined || Math.abs(sum - stated) <= (this.wording.step * (names.length + 1)) / 2
    const made = names.reduce((total, part) => total + this.now(part), 0) === this.now(key)
    if (!known || !agrees || !made) return { whole: this.of(key), parts: new Map() }
    return {
      whole: comparedOf(this.now(key), sum),
      parts: new Map(names.map((part) => [part, this.of(part)])),
    }
  }

  /** Last year's figure, of which nothing smaller than two decimals is told. */
  private before(cents: number): number {
    const { step } = this.wording
    return Math.round(cents / step) * step || 0
  }

  private rounded(cents: number): number {
    return this.wording.round(cents)
  }
}

/** What last year's budget was by figure key; of a region the sum over its departments, where all are known. */
export function lastYearOf(scope: Scope): ReadonlyMap<string, number> {
  const { lastYear } = scope.ledger
  const own = new Map(
    lastYear.flatMap(({ of, figure, cents }) => (of === scope.code ? [[figure, cents]] : [])),
  )
  if (scope.kind !== "region" || own.size > 0) return own
  const found = new Map<string, number>()
  for (const [key, figures] of Map.groupBy(lastYear, (figure) => figure.figure)) {
    const departments = new Map(figures.map(({ of, cents }) => [of, cents]))
    if (scope.departments.every(({ code }) => departments.has(code)))
      found.set(
        key,
        scope.departments.reduce((sum, { code }) => sum + departments.get(code)!, 0),
      )
  }
  return found
}

function comparedOf(amount: number, last: number | undefined): Compared {
  if (last === undefined) return { amount, change: undefined, percent: "" }
  const change = amount - last
  return { amount, change, percent: percentOf(change, last) }
}

/** Two decimals, half up. Nothing can be told in per cent of nothing, nor a change that rounds to 0.00%. */
export function percentOf(change: number, last: number): string {
  if (last <= 0 || change === 0) return ""
  const base = BigInt(last)
  const hundredths = (2n * 10_000n * BigInt(Math.abs(change)) + base) / (2n * base)
  return hundredths === 0n ? "" : `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}%`
}
