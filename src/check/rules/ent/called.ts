import type { Disclosure } from "../../../model/disclosure.ts"
import { type WordsFound, wordsFound } from "./words-found.ts"

/**
 * How a document calls its publisher, in prose and in the notes under tables; the glossary explains terms of
 * departments and units alike.
 */
export function calledIn({ sections, tables }: Disclosure, pattern: RegExp): WordsFound[] {
  const inNotes = tables.flatMap(({ note, at, places }) =>
    [...(note ?? "").matchAll(pattern)].map((match) => ({ words: match[0], at: places?.note ?? at })),
  )
  return [
    ...wordsFound(
      sections.filter(({ key }) => key !== "glossary"),
      pattern,
    ),
    ...inNotes,
  ]
}
