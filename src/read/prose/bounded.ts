/** The most repetitions of one word or sign that the words of prose have. */
const most = 24

/**
 * A pattern whose repetitions all have an end. What it tries at one place then looks at a bounded stretch of text,
 * so that searching a line takes time in proportion to its length, whatever the line repeats.
 */
export function bounded(pattern: string): string {
  let ended = ""
  let inClass = false
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!
    if (c === "\\") ended += c + pattern[++i]
    else {
      if (c === "[") inClass = true
      else if (c === "]") inClass = false
      if (!inClass && c === "*") ended += `{0,${most}}`
      else if (!inClass && c === "+") ended += `{1,${most}}`
      else ended += c
    }
  }
  return ended
}

/** How far the words of a list, one behind another, reach into a text from `at`: the longest word first, never back. */
export function wordsFrom(text: string, at: number, words: RegExp): number {
  let end = at
  for (;;) {
    words.lastIndex = end
    const found = words.exec(text)
    if (!found || found[0] === "") return end
    end += found[0].length
  }
}
