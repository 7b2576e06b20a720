import type { EnteredCell } from "../../document/xlsx/entered.ts"
import type { Column } from "../column.ts"
import type { NamedSheet } from "./problems.ts"

/** Where the columns of a form stand on a sheet, and what its header calls them. */
export interface Columns {
  readonly sheet: NamedSheet
  readonly at: ReadonlyMap<
    string,
    { readonly column: number; readonly header: string; readonly form: Column }
  >
  /** By position: the cell whose merged range covers it. */
  covered(row: number, column: number): EnteredCell | undefined
}
