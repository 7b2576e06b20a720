import type { Scope } from "../scope.ts"

/** A figure of this year beside last year's; all in cents, whole multiples of what prose prints. */
export interface Compared {
  readonly amount: number
  /** This year less last year; undefined when last year's figure is not known. */
  readonly change: number | undefined
  /** The change in per cent of last year's figure without its sign (`5.52%`), or "" when there is none to tell. */
  readonly percent: string
}

/** This year's figures and last year's, rounded to what prose prints, so that its sentences agree among themselves. */
export class Figures {
  private readonly this: ReadonlyMap<string, number>
  private readonly last: ReadonlyMap<string, number>
  private readonly step: number

  /** `now` and `last` hold cents by figure key (docs/concepts.md); `step` is the last digit of prose in cents. */
  constructor(now: ReadonlyMap<string, number>, last: ReadonlyMap<string, number>, step: number) {
    this.this = now
    this.last = last
    this.step = step
  }

  /** This year's amount; zero when there is none. */
  now(key: string): number {
    return this.rounded(centsIn(this.this, key) ?? 0)
  }

  /** A figure beside last year's. */
  of(key: string): Compared {
    const before = centsIn(this.last, key)
    return comparedOf(this.now(key), before === undefined ? undefined : this.rounded(before))
  }

  /**
   * A whole and those of its parts that there are this year or were last year. Where last year's figures of the
   * parts are known, its whole is their sum: rounded by itself it might differ in the last digit. `parts` are
   * empty when they are not known or do not make the whole.
   */
  whole(key: string, of: readonly string[]): { whole: Compared; parts: ReadonlyMap<string, Compared> } {
    const stated = centsIn(this.last, key)
    const names = of.filter((part) => this.now(part) !== 0 || (centsIn(this.last, part) ?? 0) !== 0)
    const before = names.map((part) => centsIn(this.last, part))
    const known = names.length > 0 && before.every((cents) => cents !== undefined)
    const sum = before.reduce<number>((total, cents) => total + this.rounded(cents ?? 0), 0)
    const agrees = stated === undefined || Math.abs(sum - stated) <= (this.step * (names.length + 1)) / 2
    const made = names.reduce((total, part) => total + this.now(part), 0) === this.now(key)
    if (!known || !agrees || !made) return { whole: this.of(key), parts: new Map() }
    return {
      whole: comparedOf(this.now(key), sum),
      parts: new Map(names.map((part) => [part, this.of(part)])),
    }
  }

  private rounded(cents: number): number {
    return Math.round(cents / this.step) * this.step || 0
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

const wholes = new Set(["threePublic", "procurement"])

function centsIn(figures: ReadonlyMap<string, number>, key: string): number | undefined {
  const found = figures.get(key)
  if (found !== undefined) return found
  if (wholes.has(key)) return figures.get(`${key}.total`)
  return key.endsWith(".total") ? figures.get(key.slice(0, -".total".length)) : undefined
}

function comparedOf(amount: number, last: number | undefined): Compared {
  if (last === undefined) return { amount, change: undefined, percent: "" }
  const change = amount - last
  return { amount, change, percent: percentOf(change, last) }
}

/** Two decimals, half up. Nothing can be told in per cent of nothing, nor a change that rounds to 0.00%. */
function percentOf(change: number, last: number): string {
  if (last <= 0 || change === 0) return ""
  const base = BigInt(last)
  const hundredths = (2n * 10_000n * BigInt(Math.abs(change)) + base) / (2n * base)
  return hundredths === 0n ? "" : `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}%`
}
