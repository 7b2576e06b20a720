/** The last row and column (XFD) a sheet has. */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** A merged or named range; all 1-based and inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `B7` of row 7, column 2. */
export function cellName(row: number, column: number): string {
  return columnName(column) + row
}

const names: string[] = []

function columnName(column: number): string {
  let name = names[column]
  if (name !== undefined) return name
  name = ""
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  names[column] = name
  return name
}

/** The column a cell's name begins with; Infinity when its letters go on beyond any sheet. */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const c = reference.charCodeAt(i) & 0xdf
    if (c < 65 || c > 90) break
    column = column * 26 + c - 64
    if (column > lastColumn) return Infinity
  }
  return column
}

/** The range a text such as `A1:$C$20` names, or null when no sheet has it. */
export function rangeOf(reference: string): Merge | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!parts) return null
  const range = {
    left: columnOf(parts[1]!),
    top: Number(parts[2]),
    right: columnOf(parts[3]!),
    bottom: Number(parts[4]),
  }
  const { left, top, right, bottom } = range
  return left <= right && right <= lastColumn && top >= 1 && top <= bottom && bottom <= lastRow ? range : null
}
