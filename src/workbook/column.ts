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
  /** The column of the row that says by its kind which indicators are offered; any other name is as good. */
  readonly offeredBy?: string
  /** Whether the drop-down takes nothing but the words of its list. */
  readonly closed?: true
}
