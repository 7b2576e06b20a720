/** A non-negative number as decimal digits: the value is `digits` × 10^-`scale`. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/**
 * A binary number as the decimal a spreadsheet shows: 15 significant digits, so 4078.2299999999996 is 4078.23.
 * Written out without exponent.
 */
export function plainDecimal(value: number): string {
  const { digits, scale } = decimalOf(Math.abs(value))
  return (value < 0 && digits !== 0n ? "-" : "") + withoutZeros(written(digits, scale))
}

/** A number without the zeros at the end of its decimals. */
function withoutZeros(number: string): string {
  return number.includes(".") ? number.replace(/(?<!0)0+$/, "").replace(/\.$/, "") : number
}

/** Rounds |value| × 10^shift half up to a number of decimals, exactly on the decimal digits. */
export function roundedDecimal(value: number, shift: number, decimals: number): string {
  const { digits, scale } = decimalOf(Math.abs(value))
  const from = scale - shift
  if (from <= decimals) return written(digits * 10n ** BigInt(decimals - from), decimals)
  const unit = 10n ** BigInt(from - decimals)
  return written((2n * digits + unit) / (2n * unit), decimals)
}

function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e")
  const [whole = "0", fraction = ""] = mantissa.split(".")
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

function written(digits: bigint, scale: number): string {
  const text = String(digits).padStart(scale + 1, "0")
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
}
