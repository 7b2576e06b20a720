import { describe, expect, test } from "vitest"
import { fitted, pagesOf } from "./fit.ts"
import type { PrintTable } from "./print.ts"
import { tableFrom } from "./table-from.ts"

function table(widths: number[], align: PrintTable["align"], rows: number, text = "支出"): PrintTable {
  const grid = [widths.map(() => "栏目"), ...Array.from({ length: rows }, () => widths.map(() => text))]
  return {
    kind: "table",
    name: "表",
    table: tableFrom(grid),
    captionRows: 0,
    headerRows: 1,
    landscape: false,
    widths,
    align,
    sums: [],
  }
}

const page = { width: 442, height: 638 }
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

describe("一张表在一页里怎样排", () => {
  test("占满页宽，够宽就用五号字", () => {
    const set = fitted(table([10, 20, 10], ["left", "left", "right"], 3), page.width, page.height)
    expect(set.size).toBe(10.5)
    expect(total(set.widths)).toBeCloseTo(page.width)
  })

  test("不够宽：字先小，数字的栏不缩，文字的栏折行", () => {
    const wide = table([40, 60, 14, 14], ["left", "left", "right", "right"], 3)
    const set = fitted(wide, page.width, page.height)
    expect(total(set.widths)).toBeCloseTo(page.width)
    expect(set.size).toBe(9)
    for (const figures of set.widths.slice(2)) expect(figures).toBeCloseTo(14 * 4.5 + 6)
  })

  test("差几行放不下一页：行先紧，不多出一页", () => {
    const full = table([10, 20, 10], ["left", "left", "right"], 38)
    const set = fitted(full, page.width, page.height)
    expect(pagesOf(set.heights, full, page.height)).toBe(1)
    expect(set.rowHeight).toBeLessThan(set.size * 1.9)
  })

  test("放不下的表照样松，表头每页重复", () => {
    const long = table([10, 20, 10], ["left", "left", "right"], 200)
    const set = fitted(long, page.width, page.height)
    expect(set.size).toBeGreaterThanOrEqual(9)
    expect(pagesOf(set.heights, long, page.height)).toBeGreaterThan(3)
  })
})
