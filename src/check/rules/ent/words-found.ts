import type { Section } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** Words found in a text. */
export interface WordsFound {
  readonly words: string
  readonly at: Place
}

/** Different words in their order, and how many times they stand there in all. */
export interface SaidWords {
  readonly words: readonly string[]
  readonly count: number
}

/** Every match of a pattern (with the flag g) in the lines of some sections. */
export function wordsFound(sections: readonly Section[], pattern: RegExp): WordsFound[] {
  return sections
    .flatMap((section) => [...linesOf(section)])
    .flatMap((line) =>
      [...line.text.matchAll(pattern)].map((match) => ({
        words: match[0],
        at: placeIn(line, match.index),
      })),
    )
}

/** What sentences name of the words found. */
export function saidWords(found: readonly WordsFound[]): SaidWords {
  return { words: [...new Set(found.map(({ words }) => words))], count: found.length }
}
