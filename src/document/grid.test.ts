import fc from "fast-check"
import { expect, test } from "vitest"
import { textsOf } from "./blocks.ts"
import { type RawCell, tableOf } from "./grid.ts"

/** Rows of cells that fill a grid without overlap, made by putting random spans into its free places. */
const grids = fc
  .record({
    width: fc.integer({ min: 1, max: 6 }),
    height: fc.integer({ min: 1, max: 6 }),
    spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 36,
      maxLength: 36,
    }),
  })
  .map(({ width, height, spans }) => {
    const taken = Array.from({ length: height }, () => new Set<number>())
    let next = 0
    return taken.map((row, r) => {
      const cells: RawCell[] = []
      for (let column = 1; column <= width; column++) {
        if (row.has(column)) continue
        const [wanted, rowspan] = spans[next++ % spans.length]!
        let colspan = 1
        while (colspan < wanted && column + colspan <= width && !row.has(column + colspan)) colspan++
        for (let y = r; y < Math.min(height, r + rowspan); y++)
          for (let x = column; x < column + colspan; x++) taken[y]!.add(x)
        cells.push({ text: `${r}.${column}`, column, colspan, rowspan, at: { line: r + 1 } })
      }
      return cells
    })
  })

test("a cell's place points at its own text in the table's texts", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      const table = tableOf(rows, 1, {})
      const texts = textsOf(table)
      for (const row of table.rows)
        for (const cell of row.cells) expect(texts[cell.at.row! - 1]![cell.at.column! - 1]).toBe(cell.text)
    }),
  )
})

test("no span reaches beyond the table, and every text is there once", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      const table = tableOf(rows, 1, {})
      table.rows.forEach((row, r) => {
        for (const cell of row.cells) expect(r + cell.rowspan).toBeLessThanOrEqual(rows.length)
      })
      expect(
        textsOf(table)
          .flat()
          .filter((text) => text !== "")
          .sort(),
      ).toEqual(
        rows
          .flat()
          .map((cell) => cell.text)
          .sort(),
      )
    }),
  )
})
