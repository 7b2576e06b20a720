import type { CellValue } from "../document/xlsx/hucre.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Column } from "./column.ts"
import type { Draft } from "./read/draft.ts"
import type { RowReader } from "./read/row.ts"
import type { Labels } from "./write/labels.ts"

/** A sheet of the workbook: its columns, how a ledger fills it, and how one of its rows is read. */
export interface SheetForm {
  readonly title: string
  /** Other names it is recognised by. */
  readonly names?: readonly string[]
  /** One sentence above the header. */
  readonly about: string
  /** A ledger without it is none. */
  readonly required?: true
  readonly columns: readonly Column[]
  rows(ledger: Ledger, labels: Labels): Iterable<Readonly<Record<string, CellValue>>>
  read(row: RowReader, draft: Draft): void
}
