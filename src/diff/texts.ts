import { withoutNumber } from "../text/numbering.ts"
import type { Piece, TextChange } from "./difference.ts"
import { bare, bigrams, likeness, relative } from "./likeness.ts"
import { commonIn } from "./sequence.ts"

/** Two texts to compare and the years of their documents. */
export interface Years {
  readonly before: number | null
  readonly after: number | null
}

/** What became of a list of sentences, and how many of them only moved on with the year. */
export interface SentenceChanges {
  readonly changes: TextChange[]
  readonly yearsMoved: number
}

/** How alike a removed and an added sentence must be to be one that was changed. */
const alike = 0.4

/** Compares texts sentence by sentence; a sentence that only moved on with the year of its document is no change. */
export function sentenceChanges(
  before: readonly string[],
  after: readonly string[],
  years: Years,
): SentenceChanges {
  const all = (texts: readonly string[], year: number | null) => texts.map((text) => timeless(text, year))
  const matches = commonIn(all(before, years.before), all(after, years.after))
  const same = (a: string, b: string) => timeless(a, null) === timeless(b, null)
  const changes: TextChange[] = []
  let yearsMoved = 0
  let [i, j] = [0, 0]
  for (const [a, b] of [...matches, [before.length, after.length] as const]) {
    changes.push(...replaced(before.slice(i, a), after.slice(j, b), years))
    if (a < before.length && !same(before[a]!, after[b]!)) yearsMoved++
    ;[i, j] = [a + 1, b + 1]
  }
  return { changes, yearsMoved }
}

/** Sentences between two that stayed: those alike, in order, were changed; the others went or came. */
function replaced(before: readonly string[], after: readonly string[], years: Years): TextChange[] {
  if (before.length === 0 || after.length === 0)
    return [...before.map((text) => textChange(text, null)), ...after.map((text) => textChange(null, text))]
  const of = (texts: readonly string[], year: number | null) => texts.map((text) => bigrams(bare(text, year)))
  const [from, to] = [of(before, years.before), of(after, years.after)]
  const changes: TextChange[] = []
  let done = 0
  before.forEach((text, i) => {
    let best = -1
    let score = alike
    // A sentence seldom moves far: looking on without end would make long lists slow.
    for (let j = done; j < Math.min(after.length, done + 50); j++) {
      const points = likeness(from[i]!, to[j]!)
      if (points > score) [best, score] = [j, points]
    }
    if (best < 0) {
      changes.push(textChange(text, null))
      return
    }
    for (; done < best; done++) changes.push(textChange(null, after[done]!))
    changes.push(textChange(text, after[best]!, years))
    done = best + 1
  })
  for (; done < after.length; done++) changes.push(textChange(null, after[done]!))
  return changes
}

/** One text that became another, with what stayed and what did not; a year that moved on with its document stayed. */
export function textChange(
  before: string | null,
  after: string | null,
  years: Years = { before: null, after: null },
): TextChange {
  if (before === null || after === null)
    return {
      before,
      after,
      pieces: [{ in: before === null ? "after" : "before", text: before ?? after ?? "" }],
    }
  const [from, to] = [withoutNumber(before), withoutNumber(after)]
  const number = after.slice(0, after.length - to.length)
  return { before, after, pieces: piecesOf(tokens(from), tokens(to), years, number) }
}

/** A text that says the same but for the year of its document, its number in a list, or white space. */
export function saysSame(before: string, after: string, years: Years): boolean {
  return timeless(before, years.before) === timeless(after, years.after)
}

function timeless(text: string, year: number | null): string {
  // The number of an item in a list changes when one before it comes or goes.
  return withoutNumber(relative(text, year)).replace(/[\s\u3000]+/g, "")
}

function piecesOf(
  before: readonly string[],
  after: readonly string[],
  years: Years,
  number: string,
): Piece[] {
  const pieces: { in: Piece["in"]; text: string }[] = []
  const add = (where: Piece["in"], texts: readonly string[]) => {
    if (texts.length === 0) return
    const last = pieces.at(-1)
    if (last?.in === where) last.text += texts.join("")
    else pieces.push({ in: where, text: texts.join("") })
  }
  add("both", number === "" ? [] : [number])
  let [i, j] = [0, 0]
  const matches = commonIn(moved(before, years.before), moved(after, years.after))
  for (const [a, b] of [...matches, [before.length, after.length] as const]) {
    add("before", before.slice(i, a))
    add("after", after.slice(j, b))
    add("both", after.slice(b, b + 1))
    ;[i, j] = [a + 1, b + 1]
  }
  return joined(pieces)
}

/** A word or two that happen to be common between two changes only make them hard to read. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: { in: Piece["in"]; text: string }[] = []
  let [gone, come] = ["", ""]
  const flush = () => {
    if (gone !== "") found.push({ in: "before", text: gone })
    if (come !== "") found.push({ in: "after", text: come })
    ;[gone, come] = ["", ""]
  }
  pieces.forEach((piece, i) => {
    if (piece.in === "before") gone += piece.text
    else if (piece.in === "after") come += piece.text
    else if (piece.text.length <= 1 && gone !== "" && come !== "" && i + 1 < pieces.length) {
      gone += piece.text
      come += piece.text
    } else {
      flush()
      found.push({ in: "both", text: piece.text })
    }
  })
  flush()
  return found
}

/** Tokens with years counted from the document's own. */
function moved(texts: readonly string[], year: number | null): string[] {
  return texts.map((text, i) =>
    year !== null && /^20\d\d$/.test(text) && texts[i + 1] === "年" ? relative(`${text}年`, year) : text,
  )
}

/** Numbers and Latin words whole, everything else character by character. */
function tokens(text: string): string[] {
  return text.match(/\d[\d,.]*\d%?|\d%?|[A-Za-z]+|[\s\S]/gu) ?? []
}

/** The sentences of a text, each with its closing mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => line.match(/[^。！？；]+[。！？；]*[”’）)]*|[。！？；]+/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")
}
