/** Every word of a list in quotation marks: `“本单位”、“我单位”`. */
export function quotedAll(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join("、")
}

/** The first few of a list in quotation marks. */
export function firstQuoted(words: readonly string[], few: number): string {
  return quotedAll(words.slice(0, few))
}

/** How often something stands there, when more than once: `（共3处）`. */
export function times(count: number): string {
  return count > 1 ? `（共${count}处）` : ""
}
