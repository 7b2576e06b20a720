import type { CellValue } from "../document/xlsx/hucre.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Column } from "./column.ts"
import type { Draft } from "./read/draft.ts"
import type { RowReader } from "./read/row.ts"
import type { Labels } from "./write/labels.ts"

/** A sheet of the workbook as it is read: its columns, and how one of its rows is. */
export interface ReadableForm {
  readonly title: string
  /** Other names it is recognised by. */
  readonly names?: readonly string[]
  /** One sentence above the header. */
  readonly about: string
  /** A ledger without it is none. */
  readonly required?: true
  readonly columns: readonly Column[]
  read(row: RowReader, draft: Draft): void
}

/** The same as it is written: how what is entered (a ledger, or a final account) fills it. */
export interface SheetForm<Book = Ledger> extends ReadableForm {
  rows(book: Book, labels: Labels): Iterable<Entry>
}

/** What one row is filled with, by the keys of its columns; `id` is that of the record it is made of. */
export type Entry = Readonly<Record<string, CellValue | undefined>>

/** The departments and units of what is entered, and what both kinds of it have. */
export type Bodies = Pick<Ledger, "departments" | "units" | "lastYear" | "texts">
