import { isTitle } from "./titles.ts"

/** A printed line of a text document. */
export interface Line {
  /** Without form feeds. */
  readonly text: string
  /** 1-based line of the file. */
  readonly number: number
  /** True when a page begins with it. */
  readonly page: boolean
}

/** A run of text on a line, set off by two blanks or more: at least one cell of a table. */
export interface Segment {
  readonly text: string
  /** First position, and the position after its last, in the document's own measure. */
  readonly start: number
  readonly end: number
  /** Where each of its characters stands, when they are not all as wide as the measure says. */
  readonly places?: readonly number[]
  /** How far down the page it stands, in lines of a cell, where paper tells. */
  readonly y?: number
  /** Whether it is the number of its row. */
  readonly counts?: true
  /** Whether its digits are the rest of a code that begins with a letter on a line above. */
  readonly rest?: true
}

/** How far along a line characters stand: by characters (as pdftotext counts) or by display columns. */
export type Measure = "characters" | "columns"

/** A printed amount, count or per cent, alone in its cell. */
export const isNumber = (text: string): boolean =>
  /^[-－—(（]?[≥≤><=]?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%％)）]?$/.test(text)

/** A code of a class of functions or economic purposes, whole or split: 201, 05, 2080105. */
export const isCode = (text: string): boolean => /^\d{2,7}$/.test(text)

/** Cuts a line into its segments. */
export function segmentsOf(text: string, measure: Measure): Segment[] {
  const segments: Segment[] = []
  const runs = [...text.matchAll(/\S+(?:[ \u00a0\u3000]\S+)*/g)]
  const position = positions(text, measure)
  for (const match of runs)
    for (const [from, to] of cellsOf(match[0], runs.length > 1)) {
      const start = match.index + from
      segments.push({
        text: match[0].slice(from, to),
        start: position(start),
        end: position(match.index + to),
      })
    }
  // No table has so many columns: words set apart, not cells.
  if (segments.length <= mostCells) return segments
  const own = text.trim()
  const start = text.indexOf(own)
  const ends = positions(text, measure)
  return [{ text: own, start: ends(start), end: ends(start + own.length) }]
}

/** Cells of one line; the widest tables have a few dozen. */
const mostCells = 100

/** A line cut further, into cells; left as it was where that makes more than any table has: then they are words. */
export function cellsOrWhole(
  line: readonly Segment[],
  cut: (segment: Segment) => readonly Segment[],
): readonly Segment[] {
  const cells: Segment[] = []
  for (const segment of line) {
    for (const cell of cut(segment)) cells.push(cell)
    if (cells.length > mostCells) return line
  }
  return cells
}

/** Where characters stand on a line, asked for from left to right. */
function positions(text: string, measure: Measure): (index: number) => number {
  let seen = 0
  let columns = 0
  return (index) => {
    if (measure === "characters") return index
    for (; seen < index; seen++) columns += text[seen]! >= "\u1100" ? 2 : 1
    return columns
  }
}

/** One blank parts cells too, where an amount ends or a code begins: `120.50 一、教育支出`, `2080899 其他`. */
function cellsOf(text: string, beside: boolean): [number, number][] {
  const cells: [number, number][] = []
  let from = 0
  const words = text.split(" ")
  const titles = words.length > 1 && words.every((word) => isTitle(word))
  const lastChinese = text.search(/[\u4e00-\u9fff][^\u4e00-\u9fff]*$/)
  for (const match of text.matchAll(/ /g)) {
    const before = text.slice(from, match.index)
    const next = /^\S+/.exec(text.slice(match.index + 1))?.[0] ?? ""
    const amount = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2,}$/
    const parted =
      titles ||
      (amount.test(before) && !/^[万亿千百]?[元%％]/.test(next)) ||
      (amount.test(next) && lastChinese < match.index + 1 + next.length && before !== "") ||
      (beside &&
        /^\d{3,7}$/.test(before) &&
        /^[\u4e00-\u9fff]/.test(next) &&
        !/^[年月日元万个人家项台]/.test(next))
    if (!parted) continue
    cells.push([from, match.index])
    from = match.index + 1
  }
  cells.push([from, text.length])
  return cells
}

/**
 * Which measure a document was laid out in: the one in which the last amounts of neighbouring lines end at
 * the same position more often.
 */
export function measureOf(lines: readonly Line[]): Measure {
  let drift = 0
  let before: { characters: number; columns: number } | null = null
  for (const { text } of lines) {
    if (text.trim() === "") continue
    const last = /\s([\d,]+\.\d{2})\s*$/.exec(text)
    if (!last) {
      before = null
      continue
    }
    const trimmed = text.trimEnd()
    const ends = { characters: trimmed.length, columns: positions(trimmed, "columns")(trimmed.length) }
    if (before) {
      const byCharacters = Math.min(8, Math.abs(ends.characters - before.characters))
      drift += byCharacters - Math.min(8, Math.abs(ends.columns - before.columns))
    }
    before = ends
  }
  return drift > 0 ? "columns" : "characters"
}
