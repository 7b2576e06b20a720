/**
 * How alike two texts are, by the runs of characters they share (character shingles; Broder, On the resemblance
 * and containment of documents, 1997). Needs no dictionary, so it works for any Chinese text.
 */

/** A text's distinct runs of characters, each as a number. */
export type Shingles = ReadonlySet<number>

/** The runs of `size` characters of a text without white space, punctuation and brackets. */
export function shinglesOf(text: string, size = 2): Shingles {
  const letters = bare(text)
  const found = new Set<number>()
  for (let i = 0; i + size <= letters.length; i++) {
    let hash = 0
    for (let k = 0; k < size; k++) hash = (Math.imul(hash, 0x1_00_01_93) ^ letters.charCodeAt(i + k)) >>> 0
    found.add(hash)
  }
  return found
}

/** A text's letters and digits only: what is compared. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]+/gu, "")
}

/** How much of both texts is shared: 0 nothing, 1 all. */
export function resemblance(a: Shingles, b: Shingles): number {
  const both = shared(a, b)
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}

/** How much of `a` occurs in `b`: 0 nothing, 1 all. */
export function containment(a: Shingles, b: Shingles): number {
  return a.size === 0 ? 0 : shared(a, b) / a.size
}

function shared(a: Shingles, b: Shingles): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const shingle of few) if (many.has(shingle)) both++
  return both
}

/** Two texts of a list (by index) and how much they share. */
export interface AlikePair {
  readonly first: number
  readonly second: number
  readonly resemblance: number
}

/** A run found in more texts than this is a phrase everyone uses: it makes no pair worth comparing. */
const common = 12

/**
 * All pairs of texts that resemble each other by at least `least`. Only texts that share a run few others have
 * are compared, so the cost grows with the number of texts and not with its square; texts that share nothing
 * but everyone's phrases are not found unless they are equal.
 */
export function alikePairs(texts: readonly string[], least: number): AlikePair[] {
  const shingles = texts.map((text) => shinglesOf(text, 4))
  const holders = new Map<number, number[]>()
  shingles.forEach((set, i) => {
    for (const shingle of set) {
      const held = holders.get(shingle)
      if (!held) holders.set(shingle, [i])
      else if (held.length <= common) held.push(i)
    }
  })
  const candidates = new Set<number>()
  const add = (first: number, second: number) => candidates.add(first * texts.length + second)
  for (const held of holders.values()) {
    if (held.length > common) continue
    for (let a = 0; a < held.length; a++) for (let b = a + 1; b < held.length; b++) add(held[a]!, held[b]!)
  }
  const equal = new Map<string, number>()
  texts.forEach((text, i) => {
    const letters = bare(text)
    if (letters === "") return
    const before = equal.get(letters)
    if (before !== undefined) add(before, i)
    equal.set(letters, i)
  })
  return [...candidates]
    .map((key) => {
      const [first, second] = [Math.floor(key / texts.length), key % texts.length]
      return { first, second, resemblance: resemblance(shingles[first]!, shingles[second]!) }
    })
    .filter((pair) => pair.resemblance >= least || bare(texts[pair.first]!) === bare(texts[pair.second]!))
    .sort((a, b) => a.first - b.first || a.second - b.second)
}
