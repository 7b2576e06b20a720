import type { EnteredCell, EnteredRow, EnteredSheet } from "../../document/xlsx/entered.ts"
import { perText } from "../../memo/index.ts"
import type { Column } from "../column.ts"
import type { ReadableForm } from "../form.ts"
import { comparable } from "./cells.ts"

/** Where a form was found on a sheet. */
export interface Found {
  readonly form: ReadableForm
  readonly sheet: EnteredSheet
  /** Index of the header in the rows of the sheet; -1 when the sheet has the name but no header. */
  readonly header: number
  readonly columns: ReadonlyMap<string, FoundColumn>
  /** Columns with a header of their own that is none of the form's. */
  readonly others: readonly EnteredCell[]
  /** Columns that could be one of the form's as well as the one that was taken. */
  readonly doubles: readonly {
    readonly key: string
    readonly taken: EnteredCell
    readonly other: EnteredCell
  }[]
}

/** A column of a form on a sheet. */
export interface FoundColumn {
  readonly column: number
  readonly header: string
  readonly form: Column
}

/** Rows in which a header is looked for. */
const headerRows = 60

/** Where each form is: every sheet is one form at most, the sheet that fits best. */
export function findForms(
  forms: readonly ReadableForm[],
  sheets: readonly EnteredSheet[],
): { found: Map<ReadableForm, Found>; rivals: Found[]; left: EnteredSheet[] } {
  const all = sheets
    .flatMap((sheet) => {
      const each = forms.map((form) => findHeader(form, sheet))
      const most = Math.max(...each.map(({ columns }) => columns.size))
      return each.map((one) => ({ ...one, fit: fitOf(one, most) }))
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const found = new Map<ReadableForm, Found>()
  const taken = new Set<EnteredSheet>()
  for (const each of all) {
    if (found.has(each.form) || taken.has(each.sheet)) continue
    found.set(each.form, each)
    taken.add(each.sheet)
  }
  const left = sheets.filter((sheet) => !taken.has(sheet))
  const rivals = left.flatMap((sheet) => all.find((each) => each.sheet === sheet && each.fit >= 1) ?? [])
  return { found, rivals, left: left.filter((sheet) => !rivals.some((rival) => rival.sheet === sheet)) }
}

/**
 * How well a sheet fits a form: its name counts as much as all of its columns together. A sheet of another name
 * is only the form that knows the `most` of its headers.
 */
function fitOf({ form, sheet, columns }: Found, most: number): number {
  const required = form.columns.filter((column) => column.required)
  const share = required.filter(({ key }) => columns.has(key)).length / required.length
  const named = nameFit(form, sheet.name)
  if (named === 0 && (share < 0.75 || columns.size < 3 || columns.size < most)) return 0
  if (named < 2 && columns.size === 0) return 0
  const titled = [...columns.values()].filter(
    (each) => headerWords(each.header) === headerWords(each.form.title),
  )
  return named + share + titled.length / form.columns.length
}

/** 2 for a form's own name, 1 for another it goes by, with whatever stands around it. */
function nameFit(form: ReadableForm, name: string): number {
  const said = comparable(name).replace(/^\d+[.、-]?|[(]?(?<!\d)\d*[)]?$|表$/g, "")
  if (said === form.title) return 2
  return [form.title, ...(form.names ?? [])].some((each) => each === said || `${each}表` === said) ? 1.5 : 0
}

/** A header as it is compared: without blanks, marks of duty, and what stands in brackets. */
export const headerWords = perText((text: string): string =>
  comparable(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/[*:：]|^(?:必填|选填)/g, ""),
)

function findHeader(form: ReadableForm, sheet: EnteredSheet): Found {
  let best: Found = { form, sheet, header: -1, columns: new Map(), others: [], doubles: [] }
  const rows = sheet.rows.slice(0, headerRows)
  rows.forEach((row, header) => {
    const above = rows[header - 1]
    for (const each of above?.number === row.number - 1 ? [row, joined(above, row)] : [row]) {
      const match = matchRow(form, each)
      if (match.columns.size > best.columns.size && match.columns.size > 1)
        best = { form, sheet, header, ...match }
    }
  })
  return best
}

/** A header of two rows, the upper one with what several columns have in common. */
function joined(above: EnteredRow, row: EnteredRow): EnteredRow {
  const own = new Set(row.cells.map(({ column }) => column))
  return { ...row, cells: [...row.cells, ...above.cells.filter(({ column }) => !own.has(column))] }
}

/** The columns whose headers stand in a row: those with exactly a known word first, then those that hold one. */
export function matchRow(form: ReadableForm, row: EnteredRow): Pick<Found, "columns" | "others" | "doubles"> {
  const columns = new Map<string, FoundColumn>()
  const doubles: { key: string; taken: EnteredCell; other: EnteredCell }[] = []
  const taken = new Map<string, EnteredCell>()
  const cells = row.cells.filter((cell) => cell.text !== "" && cell.value === null)
  const free: EnteredCell[] = []
  const take = (column: Column, cell: EnteredCell) => {
    const before = taken.get(column.key)
    if (before) {
      doubles.push({ key: column.key, taken: before, other: cell })
      return
    }
    taken.set(column.key, cell)
    columns.set(column.key, { column: cell.column, header: cell.text.replace(/\s+/g, ""), form: column })
  }
  const titled = new Map(form.columns.map((column) => [headerWords(column.title), column]))
  const worded = new Map(form.columns.flatMap((column) => (column.words ?? []).map((word) => [word, column])))
  const later: EnteredCell[] = []
  for (const cell of cells) {
    const column = titled.get(headerWords(cell.text))
    if (column) take(column, cell)
    else later.push(cell)
  }
  for (const cell of later) {
    const column = worded.get(headerWords(cell.text))
    // A column of codes beside one of names: 功能分类 and 功能科目编码. The template's own word goes first.
    if (column && titledAlready(column, columns)) free.push(cell)
    else if (column) take(column, cell)
    else free.push(cell)
  }
  const others = free.filter((cell) => {
    const column = containing(form, headerWords(cell.text), columns)
    if (!column) return true
    take(column, cell)
    return false
  })
  return { columns, others, doubles }
}

function titledAlready(column: Column, columns: ReadonlyMap<string, FoundColumn>): boolean {
  const known = columns.get(column.key)
  return known !== undefined && headerWords(known.header) === headerWords(column.title)
}

/** The column not found yet whose word, the longest one, stands somewhere in a header. */
function containing(
  form: ReadableForm,
  header: string,
  columns: ReadonlyMap<string, FoundColumn>,
): Column | undefined {
  let best: { column: Column; length: number } | undefined
  for (const column of form.columns) {
    if (columns.has(column.key)) continue
    for (const word of [headerWords(column.title), ...(column.words ?? [])])
      if ((word.length > 2 || word === "金额") && header.includes(word) && word.length > (best?.length ?? 0))
        best = { column, length: word.length }
  }
  return best?.column
}
