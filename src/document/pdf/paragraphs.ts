import { perObject } from "../../memo/index.ts"
import type { Page, PageLine } from "./grid.ts"
import { carryOn } from "./lines.ts"

/** What starts a paragraph of its own wherever it stands: numbering, notes, table titles. */
const opening =
  /^(?:第[一二三四五六七八九十百]+(?:部分|章|节|条)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[（(]\d{1,2}[）)]|注[:：]|说明[:：]|备注[:：]|附[:：]|附件|(?:编制|编报|填报|公开|预算)?(?:部门|单位)(?:名称)?[:：]|金额单位)/
/** A leader of dots ends a line of a contents list. */
const leader = /(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!·)·{4,}|(?<!。)。{4,})\s*\d*$/

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
  // In other type, in the middle or on the next page, stands a title, not the rest of a sentence.
  const alike = Math.abs(above.size - line.size) < 0.05 * above.size
  if (opening.test(line.text) || leader.test(above.text)) return false
  const sides = textSides(pages[above.page - 1]!, pages, above.size)
  const em = line.size
  if (isTitleAbove(above, line, sides.left, pages)) return false
  if (
    above.x1 + line.head <= sides.right - 0.2 * em &&
    !breaksOff(above, sides) &&
    !leftNoRoom(above, line, sides)
  )
    return false
  if (above.page === line.page) {
    const step = line.y - above.y
    if (step < 0.5 * em || step > 3.2 * em) return false
    if (open.length > 1 && step > 1.35 * (above.y - open.at(-2)!.y) && above.page === open.at(-2)!.page)
      return false
  } else if (line.page !== above.page + 1 || !alike) return false
  // A full line that stops in mid-sentence goes on, however the next one is indented.
  if (!/[。；：！？]$/.test(above.text) && line.x0 < sides.right - 6 * em && line.x0 < above.x0 + 3 * em)
    return true
  const left = textSides(pages[line.page - 1]!, pages, line.size).left
  const centred =
    alike && Math.abs(line.x0 + line.x1 - (above.x0 + above.x1)) < em && line.x1 < sides.right - em
  // A paragraph's later lines start at the margin, or, in a hanging paragraph, where the second one did.
  const start = open.length > 1 && open[1]!.page === line.page ? open[1]!.x0 : Math.min(left, open[0]!.x0)
  return line.x0 <= Math.max(left, start) + 0.8 * em || centred
}

/** Whether the line above stands in the middle of its page, and the next one does not. */
function isTitleAbove(above: PageLine, line: PageLine, left: number, pages: readonly Page[]): boolean {
  const [first, second] = [pages[above.page - 1]!, pages[line.page - 1]!]
  return standsInTheMiddle(above, left, first) && !standsInTheMiddle(line, left, second)
}

/** Far from the left margin and as far from the right. */
function standsInTheMiddle({ x0, x1, size }: PageLine, left: number, { width }: Page): boolean {
  return x0 > left + 2.5 * size && Math.abs(x0 + x1 - width) < 1.5 * size
}

/** Whether a long line stops in mid-sentence short of the margin: its page's text is narrower than others'. */
function breaksOff(line: PageLine, sides: Sides): boolean {
  return line.text.length > 20 && line.x1 > sides.widest - 0.6 * line.size && !/[。；：！？]$/.test(line.text)
}

/** What may not be parted at the beginning of a line: a number, a word, a character with the marks behind it. */
const whole = /^(?:[\d.,]+%?|[A-Za-z]+|.)[，。；：、！？）》”’]*/

/** Whether a long line stops in mid-sentence because what stands first on the next one would not have fitted. */
function leftNoRoom(line: PageLine, next: PageLine, sides: Sides): boolean {
  if (line.text.length <= 20 || /[。；：！？]$/.test(line.text)) return false
  const first = whole.exec(next.text)?.[0] ?? ""
  const width = [...first].reduce((sum, character) => sum + (character < "\u0100" ? 0.55 : 1), 0)
  return line.x1 + (width - 0.2) * line.size > sides.solid
}

interface Sides {
  readonly left: number
  readonly right: number
  /** The same without a mark that hangs out over the margin. */
  readonly solid: number
  /** Where the page's widest line of this size ends. */
  readonly widest: number
}

/** The sides found so far in the pages of a document. */
const sidesOf = perObject((_pages: readonly Page[]) => new Map<string, Sides>())

/** Between which x text of this size runs: the widest lines of the page tell, and of pages of the same form. */
function textSides(page: Page, pages: readonly Page[], size: number): Sides {
  const forms = sidesOf(pages)
  const form = `${Math.round(page.width)} ${Math.round(size)}`
  const key = `${page.number} ${form}`
  const found = forms.get(key)
  if (found) return found
  let common = forms.get(form)
  if (!common) {
    const sides = pages
      .filter((other) => Math.round(other.width) === Math.round(page.width))
      .map((other) => linesOfSize(other, size))
      .filter((lines) => lines.length > 4)
    common = {
      left: median(sides.map((lines) => Math.min(...lines.map((line) => line.x0)))) ?? page.width,
      right: median(sides.map((lines) => Math.max(...lines.map((line) => line.x1)))) ?? 0,
      solid: 0,
      widest: 0,
    }
    forms.set(form, common)
  }
  const lines = linesOfSize(page, size)
  const own = lines.length > 0 ? lines : (page.items.filter((item) => item.kind === "line") as PageLine[])
  const left = Math.min(common.left, ...own.map((line) => line.x0))
  // Lines that end at the same place show the margin; a page of short lines has to ask the others.
  const widest = Math.max(...own.map((line) => line.x1))
  // Titles of the same length in the middle end at the same place too, and show nothing.
  const agree = own.filter(
    (line) => line.x1 > widest - 0.6 * size && !standsInTheMiddle(line, left, page),
  ).length
  const right = agree > 1 ? widest : Math.max(common.right || page.width - left, widest)
  const hangs = own.every((line) => line.x1 < right - 0.6 * size || /[，。、；：！？）”]$/.test(line.text))
  const sides = { left, right, solid: hangs ? right - size : right, widest }
  forms.set(key, sides)
  return sides
}

function linesOfSize(page: Page, size: number): PageLine[] {
  return page.items.filter(
    (item) => item.kind === "line" && Math.abs(item.size - size) < 0.2 * size,
  ) as PageLine[]
}

function median(values: number[]): number | null {
  if (values.length === 0) return null
  return values.sort((a, b) => a - b)[values.length >> 1]!
}
