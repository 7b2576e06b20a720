/** A line of a pack: words by which a key is recognised, separated by `|`, `*` for anything. */
export interface Words {
  readonly key: string
  readonly words: string
}

/** Finds the key a label stands for, or null; the first line with a word that fits decides. */
export type Matcher = (label: string) => string | null

/** Labels longer than this are no words of a form, and are not remembered. */
const longest = 40
/** How many labels are remembered. */
const most = 5000

/**
 * Compiles lines into a matcher for plain labels (see read/label.ts). A word without `*` must be the whole
 * label. Answers are remembered, because a form repeats its few labels on every page.
 */
export function matcher(lines: readonly Words[]): Matcher {
  const exact = new Map<string, number>()
  const patterns: { rank: number; parts: readonly string[] }[] = []
  lines.forEach((line, rank) => {
    for (const word of line.words.split("|"))
      if (!word.includes("*")) exact.set(word, Math.min(rank, exact.get(word) ?? rank))
      else patterns.push({ rank, parts: word.split("*") })
  })
  const known = new Map<string, string | null>()
  return (label) => {
    const before = known.get(label)
    if (before !== undefined) return before
    const found = exact.get(label) ?? patterns.find(({ parts }) => fits(label, parts))?.rank
    const key = found === undefined ? null : lines[found]!.key
    // Labels of prose would fill memory over thousands of documents.
    if (known.size < most && label.length <= longest) known.set(ownText(label), key)
    return key
  }
}

/** Whether a label has the parts of a pattern one after another, the first at its beginning, the last at its end. */
function fits(label: string, parts: readonly string[]): boolean {
  const first = parts[0]!
  const last = parts.at(-1)!
  const end = label.length - last.length
  if (end < first.length || !label.startsWith(first) || !label.endsWith(last)) return false
  let at = first.length
  for (let i = 1; i < parts.length - 1; i++) {
    const found = label.indexOf(parts[i]!, at)
    if (found < 0) return false
    at = found + parts[i]!.length
  }
  return at <= end
}

/** A text that keeps nothing else alive: a piece cut from a document is only a view of all of it. */
function ownText(text: string): string {
  return ` ${text}`.slice(1)
}
