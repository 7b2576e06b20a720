import { perObject } from "../../memo/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { withoutNumber } from "../../text/numbering.ts"
import { linesOf, placeIn } from "./texts.ts"

/** An item of expenditure as prose names it: `教育支出（类）普通教育（款）小学教育（项）…，主要用于…`. */
export interface NamedItem {
  /** Names of class, section and item. */
  readonly names: readonly [string, string, string]
  /** What follows it up to the next item of the line. */
  readonly rest: string
  readonly at: Place
}

const label = '[^（）()“”"，。；：\\d]'
const pattern = new RegExp(
  `(${label}{2,30}?)[”"]?[（(](?:\\d{3})?类[）)][，、]?[“"]?(${label}{2,30}?(?:[（(]室[）)]${label}*)?)[”"]?[（(](?:\\d{2})?款[）)][，、]?[“"]?([^“”"，。；：]{2,44}?)[”"]?\\s*[（(](?:\\d{2})?项[）)]`,
  "g",
)

/** The items of expenditure the prose of a document goes through, in its order. Made once a document. */
export const namedItems: (disclosure: Disclosure) => readonly NamedItem[] = perObject(
  ({ sections }: Disclosure) =>
    sections
      .filter(({ key }) => key !== "glossary" && key !== "tables")
      .flatMap((section) => [...linesOf(section)])
      .flatMap((line) => {
        const found = [...line.text.matchAll(pattern)]
        return found.map(
          (match, i): NamedItem => ({
            names: [bareLabel(match[1]!), bareLabel(match[2]!), bareLabel(match[3]!)],
            rest: line.text.slice(match.index + match[0].length, found[i + 1]?.index),
            at: placeIn(line, match.index),
          }),
        )
      }),
)

function bareLabel(text: string): string {
  return withoutNumber(text.replace(/\s+/g, "").replace(/^[、.．]/, ""))
}
