import { parseNumber } from "../../money/figure.ts"
import { numberFormat } from "./format.ts"

/** A printed number as a cell holds it: the value, and the format that shows it exactly as printed. */
export interface ShownNumber {
  readonly value: number
  readonly format: string
}

/** More digits than this a cell does not keep. */
const mostDigits = 15

/**
 * The number a printed text stands for (`1,234.50`, `25.00`, `-3`); null for texts and for numbers that no format
 * shows as they are printed (`007`, `(3.00)`, full-width digits).
 */
export function shownNumber(text: string): ShownNumber | null {
  const number = parseNumber(text)
  if (!number || number.digits.length > mostDigits || !/^-?\d/.test(text)) return null
  const value = Number(text.replaceAll(",", ""))
  // A blank or a mark inside the number: it is read as the number, and kept as it is printed.
  if (!Number.isFinite(value)) return null
  const whole = text.includes(",") ? "#,##0" : "0"
  const format = number.decimals > 0 ? `${whole}.${"0".repeat(number.decimals)}` : whole
  return numberFormat(format, false, true)(value) === text ? { value, format } : null
}
