/** A text in the form in which texts are compared; every character stays at its place. */
export function folded(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Zs}\p{Cc}\p{Cf}]/gu, (c) => " ".repeat(c.length))
    .replace(/[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]/g, (c) => c.toLowerCase())
}

/** Words as they are looked for, each to stand somewhere: as typed, as far as anybody types. */
export function wordsOf(query: string): string[] {
  const text = folded(query.slice(0, longestQuery * 4)).trim()
  // What is cut is cut between characters.
  return [...new Set([...text].slice(0, longestQuery).join("").split(/ +/).filter(Boolean))].slice(0, 8)
}

/** More characters of a query than this are not looked at. */
export const longestQuery = 80

/**
 * Two characters that stand together, as one number; the last one of a text stands with nothing. Every character
 * begins exactly one, so that one character alone can be looked for, too.
 */
export function gramsOf(text: string): number[] {
  const grams = new Set<number>()
  for (let i = 0; i < text.length; i++) grams.add(gram(text.charCodeAt(i), text.charCodeAt(i + 1) || 0))
  return [...grams]
}

/** Those of a word that is looked for: what stands after it is not known. */
export function gramsIn(word: string): number[] {
  const grams = new Set<number>()
  for (let i = 0; i + 1 < word.length; i++) grams.add(gram(word.charCodeAt(i), word.charCodeAt(i + 1)))
  return [...grams]
}

/** The least and greatest number of two characters that begin with one. */
export function gramsFrom(character: string): readonly [number, number] {
  return [gram(character.charCodeAt(0), 0), gram(character.charCodeAt(0), 0xffff)]
}

function gram(first: number, second: number): number {
  return (first << 16) | second
}

/**
 * A long text in pieces that an index can hold. They overlap by more than anybody looks for, so that nothing is lost
 * at a seam.
 */
export function piecesOf(text: string): string[] {
  if (text.length <= piece) return [text]
  const pieces: string[] = []
  for (let at = 0; ; at += piece - overlap) {
    pieces.push(text.slice(at, at + piece))
    if (at + piece >= text.length) return pieces
  }
}

const piece = 640
const overlap = longestQuery * 2
