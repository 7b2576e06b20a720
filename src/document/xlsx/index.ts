import type { Block, LeftOut } from "../blocks.ts"
import type { Zip } from "../zip.ts"
import { blocksOf, type NamedSheet } from "./blocks.ts"
import { openBook } from "./book.ts"
import { readSheet } from "./sheet.ts"

/**
 * Reads a workbook (.xlsx, .xlsm) as its readers see it: numbers as their cells show them, formulas by their
 * stored results. Hidden rows and columns are read, because the sums count them; hidden sheets are not, since
 * they hold drafts and lists that were not meant to be published, but they are named in `leftOut`.
 */
export function readXlsx(zip: Zip): { blocks: Block[]; leftOut: LeftOut[] } {
  const book = openBook(zip)
  const leftOut: LeftOut[] = []
  const sheets: NamedSheet[] = []
  // A workbook with nothing but hidden sheets is read all the same.
  const allHidden = book.sheets.every((sheet) => sheet.hidden)
  for (const { name: title, hidden, xml } of book.sheets) {
    const text = xml()
    if (!text) continue
    const sheet = readSheet(text, book.context)
    if (hidden && !allHidden) {
      const rows = sheet.rows.filter((row) => row.cells.some((cell) => cell.text !== "")).length
      if (rows > 0) leftOut.push({ what: `隐藏的工作表“${title}”（${rows} 行）未读取`, at: { sheet: title } })
      continue
    }
    if (sheet.unknown.length > 0) leftOut.push(lostResults(title, sheet.unknown))
    const areas = book.areas.get(title)
    sheets.push({
      name: title,
      ...sheet,
      rows: sheet.rows,
      merges: sheet.merges,
      ...(areas ? { areas } : {}),
    })
  }
  return { blocks: blocksOf(sheets, zip.budget), leftOut }
}

function lostResults(sheet: string, cells: readonly string[]): LeftOut {
  const shown = cells.slice(0, 5).join("、") + (cells.length > 5 ? " 等" : "")
  return {
    what: `工作表“${sheet}”有 ${cells.length} 个公式没有保存计算结果（${shown}），请用 Excel 或 WPS 打开并保存后再试`,
    at: { sheet, cell: cells[0]! },
  }
}
