import type { LeftOut } from "../blocks.ts"

/** A page that holds nothing but its number, in text whose pages a form feed parts. The last feed ends the text. */
export function blankPages(text: string): LeftOut[] {
  const end = text.trimEnd().length
  const feed = text.indexOf("\f", end)
  const pages = (feed < 0 ? text : text.slice(0, feed)).split("\f")
  const blank: LeftOut[] = []
  let line = 1
  for (const [i, page] of pages.entries()) {
    // What has no text on the first page is a cover.
    if (i > 0 && /^[\s\d—–\-/第共页·.]{0,200}$/.test(page) && page.replace(/\s/g, "").length < 15)
      blank.push({ what: `第${i + 1}页是空白页`, at: { line } })
    line += page.split("\n").length - 1
  }
  return blank
}
