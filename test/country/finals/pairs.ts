import { operatingOf, personnelOf } from "../common.ts"
import { type Figures, type Line, nameOf, sumOf } from "../figures.ts"
import { type Dress, type Sheet, sheet } from "../piece.ts"
import { wan } from "../printed.ts"

/** Basic expenditure in pairs of columns: personnel at the left, operating funds twice beside it. */
export function pairs(f: Figures, dress: Dress): Sheet {
  const { year } = f
  const rowsOf = (kind: Line["kind"]): string[][] => {
    const own = f.lines.filter((line) => line.kind === kind)
    const codes = [...new Set(own.flatMap(({ economic }) => [economic.slice(0, 3), economic]))].sort()
    return codes.map((code) => [
      code,
      nameOf(code, year),
      wan(sumOf(own.filter((line) => line.economic.startsWith(code)))),
    ])
  }
  const left = rowsOf("personnel")
  const right = rowsOf("operating")
  const half = Math.ceil(Math.max(left.length, right.length / 2))
  const blank = ["", "", ""]
  const rows = Array.from({ length: half }, (_, i) => [
    ...(left[i] ?? blank),
    ...(right[i] ?? blank),
    ...(right[half + i] ?? blank),
  ])
  const grid = sheet(
    "basic",
    dress,
    [
      "人员经费/科目编码",
      "人员经费/科目名称",
      "人员经费/决算数",
      "公用经费/科目编码",
      "公用经费/科目名称",
      "公用经费/决算数",
      "公用经费/科目编码 ",
      "公用经费/科目名称 ",
      "公用经费/决算数 ",
    ],
    rows,
  )
  const foot = ["人员经费合计", wan(personnelOf(f)), "公用经费合计", wan(operatingOf(f))]
  const row = grid.grid.length + 1
  return {
    ...grid,
    grid: [...grid.grid.map((texts) => texts.map((text) => text.trim())), foot],
    merged: [
      ...grid.merged,
      { row, column: 1, colspan: 2, rowspan: 1 },
      { row, column: 3, colspan: 5, rowspan: 1 },
    ],
  }
}

/** The words 小计, 基本支出, 项目支出 stand in the row 合计, where their sums would. */
export function headedTotal(table: Sheet): Sheet {
  const total = table.grid.findIndex((row) => row.includes("合计") && row.some((text) => /\d/.test(text)))
  if (total < 0) return table
  const words = table.grid[table.headerRows - 1]!
  const from = table.grid[0]!.indexOf("本年支出")
  const label = table.grid[total]!.indexOf("合计")
  const grid = table.grid.map((row, r) => {
    if (r !== total) return row
    return row.map((text, x) =>
      x >= label + 3 && x <= label + 5 ? ["合计", "基本支出", "项目支出"][x - label - 3]! : text,
    )
  })
  // The header keeps one row for them: what stood below 本年支出 went down into the total.
  return {
    ...table,
    grid:
      from < 0
        ? table.grid
        : grid.map((row, r) =>
            r === table.headerRows - 1 && words.includes("基本支出")
              ? row.map((text) => (/^(?:小计|基本支出|项目支出)$/.test(text) ? "" : text))
              : row,
          ),
  }
}
