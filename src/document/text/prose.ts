import { displayWidth } from "../../text/width.ts"
import type { Paragraph } from "../blocks.ts"

/** A printed line of prose. */
export interface ProseLine {
  readonly text: string
  readonly number: number
}

/** Begins a paragraph by itself: a heading, a numbered item, a note. */
const opening =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[部章条]|注\d*[:：]|[①-⑳])/

/**
 * The width prose is wrapped at in a document, in display columns: where many long lines end together. Zero
 * when every paragraph stands on one line, as in the text of a Word file.
 */
export function wrapWidth(lines: readonly string[]): number {
  const counts = new Map<number, number>()
  let long = 0
  for (const line of lines) {
    const width = displayWidth(line.trimEnd())
    // Rows of a table whose cells ran together are as long as they happen to be.
    if (width < 50 || isSpacedOut(line) || !/[，。；：、]/.test(line)) continue
    long++
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const near = (width: number) => {
    let sum = 0
    for (let w = width - 6; w <= width; w++) sum += counts.get(w) ?? 0
    return sum
  }
  let best = 0
  let most = 0
  for (const width of counts.keys()) {
    const sum = near(width)
    if (sum > most || (sum === most && width > best)) {
      best = width
      most = sum
    }
  }
  let beyond = 0
  for (const [width, count] of counts) if (width > best * 1.15) beyond += count
  return most >= 4 && most >= long * 0.2 && beyond <= long * 0.1 && best <= 180 ? best : 0
}

/** Cells that ran together on one line rather than a sentence: several words with blanks between. */
function isSpacedOut(line: string): boolean {
  const words = line.trim().split(/[\s\u3000]+/)
  const chinese = words.filter((word) => /[\u4e00-\u9fff]/.test(word) && word.length > 1)
  return words.length >= 3 && chinese.length >= 3 && /[\u4e00-\u9fff]\s+[\u4e00-\u9fff≥≤]/.test(line)
}

/** Joins lines of prose that were wrapped at `width` into paragraphs; a line that may stand alone does. */
export function paragraphsOf(lines: readonly ProseLine[], width: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let pieces: ProseLine[] = []
  /** The last printed line: what no line begins with was broken off the one before. */
  let printed = ""
  const close = () => {
    if (pieces.length > 0) paragraphs.push(paragraphOf(pieces))
    pieces = []
  }
  for (const [i, line] of lines.entries()) {
    const before = pieces.at(-1)
    const next = lines[i + 1]
    // The number of a page stands between two lines of a sentence.
    if (before && next && isFooter(line.text) && goesOn(before.text, next.text, width, printed)) continue
    if (before && !goesOn(before.text, line.text, width, printed)) close()
    const isRest = pieces.length > 0 && /^[，。、；：！？）》”]/.test(line.text)
    printed = isRest ? printed.trimEnd() + line.text : line.text
    pieces.push(line)
  }
  close()
  return paragraphs.filter((paragraph) => paragraph.text !== "")
}

const measures = /^(?:[万亿千百]{0,2}元|[%％]|个?百分点|人次|平方米|[个台辆套人批件项次户])[，。、；）)]/

/**
 * Whether a line ends where no sentence can, wherever it was broken: behind an amount and its comma, between a number and what it
 * counts, before what only goes on.
 */
function breaksOff(before: string, next: string): boolean {
  const own = before.trim()
  const text = next.trim()
  if (/^[（(][类款项][）)]/.test(text) && /[\u4e00-\u9fff]$/.test(own)) return true
  if (opening.test(text) || isPageNumber(text) || isSpacedOut(before) || isSpacedOut(next)) return false
  // A character alone is the first of a word.
  if (/^[\u4e00-\u9fff]$/.test(own)) return /^[\u4e00-\u9fff]{1,8}\d[\d,.]*[万亿千百]{0,2}元/.test(text)
  // No sentence begins with a comma, nor with one character and the end of a sentence.
  if (/^[，、；][\u4e00-\u9fff]/.test(text) && (/\d[万亿千百]{0,2}元/.test(own) || isOpen(own))) return true
  if (/^[\u4e00-\u9fff][，；。]/.test(text) && /^[，、；].*[\u4e00-\u9fff]$/.test(own)) return true
  if (/[\d.]$/.test(own) && /[\u4e00-\u9fff]/.test(own)) return measures.test(text)
  if (/\d\s*(?:[万亿千百]{0,2}元|[%％])[，、]$/.test(own)) return true
  if (opening.test(own) || !/[\u4e00-\u9fff）)]$/.test(own)) return false
  // What is received or spent is somebody's: the name before it stands on the line above.
  if (/^(?:收入|支出)\d[\d,.]*[万亿千百]{0,2}元[，。、；]/.test(text)) return true
  if (/^[（(][^（）()]{3,}[）)][为是的和与及等，、。]/.test(text)) return true
  return (
    /(?:金额|[为计达共约于至])$/.test(own) &&
    /^-?\d[\d,.]*\s*(?:[万亿千百]{0,2}元|[%％])[，。、；）)]/.test(text)
  )
}

function goesOn(own: string, next: string, width: number, before: string): boolean {
  if (breaksOff(own, next)) return true
  if (width === 0) return false
  const text = next.trim()
  const end = displayWidth(before.trimEnd())
  if (/^[，。、；：！？）》”]+$/.test(text)) return end >= width * 0.75
  if (opening.test(text) || isSpacedOut(before) || isSpacedOut(next) || isPageNumber(text)) return false
  const indent = indentOf(next)
  if (indent > indentOf(before) + 1) return false
  if (indent >= 2 && indent >= indentOf(before) && /[。！？：；]$/.test(before.trimEnd())) return false
  if (end > width * 1.15) return false
  if (/[。！？]$/.test(before.trimEnd())) return end >= width * 0.93 && indent < indentOf(before)
  if (end >= width * 0.93) return true
  return end >= width * 0.75 && /[^。！？；：:;.）)”》]$/.test(before.trimEnd()) && !isSpacedOut(next)
}

/** Whether a line is long enough for a sentence and has no end of one. */
const isOpen = (line: string) => line.length >= 12 && /[\u4e00-\u9fff）)]$/.test(line)

/** The number of a page between its strokes. */
const isFooter = (text: string) => /^\s*[—–―-]\s*\d{1,4}\s*[—–―-]\s*$/.test(text)

function isPageNumber(text: string): boolean {
  return /^[—–―-]?\s*\d{1,4}\s*[—–―-]?$/.test(text)
}

function indentOf(line: string): number {
  return /^[\s\u3000]*/.exec(line)![0].length
}

function paragraphOf(pieces: readonly ProseLine[]): Paragraph {
  let text = ""
  let last = ""
  const turns: { offset: number; at: { line: number } }[] = []
  for (const piece of pieces) {
    const own = piece.text.trim()
    if (text !== "") {
      if (/^[A-Za-z]/.test(last) && /^[A-Za-z]/.test(own)) text += " "
      turns.push({ offset: text.length, at: { line: piece.number } })
    }
    text += own
    // Kept apart: looking at the end of a growing text would copy it for every line.
    last = own.at(-1) ?? last
  }
  const paragraph = { kind: "paragraph", text, level: null, at: { line: pieces[0]!.number } } as const
  return turns.length > 0 ? { ...paragraph, turns } : paragraph
}
