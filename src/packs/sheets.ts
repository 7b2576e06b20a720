import hebeiSheets from "./generated/hebei-sheets.ts"
import nationalSheets from "./generated/national-sheets.ts"
import shanghaiSheets from "./generated/shanghai-sheets.ts"

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

const own: Readonly<Record<string, readonly Line[]>> = { hebei: hebeiSheets, shanghai: shanghaiSheets }
const national: readonly Line[] = nationalSheets

/**
 * How a place prints a form in a year. What its own pack draws replaces the national lines: rows all together,
 * any other part one by one, and of the kinds of indicators the whole list.
 */
export function sheetForm(place: string, year: number, form: SheetForm): readonly SheetLine[] {
  const drawn = (lines: readonly Line[]) =>
    lines.filter(
      (line) =>
        line.form === form &&
        (line.from === "" || year >= Number(line.from)) &&
        (line.until === "" || year <= Number(line.until)),
    )
  const ours = drawn(own[place] ?? [])
  if (form === "kinds" && ours.length > 0) return ours
  const parts = new Set(ours.map((line) => line.part))
  return [...ours, ...drawn(national).filter((line) => !parts.has(line.part))]
}
