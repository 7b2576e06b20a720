import { type Cell, type CellValue, type MergeRange, writeXlsx } from "hucre/xlsx"
import { builtInCodes } from "../codes/index.ts"
import type { Ledger } from "../model/ledger.ts"
import { places, wordOf } from "../packs/word-lists.ts"
import { forms } from "./forms.ts"
import { guideTitle, settingLabels } from "./titles.ts"
import { labelsOf } from "./write/labels.ts"

/** A sheet as a clerk has it on the screen, to be spoilt by tests. */
export interface FilledSheet {
  name: string
  rows: CellValue[][]
  hiddenRows: number[]
  hidden: boolean
  merges: MergeRange[]
  /** By `row,column`, counted from 0: formulas and other special cells. */
  cells: Map<string, Partial<Cell>>
}

/** The sheets of a ledger as plain rows: header first, nothing above it. */
export function filledSheets(ledger: Ledger): FilledSheet[] {
  const labels = labelsOf(ledger, builtInCodes)
  const { year, place, region } = ledger
  const guide: CellValue[][] = [
    [settingLabels.year, String(year)],
    [settingLabels.place, wordOf(places, place)],
    [settingLabels.region, region.name],
    [settingLabels.regionCode, region.code],
  ]
  return [
    filled(guideTitle, guide),
    ...forms.map((form) =>
      filled(form.title, [
        form.columns.map(({ title }) => title),
        ...Array.from(form.rows(ledger, labels), (entry) =>
          form.columns.map(({ key }) => entry[key] ?? null),
        ),
      ]),
    ),
  ]
}

function filled(name: string, rows: CellValue[][]): FilledSheet {
  return { name, rows, hiddenRows: [], hidden: false, merges: [], cells: new Map() }
}

/** The sheet of a name. */
export function sheetOf(sheets: readonly FilledSheet[], name: string): FilledSheet {
  return sheets.find((sheet) => sheet.name === name)!
}

/** Puts a value into a cell by its address. */
export function put(sheets: readonly FilledSheet[], name: string, address: string, value: CellValue): void {
  const [, letters, row] = /^([A-Z])(\d+)$/.exec(address)!
  const { rows } = sheetOf(sheets, name)
  while (rows.length < Number(row)) rows.push([])
  rows[Number(row) - 1]![letters!.charCodeAt(0) - 65] = value
}

/** The sheets as a file. */
export function bookOf(sheets: readonly FilledSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, hiddenRows, hidden, merges, cells }) => ({
      name,
      rows: rows.map((row) => Array.from(row, (value) => value ?? null)),
      rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])),
      merges,
      cells,
      hidden,
    })),
  })
}
