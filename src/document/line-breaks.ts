import { perText } from "../memo/index.ts"
import { displayWidth } from "../text/width.ts"

/** What may not begin a line, and what may not end one. */
const closing = /^[，。、；：？！）》」』】〕〉”’％%…—·,.;:!?)\]}]$/
const opening = /^[（《「『【〔〈“‘([{]$/

/** What may stand beyond the end of a line. */
const hanging = /^[，。、；：？！．]$/

/** A quotation mark does not part from a figure or a Latin word. */
const latin = /^[0-9A-Za-z]/

/** Words that stay whole, and single characters. */
const units = /[0-9A-Za-z][!-~]*|./gsu

/**
 * How many lines a text takes in lines of `room` half-width characters, the first of them `indent` shorter: figures and
 * Latin words stay whole, no line begins with a comma or ends with an opening bracket, a comma may hang over its end.
 * `apart` is what a program puts between Han and figures or Latin letters by itself.
 */
export function lineCount(text: string, room: number, indent = 0, apart = 0): number {
  let lines = 0
  for (const part of text.split("\n")) lines += linesOfPart(part, room, lines === 0 ? indent : 0, apart)
  return lines
}

function linesOfPart(text: string, room: number, indent: number, apart: number): number {
  if (displayWidth(text) + apart * text.length + indent <= room) return 1
  let lines = 1
  let used = indent
  for (const { width, hangs, gap } of piecesOf(text, apart)) {
    if (used + gap + width - hangs > room && used > 0) {
      lines++
      used = 0
    } else used += gap
    used += width
    // A word broader than a line goes on in the next ones.
    while (used - hangs > room) {
      lines++
      used -= room
    }
  }
  return lines
}

interface Piece {
  width: number
  /** What of it may stand beyond the end of a line. */
  hangs: number
  /** What stands before it, but at the beginning of a line. */
  gap: number
}

/** What a unit is beside others; a document has few that differ. */
const traitsOf = perText((unit: string) => ({
  width: displayWidth(unit),
  hangs: hanging.test(unit) ? displayWidth(unit) : 0,
  closes: closing.test(unit),
  opens: opening.test(unit),
  isHan: han.test(unit),
  beginsLatin: latin.test(unit),
  endsLatin: latinEnd.test(unit),
  beginsQuote: /^[“‘]$/.test(unit),
  endsQuote: /^[”’]$/.test(unit),
}))
type Traits = ReturnType<typeof traitsOf>

const han = /^\p{Script=Han}/u
const latinEnd = /[0-9A-Za-z]$/
const nothing: Traits = traitsOf("")

/** Whether two units that stand together are of different scripts, each a letter or a figure. */
function partAt(before: Traits, after: Traits): boolean {
  return (before.endsLatin && after.isHan) || (before.isHan && after.beginsLatin)
}

/** The pieces between which a line may end. */
function piecesOf(text: string, apart: number): Piece[] {
  const pieces: Piece[] = []
  let last: Piece | null = null
  let before = nothing
  for (const [unit] of text.matchAll(units)) {
    const own = traitsOf(unit)
    const gap = apart > 0 && partAt(before, own) ? apart : 0
    const quoted = (own.beginsQuote && before.beginsLatin) || (own.beginsLatin && before.endsQuote)
    if (last && (before.opens || quoted || own.closes)) {
      last.width += gap + own.width
      last.hangs = own.hangs
    } else {
      last = { width: own.width, hangs: own.hangs, gap }
      pieces.push(last)
    }
    before = own
  }
  return pieces
}
