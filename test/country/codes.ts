/** The codes of some items with those above them, in order. */
export function codes(items: readonly string[], digits: readonly number[]): string[] {
  return [...new Set(items.flatMap((code) => digits.map((length) => code.slice(0, length))))].sort()
}
