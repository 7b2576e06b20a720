import { position } from "../../document/xlsx/covers.ts"
import type { EnteredCell, EnteredRow } from "../../document/xlsx/entered.ts"
import { cellName, type Merge } from "../../document/xlsx/sheet.ts"
import { perObject } from "../../memo/index.ts"
import type { ReadableForm } from "../form.ts"
import { comparable } from "./cells.ts"
import type { Columns } from "./columns.ts"
import type { Draft } from "./draft.ts"
import { type Found, headerWords, matchRow } from "./find.ts"
import type { NamedSheet, Problems } from "./problems.ts"
import { RowReader } from "./row.ts"

/** Headers that may stand beside those of the template and say nothing to it. */
const harmless = /^(?:序号|编号|备注|说明|核对|校验|合计|小计|审核|填报人|名称|.*名称|.*校验|.*备注)$/

/** Reads the records of a sheet into the draft; what is wrong with its structure is said. */
export function readSheetOf(found: Found, sheet: NamedSheet, draft: Draft, problems: Problems): void {
  if (found.header < 0) {
    const titles = found.form.columns.filter((column) => column.required).map(({ title }) => title)
    problems.whole(
      "error",
      sheet,
      `工作表“${sheet.name}”里找不到表头。`,
      `请保留模板的表头（${titles.join("、")}）。`,
    )
    return
  }
  sayColumns(found, sheet, problems)
  const rows = recordRows(found, sheet, problems)
  sayMerges(found, sheet, rows, problems)
  const hidden = rows.filter((row) => row.hidden)
  if (hidden.length > 0)
    problems.whole(
      "warning",
      sheet,
      `工作表“${sheet.name}”有${hidden.length}行是隐藏的（${rowNames(hidden)}），里面的内容照样读取了。`,
      "请取消隐藏或筛选后核对；不需要的请删除整行。",
      hidden.map(({ number }) => ({ row: number, column: 1 })),
    )
  const columns = columnsOf(found, sheet)
  for (const row of rows) found.form.read(new RowReader(row, columns, problems), draft)
}

function rowNames(rows: readonly EnteredRow[]): string {
  const shown = rows.slice(0, 8).map(({ number }) => number)
  return `第${shown.join("、")}行${rows.length > shown.length ? "等" : ""}`
}

function columnsOf({ sheet: { rows, covers }, columns }: Found, sheet: NamedSheet): Columns {
  const numbered = covers.size === 0 ? null : new Map(rows.map((row) => [row.number, row]))
  return {
    sheet,
    at: columns,
    covered(row, column) {
      const merge = covers.get(position(row, column))
      // Of a range over several columns the words belong to the first.
      if (merge?.left !== column) return undefined
      return numbered?.get(merge.top)?.cells.find((cell) => cell.column === column)
    },
  }
}

function sayColumns(
  { form, sheet: { rows }, header, columns, others, doubles }: Found,
  sheet: NamedSheet,
  problems: Problems,
): void {
  const row = rows[header]!.number
  const missing = form.columns.filter((column) => column.required && !columns.has(column.key))
  if (missing.length > 0)
    problems.whole(
      "error",
      sheet,
      `工作表“${sheet.name}”第${row}行的表头里没有${missing.map(({ title }) => `“${title}”`).join("、")}列。`,
      "请补上这一列，或把对应列的表头改成模板的写法。",
      [{ row, column: 1 }],
    )
  for (const { key, taken, other } of doubles)
    problems.whole(
      "error",
      sheet,
      `工作表“${sheet.name}”的${cellName(row, taken.column)}“${taken.text}”和${cellName(row, other.column)}“${other.text}”都像“${columns.get(key)!.form.title}”列，不能确定用哪一列。`,
      "请只保留一列，或改掉另一列的表头。",
      [taken, other].map(({ column }) => ({ row, column })),
    )
  for (const { header: text, column, form: wanted } of columns.values()) {
    const measure = wanted.kind === "money" && /万元|千元|亿元|百元/.exec(text)
    if (measure)
      problems.whole(
        "error",
        sheet,
        `工作表“${sheet.name}”${cellName(row, column)}的表头写的是“${text}”，台账的金额一律以元为单位。`,
        `请把这一列换算成元，并把表头改为“${wanted.title}”。`,
        [{ row, column }],
      )
  }
  const strange = others.filter((cell) => !harmless.test(headerWords(cell.text)))
  const filled = strange.filter(({ column }) =>
    rows.slice(header + 1).some((each) => each.cells.some((cell) => cell.column === column)),
  )
  // A column of the form that is not there may be the one that has another name.
  const absent = form.columns.filter(({ key, required }) => !required && !columns.has(key))
  const lost =
    absent.length > 0 ? `；表头里也没有找到${absent.map(({ title }) => `“${title}”`).join("、")}列` : ""
  if (filled.length > 0)
    problems.whole(
      absent.length > 0 ? "warning" : "note",
      sheet,
      `工作表“${sheet.name}”有模板里没有的列：${filled.map((cell) => `${cellName(row, cell.column)}“${cell.text}”`).join("、")}，没有读取${lost}。`,
      "不需要的可以不管；是模板的列改了名的，请改回模板的写法。",
      filled.map(({ column }) => ({ row, column })),
    )
}

