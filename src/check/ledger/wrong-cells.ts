/** Cells of one column of a workbook that are wrong in the same way, as whoever reads them tells it. */
export interface WrongCells {
  readonly sheet: string
  readonly column: string
  readonly count: number
  /** The first few, and what is written in them; null where nothing is. */
  readonly cells: readonly { readonly cell: string; readonly text: string | null }[]
  /** What is wrong: 不是金额. */
  readonly what: string
  readonly advice: string
}
