import file from "./generated/sheets.ts"
import { linesOf } from "./inheritance.ts"

/** The tables beside the nine budget tables that a pack draws (packs/<place>/sheets.csv). */
export type SheetForm =
  | "organisation"
  | "project"
  | "indicators"
  | "kinds"
  | "fund"
  | "procurement"
  | "assets"

/** A printed row as a pack draws it, or a text: `cells` separated by `|`; see packs/README.md. */
export interface SheetLine {
  readonly part: string
  readonly cells: string
}

interface Line extends SheetLine {
  readonly form: string
  /** First and last year the line is for; "" for any. */
  readonly from: string
  readonly until: string
}

/**
 * How a place prints a form in a year. What its own pack draws replaces the inherited lines: rows all together,
 * any other part one by one, and of the kinds of indicators the whole list.
 */
export function sheetForm(place: string, year: number, form: SheetForm): readonly SheetLine[] {
  return linesOf<Line>(file, place)
    .map((lines) => lines.filter((line) => line.form === form && isInForce(line, year)))
    .reduce((inherited, own) => {
      if (form === "kinds" && own.length > 0) return own
      const parts = new Set(own.map((line) => line.part))
      return [...own, ...inherited.filter((line) => !parts.has(line.part))]
    }, [])
}

function isInForce({ from, until }: Line, year: number): boolean {
  return (from === "" || year >= Number(from)) && (until === "" || year <= Number(until))
}
