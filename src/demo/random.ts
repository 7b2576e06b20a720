/** Numbers that look random but follow from their keys: the same keys give the same numbers everywhere. */
export interface Random {
  /** From 0 to below 1. */
  real(): number
  /** A multiple of `step` counted from `low`, at most `high`. */
  int(low: number, high: number, step?: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/**
 * Starts a row of numbers from keys such as the seed, a department and a year. Rows of different keys do not
 * depend on each other, so any department of any year can be made alone.
 */
export function randomOf(...keys: readonly (string | number)[]): Random {
  let state = hash(keys.join("/"))
  // Mulberry32: 32-bit integer steps only, equal on every engine.
  const real = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    real,
    int: (low, high, step = 1) => low + step * Math.floor(real() * (Math.floor((high - low) / step) + 1)),
    pick: (list) => list[Math.floor(real() * list.length)]!,
    chance: (probability) => real() < probability,
  }
}

function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