/** The rows with records: those below the header with something in a column of the form. */
function recordRows(found: Found, sheet: NamedSheet, problems: Problems): EnteredRow[] {
  const {
    form,
    sheet: { rows },
    header,
    columns,
  } = found
  const known = new Set([...columns.values()].map(({ column }) => column))
  const texts = new Set(
    [...columns.values()]
      .filter(({ form: { kind } }) => kind === "text" || kind === "code")
      .map(({ column }) => column),
  )
  const records: EnteredRow[] = []
  const totals: EnteredRow[] = []
  for (const row of rows.slice(header + 1)) {
    const cells = row.cells.filter((cell) => known.has(cell.column))
    const words = cells.filter((cell) => texts.has(cell.column))
    if (cells.every(saysNothing)) continue
    if (words.length <= 1 && cells.some((cell) => isTotal(cell))) totals.push(row)
    else if (cells.length === 1 && isFootnote(cells[0]!)) continue
    else if (!isHeader(found, row, cells, sheet, problems)) records.push(row)
  }
  if (totals.length > 0)
    problems.whole(
      "note",
      sheet,
      `工作表“${sheet.name}”的${rowNames(totals)}是合计行，没有作为${form.title}读取。`,
      "合计由系统算出，可以删除合计行。",
      totals.map(({ number }) => ({ row: number, column: 1 })),
    )
  return records
}

/** Zeros of formulas and a 否 filled down to the end of the sheet. */
function saysNothing({ value, text, fault }: EnteredCell): boolean {
  return fault === null && (value === 0 || text === "否")
}

function isTotal({ text }: EnteredCell): boolean {
  return /^(?:本页|本表|总)?(?:合计|小计|总计|共计)[:：]?$/.test(comparable(text))
}

function isFootnote({ text }: EnteredCell): boolean {
  return /^(?:注|说明|备注|填表|制表|审核|单位负责人|负责人|填报)[^，。]{0,6}[:：]/.test(text.trim())
}

/** Whether a row repeats the header, as at the top of printed pages; said when its columns are other ones. */
function isHeader(
  { form, sheet: { rows }, header, columns }: Found,
  row: EnteredRow,
  cells: readonly EnteredCell[],
  sheet: NamedSheet,
  problems: Problems,
): boolean {
  if (cells.some((cell) => cell.value !== null)) return false
  const headers = new Map([...columns.values()].map((each) => [each.column, headerWords(each.header)]))
  const same = cells.filter((cell) => headers.get(cell.column) === headerWords(cell.text))
  if (same.length >= 2 && same.length * 2 > cells.length) return true
  if (cells.filter((cell) => knownWords(form).has(headerWords(cell.text))).length < 3) return false
  const match = matchRow(form, row)
  if (match.columns.size < 3 || match.columns.size * 3 < columns.size * 2) return false
  problems.whole(
    "error",
    sheet,
    `工作表“${sheet.name}”第${rows[header]!.number}行和第${row.number}行都像表头，各列的次序不一样。`,
    "一张工作表只能有一个表头，请把下面一段按上面的各列重新粘贴。",
    [rows[header]!, row].map(({ number }) => ({ row: number, column: 1 })),
  )
  return true
}

/** Every header a form is recognised by. */
const knownWords = perObject(
  ({ columns }: ReadableForm): ReadonlySet<string> =>
    new Set(columns.flatMap(({ title, words: others = [] }) => [title, ...others].map(headerWords))),
)

function sayMerges(
  { sheet: { merges }, columns }: Found,
  sheet: NamedSheet,
  rows: readonly EnteredRow[],
  problems: Problems,
): void {
  if (rows.length === 0) return
  const first = rows[0]!.number
  const last = rows.at(-1)!.number
  const known = [...columns.values()].map(({ column }) => column)
  const wrong = merges.filter(
    ({ top, left, bottom, right }) =>
      bottom >= first && top <= last && known.some((column) => column >= left && column <= right),
  )
  if (wrong.length === 0) return
  const names = wrong.slice(0, 50).map(rangeName)
  problems.whole(
    "error",
    sheet,
    `工作表“${sheet.name}”有${wrong.length}处合并单元格：${names.join("、")}${wrong.length > names.length ? " 等" : ""}。`,
    "请取消合并，并在每一行都填上内容。",
    wrong.map(({ top, left }) => ({ row: top, column: left })),
  )
}

function rangeName({ top, left, bottom, right }: Merge): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`
}
