import type { Section, SectionKey } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"

/** A paragraph made whole again: wrapped lines joined, white space and quotation marks gone, signs unified. */
export interface Paragraph {
  readonly text: string
  /** Index into `sources` for every character of `text`. */
  readonly lines: readonly number[]
  readonly sources: readonly Place[]
  readonly section: SectionKey
  /** `（一）`, `1.` and so on as a pattern (`(#)`, `#.`), or null when it is not numbered. */
  readonly numbering: string | null
}

interface Line {
  readonly text: string
  /** Known to go on with the line before. */
  readonly wrapped: boolean
  readonly at: Place
  readonly section: SectionKey
  readonly title: boolean
}

/** The stretches of prose of a document: each a titled section with its subsections, in paragraphs. */
export function stretchesOf(sections: readonly Section[]): Paragraph[][] {
  const stretches: Line[][] = []
  let level = 0
  for (const section of sections) {
    if (stretches.length === 0 || section.level <= level) {
      stretches.push([])
      level = section.level
    }
    const stretch = stretches.at(-1)!
    stretch.push({ text: section.title, wrapped: false, at: section.at, section: section.key, title: true })
    section.text.split("\n").forEach((text, n) => {
      if (text.trim() !== "") for (const piece of piecesOf(section, text, n)) stretch.push(piece)
    })
  }
  return stretches.map(paragraphsOf)
}

/** A line of a section as the lines it was wrapped into. */
function piecesOf({ key, places, turns, at }: Section, text: string, n: number): Line[] {
  const own = turns?.[n] ?? []
  const starts = [{ offset: 0, at: places[n] ?? at }, ...own]
  return starts.map((start, i) => ({
    text: text.slice(start.offset, starts[i + 1]?.offset),
    wrapped: i > 0,
    at: start.at,
    section: key,
    title: false,
  }))
}

const numberings: readonly (readonly [RegExp, string])[] = [
  [/^第[一二三四五六七八九十]+[部分章节]+/, "第#"],
  [/^[一二三四五六七八九十]{1,3}、/, "#、"],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]、?/, "(#)"],
  [/^[(（]\d{1,2}[)）]、?/, "(1)"],
  [/^\d{1,2}[.．、](?!\d)/, "1."],
  [/^\d{1,2}[)）]/, "1)"],
]

/** The numbering a paragraph starts with and how many characters it takes. */
export function numberingOf(text: string): { kind: string; length: number } | null {
  for (const [pattern, kind] of numberings) {
    const match = pattern.exec(text)
    if (match) return { kind, length: match[0].length }
  }
  return null
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const previous = groups.at(-1)?.at(-1)
    if (previous && continues(previous, line)) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.map(join).filter((paragraph) => paragraph.text !== "")
}

/** Whether a line goes on with the sentence of the line before it, as in prose wrapped by a PDF. */
function continues(previous: Line, line: Line): boolean {
  if (line.wrapped) return true
  if (previous.title || line.title || previous.section !== line.section) return false
  if (/[。；：！？;:!?]["”’]?\s*$/.test(previous.text)) return false
  const text = line.text.trim()
  const numbering = numberingOf(text)
  if (numbering && text.length > numbering.length) return false
  // A line that stops inside a sentence was wrapped; a short one without any punctuation is a heading.
  if (/[，。；]/.test(previous.text) || /^[\d,.]+\s*(?:万元|亿元|元|%|％)/.test(text)) return true
  return (
    previous.text.trim().length >= 24 || /[、,(（]\s*$/.test(previous.text) || /^[，。；、）)]/.test(text)
  )
}

const unified: Record<string, string> = {
  "（": "(",
  "）": ")",
  "﹙": "(",
  "﹚": ")",
  "％": "%",
  "﹪": "%",
  ":": "：",
  ";": "；",
  "．": ".",
  "－": "-",
  "−": "-",
}

const blanks = new Set(
  " \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff",
)
const quotes = new Set('"“”‘’「」『』〝〞')

function join(lines: readonly Line[]): Paragraph {
  const signs: string[] = []
  const owners: number[] = []
  lines.forEach((line, n) => {
    let gap = false
    for (const original of line.text.replace(/\[bookmark:[^\]]{0,80}\]/g, "").trim()) {
      if (blanks.has(original)) {
        gap = true
        continue
      }
      if (quotes.has(original)) continue
      const c = narrowDigit(unified[original] ?? original)
      // Two numbers with a blank between them on one line are two numbers.
      if (gap && isDigit(c) && isDigit(signs.at(-1))) append(" ", n)
      gap = false
      append(c, n)
    }
  })
  const text = signs.map((sign, i) => comma(sign, signs[i - 1], signs[i + 1])).join("")
  return {
    text,
    lines: owners,
    sources: lines.map((line) => line.at),
    section: lines[0]!.section,
    numbering: numberingOf(text)?.kind ?? null,
  }

  function append(c: string, line: number): void {
    signs.push(c)
    for (let k = 0; k < c.length; k++) owners.push(line)
  }
}

function narrowDigit(c: string): string {
  const code = c.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : c
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= "0" && c <= "9" && c.length === 1
}

/** A comma between digits belongs to the number, any other is punctuation. */
function comma(c: string, before: string | undefined, after: string | undefined): string {
  if (c !== "," && c !== "，") return c
  return c === "," && isDigit(before) && isDigit(after) ? "," : "，"
}

/** Where the character at `index` of a paragraph stands in the source. */
export function placeAt(paragraph: Paragraph, index: number): Place {
  return paragraph.sources[paragraph.lines[Math.min(index, paragraph.lines.length - 1)] ?? 0] ?? {}
}
