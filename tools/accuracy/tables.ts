/** A row of a table of docs/accuracy.md. */
export function row(...cells: (string | number)[]): string {
  return `| ${cells.join(" | ")} |`
}

/** A share as docs/accuracy.md prints it. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "—" : `${((100 * part) / whole).toFixed(2)}%`
}
