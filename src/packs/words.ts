import { perText } from "../memo/index.ts"

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
  const patterns: { rank: number; parts: readonly string[] }[] = []
  lines.forEach((line, rank) => {
    for (const word of line.words.split("|"))
      if (!word.includes("*")) exact.set(word, Math.min(rank, exact.get(word) ?? rank))
      else patterns.push({ rank, parts: word.split("*") })
  })
  return perText((label: string) => {
    const found = exact.get(label) ?? patterns.find(({ parts }) => fits(label, parts))?.rank
    return found === undefined ? null : lines[found]!.key
  })
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
