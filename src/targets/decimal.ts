/** A decimal number, exactly: `units` ÷ 10 ^ `scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/** Reads a decimal number as JavaScript or a table writes it (`1200`, `0.95`, `-3.5`); null when it is none. */
export function decimalOf(text: string): Decimal | null {
  const [, sign, whole, fraction = ""] = /^([-+]?)(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text) ?? []
  if (whole === undefined) return null
  const units = BigInt(whole + fraction)
  return { units: sign === "-" ? -units : units, scale: fraction.length }
}

/** Below zero, zero or above zero, as one is less than, equal to or more than the other. */
export function compare(one: Decimal, other: Decimal): number {
  if (one.scale === other.scale) return one.units < other.units ? -1 : one.units > other.units ? 1 : 0
  const scale = Math.max(one.scale, other.scale)
  const difference = at(one, scale) - at(other, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The product, exactly. */
export function times(one: Decimal, other: Decimal): Decimal {
  return { units: one.units * other.units, scale: one.scale + other.scale }
}

/** The number as people write it, without zeros at its end. */
export function decimalText({ units, scale }: Decimal): string {
  if (scale === 0) return String(units)
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0")
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "")
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? "-" : ""}${whole}${scale > 0 && fraction !== "" ? `.${fraction}` : ""}`
}

function at({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale)
}
