/** Texts that are remembered for one purpose unless more are asked for: those of prose would fill memory. */
const many = 5000
/** Characters of a text that is remembered: what is longer is prose, and hardly comes again. */
const longest = 200

/**
 * What is made of a text (or of a few words and numbers), made when it is first asked for and kept, for the first
 * `limit` texts. Only for what hangs on nothing but the text, and does not hold a part of it.
 */
export function perText<A extends readonly (string | number | boolean | undefined)[], V>(
  make: (...of: A) => V,
  limit = many,
): (...of: A) => V {
  const made = new Map<string, { readonly value: V }>()
  return (...of) => {
    const key = of.length === 1 ? String(of[0]) : of.join("\n")
    const found = made.get(key)
    if (found) return found.value
    const value = make(...of)
    if (made.size < limit && key.length <= longest) made.set(ownCopy(key), { value })
    return value
  }
}

// A part of a string keeps the whole one in memory: a label that is remembered would keep its document.
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text))
}
