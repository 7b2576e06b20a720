import type { CellValue } from "../document/xlsx/hucre.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Draft } from "./read/draft.ts"
import type { RowReader } from "./read/row.ts"
import type { Labels } from "./write/labels.ts"
import type { ListName } from "./write/lists.ts"

/** A column of a sheet of the workbook: how the template shows it and by which words it is found again. */
export interface Column {
  readonly key: string
  /** The header of the template. */
  readonly title: string
  /** Other headers it is recognised by. */
  readonly words?: readonly string[]
  readonly required?: true
  readonly width: number
  readonly kind: "text" | "code" | "money" | "number" | "percent"
  /** What to write into it, for the clerk. */
  readonly note: string
  /** The list its drop-down offers. */
  readonly list?: ListName
  /** Whether the drop-down takes nothing but the words of its list. */
  readonly closed?: true
}

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
