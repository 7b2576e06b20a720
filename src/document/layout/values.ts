import { wordsOf } from "./channels.ts"
import type { Entry } from "./entries.ts"

/** A word of a line and where it stands. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether more than a blank parts it from the word before. */
  readonly wide: boolean
}

/** A line of a sheet of labels and values. */
export interface SheetLine {
  readonly number: number
  readonly words: readonly Word[]
}

/** A text of several lines and the first of them. */
export interface Value {
  readonly text: string
  readonly line: number
}

/** The words of a line. */
export function sheetLine(entry: Entry): SheetLine {
  return {
    number: entry.line.number,
    words: entry.segments.flatMap((segment) =>
      wordsOf(segment).map(({ start, end, offset }) => ({
        text: /^\S+/.exec(segment.text.slice(offset))![0],
        start,
        end,
        wide: offset === 0,
      })),
    ),
  }
}

/** Words with the blanks between them. */
export function joined(words: readonly Word[]): string {
  return words.map(({ text }, i) => (i > 0 ? ` ${text}` : text)).join("")
}

/** Several lines, those of an item each on its own; null when nothing stands there. */
export function linesOf(lines: readonly SheetLine[]): Value | null {
  const filled = lines.filter(({ words }) => words.length > 0)
  const texts: string[] = []
  for (const { words } of filled) {
    const text = joined(words)
    if (
      texts.length === 0 ||
      /^(?:\d{1,2}[.．、](?!\d)|[（(]?[一二三四五六七八九十\d]{1,3}[）)、])/.test(text)
    )
      texts.push(text)
    else texts[texts.length - 1] += text
  }
  return filled[0] ? { text: texts.join("\n"), line: filled[0].number } : null
}
