/**
 * The number a cell stores, or null when its value is none: a workbook writes decimals with or without an exponent,
 * while other things a program takes for numbers (`Infinity`, `0x10`) are only texts.
 */
export function storedNumber(value: string): number | null {
  const text = value.trim()
  if (text.length > 400 || !/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}
