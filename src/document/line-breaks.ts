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
  if (apart === 0 && displayWidth(text) + indent <= room) return 1
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

/** Whether two signs that stand together are of different scripts, each a letter or a figure. */
function partAt(before: string, after: string): boolean {
  return (latinEnd.test(before) && han.test(after)) || (han.test(before) && latin.test(after))
}

const han = /^\p{Script=Han}/u
const latinEnd = /[0-9A-Za-z]$/

/** The pieces between which a line may end. */
function piecesOf(text: string, apart: number): Piece[] {
  const pieces: Piece[] = []
  let glued = false
  let before = ""
  for (const [unit] of text.matchAll(units)) {
    const width = displayWidth(unit)
    const hangs = hanging.test(unit) ? width : 0
    const last = pieces.at(-1)
    const gap = apart > 0 && partAt(before, unit) ? apart : 0
    const quoted = (/^[“‘]$/.test(unit) && latin.test(before)) || (latin.test(unit) && /^[”’]$/.test(before))
    if (last && (glued || quoted || closing.test(unit))) {
      last.width += gap + width
      last.hangs = hangs
    } else pieces.push({ width, hangs, gap })
    glued = opening.test(unit)
    before = unit
  }
  return pieces
}
