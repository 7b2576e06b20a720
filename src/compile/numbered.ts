/**
 * The same things with the tables of their places counted anew: table `order[n]` becomes table n + 1. Nothing is
 * copied when the order stays.
 */
export function numbered<T>(things: T, order: readonly number[]): T {
  if (order.every((number, i) => number === i + 1)) return things
  const numbers = new Map(order.map((number, i) => [number, i + 1]))
  return renumber(things, numbers) as T
}

function renumber(thing: unknown, numbers: ReadonlyMap<number, number>): unknown {
  if (Array.isArray(thing)) {
    // Texts of a grid hold no places.
    return typeof thing[0] === "object" ? thing.map((each) => renumber(each, numbers)) : thing
  }
  if (typeof thing !== "object" || thing === null) return thing
  return Object.fromEntries(
    Object.entries(thing).map(([key, value]) => [
      key,
      key === "table" && typeof value === "number" ? (numbers.get(value) ?? value) : renumber(value, numbers),
    ]),
  )
}
