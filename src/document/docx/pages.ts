/**
 * The page a walk through a Word document has come to, as Word itself last laid it out: it leaves a mark where a page
 * began. Breaks that somebody set are counted where Word left no mark behind them.
 */
export class Pages {
  /** Whether Word has left any mark: else its pages are not known. */
  known = false
  private now = 1
  private pending = false
  private readonly rows: Row[] = []

  /** Word's mark that a page began here. */
  mark(): void {
    this.known = true
    this.pending = false
    const row = this.rows.at(-1)
    if (row?.cell !== "untouched") this.now++
    else if (row.first) {
      // Nothing of the row is printed yet: all of it stands on the new page.
      this.now++
      row.from = this.now
      row.moved = true
    } else if (!row.moved) this.now++
    if (row?.cell === "untouched") row.cell = "begun"
  }

  /** A break that somebody set: what is printed next begins a page. */
  set(): void {
    this.pending = true
  }

  /** The page of what is printed now. */
  print(): number {
    if (this.pending) this.now++
    this.pending = false
    const row = this.rows.at(-1)
    if (row) row.cell = "begun"
    return this.now
  }

  openTable(): void {
    this.rows.push({ from: this.now, to: this.now, first: true, moved: false, cell: "untouched" })
  }

  closeTable(): void {
    this.endRow()
    this.rows.pop()
  }

  openRow(): void {
    this.endRow()
    const row = this.rows.at(-1)
    if (row)
      Object.assign(row, { from: this.now, to: this.now, first: true, moved: false, cell: "untouched" })
  }

  /** Each cell of a row begins on the page of the row; the row ends on the page of its longest cell. */
  openCell(): void {
    const row = this.rows.at(-1)
    if (!row) return
    row.to = Math.max(row.to, this.now)
    this.now = row.from
    row.cell = "untouched"
  }

  closeCell(): void {
    const row = this.rows.at(-1)
    if (row) row.first = false
  }

  /** Where a cell stands that says nothing. */
  get rowPage(): number {
    return this.rows.at(-1)?.from ?? this.now
  }

  private endRow(): void {
    const row = this.rows.at(-1)
    if (row) this.now = Math.max(row.to, this.now)
  }
}

interface Row {
  from: number
  to: number
  /** Its first cell is open. */
  first: boolean
  moved: boolean
  /** Whether anything of the open cell is printed. */
  cell: "untouched" | "begun"
}
