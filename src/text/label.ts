import { rewriting, rewritten } from "./narrow.ts"

const plainly = rewriting("：【】", ":[]", "“”\"'‘’「」『』*")

/**
 * A label in the form words are compared in: no white space and no quotation marks, half-width digits,
 * brackets and colons. `“三公” 经费` → `三公经费`.
 */
export function plain(text: string): string {
  return rewritten(text, plainly)
}

const numbering =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节)[、:.]?|[(][一二三四五六七八九十\d]+[)][、.]?|[一二三四五六七八九十]+[、.．,]|\d{1,3}(?:[、．]|\.(?!\d)|[)])|[①-⑳][、.]?|[a-zA-Z][、.])+/

/** A plain label without its numbering and without a leading 其中. */
export function unnumbered(label: string): string {
  let text = label
  for (;;) {
    const next = text.replace(/^(?:其中|加|减)[:、]?/, "").replace(numbering, "")
    if (next === text || next === "") return text
    text = next
  }
}

/** Text for keeping: line breaks inside Chinese words go, other white space becomes one blank. */
export function tidy(text: string): string {
  if (!/\s/.test(text)) return text
  const joined = text.includes("\n") ? joinedLines(text) : text
  return joined.replace(/[\s\u3000\u00a0]+/g, " ").trim()
}

const chinese = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]$/

/** The lines of a text as one: nothing between a Chinese word and what follows it, else the line break. */
function joinedLines(text: string): string {
  const lines = text.split("\n").map((line) => line.trim())
  return lines.map((line, i) => (i + 1 < lines.length && !chinese.test(line) ? `${line}\n` : line)).join("")
}

/** A label of a form: without any white space, for Chinese needs none; blanks between Latin words stay. */
export function labelOf(text: string): string {
  if (!/\s/.test(text)) return text
  return tidy(text)
    .replace(/([^!-~]) +/g, "$1")
    .replace(/ +([^!-~])/g, "$1")
}
