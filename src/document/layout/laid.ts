import type { Header } from "./header.ts"

/** A cell as laid out: its text joined from its lines, and where it begins. */
export interface LaidCell {
  readonly text: string
  readonly column: number
  readonly line: number
}

/** A row as laid out, and where it begins. */
export interface LaidRow {
  readonly cells: LaidCell[]
  readonly line: number
}

/** A table put together from its pages. */
export interface LaidTable {
  readonly header: Header
  readonly headerLines: readonly number[]
  readonly rows: LaidRow[]
}
