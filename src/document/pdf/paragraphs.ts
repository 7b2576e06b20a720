import type { Page, PageLine } from "./grid.ts"
import { carryOn } from "./lines.ts"

/** What starts a paragraph of its own wherever it stands: numbering, notes, table titles. */
const opening =
  /^(?:第[一二三四五六七八九十百]+(?:部分|章|节|条)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[（(]\d{1,2}[）)]|注[:：]|说明[:：]|备注[:：]|附[:：]|附件|单位[:：]|金额单位)/
/** A leader of dots ends a line of a contents list. */
const leader = /(?:\.{4,}|…{2,}|·{4,}|。{4,})\s*\d*$/

/** A paragraph and the page of its first line. */
export interface PageParagraph {
  readonly text: string
  readonly page: number
}

/** Joins lines into paragraphs: a line goes on below when it was full and the next is neither indented nor new. */
export function paragraphsOf(lines: readonly PageLine[], pages: readonly Page[]): PageParagraph[] {
  const paragraphs: { text: string; page: number; lines: PageLine[] }[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && goesOn(open.lines, line, pages)) {
      open.text = carryOn(open.text, line.text, true)
      open.lines.push(line)
    } else paragraphs.push({ text: line.text, page: line.page, lines: [line] })
  }
  return paragraphs.map(({ text, page }) => ({ text: text.trim(), page }))
}

function goesOn(open: readonly PageLine[], line: PageLine, pages: readonly Page[]): boolean {
  const above = open.at(-1)!
  if (Math.abs(above.size - line.size) > 0.15 * above.size) return false
  if (opening.test(line.text) || leader.test(above.text)) return false
  const sides = textSides(pages[above.page - 1]!, above.size)
  const em = line.size
  if (above.x1 + line.head <= sides.right - 0.2 * em) return false
  if (above.page === line.page) {
    const step = line.y - above.y
    if (step < 0.5 * em || step > 3.2 * em) return false
    if (open.length > 1 && step > 1.35 * (above.y - open.at(-2)!.y) && above.page === open.at(-2)!.page)
      return false
  } else if (line.page !== above.page + 1) return false
  const left = textSides(pages[line.page - 1]!, line.size).left
  const centred = Math.abs(line.x0 + line.x1 - (above.x0 + above.x1)) < em && line.x1 < sides.right - em
  // A paragraph's later lines start at the margin, or, in a hanging paragraph, where the second one did.
  const start = open.length > 1 && open[1]!.page === line.page ? open[1]!.x0 : Math.min(left, open[0]!.x0)
  return line.x0 <= Math.max(left, start) + 0.8 * em || centred
}

const known = new WeakMap<Page, Map<number, { left: number; right: number }>>()

/** Between which x the page's text of this size runs: its widest lines tell. */
function textSides(page: Page, size: number): { left: number; right: number } {
  const sizes = known.get(page) ?? new Map<number, { left: number; right: number }>()
  known.set(page, sizes)
  const key = Math.round(size)
  const found = sizes.get(key)
  if (found) return found
  const lines = page.items.filter(
    (item) => item.kind === "line" && Math.abs(item.size - size) < 0.2 * size,
  ) as PageLine[]
  const all = page.items.filter((item) => item.kind === "line") as PageLine[]
  const rights = (lines.length > 4 ? lines : all).map((line) => line.x1)
  const lefts = (lines.length > 4 ? lines : all).map((line) => line.x0)
  const sides = {
    left: lefts.length > 0 ? Math.min(...lefts) : 0,
    // One line on a page tells nothing of the right margin: take it to mirror the left one.
    right: Math.max(...rights, rights.length < 3 && lefts.length > 0 ? page.width - Math.min(...lefts) : 0),
  }
  sizes.set(key, sides)
  return sides
}
