/** Rows of a CSV text (RFC 4180) as objects by the names in its first line. Throws on a row of another width. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = cells(text.replace(/^\ufeff/, ""))
  if (!header) return []
  return rows.map((row, i) => {
    if (row.length !== header.length)
      throw new Error(`CSV row ${i + 2} has ${row.length} cells, expected ${header.length}: ${row.join(",")}`)
    return Object.fromEntries(header.map((name, c) => [name, row[c]!]))
  })
}

function cells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === "") quoted = true
    else if (c === ",") {
      row.push(cell)
      cell = ""
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++
      row.push(cell)
      if (row.length > 1 || row[0] !== "") rows.push(row)
      row = []
      cell = ""
    } else cell += c
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell])
  return rows
}
