import measureFile from "./generated/measures.ts"
import morphemeFile from "./generated/morphemes.ts"
import thingFile from "./generated/things.ts"
import unitFile from "./generated/units.ts"
import { everywhere } from "./inheritance.ts"

/** What part a word has in the name of an indicator (packs/<place>/morphemes.csv). */
export type Role = "thing" | "state" | "act" | "not" | "word"

/** What is known of a word that says whether more or less is better. */
export interface Morpheme {
  readonly role: Role
  /** `harm`, `matter`, `work`, `undo` …: packs/README.md says what each means. */
  readonly sense: string
  /** Whether the time an act takes should be `short` or `long`, is to `mend` what is broken, or a `wait` always. */
  readonly time: string
}

/** What the end of a name says is measured (packs/<place>/measures.csv). */
export interface Measure {
  readonly word: string
  readonly dimensions: readonly string[]
  readonly sense: string
  /** The level-2 kind it always is; "" when it may be several. */
  readonly kind: string
}

/** A unit by what it can count, and how much of its dimension's first unit it is (packs/<place>/units.csv). */
export interface KnownUnit {
  readonly dimensions: readonly string[]
  readonly factor: number
}

/** What is counted, with the units it is counted in; words of one row mean like things (packs/<place>/things.csv). */
export interface Thing {
  readonly kind: string
  /** The line of government it belongs to; "" for what every department has. */
  readonly line: string
  /** The first word of its row, for all words of the row. */
  readonly like: string
  readonly units: readonly string[]
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split("|")
}

function byWord<Row, Value>(
  rows: readonly Row[],
  of: (row: Row) => string,
  make: (row: Row, word: string) => Value,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  // A place's own rows come first, and hold.
  for (const row of rows)
    for (const word of words(of(row))) if (!found.has(word)) found.set(word, make(row, word))
  return found
}

const morphemeRows = Map.groupBy(everywhere(morphemeFile), ({ role }) => role === "character")

/** Words that say whether more or less is better. */
export const morphemes = byWord(
  morphemeRows.get(false) ?? [],
  ({ word }) => word,
  ({ role, sense, time }): Morpheme => ({ role: role as Role, sense, time }),
)

/** Characters that make a word of two harm where the word itself is not known: `before` the other, or `behind` it. */
export const telling: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (morphemeRows.get(true) ?? []).map(({ word, sense }) => [sense, new Set(words(word))]),
)

/** Ends of names. */
export const measures = byWord(
  everywhere(measureFile),
  (row) => row.words,
  ({ dimensions, sense, kinds }, word): Measure => ({
    word,
    dimensions: words(dimensions),
    sense,
    kind: kinds,
  }),
)

/** Units as they are written, without 万. */
export const units = byWord(
  everywhere(unitFile),
  (row) => row.units,
  ({ dimensions, factor }): KnownUnit => ({ dimensions: words(dimensions), factor: Number(factor) }),
)

/** Things by every word for them. */
export const things = byWord(
  everywhere(thingFile),
  (row) => row.things,
  ({ kind, line, units, things }): Thing => ({ kind, line, like: words(things)[0]!, units: words(units) }),
)
