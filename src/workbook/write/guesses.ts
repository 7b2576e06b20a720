import { colToLetter } from "../../document/xlsx/hucre.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"
import { forms } from "../forms.ts"
import { guideTitle } from "../titles.ts"
import { placeSettingCell } from "./guide.ts"
import type { Labels } from "./labels.ts"

/** Something a draft leaves open or has assumed: a person looks at it once. */
export interface Question {
  readonly what: string
  /** Where it stands in last year's document; "" when nowhere. */
  readonly where: string
  /** The part of the ledger it is about. */
  readonly in: keyof Ledger
  /** Fields of records that hold what was assumed. */
  readonly cells?: readonly Place[]
}

/** A cell of the workbook. */
export interface Spot {
  readonly sheet: string
  readonly cell: string
}

/** The notes of cells that hold what was assumed, by the id of their record and their field. */
export type Guesses = ReadonlyMap<string, ReadonlyMap<string, string>>

/** What the setting of a whole ledger is told by, which is no record. */
const whole = ""

/** The notes at what questions say is assumed; each names its question by its number. */
export function guessesOf(questions: readonly Question[]): Guesses {
  const notes = new Map<string, Map<string, string>>()
  questions.forEach(({ what, cells = [] }, n) => {
    for (const { record = whole, field = "" } of cells) {
      const fields = notes.get(record) ?? new Map<string, string>()
      const before = fields.get(field)
      fields.set(field, `${before === undefined ? "" : `${before}\n`}待核对第 ${n + 1} 条：${what}`)
      notes.set(record, fields)
    }
  })
  return notes
}

/** The note at a setting of the whole ledger. */
export function noteAtSetting(guesses: Guesses, field: string): string | undefined {
  return guesses.get(whole)?.get(field)
}

/** Where the fields of a ledger's records stand in its workbook; null for what has no cell. */
export function spotsIn(ledger: Ledger, labels: Labels): (place: Place) => Spot | null {
  const rows = new Map<string, { form: (typeof forms)[number]; row: number }>()
  for (const form of forms) {
    let row = 2
    for (const { id } of form.rows(ledger, labels)) {
      row++
      if (typeof id === "string") rows.set(id, { form, row })
    }
  }
  return ({ record, field }) => {
    if (record === undefined) return field === "place" ? { sheet: guideTitle, cell: placeSettingCell } : null
    const found = rows.get(record)
    const column = found?.form.columns.findIndex(({ key }) => key === field) ?? -1
    return found && column >= 0
      ? { sheet: found.form.title, cell: `${colToLetter(column)}${found.row}` }
      : null
  }
}
