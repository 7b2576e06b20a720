import type { Block } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import { type RawCell, tableOf } from "../grid.ts"
import type { Areas } from "./areas.ts"
import { type Covers, coversOf, type Extent, extentOf, position } from "./covers.ts"
import { parts } from "./parts.ts"
import { cellName } from "./reference.ts"
import type { Sheet, SheetRow } from "./sheet.ts"

/** A sheet with its name. */
export interface NamedSheet extends Sheet {
  readonly name: string
  /** Where its tables stand, when this project wrote it. */
  readonly areas?: Areas
}

/** The paragraphs and tables of a workbook's sheets, in order. */
export function blocksOf(sheets: readonly NamedSheet[], budget: Budget): Block[] {
  const blocks: Block[] = []
  let tables = 0
  let lastTitle = ""
  for (const sheet of sheets) {
    const covers = coversOf(sheet.merges, reachOf(sheet), budget)
    if (sheet.areas) {
      const known = areaBlocks(sheet, sheet.areas, covers, tables, budget)
      tables += known.filter((block) => block.kind === "table").length
      for (const block of known) blocks.push(block)
      continue
    }
    const found = parts(sheet, covers)
    const first = found[0]
    if (!first) continue
    const titled = first.kind === "loose"
    const title = titled ? first.cells[0]!.text : nameAsTitle(sheet.name)
    // One table may go on over several sheets, each with the same title.
    const repeated = title === lastTitle
    if (!titled && title !== "" && !repeated) blocks.push(paragraph(title, sheet.name, 1, 1))
    if (title !== "") lastTitle = title
    found.forEach((part, p) => {
      if (part.kind === "loose")
        part.cells.forEach((cell, c) => {
          if (!(repeated && p === 0 && c === 0))
            blocks.push(paragraph(cell.text, sheet.name, part.row, cell.column))
        })
      else {
        tables++
        const at = { sheet: sheet.name, cell: cellName(part.rows[0]!.number, part.left) }
        budget.table(part.rows.length, part.right - part.left + 1)
        blocks.push(tableOf(placed(part.rows, part.left, part.right, covers, sheet.name), tables, at))
      }
    })
  }
  return blocks
}

/** The blocks of a sheet whose tables are known: each row outside them is a paragraph, its cells parted by tabs. */
function areaBlocks(
  sheet: NamedSheet,
  areas: Areas,
  covers: Covers,
  before: number,
  budget: Budget,
): Block[] {
  if (areas.isContents) return []
  const blocks: Block[] = []
  const waiting = [...areas.tables].sort((a, b) => a.top - b.top)
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const numbers = new Set([...rows.keys(), ...waiting.map((area) => area.top)])
  let tables = before
  let done = 0
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number <= done) continue
    while (waiting[0] && waiting[0].top < number) waiting.shift()
    const area = waiting[0]
    if (area && number === area.top) {
      budget.table(area.bottom - area.top + 1, area.right - area.left + 1)
      const own: SheetRow[] = []
      for (let r = area.top; r <= area.bottom; r++) own.push(rows.get(r) ?? { number: r, cells: [] })
      const at = { sheet: sheet.name, cell: cellName(area.top, area.left) }
      const made = tableOf(placed(own, area.left, area.right, covers, sheet.name), ++tables, at)
      blocks.push({ ...made, titled: true })
      done = area.bottom
      continue
    }
    const cells = rows.get(number)?.cells.filter((cell) => cell.text !== "") ?? []
    const text = cells.map((cell) => cell.text).join("\t")
    if (text !== "") blocks.push(paragraph(text, sheet.name, number, cells[0]!.column))
  }
  return blocks
}

/** How far the rows and the known tables of a sheet reach. */
function reachOf(sheet: NamedSheet): Extent {
  let { bottom, right } = extentOf(sheet.rows)
  for (const area of sheet.areas?.tables ?? []) {
    bottom = Math.max(bottom, area.bottom)
    right = Math.max(right, area.right)
  }
  return { bottom, right }
}

function paragraph(text: string, sheet: string, row: number, column: number): Block {
  return { kind: "paragraph", text, level: null, at: { sheet, cell: cellName(row, column) } }
}

/** A sheet's name says what its table is when no row does; names like Sheet1 say nothing. */
function nameAsTitle(name: string): string {
  if (/^(sheet|工作表|表)\s*\d*( ?\(\d+\))?$/i.test(name)) return ""
  return name.replace(/^\d{1,3}\s+/, "").trim()
}

function placed(
  rows: readonly SheetRow[],
  left: number,
  right: number,
  covers: Covers,
  sheet: string,
): RawCell[][] {
  const first = rows[0]!.number
  const last = rows.at(-1)!.number
  return rows.map((row) => {
    const texts = new Map(row.cells.map((cell) => [cell.column, cell.text]))
    const cells: RawCell[] = []
    for (let column = left; column <= right; ) {
      const merge = covers.size === 0 ? undefined : covers.get(position(row.number, column))
      const top = merge ? Math.max(merge.top, first) : row.number
      const begin = merge ? Math.max(merge.left, left) : column
      const end = merge ? Math.min(merge.right, right) : column
      if (top === row.number && begin === column)
        cells.push({
          text: texts.get(column) ?? "",
          column: column - left + 1,
          colspan: end - column + 1,
          rowspan: merge ? Math.min(merge.bottom, last) - row.number + 1 : 1,
          at: { sheet, cell: cellName(row.number, column) },
        })
      column = end + 1
    }
    return cells
  })
}
