/**
 * What a finding is about, as keys joined by `/`: `generalPublic/2080105/project`. A key may itself be joined of
 * several. Parts that a document may lack are left out.
 */
export function aboutText(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => !!part).join("/")
}

/**
 * A name as one key: without white space, years, dates and counts, so that next year's 2025年征兵工作经费 is about the
 * same as this year's.
 */
export function nameKey(name: string): string {
  const words = name.replace(/\s+/g, "").replaceAll("/", "／")
  const bare = words
    .replace(/(?:19|20)\d{2}(?:年度?|(?=[^\d]|$))/g, "")
    .replace(/[〔[(（【]\s*[〕\])）】]/g, "")
  const plain = bare.replace(/\d[\d,.，．]*/g, "")
  return plain === "" ? words : plain
}

/** Keys of several things, each once, as one key: `balance、revenue`. */
export function keysTogether(keys: readonly string[]): string {
  return [...new Set(keys)].join("、")
}
