/** A stretch of a paragraph: plain, or what some findings speak of. */
export interface Segment {
  readonly text: string
  /** Places in the given list of words; empty for plain text. */
  readonly of: readonly number[]
}

/**
 * Cuts a paragraph at the words findings quote from it (`45.45`, never inside `145.45` or `45.451`). A word
 * that does not occur, or occurs more than once, cannot be pointed at and marks nothing.
 */
export function segmentsOf(text: string, words: readonly (string | undefined)[]): Segment[] {
  const found = new Map<number, { end: number; of: number[] }>()
  words.forEach((word, n) => {
    const starts = word ? occurrences(text, word) : []
    if (starts.length !== 1) return
    const start = starts[0]!
    const end = start + word!.length
    for (const [from, other] of found) {
      if (from === start && other.end === end) {
        other.of.push(n)
        return
      }
      if (from < end && start < other.end) return
    }
    found.set(start, { end, of: [n] })
  })
  const segments: Segment[] = []
  let at = 0
  for (const [start, { end, of }] of [...found].sort(([a], [b]) => a - b)) {
    if (start > at) segments.push({ text: text.slice(at, start), of: [] })
    segments.push({ text: text.slice(start, end), of })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), of: [] })
  return segments
}

function occurrences(text: string, word: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const inNumber =
      (/^\d/.test(word) && /[\d.,]$/.test(text.slice(0, at))) ||
      (/\d$/.test(word) && /^[.,]?\d/.test(text.slice(at + word.length)))
    if (!inNumber) starts.push(at)
  }
  return starts
}
