import file from "./generated/addressees.ts"
import { everywhere } from "./inheritance.ts"

/** For whom or where a kind of term is not (packs/<place>/addressees.csv). */
export interface Addressee {
  /** Stands in the term. */
  readonly terms: RegExp
  /** For whom it is said to be and is not. */
  readonly instead: RegExp
  /** Words of the explanation with which it may be for them too. */
  readonly unless: RegExp
  readonly because: string
}

type Line = Readonly<Record<"terms" | "instead" | "unless" | "because", string>>

/** Every kind of term. */
export const addressees: readonly Addressee[] = everywhere<Line>(file).map(
  ({ terms, instead, unless, because }) => ({
    terms: new RegExp(terms),
    instead: new RegExp(instead),
    unless: new RegExp(unless),
    because,
  }),
)
