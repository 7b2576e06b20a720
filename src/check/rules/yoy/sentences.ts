import type { Disclosure, SectionKey } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { withoutYears } from "./pairs.ts"

/** A sentence of prose, where it stands, and its words without the years in it. */
export interface Sentence {
  readonly text: string
  readonly at: Place
  readonly words: string
  readonly section: SectionKey | null
}

/** The sentences of a document's prose, its glossary and duties left out: those stand for years. */
export function sentencesOf({ sections }: Disclosure): Sentence[] {
  return sections
    .filter(({ key }) => key !== "glossary" && key !== "duties")
    .flatMap((section) => [...linesOf(section)])
    .flatMap((line) =>
      [...line.text.matchAll(/[^。；！？]+[。；！？]?/g)].map((match) => ({
        text: match[0].trim(),
        at: placeIn(line, match.index),
        words: wordsOf(match[0]),
        section: line.section,
      })),
    )
}

/** What is compared: points and thousands matter in figures, other punctuation does not. */
function wordsOf(text: string): string {
  return withoutYears(text.replace(/(\d),(?=\d{3})/g, "$1").replace(/(\d)[.．](?=\d)/g, "$1点"))
}

/** A sentence by the section it stands in and the headline figures it speaks of. */
export function aboutOfSentence({ text, at, section }: Sentence, { claims }: Disclosure): readonly string[] {
  const own = claims.filter((claim) => claim.at.line === at.line && text.includes(claim.text))
  const subjects = new Set(own.map(({ subject }) => subject))
  return ["sentence", section ?? "", [...subjects].join("、")]
}
