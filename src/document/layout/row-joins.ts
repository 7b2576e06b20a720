import { displayWidth } from "../../text/width.ts"
import { isNumber } from "./segments.ts"

/** A line of a cell. */
export interface Piece {
  readonly text: string
  readonly start: number
  /** On which line of its table it stands. */
  readonly line: number
  readonly y?: number | undefined
}

/** How unlikely it is that a piece of a text goes on in another below it. */
export interface Joint {
  readonly cost: number
  /** The same where the text has more pieces and this one is its first once more: rows often give the same reason. */
  readonly again: number
}

const item = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|其中[:：]|（[一二三四五六七八九十]+）)/

/** A name that ends so has no further line. */
const whole = /(?:合计|总计|小计)$/

/** A name by itself, wherever it stands. */
const total = /^(?:本年|收入|支出)*(?:合计|总计)$/

/** Whether a text begins with the number of an item. */
export const isItem = (text: string): boolean => item.test(text)

/** Whether a text is an item or a total: the name of a row without figures. */
export const namesRow = (text: string): boolean => item.test(text) || whole.test(text)

/** Lines of a cell are nearer to each other on paper, in lines. */
const apart = 1.3

/** A text goes on in the next line where its column, so wide, is full; an item begins anew. */
export function jointOf(above: Piece, below: Piece, width: number): Joint {
  if (isSplit(above.text, below.text)) return { cost: 0, again: 0 }
  // On paper the lines of a cell are as close as lines are anywhere on the page.
  if (above.y !== undefined && below.y !== undefined && below.y - above.y > apart)
    return { cost: 30, again: 30 }
  const far = 3 * Math.max(0, below.line - above.line - 2) + (/[。；]$/.test(above.text) ? 1 : 0)
  if (
    item.test(below.text) ||
    standsAlone(above.text, below.text) ||
    isNumber(above.text) ||
    isNumber(below.text)
  )
    return { cost: 30 + far, again: 30 + far }
  if (whole.test(above.text)) return { cost: 20 + far, again: 20 + far }
  // A line that begins further right ended further right too.
  const short = Math.min(above.start - below.start >= 3 ? 4 : 12, shortCost(above.text, below.text, width))
  return { cost: short + far, again: (below.text.length > 3 ? 20 : short) + far }
}

/** Whether a total is a name of its own, not the rest of 本年收入 or 本年支出. */
function standsAlone(above: string, below: string): boolean {
  return total.test(below) && !(/^[合总]计$/.test(below) && /(?:收入|支出)$/.test(above))
}

/** Whether a narrow column cut a figure at its point or comma, or a code of letters and digits anywhere. */
function isSplit(above: string, below: string): boolean {
  if (/^[A-Z]\d+$/.test(above) && /^\d{1,6}$/.test(below)) return true
  return (/\d[.,]$/.test(above) && /^\d/.test(below)) || (/\d$/.test(above) && /^[.,]\d/.test(below))
}

/** What a line is never broken within: a number or word with its brackets, a character with the sign behind it. */
const unit = /^(?:[（(【《“[]*[A-Za-z\d.,%]+[】）)\]]*[A-Za-z\d]*|[（(【《“[]*.[，。；、：）)》”】]*)/

/** How unlikely it is that a line was broken so far from the end of its column: no more of the next piece fits on a full one. */
function shortCost(text: string, next: string, width: number): number {
  const room = width - displayWidth(text) - displayWidth(unit.exec(next)?.[0] ?? "")
  return room < 2 ? 0 : room <= 3 ? 1 : 12
}
