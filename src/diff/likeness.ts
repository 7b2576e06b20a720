import { narrow } from "../text/narrow.ts"

/** A text as it is compared: no white space, punctuation or marks, years relative to the document's own. */
export function bare(text: string, year: number | null): string {
  return relative(narrow(text), year).replace(/[\s\u3000\p{P}\p{S}]+/gu, "")
}

/** A text in which years are counted from the document's own: `2024年` of a document of 2024 and `2025年` of 2025 agree. */
export function relative(text: string, year: number | null): string {
  if (year === null || !text.includes("20")) return text
  return text.replace(/(?<!\d)20\d\d(?=年|[-/.]\d{1,2}[-/.]|[)）\]】〕])/g, (found) => {
    const gap = Number(found) - year
    return Math.abs(gap) > 3 ? found : `本年${gap < 0 ? gap : `+${gap}`}·`
  })
}

/** The pairs of neighbouring characters of a text, each once. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  if (text.length === 1) found.add(text)
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2))
  return found
}

/** How alike two sets of bigrams are, from 0 to 1 (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** A pair of things that are alike: indexes into the two lists. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** How many things of one list may share a pair of characters before it says nothing about them. */
const common = 60

/**
 * Pairs things of two lists by how alike they are, the likest first, each at most once. Only things that share
 * some rare pair of characters are compared, so that long lists stay quick.
 */
export function pairUp(
  before: readonly ReadonlySet<string>[],
  after: readonly ReadonlySet<string>[],
  score: (a: number, b: number) => number,
  least: number,
): Pair[] {
  const index = new Map<string, number[]>()
  before.forEach((pairs, a) => {
    for (const pair of pairs) {
      const known = index.get(pair)
      if (known) known.push(a)
      else index.set(pair, [a])
    }
  })
  const found: Pair[] = []
  after.forEach((pairs, b) => {
    const near = new Set<number>()
    for (const pair of pairs) {
      const having = index.get(pair)
      if (having && having.length <= common) for (const a of having) near.add(a)
    }
    for (const a of near) {
      const points = score(a, b)
      if (points >= least) found.push({ a, b, score: points })
    }
  })
  found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  return found.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false
    takenA.add(a)
    takenB.add(b)
    return true
  })
}
