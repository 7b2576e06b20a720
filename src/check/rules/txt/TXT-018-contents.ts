import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { plain, unnumbered } from "../../../text/label.ts"
import { resemblance, shinglesOf } from "../../../text/likeness.ts"
import { numberStyles } from "../../../text/numbering.ts"
import { numeralValue } from "../../../text/numeral.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

/** An entry of the list of contents and the heading it leads to. */
export interface EntryAndHeading {
  readonly entry: string
  readonly heading: string
}

/** TXT-018: an entry of the list of contents reads as the heading does. */
export const contents: Check = {
  id: "TXT-018",
  family: "TXT",
  title: "目录与正文标题不一致",
  severity: "warning",
  basis: "惯例：目录与正文标题一致",
  *run({ disclosure }): Iterable<Observation> {
    const { entries, headings } = titlesOf(disclosure)
    if (entries.length < 3) return
    const isSame = (a: Title, b: Title) => a.words === b.words
    for (const entry of entries) {
      const same = headings.filter((heading) => isSame(entry, heading))
      if (same.some(({ style, number }) => style !== entry.style || number === entry.number)) continue
      const isOnly = entries.filter((each) => isSame(each, entry)).length === 1
      const numbered = same.length === 1 && isOnly ? same[0] : undefined
      // A heading that no entry leads to, with the same number and much the same words.
      const near =
        same.length > 0
          ? undefined
          : headings.find(
              (heading) =>
                heading.style === entry.style &&
                heading.number === entry.number &&
                !entries.some((each) => isSame(each, heading)) &&
                areOfOtherMatter(entry.words, heading.words),
            )
      const heading = numbered ?? near
      if (heading)
        yield {
          fault: numbered ? "number" : "words",
          about: ["contents", nameKey(heading.words)],
          at: [entry.at, heading.at],
          data: { entry: entry.text, heading: heading.text } satisfies EntryAndHeading,
          says: entry.text,
          should: heading.text,
        }
    }
  },
}

interface Title {
  readonly text: string
  readonly words: string
  readonly style: string
  readonly number: number
  readonly at: Place
}

function titlesOf({ sections }: Disclosure): Record<"entries" | "headings", Title[]> {
  const lists = sections.filter(({ title }) => plain(title) === "目录")
  return {
    entries: lists.flatMap((list) => [...linesOf(list)].flatMap(({ text, at }) => titleOf(text, at))),
    headings: sections
      .filter((section) => !lists.includes(section))
      .flatMap(({ title, at }) => titleOf(title, at)),
  }
}

/** Parts and chapters; below them a list of contents need not go. */
function titleOf(text: string, at: Place): Title[] {
  const line = text.replace(/[\s\u3000]+/g, "").replace(/[.…·．]{2,}.*$|[.…·．]*\d{1,3}$/, "")
  for (const style of ["part", "chapter"] as const) {
    const number = numberStyles[style].exec(line)?.[1]
    if (number === undefined) continue
    const words = plain(unnumbered(line.replace(numberStyles[style], ""))).replace(
      /20\d\d年度?|[“”"《》:]/g,
      "",
    )
    if (words.length > 1) return [{ text: line, words, style, number: numeralValue(number), at }]
  }
  return []
}

/** 社会保险基金预算… and 政府性基金预算…: alike, and neither only the shorter form of the other. */
function areOfOtherMatter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = -1
  const isShort = [...short].every((sign) => {
    at = long.indexOf(sign, at + 1)
    return at >= 0
  })
  return !isShort && resemblance(shinglesOf(a), shinglesOf(b)) >= 0.4
}
