import { isAmount, isWholeFigure } from "./cells.ts"
import type { Region } from "./lattice.ts"
import { firstUnit, joinLines, type Line, piecesOf, textOf } from "./lines.ts"

/** A cell of a band: its lines and the room between its sides. */
export interface BandCell {
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
}

/** A region and its lines. */
export interface RegionPart {
  readonly region: Region
  readonly lines: Line[]
}

/**
 * Columns that no rule parts: a region over several columns of the table is several cells when its lines fall
 * into pieces, amounts among them, each within one column.
 */
export function partsOfRegion(region: Region, lines: Line[], xs: readonly number[]): RegionPart[] {
  const whole = [{ region, lines }]
  if (region.c0 === region.c1 || lines.length === 0) return whole
  const columns = Array.from({ length: region.c1 - region.c0 + 1 }, (): Line[] => [])
  let telling = 0
  for (const line of lines) {
    const pieces = piecesOf(line)
    if (pieces.length > 1 && pieces.some((piece) => isAmount(textOf(piece)))) telling++
    for (const piece of pieces) {
      const column = columns.findIndex(
        (_, i) => piece.x0 > xs[region.c0 + i]! - 1 && piece.x1 < xs[region.c0 + i + 1]! + 1,
      )
      if (column < 0) return whole
      columns[column]!.push(piece)
    }
  }
  if (telling === 0) return whole
  return columns.map((own, i) => ({
    region: { ...region, c0: region.c0 + i, c1: region.c0 + i },
    lines: own,
  }))
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
  if (isWholeFigure(textOf(lines[i - 1]!)) && isAmount(textOf(lines[i]!))) return false
  return joinLines(lines.slice(0, i), left, right).room < firstUnit(lines[i]!)
}

function goesOnAnywhere(cell: BandCell): boolean {
  return cell.lines.some((_, i) => i > 0 && goesOn(cell, i))
}
