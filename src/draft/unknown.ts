import type { Entered, Ledger } from "../model/ledger.ts"
import type { Place } from "../model/place.ts"

/** What a document does not tell, or what was assumed in its place, in Chinese; and where one may look. */
export interface Unknown {
  readonly what: string
  /** The part of the ledger it is about; `place` is the form it is printed in. */
  readonly in: Part
  /** Where it stands in the document. */
  readonly at?: Place
  /** The cells of the ledger that hold what was assumed, or wait to be filled in: each a field, as a rule of a record. */
  readonly cells: readonly Place[]
}

/** The same as long as the ledger is being made: its cells are found when it is whole. */
export interface Doubt extends Omit<Unknown, "cells"> {
  readonly cells?: Guessed
}

/** The cells of a finished ledger that something was assumed in. */
export type Guessed = (ledger: Ledger) => readonly Place[]

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

type Lists = { [K in keyof Ledger]: Ledger[K] extends readonly Entered[] ? K : never }[keyof Ledger]

/** Some fields of those records of a list that fit. */
export function fieldsOf<L extends Lists>(
  list: L,
  fields: readonly (keyof Ledger[L][number] & string)[],
  fits: (record: Ledger[L][number]) => boolean = () => true,
): Guessed {
  return (ledger) =>
    (ledger[list] as readonly Ledger[L][number][])
      .filter(fits)
      .flatMap((record) => fields.map((field) => cellOf(record, field)))
}

/** A field of a record of a finished ledger. */
export function cellOf({ id }: Entered, field: string): Place {
  if (id === undefined) throw new Error(`A record without an id has the field ${field}`)
  return { record: id, field }
}

/** What is doubted of a ledger that is whole. */
export function unknownIn(ledger: Ledger, doubts: readonly Doubt[]): Unknown[] {
  return doubts.map((doubt) => ({ ...doubt, cells: doubt.cells?.(ledger) ?? [] }))
}
