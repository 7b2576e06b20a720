/**
 * A line with its links as their words and without its pictures: `[部门预算](https://…)` is 部门预算. Goes through the
 * line once for each: where a bracket ends is looked for from where it was opened, and what has no end is left as it
 * stands.
 */
export function withoutLinks(text: string): string {
  if (!text.includes("](") && !text.includes("][")) return text
  return replaced(replaced(text, "![", false), "[", true)
}

function replaced(text: string, mark: "[" | "![", keepsLabel: boolean): string {
  let shown = ""
  let from = 0
  /** The first mark since the last bracket that closed. */
  let open = -1
  for (let at = 0; at < text.length; at++) {
    if (open < 0 && text.startsWith(mark, at)) open = at
    if (open < 0 || text[at] !== "]") continue
    const end = targetEnd(text, at + 1)
    if (end >= 0) {
      shown += text.slice(from, open) + (keepsLabel ? text.slice(open + mark.length, at) : "")
      from = end
      at = end - 1
    }
    open = -1
  }
  return shown + text.slice(from)
}

/** Where the target behind a label ends: an address in round brackets, one pair of which may be inside, or a name. */
function targetEnd(text: string, start: number): number {
  if (text[start] === "[") {
    const end = text.indexOf("]", start)
    return end < 0 ? -1 : end + 1
  }
  if (text[start] !== "(") return -1
  let inner = false
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "(") {
      if (inner) return -1
      inner = true
    } else if (text[at] === ")") {
      if (!inner) return at + 1
      inner = false
    }
  }
  return -1
}
