import type { Block, Cell, Row } from "../blocks.ts"
import type { Line } from "./layout/segments.ts"
import { recoverSpans } from "./spans.ts"

/**
 * The text of a Word document: a cell is a line that starts with a TAB, an empty line ends a row, a second
 * one ends the table; later lines of a cell have no TAB. Merged cells are lost and recovered from the shape.
 */
export function readWordText(lines: readonly Line[], tables = 0): Block[] {
  const blocks: Block[] = []
  let rows: { cells: { text: string; line: number }[]; line: number }[] = []
  let open = false
  let blanks = 0

  const closeTable = () => {
    if (rows.length === 0) return
    const spans = recoverSpans(rows.map((row) => row.cells.map((cell) => cell.text)))
    const table = tables + blocks.filter((block) => block.kind === "table").length + 1
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
    open = false
  }

  lines.forEach(({ text: raw, number: line }) => {
    if (raw.startsWith("\t")) {
      if (!open) {
        if (blanks > 1) closeTable()
        rows.push({ cells: [], line })
        open = true
      }
      rows.at(-1)!.cells.push({ text: clean(raw), line })
      blanks = 0
    } else if (raw.trim() === "") {
      open = false
      blanks++
    } else if (open) {
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

/** Drops Word's bookmark marks and the white space around. */
function clean(text: string): string {
  return text.replace(/\[bookmark: [^\]]*\]/g, "").replace(/^[\s\u3000]+|[\s\u3000]+$/g, "")
}
