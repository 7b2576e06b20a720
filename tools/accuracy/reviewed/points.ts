import type { Occurrence } from "../../../src/model/finding.ts"
import type { Mark, Trap } from "./marks.ts"

/** How a finding points at words: it says some of them there (or its figures), or only names their place. */
export type Pointing = "words" | "place" | null

/** Fewer characters than this stand in any document by chance. */
const leastWords = 4

/**
 * The rule of a text document. A finding points at words when one of its places is a line of theirs (or of the words
 * they contradict), when it says words of theirs that stand nowhere else in the document, or when its place is in
 * their table row and it says words of theirs.
 */
export function pointingIn(
  text: string,
): (finding: Pick<Occurrence, "at" | "message">, target: Mark | Trap) => Pointing {
  const lines = text.split("\n")
  const bare = withoutSpace(text)
  const once = (words: string) => bare.indexOf(words) === bare.lastIndexOf(words)
  return ({ at, message }, target) => {
    const quote = withoutSpace(target.quote)
    const own = linesOf(text, target)
    const stands = (where: ReadonlySet<number>) =>
      at.some(({ line }) => line !== undefined && where.has(line))
    if (stands(own)) return saysAny(message, quote) ? "words" : "place"
    const said = saidOf(message, quote)
    return said.some(once) || (said.length > 0 && stands(rowOf(lines, own))) ? "words" : null
  }
}

function linesOf(text: string, target: Mark | Trap): Set<number> {
  const against = "against" in target ? (target.against ?? []) : []
  return new Set([
    // A quote of several cells whose first line is given is a mark on all of them; else the line given is meant.
    ...(text.split("\n", target.line)[target.line - 1]!.includes(target.quote.split("\n", 1)[0]!)
      ? target.quote.split("\n").map((_, i) => target.line + i)
      : [target.line]),
    ...against.flatMap((words) => {
      const start = text.indexOf(words)
      if (start < 0) return []
      const first = text.slice(0, start).split("\n").length
      return words.split("\n").map((_, i) => first + i)
    }),
  ])
}

/** A cell is a line that starts with a tab; an empty line ends a row. */
function rowOf(lines: readonly string[], own: ReadonlySet<number>): Set<number> {
  const isCell = (line: number) => lines[line - 1]?.startsWith("\t") ?? false
  const cells = [...own].filter(isCell)
  const row = new Set(cells)
  for (const line of cells) {
    for (let before = line - 1; isCell(before); before--) row.add(before)
    for (let after = line + 1; isCell(after); after++) row.add(after)
  }
  return row
}

/** On the line itself a short word or a figure of the quote is enough to tell which of its statements is meant. */
function saysAny(message: string, quote: string): boolean {
  const figures = message.match(/\d[\d,.]+\d/g) ?? []
  return [...quotedIn(message).filter((words) => words.length > 1), ...figures].some(
    (words) => quote.includes(words) || words.includes(quote),
  )
}

/** The words of the quote that a message says: those both have in “”, or the whole quote. */
function saidOf(message: string, quote: string): string[] {
  const quoted = quotedIn(message).flatMap((words) => {
    const [short, long] = words.length < quote.length ? [words, quote] : [quote, words]
    return long.includes(short) ? [short] : []
  })
  const whole = withoutSpace(message).includes(quote) ? [quote] : []
  return [...quoted, ...whole].filter((words) => words.length >= leastWords)
}

/** What a message has in “”; the name of a coded row is words of its own: “2130305 水利工程建设”. */
function quotedIn(message: string): string[] {
  return [...message.matchAll(/“([^“”]+)”/g)].flatMap(([, words]) => {
    const name = /^\d{3,7}\s+(.+)$/.exec(words!)?.[1]
    return [words!, ...(name === undefined ? [] : [name])].map(withoutSpace)
  })
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "")
}
