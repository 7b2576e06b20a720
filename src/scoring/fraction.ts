import { perText } from "../memo/index.ts"
import { type Decimal, decimalOf } from "../targets/decimal.ts"

/** A fraction, exactly; `d` is above zero. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** A decimal number as a fraction. */
export function fraction({ units, scale }: Decimal): Fraction {
  return { n: units, d: 10n ** BigInt(scale) }
}

/** A number as JavaScript holds it, taken for the decimal that it is written as. */
export const fractionOf: (number: number) => Fraction = perText((number: number): Fraction => {
  const decimal = decimalOf(String(number))
  if (!decimal) throw new Error(`Not a decimal number: ${number}`)
  return fraction(decimal)
})

/** A whole number. */
export function whole(n: number | bigint): Fraction {
  return { n: BigInt(n), d: 1n }
}

/** The product. */
export function product(...of: readonly Fraction[]): Fraction {
  return of.reduce((a, b) => ({ n: a.n * b.n, d: a.d * b.d }), whole(1))
}

/** One divided by the other, which is not zero. */
export function quotient(one: Fraction, other: Fraction): Fraction {
  const [n, d] = [one.n * other.d, one.d * other.n]
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

/** The sum. */
export function sum(of: readonly Fraction[]): Fraction {
  return of.reduce(
    // Points of one table have the same decimals: their denominator does not grow.
    (a, b) => (a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }),
    whole(0),
  )
}

/** One less the other. */
export function less(one: Fraction, other: Fraction): Fraction {
  return { n: one.n * other.d - other.n * one.d, d: one.d * other.d }
}

/** Below zero, zero or above zero, as one is less than, equal to or more than the other. */
export function compared(one: Fraction, other: Fraction): number {
  const [a, b] = one.d === other.d ? [one.n, other.n] : [one.n * other.d, other.n * one.d]
  return a < b ? -1 : a > b ? 1 : 0
}

/** To so many decimals, a half away from zero (四舍五入). */
export function rounded({ n, d }: Fraction, decimals: number): Decimal {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals)
  const units = (scaled * 2n + d) / (d * 2n)
  return { units: n < 0n ? -units : units, scale: decimals }
}

/** Cut to so many decimals. */
export function cut({ n, d }: Fraction, decimals: number): Decimal {
  return { units: (n * 10n ** BigInt(decimals)) / d, scale: decimals }
}
