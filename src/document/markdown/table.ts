import type { RawCell } from "../grid.ts"
import { textOf } from "./inline.ts"

/** Whether a line has nothing but dashes between its pipes. */
function isDelimiter(line: string): boolean {
  if (/^(?: {4}| {0,3}\t)/.test(line)) return false
  const text = line.trim()
  const inner = text.slice(
    text.startsWith("|") ? 1 : 0,
    text.length > 1 && text.endsWith("|") ? -1 : undefined,
  )
  return inner.split("|").every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** Whether a line and the line of dashes below it begin a table with as many columns. */
export function isPipeTable(head: string, dashes: string): boolean {
  if (!head.includes("|") || !dashes.includes("-") || !isDelimiter(dashes)) return false
  return dashes.includes("|") && cellsOf(head).length === cellsOf(dashes).length
}

/** The rows of a pipe table that begins at a line, without the line of dashes, and the line after it. */
export function pipeRows(
  lines: readonly { readonly text: string; readonly number: number }[],
  from: number,
): { rows: RawCell[][]; end: number } {
  const width = cellsOf(lines[from]!.text).length
  const rows: RawCell[][] = []
  let end = from
  for (; end < lines.length; end++) {
    const { text, number } = lines[end]!
    if (text.trim() === "" || (end > from + 1 && !text.includes("|"))) break
    if (end === from + 1) continue
    const cells = cellsOf(text).slice(0, width)
    while (cells.length < width) cells.push("")
    rows.push(
      cells.map((cell, c) => ({
        text: textOf(cell)
          .split("\n")
          .map((line) => line.trim())
          .join("\n"),
        column: c + 1,
        colspan: 1,
        rowspan: 1,
        at: { line: number },
      })),
    )
  }
  return { rows, end }
}

/** The cells of a row: parted by pipes that no backslash precedes. */
function cellsOf(line: string): string[] {
  const text = line.trim().replace(/^\|/, "")
  const cells: string[] = []
  let cell = ""
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (character === "\\" && i + 1 < text.length) cell += character + text[++i]!
    else if (character === "|") {
      cells.push(cell.trim())
      cell = ""
    } else cell += character
  }
  if (cell.trim() !== "") cells.push(cell.trim())
  return cells
}
