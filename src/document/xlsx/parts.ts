import { type Covers, position } from "./covers.ts"
import type { Merge } from "./reference.ts"
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts"

/** A stretch of a sheet: cells that stand alone (titles, notes, 单位：万元), or a table. */
export type Part =
  | { readonly kind: "loose"; readonly row: number; readonly cells: SheetCell[] }
  | { readonly kind: "table"; readonly rows: SheetRow[]; readonly left: number; readonly right: number }

/** A formatted but empty rest of a sheet is not part of its table when longer than this. */
const emptyRest = 20

/** The parts of a sheet, from top to bottom. Empty rows without rules separate tables. */
export function parts(sheet: Sheet, covers: Covers): Part[] {
  const found: Part[] = []
  for (const band of bandsOf(sheet, covers)) {
    const loose = looseRows(band)
    let table: SheetRow[] = []
    const close = () => {
      const made = tablePart(table)
      if (made) found.push(made)
      table = []
    }
    band.forEach((row, i) => {
      if (!loose[i]) table.push(row)
      else {
        close()
        found.push({ kind: "loose", row: row.number, cells: filled(row) })
      }
    })
    close()
  }
  return found
}

function filled(row: SheetRow): SheetCell[] {
  return row.cells.filter((cell) => cell.text !== "")
}

function isRuled(row: SheetRow): boolean {
  return row.cells.some((cell) => cell.ruled)
}

/** Runs of rows with something in them; what a merged range covers is taken out. */
function bandsOf(sheet: Sheet, covers: Covers): SheetRow[][] {
  const bands: SheetRow[][] = []
  let last = Number.NaN
  let reach = 0
  for (const raw of sheet.rows) {
    const shown =
      covers.size === 0 ? raw.cells : raw.cells.filter((cell) => isShown(cell, raw.number, covers))
    const row = { number: raw.number, cells: shown }
    // A row all of whose cells are covered from above belongs to that range.
    if (!shown.some((cell) => cell.text !== "" || cell.ruled) && raw.number > reach) continue
    for (const cell of shown)
      if (cell.text !== "")
        reach = Math.max(reach, covers.get(position(raw.number, cell.column))?.bottom ?? 0)
    if (raw.number === last + 1) bands.at(-1)!.push(row)
    else bands.push([row])
    last = raw.number
  }
  return bands
}

/** A covered cell counts only for its rules; its text is not shown. */
function isShown(cell: SheetCell, row: number, covers: Covers): boolean {
  const merge: Merge | undefined = covers.get(position(row, cell.column))
  return !merge || cell.text === "" || (merge.top === row && merge.left === cell.column)
}

/** Which rows stand outside the table of their band. */
function looseRows(band: readonly SheetRow[]): boolean[] {
  const counts = band.map((row) => filled(row).length)
  const ruled = band.map(isRuled)
  const firstRuled = ruled.indexOf(true)
  if (firstRuled >= 0) {
    const lastRuled = ruled.lastIndexOf(true)
    return band.map((_, i) => {
      if (ruled[i] || counts[i] === 0) return false
      return i < firstRuled || i > lastRuled ? counts[i]! <= 3 : counts[i] === 1
    })
  }
  if (band.length === 1) return [counts[0]! <= 3]
  const first = counts.findIndex((count) => count > 1)
  const last = counts.findLastIndex((count) => count > 1)
  // A row with a name and no figures still belongs to the table; only a note does not.
  return band.map((row, i) => first < 0 || i < first || (i > last && isNote(filled(row)[0]?.text ?? "")))
}

function isNote(text: string): boolean {
  return /^(注|备注|说明)/.test(text) || text.length > 30
}

function tablePart(rows: SheetRow[]): Part | null {
  const lastFilled = rows.findLastIndex((row) => row.cells.some((cell) => cell.text !== ""))
  if (lastFilled < 0) return null
  const kept = rows.length - 1 - lastFilled > emptyRest ? rows.slice(0, lastFilled + 1) : rows
  let left = Number.POSITIVE_INFINITY
  let right = 0
  let filledRight = 0
  for (const row of kept)
    for (const cell of row.cells) {
      left = Math.min(left, cell.column)
      right = Math.max(right, cell.column)
      if (cell.text !== "") filledRight = Math.max(filledRight, cell.column)
    }
  return { kind: "table", rows: kept, left, right: right - filledRight > emptyRest ? filledRight : right }
}
