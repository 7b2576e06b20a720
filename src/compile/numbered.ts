/**
 * The same things with the tables of their places counted anew: table `order[n]` becomes table n + 1. Nothing is
 * copied when the order stays.
 */
export function numbered<T>(things: T, order: readonly number[]): T {
  if (order.every((number, i) => number === i + 1)) return things
  const numbers = new Map(order.map((number, i) => [number, i + 1]))
  return renumber(things, numbers) as T
}

/** Copies only what holds a place whose number changes. */
function renumber(thing: unknown, numbers: ReadonlyMap<number, number>): unknown {
  if (Array.isArray(thing)) {
    // Texts of a grid hold no places.
    if (typeof thing[0] !== "object") return thing
    let copy: unknown[] | null = null
    for (let i = 0; i < thing.length; i++) {
      const made = renumber(thing[i], numbers)
      if (made === thing[i]) continue
      copy ??= [...thing]
      copy[i] = made
    }
    return copy ?? thing
  }
  if (typeof thing !== "object" || thing === null) return thing
  const own = thing as Readonly<Record<string, unknown>>
  let copy: Record<string, unknown> | null = null
  for (const key in own) {
    const value = own[key]
    const made =
      key === "table" && typeof value === "number" ? (numbers.get(value) ?? value) : renumber(value, numbers)
    if (made === value) continue
    copy ??= { ...own }
    copy[key] = made
  }
  return copy ?? thing
}
