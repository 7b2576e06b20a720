/**
 * How alike two texts are, by the runs of characters they share (character shingles; Broder, On the resemblance
 * and containment of documents, 1997). Needs no dictionary, so it works for any Chinese text.
 */

/** A text's distinct runs of characters, each as a number. */
export type Shingles = ReadonlySet<number>

/** The runs of `size` characters of a text without white space, punctuation and brackets. */
export function shinglesOf(text: string, size = 2): Shingles {
  return runsOf(bare(text), size)
}

function runsOf(letters: string, size: number): Shingles {
  const found = new Set<number>()
  for (let i = 0; i + size <= letters.length; i++) {
    let hash = 0
    for (let k = 0; k < size; k++) hash = (Math.imul(hash, 0x1_00_01_93) ^ letters.charCodeAt(i + k)) >>> 0
    found.add(hash)
  }
  return found
}

/** Letters and digits as nearly all texts have them, and the signs that stand between them. */
const plain = /^[\u4e00-\u9fffA-Za-z0-9%]*$/
const signs = /[\s，。、；：！？“”‘’（）()《》〈〉〔〕【】[\]\-—–…·,.;:!?"'/≥≤<>=×＋+]+/g

/** A text's letters and digits only: what is compared. */
export function bare(text: string): string {
  if (plain.test(text)) return text
  const letters = text.replace(signs, "")
  return plain.test(letters) ? letters : letters.replace(/[^\p{L}\p{N}%]+/gu, "")
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
/** One run in so many is looked at to find pairs: texts of sixty characters that are alike share a dozen such runs. */
const oneIn = 4
/** Texts that share less than this of their runs, common ones left out, are not compared run by run. */
const telling = 0.15

/**
 * All pairs of texts that resemble each other by at least `least`. Only texts that share runs few others have
 * are compared, so the cost grows with the number of texts and not with its square; texts that share nothing
 * but everyone's phrases are not found unless they are equal.
 */
export function alikePairs(texts: readonly string[], least: number): AlikePair[] {
  const letters = texts.map(bare)
  const shingles = new Map<number, Shingles>()
  const runs = (i: number): Shingles => {
    const known = shingles.get(i) ?? runsOf(letters[i]!, 4)
    shingles.set(i, known)
    return known
  }
  return [...candidatesAmong(letters)]
    .map(([key, shared]) => ({
      first: Math.floor(key / texts.length),
      second: key % texts.length,
      shared: shared * oneIn,
    }))
    .filter(
      ({ first, second, shared }) =>
        shared >= telling * Math.min(letters[first]!.length, letters[second]!.length),
    )
    .map(({ first, second }) => {
      const same = letters[first] === letters[second]
      return { first, second, resemblance: same ? 1 : resemblance(runs(first), runs(second)) }
    })
    .filter((pair) => pair.resemblance >= least)
    .sort((a, b) => a.first - b.first || a.second - b.second)
}

/** By pair (first × number of texts + second): how many of the runs looked at both have; all of them when equal. */
function candidatesAmong(letters: readonly string[]): Map<number, number> {
  const candidates = new Map<number, number>()
  const add = (first: number, second: number, runs: number) => {
    const key = first * letters.length + second
    candidates.set(key, (candidates.get(key) ?? 0) + runs)
  }
  for (const held of holdersOf(letters))
    for (let a = 0; a < held.length; a++) for (let b = a + 1; b < held.length; b++) add(held[a]!, held[b]!, 1)
  const equal = new Map<string, number>()
  letters.forEach((text, i) => {
    if (text === "") return
    const before = equal.get(text)
    if (before !== undefined) add(before, i, text.length)
    equal.set(text, i)
  })
  return candidates
}

/** For runs that two texts and few others have: the texts that have them. */
function holdersOf(letters: readonly string[]): number[][] {
  const holders = new Map<number, number[]>()
  letters.forEach((text, i) => {
    for (let at = 0; at + 4 <= text.length; at++) {
      let hash = 0
      for (let k = 0; k < 4; k++) hash = (Math.imul(hash, 0x1_00_01_93) ^ text.charCodeAt(at + k)) >>> 0
      // A hash's low bits are those of its last character: mix before choosing.
      if ((Math.imul(hash, 0x9e_37_79_b1) >>> 8) % oneIn !== 0) continue
      const held = holders.get(hash)
      if (!held) holders.set(hash, [i])
      else if (held.at(-1) !== i && held.length <= common) held.push(i)
    }
  })
  return [...holders.values()].filter((held) => held.length > 1 && held.length <= common)
}
