/** Texts that are remembered for one purpose unless more are asked for: those of prose would fill memory. */
const many = 5000

/**
 * What is made of a text, made when it is first asked for and kept, for the first `limit` texts. Only for what
 * hangs on nothing but the text, and does not hold a part of it.
 */
export function perText<V>(make: (text: string) => V, limit = many): (text: string) => V {
  const made = new Map<string, { readonly value: V }>()
  return (text) => {
    const found = made.get(text)
    if (found) return found.value
    const value = make(text)
    if (made.size < limit) made.set(ownCopy(text), { value })
    return value
  }
}

// A part of a string keeps the whole one in memory: a label that is remembered would keep its document.
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text))
}
