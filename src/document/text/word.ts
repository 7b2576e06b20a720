import type { Block, Cell, Row } from "../blocks.ts"
import { Budget } from "../budget.ts"
import type { Line } from "../layout/segments.ts"
import { withoutBookmarks } from "./bookmarks.ts"
import { recoverSpans } from "./spans.ts"

/**
 * The text of a Word document: a cell is a line that starts with a TAB, an empty line ends a row, a second
 * one ends the table; later lines of a cell have no TAB. Merged cells are lost and recovered from the shape.
 */
export function readWordText(lines: readonly Line[], tables = 0, budget = new Budget()): Block[] {
  const blocks: Block[] = []
  let rows: WordRow[] = []
  let open = false
  let blanks = 0
  let width = 0
  let count = tables

  const closeTable = () => {
    if (rows.length === 0) return
    const prose = rows.every((row) => row.cells.every((cell) => isProse(cell.text)))
    if (rows.length === 1 && prose) {
      for (const { text, line } of rows[0]!.cells)
        blocks.push({ kind: "paragraph", text, level: null, at: { line } })
      rows = []
      width = 0
      open = false
      return
    }
    budget.table(rows.length, width)
    rows = wholeRows(partedRows(rows))
    const spans = recoverSpans(rows.map((row) => row.cells.map((cell) => cell.text)))
    const table = ++count
    blocks.push({
      kind: "table",
      at: { line: rows[0]!.line, table },
      rows: rows.map((row, r): Row => {
        let column = 1
        const cells = row.cells.map((cell, c): Cell => {
          const colspan = spans[r]?.[c] ?? 1
          const placed = {
            text: cell.text,
            column,
            colspan,
            rowspan: 1,
            at: { line: cell.line, table, row: r + 1, column: c + 1 },
          }
          column += colspan
          return placed
        })
        return { cells, at: { line: row.line, table, row: r + 1 } }
      }),
    })
    rows = []
    width = 0
    open = false
  }

  lines.forEach(({ text: raw, number: line }, index) => {
    if (raw.startsWith("\t")) {
      if (!open) {
        if (blanks > 1 && !stillSame(lines, index, rows)) closeTable()
        rows.push({ cells: [], line })
        open = true
      }
      width = Math.max(width, rows.at(-1)!.cells.push({ text: clean(raw), line }))
      blanks = 0
    } else if (raw.trim() === "") {
      open = false
      blanks++
    } else if (open || goesOn(lines, index, rows, width, blanks)) {
      open = true
      blanks = 0
      const cell = rows.at(-1)!.cells.at(-1)!
      cell.text = cell.text === "" ? clean(raw) : `${cell.text}\n${clean(raw)}`
    } else {
      closeTable()
      blanks = 0
      const text = clean(raw)
      if (text !== "") blocks.push({ kind: "paragraph", text, level: null, at: { line } })
    }
  })
  closeTable()
  return blocks
}

interface WordRow {
  readonly cells: { text: string; line: number }[]
  readonly line: number
}

/** Prose that begins with a TAB for its indent. */
function isProse(text: string): boolean {
  return text.length >= 20 && /[，。；：]/.test(text)
}

/** Whether a line behind a blank one still belongs to the last cell: the cells that follow just fill the row. */
function goesOn(
  lines: readonly Line[],
  at: number,
  rows: readonly WordRow[],
  width: number,
  blanks: number,
): boolean {
  const last = rows.at(-1)
  if (blanks !== 1 || !last || rows.length < 2 || last.cells.length >= width) return false
  let next = at
  while (next < lines.length && next < at + 6 && isText(lines[next]!.text)) next++
  let cells = 0
  while (next < lines.length && lines[next]!.text.startsWith("\t")) {
    cells++
    next++
    while (next < lines.length && isText(lines[next]!.text)) next++
  }
  return cells > 0 && last.cells.length + cells === width
}

