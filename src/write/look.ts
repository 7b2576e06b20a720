import { type Cell, gridOf, type Table, widthOf } from "../document/blocks.ts"
import type { PrintTable } from "../document/print.ts"
import type { BudgetTable } from "../model/disclosure.ts"
import { parseNumber } from "../money/figure.ts"
import { shapeOf } from "../read/tables/shape.ts"
import { plain } from "../text/label.ts"
import { displayWidth } from "../text/width.ts"

/** How a table looks: what stands above its header, what repeats on every page, how wide and how its columns are set. */
export type Look = Pick<PrintTable, "captionRows" | "headerRows" | "landscape" | "widths" | "align" | "form">

/** Half-width characters that fit across an upright page in type that reads well (小五, 9 pt). */
const upright = 98
/** And across one on its side. */
const sideways = 158
/** What the sides of a cell keep free, in such characters. */
const sides = 1.3
/** Words wrap: a column of them needs no more than this to look well. */
const enough = 22

/** Decides how a table is set from what is in it. */
export function lookOf(table: BudgetTable, laid: Table): Look {
  const shape = shapeOf(laid)
  const isSheet = table.key === "project" && !shape.header.some((r) => isIndicatorHeader(laid, r))
  const captionRows = leading(shape.captions, 0)
  const headerRows = isSheet ? 0 : leading(headerOf(table.key, laid), captionRows)
  const figures = new Set(table.columns.map(({ title }) => plain(title)))
  const set = (lines: number) =>
    widened(columnsOf(laid, captionRows, headerRows, figures, lines), laid, captionRows)
  const tight = set(4)
  const landscape = table.key !== "project" && table.key !== "indicators" && needed(tight) > upright
  // Words of a header stand in two lines where there is room.
  const roomy = set(2)
  const columns = needed(roomy) <= (landscape ? sideways : upright) ? roomy : tight
  const widths = columns.map((column) => column.width)
  return {
    captionRows,
    headerRows,
    landscape,
    widths,
    align: columns.map((column) => column.align),
    ...(isSheet ? { form: true } : {}),
  }
}

function needed(columns: readonly ColumnLook[]): number {
  return columns.reduce(
    (sum, { width, align }) => sum + sides + (align === "left" ? Math.min(width, enough) : width),
    0,
  )
}

/** The header rows of a table: of indicators just the one that names the levels. */
export function headerOf(key: BudgetTable["key"], table: Table): readonly number[] {
  const { header } = shapeOf(table)
  const last =
    key === "indicators" || key === "project" ? header.findIndex((r) => isIndicatorHeader(table, r)) : -1
  return last < 0 ? header : header.slice(0, last + 1)
}

function leading(rows: readonly number[], from: number): number {
  let n = 0
  while (rows[n] === from + n) n++
  return n
}

function isIndicatorHeader(table: Table, r: number): boolean {
  return table.rows[r]!.cells.some((cell) => plain(cell.text) === "一级指标")
}

interface ColumnLook {
  readonly width: number
  readonly align: PrintTable["align"][number]
}

/** How columns are set; `known` are the titles of those known to hold amounts, `lines` how many a header may take. */
function columnsOf(
  table: Table,
  captionRows: number,
  headerRows: number,
  known: ReadonlySet<string>,
  lines: number,
): ColumnLook[] {
  const width = widthOf(table)
  const grid = gridOf(table)
  const body = table.rows.slice(captionRows + headerRows)
  return Array.from({ length: width }, (_, x): ColumnLook => {
    const own = body.flatMap((row) => row.cells.filter((cell) => cell.column - 1 === x && cell.colspan === 1))
    const texts = own.map((cell) => cell.text).filter((text) => text !== "")
    const head = headOver(grid, x, captionRows, headerRows)
    const figures = texts.filter((text) => parseNumber(text) !== null)
    const longest = texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0)
    const wide = displayWidth(head)
    // A word of four characters stands in one line where there is room; each line holds two characters at least.
    const forHead = lines === 2 && wide <= 8 ? wide + 1 : Math.max(6, 2 * Math.ceil(wide / (2 * lines)) + 1)
    const align = alignFor(head, known) ?? alignIn(texts, figures.length, longest)
    const most = align === "left" ? Math.min(longest + 2, 44) : longest + 2
    return { width: Math.max(isNumbering(head) ? 5 : forHead, texts.length === 0 ? 8 : most), align }
  })
}

/** How a column is set by what its header says: the same in every table. */
function alignFor(head: string, known: ReadonlySet<string>): ColumnLook["align"] | null {
  if (isNumbering(head) || /^[类款项]$/.test(head)) return "center"
  if (isCode(head)) return "left"
  if (known.has(head) || /金额|单价|数量|合计|小计|预算数|决算数$/.test(head)) return "right"
  if (/(?:性质|规格|级别|形式|计量单位|指标值|目标值|符号|序号)$/.test(head)) return "center"
  if (/(?:名称|项目|科目|描述|依据|说明|内容|用途|[一二三]级指标)$/.test(head)) return "left"
  return null
}

/** How a column is set by what is in it. */
function alignIn(texts: readonly string[], figures: number, longest: number): ColumnLook["align"] {
  if (texts.length === 0 || figures * 2 > texts.length) return "right"
  return longest <= 10 ? "center" : "left"
}

/** Columns wide enough also for the short words of cells that go over several of them, and for the captions. */
function widened(columns: readonly ColumnLook[], table: Table, captionRows: number): ColumnLook[] {
  const widths = columns.map((column) => column.width)
  table.rows.forEach((row, r) => {
    for (const { text, column, colspan } of row.cells) {
      if (r < captionRows ? colspan === widths.length : colspan === 1) continue
      const from = column - 1
      const have = widths.slice(from, from + colspan).reduce((sum, width) => sum + width, 0)
      const missing = Math.min(displayWidth(text), r < captionRows ? 60 : 24) + 2 - have
      if (missing > 0) for (let x = from; x < from + colspan; x++) widths[x]! += missing / colspan
    }
  })
  return columns.map((column, x) => ({ ...column, width: widths[x]! }))
}

function headOver(
  grid: readonly (readonly (Cell | null)[])[],
  x: number,
  captionRows: number,
  headerRows: number,
): string {
  for (let r = captionRows + headerRows - 1; r >= captionRows; r--) {
    const cell = grid[r]?.[x]
    if (cell && cell.text !== "" && !/^(?:栏次|\d{1,2})$/.test(cell.text)) return plain(cell.text)
  }
  return ""
}

function isNumbering(head: string): boolean {
  return /^(?:序号|行次|栏次)$/.test(head)
}

function isCode(head: string): boolean {
  return /编码$|代码$/.test(head)
}
