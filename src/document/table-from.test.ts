import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { textsOf } from "./blocks.ts"
import { mergedOf, tableFrom } from "./table-from.ts"

describe("tableFrom", () => {
  test("lays merged cells over the positions they cover", () => {
    const grid = [
      ["序号", "本年收入", "结转"],
      ["", "小计", "拨款", ""],
    ]
    const table = tableFrom(grid, [
      { row: 1, column: 1, colspan: 1, rowspan: 2 },
      { row: 1, column: 2, colspan: 2, rowspan: 1 },
      { row: 1, column: 3, colspan: 1, rowspan: 2 },
    ])
    expect(table.rows.map((row) => row.cells.map((cell) => [cell.text, cell.column]))).toEqual([
      [
        ["序号", 1],
        ["本年收入", 2],
        ["结转", 4],
      ],
      [
        ["小计", 2],
        ["拨款", 3],
      ],
    ])
    expect(textsOf(table)).toEqual(grid)
  })

  test("is the inverse of textsOf and mergedOf", () => {
    const cells = fc.record({
      width: fc.integer({ min: 1, max: 6 }),
      height: fc.integer({ min: 1, max: 6 }),
      spans: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.nat(3)), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(cells, ({ width, height, spans }) => {
        const grid = laid(width, height, spans)
        const table = tableFrom(grid.texts, grid.merged)
        expect(textsOf(table)).toEqual(grid.texts)
        expect(mergedOf(table)).toEqual(grid.merged)
      }),
    )
  })
})

/** A grid of the given size in which those spans are merged that fit and do not overlap. */
function laid(width: number, height: number, spans: readonly (readonly [number, number, number, number])[]) {
  const owner = Array.from({ length: height }, () => Array.from({ length: width }, () => -1))
  const kept = spans.flatMap(([r, c, down, right], id) => {
    const rows = Math.min(down + 1, height - r)
    const columns = Math.min(right + 1, width - c)
    if (rows < 1 || columns < 1 || rows * columns === 1) return []
    const places = Array.from({ length: rows * columns }, (_, i) => [
      r + Math.floor(i / columns),
      c + (i % columns),
    ])
    if (places.some(([y, x]) => owner[y!]![x!] !== -1)) return []
    for (const [y, x] of places) owner[y!]![x!] = id
    return [{ id, r, c, rows, columns }]
  })
  const merged: { row: number; column: number; colspan: number; rowspan: number }[] = []
  const texts = owner.map((row, y) => {
    const entries: string[] = []
    for (let x = 0; x < width; ) {
      const cell = kept.find((span) => span.id === row[x])
      if (cell && y === cell.r)
        merged.push({ row: y + 1, column: entries.length + 1, colspan: cell.columns, rowspan: cell.rows })
      entries.push(cell && y > cell.r ? "" : `${y},${x}`)
      x += cell ? cell.columns : 1
    }
    return entries
  })
  return { texts, merged }
}
