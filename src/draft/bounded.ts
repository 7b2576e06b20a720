/**
 * As much as can be put into a table with given margins of which every cell has a bound: from the north-west
 * corner on, then along augmenting paths, so that no more would fit. Where the margins can all be met, they are.
 */
export function bounded(
  rows: readonly number[],
  columns: readonly number[],
  caps: readonly (readonly number[])[],
): number[][] {
  const filled = rows.map(() => columns.map(() => 0))
  const rowRest = [...rows]
  const columnRest = [...columns]
  rows.forEach((_, i) => {
    columns.forEach((_, j) => {
      const cents = Math.min(rowRest[i]!, columnRest[j]!, caps[i]![j]!)
      filled[i]![j] = cents
      rowRest[i]! -= cents
      columnRest[j]! -= cents
    })
  })
  for (let i = 0; i < rows.length; i++)
    while (rowRest[i]! > 0) {
      const path = pathFrom(i, filled, columnRest, caps)
      if (!path) break
      const steps = path.map(([row, column], n) =>
        n % 2 === 0 ? caps[row]![column]! - filled[row]![column]! : filled[row]![column]!,
      )
      const end = path.at(-1)![1]
      const cents = Math.min(rowRest[i]!, columnRest[end]!, ...steps)
      path.forEach(([row, column], n) => {
        filled[row]![column]! += n % 2 === 0 ? cents : -cents
      })
      rowRest[i]! -= cents
      columnRest[end]! -= cents
    }
  return filled
}

/**
 * Cells from a row to a column with room: more into the first, less into the second of the same column, more into
 * the third of that row, and so on; null when there is none.
 */
function pathFrom(
  start: number,
  filled: readonly (readonly number[])[],
  columnRest: readonly number[],
  caps: readonly (readonly number[])[],
): [row: number, column: number][] | null {
  const queue: { row: number; path: [number, number][] }[] = [{ row: start, path: [] }]
  const seen = new Set<number>()
  for (const { row, path } of queue)
    for (let column = 0; column < columnRest.length; column++) {
      if (seen.has(column) || caps[row]![column]! <= filled[row]![column]!) continue
      seen.add(column)
      const longer: [number, number][] = [...path, [row, column]]
      if (columnRest[column]! > 0) return longer
      filled.forEach((cells, other) => {
        if (other !== row && cells[column]! > 0)
          queue.push({ row: other, path: [...longer, [other, column]] })
      })
    }
  return null
}
