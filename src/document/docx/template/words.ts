import { escaped } from "../../xml-text.ts"

/** A paragraph of a part, with the pieces of text that stand right in it. */
export interface TemplateParagraph {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The content of one text element. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
}

const tokens = /<w:p(?=[\s>])[^<>]*?(\/?)>|<\/w:p>|<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g

/** The paragraphs of a part, those in text boxes by themselves. */
export function paragraphsIn(xml: string): TemplateParagraph[] {
  const found: TemplateParagraph[] = []
  const open: { from: number; pieces: Piece[] }[] = []
  for (const token of xml.matchAll(tokens)) {
    if (token[2] !== undefined) {
      const to = token.index + token[0].length - "</w:t>".length
      open.at(-1)?.pieces.push({ from: to - token[2].length, to, text: unescaped(token[2]) })
    } else if (token[0] === "</w:p>") {
      const closed = open.pop()
      if (closed)
        found.push({
          ...closed,
          to: token.index + token[0].length,
          text: closed.pieces.map(({ text }) => text).join(""),
        })
    } else if (token[1] !== "/") open.push({ from: token.index, pieces: [] })
  }
  return found
}

/** A marked place: its name between double braces, as it may stand in the middle of a sentence. */
export const markPattern = /\{\{\s*([^{}]*?)\s*\}\}/g

/** A part with its marked places filled, however Word has cut them into runs; a mark that has no words stays. */
export function withWords(xml: string, words: ReadonlyMap<string, string>): string {
  const changes: { from: number; to: number; text: string }[] = []
  for (const { text, pieces } of paragraphsIn(xml)) {
    const marks = [...text.matchAll(markPattern)].filter(([, name]) => words.has(name!))
    if (marks.length === 0) continue
    let start = 0
    for (const piece of pieces) {
      const end = start + piece.text.length
      let filled = ""
      let at = start
      for (const mark of marks) {
        const stop = mark.index + mark[0].length
        if (stop <= start || mark.index >= end) continue
        filled += text.slice(at, Math.max(at, mark.index))
        // The piece in which a mark begins gets its words.
        if (mark.index >= start) filled += words.get(mark[1]!)!
        at = Math.min(stop, end)
      }
      filled += text.slice(at, end)
      if (filled !== piece.text) changes.push({ from: piece.from, to: piece.to, text: escaped(filled) })
      start = end
    }
  }
  return changed(xml, changes)
}

/** A text with some stretches replaced that do not overlap. */
export function changed(
  xml: string,
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): string {
  let out = ""
  let last = 0
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from)) {
    out += xml.slice(last, from) + text
    last = to
  }
  return out + xml.slice(last)
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
