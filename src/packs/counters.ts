import { literal } from "../text/literal.ts"
import file from "./generated/counters.ts"
import { everywhere } from "./inheritance.ts"

/** What counts or measures a thing (packs/<place>/counters.csv). */
export interface Counter {
  readonly unit: string
  /** Only what is of one dimension is compared; 钱, 比率, and 月 年 天 … for time. */
  readonly dimension: string
  /** How many of the dimension's smallest unit it is. */
  readonly factor: number
}

const rows = everywhere(file)

const byWord: ReadonlyMap<string, Counter> = new Map(
  rows.flatMap(({ words, unit, dimension, factor }) =>
    words.split("|").map((word) => [word, { unit, dimension, factor: Number(factor) }] as const),
  ),
)

/** The counter a word is, or null. */
export function counterOf(word: string): Counter | null {
  return byWord.get(word) ?? null
}

/** All words that count, as the source of a pattern; the longest first. */
export const counterPattern: string = [...byWord.keys()]
  .sort((a, b) => b.length - a.length)
  .map(literal)
  .join("|")
