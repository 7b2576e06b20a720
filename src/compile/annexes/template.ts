import { perText } from "../../memo/index.ts"
import { type SheetForm, sheetForm } from "../../packs/sheets.ts"

/** A cell as a pack draws it: `{name}*3^2` prints the field `name` three columns wide and two rows deep. */
export interface TemplateCell {
  readonly text: string
  /** The field the whole cell is, or null when it is a text (which may mention fields). */
  readonly field: string | null
  readonly across: number
  readonly down: number
}

/** A form of a place and year, ready to be filled. */
export interface Template {
  /** Its rows in order, above the lines of what is listed. */
  readonly rows: readonly (readonly TemplateCell[])[]
  /** The header of a list, and one line of it; empty when the form lists nothing. */
  readonly head: readonly TemplateCell[]
  readonly line: readonly TemplateCell[]
  /** Titles, labels and notes by their part. */
  readonly words: ReadonlyMap<string, string>
}

/** What the fields of a template are filled with. */
export type Values = Readonly<Record<string, string>>

/** The template of a form; the same object for the same place and year. */
export const templateOf: (place: string, year: number, form: SheetForm) => Template = perText(
  (place: string, year: number, form: SheetForm) => {
    const lines = sheetForm(place, year, form)
    const cells = (part: string) => lines.filter((line) => line.part === part).map((line) => row(line.cells))
    return {
      rows: cells("row"),
      head: cells("head")[0] ?? [],
      line: cells("line")[0] ?? [],
      words: new Map(lines.map((line) => [line.part, line.cells])),
    }
  },
)

function row(cells: string): TemplateCell[] {
  return cells.split("|").map((cell) => {
    const [, text, across, down] = /^(.*?)(?:\*(\d+))?(?:\^(\d+))?$/.exec(cell)!
    return {
      text: text!,
      field: /^\{(\w+)\}$/.exec(text!)?.[1] ?? null,
      across: Number(across ?? 1),
      down: Number(down ?? 1),
    }
  })
}

/** A text with its fields filled; a field without a value prints nothing. */
export function fill(text: string, values: Values): string {
  return text.includes("{") ? text.replace(/\{(\w+)\}/g, (_, field: string) => values[field] ?? "") : text
}

/** A part of a template that is a text, filled. */
export function wordsOf(template: Template, part: string, values: Values): string {
  return fill(template.words.get(part) ?? "", values)
}
