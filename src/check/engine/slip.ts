import { type Measure, measureCents } from "../../money/figure.ts"

/** How a clerk's hand or a system turns one figure into another, the most telling first. */
export type Slip =
  | "unit"
  | "point"
  | "blank"
  | "digit"
  | "swap"
  | "lost"
  | "extra"
  | "sign"
  | "stray"
  | "other"

/** Rank for choosing between cells: 0 is nearly a proof, higher is weaker. */
export const slipRank: Record<Slip, number> = {
  unit: 0,
  point: 0,
  blank: 1,
  digit: 1,
  swap: 1,
  lost: 1,
  extra: 1,
  sign: 1,
  stray: 2,
  other: 3,
}

/** What slip turns the amount that should stand there into the one that does. Both in cents. */
export function slipBetween(says: number, should: number, blank: boolean, measure: Measure): Slip {
  if (says === should) return "other"
  if (says === 0)
    return blank ? "blank" : digitsOf(should, measure).replace(/0/g, "").length === 1 ? "digit" : "other"
  if (should === 0) return digitsOf(says, measure).replace(/0/g, "").length === 1 ? "digit" : "stray"
  if (says === -should) return "sign"
  if (Math.sign(says) !== Math.sign(should)) return "other"
  const ratio = scaleBetween(says, should)
  if (Math.abs(ratio) === 4) return "unit"
  if (ratio !== 0) return "point"
  return editBetween(digitsOf(says, measure), digitsOf(should, measure))
}

/** The power of ten that `says` is too big (or, negative, too small) by, up to a rounded last digit; else 0. */
export function scaleBetween(says: number, should: number): number {
  for (let power = 1; power <= 6; power++) {
    const factor = 10 ** power
    if (Math.abs(says - should * factor) <= factor / 2) return power
    if (Math.abs(should - says * factor) <= factor / 2) return -power
  }
  return 0
}

/** The digits of an amount without its point: 元 and 万元 both with two decimals, or more where needed. */
function digitsOf(cents: number, measure: Measure): string {
  const lastDigit = measureCents(measure) / 100
  const value = Math.abs(cents)
  return String(value % lastDigit === 0 ? value / lastDigit : value)
}

function editBetween(says: string, should: string): Slip {
  if (says.length === should.length) {
    const places = [...says].flatMap((digit, i) => (digit === should[i] ? [] : [i]))
    if (places.length === 1) return "digit"
    const [first, second] = places
    const swapped =
      places.length === 2 &&
      second === first! + 1 &&
      says[first!] === should[second] &&
      says[second] === should[first!]
    return swapped ? "swap" : "other"
  }
  if (should.length === says.length + 1 && isWithoutOne(says, should)) return "lost"
  if (says.length === should.length + 1 && isWithoutOne(should, says)) return "extra"
  return "other"
}

function isWithoutOne(shorter: string, longer: string): boolean {
  let i = 0
  while (i < shorter.length && shorter[i] === longer[i]) i++
  return shorter.slice(i) === longer.slice(i + 1)
}
