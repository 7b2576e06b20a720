/** Rows of a CSV text (RFC 4180) as objects by the names in its first line. Throws on a row of another width. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = csvRows(text)
  if (!header) return []
  return rows.map((row, i) => {
    if (row.cells.length !== header.cells.length)
      throw new Error(
        `CSV row ${i + 2} has ${row.cells.length} cells, expected ${header.cells.length}: ${row.cells.join(",")}`,
      )
    return Object.fromEntries(header.cells.map((name, c) => [name, row.cells[c]!]))
  })
}

/** A row of a CSV text and the 1-based line it starts on. */
export interface CsvRow {
  readonly cells: string[]
  readonly line: number
}

/** Rows of a CSV text (RFC 4180) as they are, its empty lines left out; a leading byte order mark is dropped. */
export function csvRows(source: string): CsvRow[] {
  const text = source.replace(/^\ufeff/, "")
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ""
  let quoted = false
  let line = 1
  let start = 1
  function close(): void {
    cells.push(cell)
    if (cells.length > 1 || cells[0] !== "") rows.push({ cells, line: start })
    cells = []
    cell = ""
    start = line
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === "\n" || (c === "\r" && text[i + 1] !== "\n")) line++
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === "") quoted = true
    else if (c === ",") {
      cells.push(cell)
      cell = ""
    } else if (c === "\n" || (c === "\r" && text[i + 1] !== "\n")) close()
    else if (c !== "\r") cell += c
  }
  if (cell !== "" || cells.length > 0) close()
  return rows
}
