/** Rows of a generated table of text, by the names in its first line: nothing to parse before it is asked for. */
export function tableRows(table: string): Record<string, string>[] {
  const [header, ...lines] = table.trimEnd().split("\n")
  const names = header!.split("\t")
  return lines.map((line) => {
    const cells = line.split("\t")
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]))
  })
}
