import type { Block, Cell, Document, Row } from "../document/blocks.ts"

/**
 * A document written out for a test: a line is a paragraph, a line of `| a | b |` a row of a table. A cell `<`
 * continues the one to its left, `^` the one above it. An empty line ends a table.
 */
export function documentOf(text: string): Document {
  const blocks: Block[] = []
  let lines: { cells: string[]; line: number }[] = []
  const close = () => {
    if (lines.length > 0)
      blocks.push(tableOf(lines, blocks.filter((block) => block.kind === "table").length + 1))
    lines = []
  }
  text.split("\n").forEach((raw, i) => {
    const line = raw.trim()
    if (line.startsWith("|"))
      lines.push({
        cells: line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
        line: i + 1,
      })
    else {
      close()
      if (line !== "") blocks.push({ kind: "paragraph", text: line, level: null, at: { line: i + 1 } })
    }
  })
  close()
  return { source: { name: "example.txt", format: "text", sha256: "" }, blocks }
}

function tableOf(lines: readonly { cells: string[]; line: number }[], table: number): Block {
  const rows = lines.map(({ cells, line }, r): Row => {
    const own: Cell[] = []
    cells.forEach((text, x) => {
      if (text === "<" || text === "^") return
      let colspan = 1
      while (cells[x + colspan] === "<") colspan++
      let rowspan = 1
      while (lines[r + rowspan]?.cells[x] === "^") rowspan++
      own.push({
        text: text.replaceAll("\\n", "\n"),
        column: x + 1,
        colspan,
        rowspan,
        at: { line, table, row: r + 1, column: own.length + 1 },
      })
    })
    return { cells: own, at: { line, table, row: r + 1 } }
  })
  return { kind: "table", rows, at: { line: lines[0]!.line, table } }
}
