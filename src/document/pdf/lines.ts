import type { Glyph } from "./marks.ts"

/** Characters that stand on one line, from left to right. */
export interface Line {
  readonly glyphs: Glyph[]
  readonly x0: number
  readonly x1: number
  /** The middle of the line. */
  readonly y: number
  readonly size: number
}

/** Puts characters into lines, from top to bottom; what is drawn twice (false bold) is kept once. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y)
  const groups: { glyphs: Glyph[]; y: number; size: number }[] = []
  for (const glyph of sorted) {
    const last = groups.at(-1)
    if (last && glyph.y - last.y <= 0.45 * Math.min(Math.max(glyph.size, 0.6 * last.size), 1.4 * last.size)) {
      last.glyphs.push(glyph)
      if (glyph.size > last.size) {
        last.size = glyph.size
        last.y = glyph.y
      }
    } else groups.push({ glyphs: [glyph], y: glyph.y, size: glyph.size })
  }
  return groups.map((group) => lineOf(group.glyphs))
}

/** A line of characters known to stand on one line. */
export function lineOf(glyphs: readonly Glyph[]): Line {
  // By their middles: a squeezed opening mark begins, with its blank half, under the character before it.
  const sorted = [...glyphs].sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1)
  const kept: Glyph[] = []
  for (const glyph of sorted) {
    let twice = false
    for (let k = kept.length - 1; k >= 0 && k >= kept.length - 3 && !twice; k--) {
      const near = kept[k]!
      twice =
        near.text === glyph.text &&
        Math.abs(near.x0 - glyph.x0) < 0.3 * (near.x1 - near.x0) &&
        Math.abs(near.y - glyph.y) < 0.3 * glyph.size
    }
    if (!twice) kept.push(glyph)
  }
  let x0 = Infinity
  let x1 = -Infinity
  let size = 0
  let y = 0
  for (const glyph of kept) {
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
    if (glyph.size > size) {
      size = glyph.size
      y = glyph.y
    }
  }
  return { glyphs: kept, x0, x1, y, size }
}

const narrowCharacter = /^[!-~\u00a1-\u024f]/
const narrowEnd = /[!-~\u00a1-\u024f]$/

/**
 * A line's text. Blanks come from the gaps: between Latin words one, between Chinese characters only where
 * the gap is wide; spreading of justified text is taken out.
 */
export function textOf(line: Line): string {
  return lettersOf(line).text
}

/** A line's text, and where each of its characters begins. */
export function lettersOf(line: Line): { readonly text: string; readonly places: number[] } {
  const { glyphs } = line
  const spread = isSpread(glyphs)
  let text = glyphs[0]!.text
  const places: number[] = []
  const put = ({ text: letters, x0, x1 }: Glyph) => {
    for (let k = 0; k < letters.length; k++) places.push(x0 + (k * (x1 - x0)) / letters.length)
  }
  put(glyphs[0]!)
  for (let i = 1; i < glyphs.length; i++) {
    const a = glyphs[i - 1]!
    const b = glyphs[i]!
    const em = Math.max(a.size, b.size)
    const gap = b.x0 - a.x1
    if (!(spread && gap < 2.2 * em)) {
      const words = narrowEnd.test(a.text) && narrowCharacter.test(b.text)
      if (words ? gap > 0.18 * em : gap > 0.75 * em) {
        const blanks = Math.min(Math.max(Math.round(gap / (0.5 * em)), 1), 60)
        text += " ".repeat(blanks)
        for (let k = 0; k < blanks; k++) places.push(a.x1 + (k * gap) / blanks)
      }
    }
    text += b.text
    put(b)
  }
  return { text, places }
}

/** Whether the characters are drawn apart evenly, to fill the line or to widen a short word (合 计). */
function isSpread(glyphs: readonly Glyph[]): boolean {
  let apart = 0
  let pairs = 0
  let chinese = 0
  for (let i = 1; i < glyphs.length; i++) {
    const a = glyphs[i - 1]!
    const b = glyphs[i]!
    const gap = b.x0 - a.x1
    pairs++
    if (!narrowEnd.test(a.text) && !narrowCharacter.test(b.text)) chinese++
    if (gap > 0.2 * Math.max(a.size, b.size)) apart++
  }
  return pairs > 0 && chinese > 0 && apart >= 0.6 * pairs
}

/** A line cut at its wide gaps; a word spread over its cell (合 计) stays one piece. */
export function piecesOf(line: Line): Line[] {
  const { glyphs } = line
  const pieces: Line[] = []
  let start = 0
  for (let i = 1; i <= glyphs.length; i++) {
    const a = glyphs[i - 1]!
    const b = glyphs[i]
    const gap = b ? b.x0 - a.x1 : Infinity
    const em = Math.max(a.size, b?.size ?? 0)
    if (!(gap > 0.9 * em || (b && b.run !== a.run && gap > 0.5 * em))) continue
    const piece = lineOf(glyphs.slice(start, i))
    const last = pieces.at(-1)
    if (last && isSpreadWord(last, piece))
      pieces[pieces.length - 1] = lineOf([...last.glyphs, ...piece.glyphs])
    else pieces.push(piece)
    start = i
  }
  return pieces
}

