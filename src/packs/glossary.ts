import type { Stage } from "./forms.ts"
import finals from "./generated/final-glossary.ts"
import budgets from "./generated/glossary.ts"
import { linesOf } from "./inheritance.ts"

/** A term of the glossary: it is explained where one of its words is used or its figure is not zero. */
export interface Term {
  readonly term: string
  readonly words: readonly string[]
  /** A figure of the year (docs/concepts.md), or null. */
  readonly figure: string | null
  /** The explanation, a template as in wording.csv. */
  readonly text: string
}

type Line = { readonly term: string; readonly words: string; readonly figure: string; readonly text: string }

/** The terms of a place in order (packs/<place>/glossary.csv, of final accounts final-glossary.csv): its own explanation of a term replaces the inherited one. */
export function glossaryOf(place: string, stage: Stage = "budget"): readonly Term[] {
  const file = stage === "final" ? finals : budgets
  // A term keeps its place in the order when a pack explains it anew.
  const terms = new Map(linesOf<Line>(file, place).flatMap((lines) => lines.map((line) => [line.term, line])))
  return [...terms.values()].map(({ term, words, figure, text }) => ({
    term,
    words: words === "" ? [] : words.split("|"),
    figure: figure === "" ? null : figure,
    text,
  }))
}