/** The cells that stand from a line on, up to the next blank one. */
function cellsFrom(lines: readonly Line[], at: number): string[] {
  const cells: string[] = []
  for (let i = at; i < lines.length && (isText(lines[i]!.text) || lines[i]!.text.startsWith("\t")); i++)
    if (lines[i]!.text.startsWith("\t")) cells.push(clean(lines[i]!.text))
  return cells
}

/**
 * Whether the cells behind several blank lines are the next row of the table: they are as many as it is wide, or
 * the rest of a row that is too short, and no header of a table of their own.
 */
function stillSame(lines: readonly Line[], at: number, rows: readonly WordRow[]): boolean {
  const width = widthOf(rows)
  const last = rows.at(-1)
  if (!last || rows.length < 2 || width < 3) return false
  const cells = cellsFrom(lines, at)
  if (last.cells.length < width && last.cells.length + cells.length > width) return false
  if (last.cells.length === width && cells.length !== width) return false
  if (cells.join("|") === rows[0]!.cells.map((cell) => cell.text).join("|")) return false
  const words = rows
    .slice(1)
    .slice(-50)
    .every((row) => isHeaderLike(row.cells.map((cell) => cell.text)))
  return words || !isHeaderLike(cells)
}

/** Short words in every cell and no figure: what titles columns. */
function isHeaderLike(texts: readonly string[]): boolean {
  return texts.every((text) => text !== "" && text.length <= 12 && !/\d/.test(text))
}

function widthOf(rows: readonly WordRow[]): number {
  let width = 0
  for (const row of rows) width = Math.max(width, row.cells.length)
  return width
}

/**
 * Rows that blank paragraphs in their cells have broken, whole again: pieces behind a full row that make up just the
 * width of the table, again and again up to the next full one. Rows of totals are short by themselves.
 */
function wholeRows(rows: readonly WordRow[]): WordRow[] {
  const width = widthOf(rows)
  const full = rows.filter((row) => row.cells.length === width).length
  if (width < 3 || (full < 2 && rows[0]!.cells.length < width)) return [...rows]
  const whole: WordRow[] = []
  for (let r = 0; r < rows.length; ) {
    let end = r
    while (end < rows.length && rows[end]!.cells.length < width) end++
    if (end === r) {
      whole.push(rows[r++]!)
      continue
    }
    const pieces = rows.slice(r, end)
    whole.push(...((r > 0 && madeWhole(pieces, width)) || pieces))
    r = end
  }
  return whole
}

function madeWhole(pieces: readonly WordRow[], width: number): WordRow[] | null {
  const whole: WordRow[] = []
  for (const piece of pieces) {
    if (/^(?:合\s*计|总\s*计|小\s*计)/.test(piece.cells.find((cell) => cell.text !== "")?.text ?? ""))
      return null
    const last = whole.at(-1)
    if (!last || last.cells.length === width) whole.push({ ...piece, cells: [...piece.cells] })
    else last.cells.push(...piece.cells)
    if (whole.at(-1)!.cells.length > width) return null
  }
  return whole.every((row) => row.cells.length === width) ? whole : null
}

function isText(line: string): boolean {
  return line.trim() !== "" && !line.startsWith("\t")
}

/** Rows that no blank line parts come as one: cut where the others of the table are so many times shorter. */
function partedRows(rows: readonly WordRow[]): WordRow[] {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  const [usual, times] = [...counts].sort((a, b) => b[1] - a[1])[0]!
  if (usual < 2 || times < 3 || times < rows.length * 0.6) return [...rows]
  const first = rows[0]!.cells.length
  // A wider list stands above: its header and its figures are as long as each other.
  const below = rows.findIndex((row) => row.cells.length !== first)
  const own = first > usual && below > 1 ? below : 0
  return rows.flatMap((row, r) => {
    if (r < own || row.cells.length <= usual || row.cells.length % usual !== 0) return [row]
    return Array.from({ length: row.cells.length / usual }, (_, i) => {
      const cells = row.cells.slice(i * usual, (i + 1) * usual)
      return { cells, line: cells[0]!.line }
    })
  })
}

/** Drops Word's bookmark marks and the white space around. */
function clean(text: string): string {
  return withoutBookmarks(text).trim()
}
