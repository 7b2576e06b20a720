import { type Block, type LeftOut, Unreadable } from "../blocks.ts"
import { relationsOf } from "../relations.ts"
import { scanXml } from "../xml.ts"
import type { Zip } from "../zip.ts"
import { blocksOf, type NamedSheet } from "./blocks.ts"
import { sheetPrefixes } from "./names.ts"
import { readSheet, type WorkbookContext } from "./sheet.ts"
import { readStrings } from "./strings.ts"
import { readCellStyles } from "./styles.ts"

/**
 * Reads a workbook (.xlsx, .xlsm) as its readers see it: numbers as their cells show them, formulas by their
 * stored results. Hidden rows and columns are read, because the sums count them; hidden sheets are not, since
 * they hold drafts and lists that were not meant to be published, but they are named in `leftOut`.
 */
export function readXlsx(zip: Zip): { blocks: Block[]; leftOut: LeftOut[] } {
  const main = relationsOf(zip, "").find((relation) => relation.type === "officeDocument")?.target
  const name = main && zip.has(main) ? main : "xl/workbook.xml"
  const xml = zip.text(name)
  if (!xml)
    throw new Unreadable("Excel 文件里没有工作簿内容，文件可能已损坏，请用 Excel 或 WPS 打开后另存一份再试。")
  const book = readBook(xml)
  const relations = relationsOf(zip, name)
  const part = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target ? zip.text(target) : null
  }
  const context: WorkbookContext = {
    strings: readStrings(part("sharedStrings")),
    styleOf: readCellStyles(part("styles"), book.since1904),
    count: 0,
  }
  const leftOut: LeftOut[] = []
  const sheets: NamedSheet[] = []
  // A workbook with nothing but hidden sheets is read all the same.
  const allHidden = book.sheets.every((sheet) => sheet.hidden)
  for (const { name: title, relation, hidden } of book.sheets) {
    const target = relations.find(({ id }) => id === relation)
    const text = target?.type === "worksheet" ? zip.text(target.target) : null
    if (!text) continue
    const sheet = readSheet(text, context)
    if (hidden && !allHidden) {
      const rows = sheet.rows.filter((row) => row.cells.some((cell) => cell.text !== "")).length
      if (rows > 0) leftOut.push({ what: `隐藏的工作表“${title}”（${rows} 行）未读取`, at: { sheet: title } })
      continue
    }
    if (sheet.unknown.length > 0) leftOut.push(lostResults(title, sheet.unknown))
    sheets.push({ name: title, ...sheet, rows: sheet.rows, merges: sheet.merges })
  }
  return { blocks: blocksOf(sheets), leftOut }
}

function lostResults(sheet: string, cells: readonly string[]): LeftOut {
  const shown = cells.slice(0, 5).join("、") + (cells.length > 5 ? " 等" : "")
  return {
    what: `工作表“${sheet}”有 ${cells.length} 个公式没有保存计算结果（${shown}），请用 Excel 或 WPS 打开并保存后再试`,
    at: { sheet, cell: cells[0]! },
  }
}

interface Book {
  readonly since1904: boolean
  readonly sheets: { name: string; relation: string; hidden: boolean }[]
}

function readBook(xml: string): Book {
  let since1904 = false
  const sheets: Book["sheets"] = []
  scanXml(
    xml,
    {
      open(name, tag) {
        if (name === "workbookPr") since1904 = /^(1|true)$/.test(tag.get("date1904") ?? "")
        else if (name === "sheet") {
          const prefixed = tag.get("r:id") ?? /\b[\w.-]+:id="([^"]*)"/.exec(tag.source)?.[1]
          sheets.push({
            name: tag.get("name") ?? "",
            relation: prefixed ?? "",
            hidden: /hidden/i.test(tag.get("state") ?? ""),
          })
        }
        return undefined
      },
      close() {},
      text() {},
    },
    sheetPrefixes(xml),
  )
  return { since1904, sheets }
}