/** Two characters drawn apart are one word, but for those that title columns of codes: 类 款 项. */
function isSpreadWord(left: Line, right: Line): boolean {
  const [a, b] = [left.glyphs[0]!, right.glyphs[0]!]
  if (left.glyphs.length > 1 || right.glyphs.length > 1 || right.x0 - left.x1 >= 2.5 * right.size)
    return false
  const narrow = narrowCharacter.test(a.text) && narrowCharacter.test(b.text)
  return !narrow && !(/[类款项]/.test(a.text) && /[类款项]/.test(b.text))
}

/** How much room the first piece of a line that may not be broken needs: a character, a word or a number. */
export function firstUnit(line: Line): number {
  const { glyphs } = line
  let end = 0
  const inWord = (glyph: Glyph | undefined) =>
    glyph !== undefined && /^[A-Za-z0-9.,%()[\]≥≤<>=:/-]$/.test(glyph.text)
  const together = (i: number) => glyphs[i + 1]!.x0 - glyphs[i]!.x1 < 0.2 * glyphs[i]!.size
  while (end + 1 < glyphs.length && together(end)) {
    const next = glyphs[end + 1]!
    const closing = /^[，。；：、！？）》”’」』】％%]/.test(next.text)
    const opened = /^[（《“‘「『【([]/.test(glyphs[end]!.text)
    if (!closing && !opened && !(inWord(glyphs[end]) && inWord(next))) break
    end++
  }
  return glyphs[end]!.x1 - glyphs[0]!.x0
}

/** Lines made one text, and what a page break needs to know to carry it on. */
export interface Wrapped {
  readonly text: string
  /** How many lines it takes. */
  readonly lines: number
  /** The room left (points) after the last line. */
  readonly room: number
  /** What the first line's first unbreakable piece needs (points). */
  readonly head: number
}

/** Lines farther from each other than this many times the nearest of a cell are paragraphs of their own. */
const apart = 1.18

/**
 * Lines of a cell as one text: lines broken because they were full are joined, the others stay apart, and so do
 * paragraphs with more room between them.
 */
export function joinLines(lines: readonly Line[], left: number, right: number): Wrapped {
  if (lines.length === 0) return { text: "", lines: 0, room: right - left, head: 0 }
  const first = Math.min(...lines.map((line) => line.x0))
  const last = Math.max(...lines.map((line) => line.x1))
  const padding = Math.min(Math.max(first - left, 1), 6)
  const centred = lines.every((line) => Math.abs(line.x0 + line.x1 - left - right) < 4)
  const widest = centred ? Math.max(right - left - 2 * padding, last - first) : 0
  const edge = Math.max(right - padding, last)
  const roomAfter = (line: Line) =>
    -0.3 * line.size + (centred ? widest - (line.x1 - line.x0) : edge - line.x1)
  const pitches = lines.slice(1).map((line, i) => line.y - lines[i]!.y)
  const least = Math.min(...pitches)
  const texts = lines.map(textOf)
  let text = texts[0]!
  for (let i = 1; i < lines.length; i++) {
    const full = roomAfter(lines[i - 1]!) < firstUnit(lines[i]!)
    const own = pitches[i - 1]! >= apart * least || countsOn(texts.slice(0, i), texts[i]!)
    text = carryOn(text, texts[i]!, full && !own)
  }
  return { text, lines: lines.length, room: roomAfter(lines.at(-1)!), head: firstUnit(lines[0]!) }
}

const counted = /^([（(]?)(\d{1,2}|[一二三四五六七八九十]{1,3})(?:\.\d{1,2})?([)）]|[.、．](?!\d))/

/** Whether a line begins with the number that follows the one an earlier line begins with: `2.` after `1.`. */
function countsOn(before: readonly string[], line: string): boolean {
  const own = counted.exec(line)
  if (!own) return false
  return before.some((text) => {
    const other = counted.exec(text)
    return (
      other !== null &&
      other[1] === own[1] &&
      other[3] === own[3] &&
      ordinal(other[2]!) + 1 === ordinal(own[2]!)
    )
  })
}

function ordinal(number: string): number {
  if (/^\d/.test(number)) return Number(number)
  const [tens, ones] = number.includes("十") ? number.split("十") : ["", number]
  const digit = (text: string | undefined) => "一二三四五六七八九".indexOf(text || "-") + 1
  return number.includes("十") ? 10 * (digit(tens) || 1) + digit(ones) : digit(ones)
}

/** Text after text: one word or sentence when the line was full, else a new line. */
export function carryOn(text: string, next: string, full: boolean): string {
  const words = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next)
  return text + (full ? (words ? " " : "") : "\n") + next
}
