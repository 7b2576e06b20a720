import type { Ledger } from "../model/ledger.ts"
import type { Place } from "../model/place.ts"

/** What a document does not tell, or what was assumed in its place, in Chinese; and where one may look. */
export interface Unknown {
  readonly what: string
  /** The part of the ledger it is about; `place` is the form it is printed in. */
  readonly in: Part
  readonly at?: Place
}

/** A part of the ledger that a question can be about. */
export type Part = Extract<
  keyof Ledger,
  | "place"
  | "units"
  | "lines"
  | "projects"
  | "procurement"
  | "assets"
  | "purchases"
  | "specialFunds"
  | "transfers"
  | "lastYear"
  | "texts"
>
