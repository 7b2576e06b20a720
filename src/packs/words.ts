/** A line of a pack: words by which a key is recognised, separated by `|`, `*` for anything. */
export interface Words {
  readonly key: string
  readonly words: string
}

/** Finds the key a label stands for, or null; the first line with a word that fits decides. */
export type Matcher = (label: string) => string | null

/**
 * Compiles lines into a matcher for plain labels (see read/label.ts). A word without `*` must be the whole
 * label. Answers are remembered, because a form repeats its few labels on every page.
 */
export function matcher(lines: readonly Words[]): Matcher {
  const exact = new Map<string, number>()
  const patterns: { rank: number; pattern: RegExp }[] = []
  lines.forEach((line, rank) => {
    for (const word of line.words.split("|"))
      if (!word.includes("*")) exact.set(word, Math.min(rank, exact.get(word) ?? rank))
      else patterns.push({ rank, pattern: new RegExp(`^${word.split("*").map(literal).join(".*")}$`, "s") })
  })
  const known = new Map<string, string | null>()
  return (label) => {
    const before = known.get(label)
    if (before !== undefined) return before
    const found = exact.get(label) ?? patterns.find(({ pattern }) => pattern.test(label))?.rank
    const key = found === undefined ? null : lines[found]!.key
    // Labels of prose would fill memory over thousands of documents.
    if (known.size < 5000) known.set(label, key)
    return key
  }
}

function literal(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
}
