import hebeiGlossary from "./generated/hebei-glossary.ts"
import nationalGlossary from "./generated/national-glossary.ts"

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

const own: Readonly<Record<string, readonly Line[]>> = { hebei: hebeiGlossary }
const national: readonly Line[] = nationalGlossary

/** The terms of a place in order (packs/<place>/glossary.csv): its own explanation of a term replaces the national one. */
export function glossaryOf(place: string): readonly Term[] {
  const ours = own[place] ?? []
  const lines = national.map((line) => ours.find(({ term }) => term === line.term) ?? line)
  const extra = ours.filter(({ term }) => !national.some((line) => line.term === term))
  return [...lines, ...extra].map(({ term, words, figure, text }) => ({
    term,
    words: words === "" ? [] : words.split("|"),
    figure: figure === "" ? null : figure,
    text,
  }))
}
