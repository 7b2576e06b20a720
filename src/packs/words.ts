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
  const patterns: { rank: number; pattern: RegExp }[] = []
  lines.forEach((line, rank) => {
    for (const word of line.words.split("|"))
      if (!word.includes("*")) exact.set(word, Math.min(rank, exact.get(word) ?? rank))
      else patterns.push({ rank, pattern: new RegExp(`^${word.split("*").map(literal).join(".*")}$`, "s") })
  })
  return perText((label: string) => {
    const found = exact.get(label) ?? patterns.find(({ pattern }) => pattern.test(label))?.rank
    return found === undefined ? null : lines[found]!.key
  })
}

function literal(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
}
