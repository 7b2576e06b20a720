/** So much of a row goes to a column. */
export interface Share {
  readonly row: number
  readonly column: number
  readonly cents: number
}

/**
 * Fills a table of which only the margins are known: liked pairs first, in their order, then from the
 * north-west corner on. Any filling has the same margins; where they are unequal the rest is left over.
 */
export function spread(
  rows: readonly number[],
  columns: readonly number[],
  liked: Iterable<readonly [row: number, column: number]> = [],
): Share[] {
  const rowRest = [...rows]
  const columnRest = [...columns]
  const shares = new Map<string, Share>()
  const give = (row: number, column: number) => {
    const cents = Math.min(rowRest[row]!, columnRest[column]!)
    if (cents <= 0) return
    rowRest[row]! -= cents
    columnRest[column]! -= cents
    const key = `${row} ${column}`
    shares.set(key, { row, column, cents: cents + (shares.get(key)?.cents ?? 0) })
  }
  for (const [row, column] of liked) give(row, column)
  let column = 0
  for (let row = 0; row < rows.length; row++)
    while (rowRest[row]! > 0 && column < columns.length) {
      if (columnRest[column]! > 0) give(row, column)
      if (columnRest[column]! <= 0) column++
    }
  return [...shares.values()]
}
