/**
 * Where something stands in its source. All numbers are 1-based. `line` for text and HTML (for a cell, the
 * line the cell starts on); `table` counts the tables of the file, `row` and `column` the entries of the
 * table's `grid`; `page` for PDF and Word; `sheet` and `cell` (`B7`) for workbooks; `paragraph` counts the paragraphs
 * outside tables of a file whose lines or pages do not tell them apart. `record` and `field` name what a ledger holds there, whatever
 * sheet or row it was entered in.
 */
export interface Place {
  readonly line?: number
  readonly page?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  readonly sheet?: string
  readonly cell?: string
  readonly paragraph?: number
  readonly record?: string
  readonly field?: string
}
