import { perText } from "../../memo/index.ts"
import type { Quantity } from "../../model/disclosure.ts"
import type { EvaluatedMoney, SelfEvaluation } from "../../model/self-evaluation.ts"
import { parseNumber } from "../../money/figure.ts"
import { compared, type Fraction, less, sum } from "../../scoring/fraction.ts"
import { plain } from "../../text/label.ts"

/** A printed number and the half of its last printed digit. */
export interface Printed {
  readonly value: Fraction
  readonly decimals: number
}

/** A number of points or per cent as it was printed; null where none is. */
export function printed(quantity: Quantity | null): Printed | null {
  return quantity && printedText(quantity.text)
}

const printedText = perText((text: string): Printed | null => {
  const number = parseNumber(plain(text).replace(/[分%％]{1,4}$/, ""))
  if (!number) return null
  const n = BigInt(number.digits) * (number.negative ? -1n : 1n)
  return { value: { n, d: 10n ** BigInt(number.decimals) }, decimals: number.decimals }
})

/** Whether a printed number stands for a value, rounded to its own last digit. */
export function standsFor({ value, decimals }: Printed, exact: Fraction): boolean {
  const off = less(value, exact)
  const twice = (off.n < 0n ? -off.n : off.n) * 2n * 10n ** BigInt(decimals)
  return twice <= off.d
}

/** Below zero, zero or above zero, as one printed number is less than, equal to or more than the other. */
export function comparedPrinted(one: Printed, other: Printed): number {
  return compared(one.value, other.value)
}

/** The sum of printed numbers, exactly. */
export function sumOf(of: readonly Printed[]): Fraction {
  return sum(of.map(({ value }) => value))
}

/** A fraction as people write it, to three decimals at most. */
export function fractionText({ n, d }: Fraction): string {
  return String(Math.round((Number(n) / Number(d)) * 1000) / 1000)
}

/** The row of money that has the points of execution: the total, else the only row. */
export function executionOf({ money }: SelfEvaluation): EvaluatedMoney | null {
  const [only] = money
  return money.find(({ key }) => key === "total") ?? (money.length === 1 ? only! : null)
}
