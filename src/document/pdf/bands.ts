import { isAmount } from "./cells.ts"
import { firstUnit, joinLines, type Line, textOf } from "./lines.ts"

/** A cell of a band: its lines and the room between its sides. */
export interface BandCell {
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
}

/**
 * Rows that no rule parts: a band between two rules holds several when at least two of its cells have amounts
 * on several lines of their own. Returns each cell's lines row by row, or null when the band is one row.
 */
export function rowsOfBand(cells: readonly BandCell[]): Line[][][] | null {
  const several = cells.filter(
    ({ lines }) => lines.length > 1 && lines.every((line) => isAmount(textOf(line))),
  )
  if (several.filter((cell) => !goesOnAnywhere(cell)).length < 2) return null
  const starts: { y: number; cell: number; lines: Line[] }[] = []
  cells.forEach((cell, c) => {
    cell.lines.forEach((line, i) => {
      if (i > 0 && goesOn(cell, i)) starts.at(-1)!.lines.push(line)
      else starts.push({ y: line.y, cell: c, lines: [line] })
    })
  })
  starts.sort((a, b) => a.y - b.y)
  const rows: { y: number; lines: Line[][] }[] = []
  for (const start of starts) {
    const size = start.lines[0]!.size
    let row = rows.at(-1)
    if (!row || start.y - row.y > 0.75 * size) {
      row = { y: start.y, lines: cells.map(() => []) }
      rows.push(row)
    }
    row.lines[start.cell]!.push(...start.lines)
  }
  return rows.length > 1 ? rows.map((row) => row.lines) : null
}

/** Whether line `i` of a cell carries on the line above it. */
function goesOn({ lines, left, right }: BandCell, i: number): boolean {
  if (isWhole(textOf(lines[i - 1]!)) && isAmount(textOf(lines[i]!))) return false
  return joinLines(lines.slice(0, i), left, right).room < firstUnit(lines[i]!)
}

function goesOnAnywhere(cell: BandCell): boolean {
  return cell.lines.some((_, i) => i > 0 && goesOn(cell, i))
}

/** A figure with its two decimals or a whole code: the next line is another one. */
function isWhole(text: string): boolean {
  return /\.\d\d$/.test(text) || /^(?:\d{3}|\d{5}|\d{7})$/.test(text)
}
