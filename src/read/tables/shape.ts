import { type Cell, gridOf, type Table } from "../../document/blocks.ts"
import { perObject } from "../../memo/index.ts"
import { parseNumber } from "../../money/figure.ts"
import { plain, unnumbered } from "../../text/label.ts"

/** A table taken apart: captions above the header, header rows, body rows, remarks below. */
export interface Shape {
  readonly table: Table
  readonly grid: readonly (readonly (Cell | null)[])[]
  /** 0-based row numbers. */
  readonly captions: readonly number[]
  readonly header: readonly number[]
  readonly body: readonly number[]
  readonly remarks: readonly number[]
  readonly columns: readonly ShapeColumn[]
}

/** A column of the grid that holds something of its own. */
export interface ShapeColumn {
  /** 0-based position in the grid. */
  readonly x: number
  /** Plain header words from the top down, without those that span every column of figures. */
  readonly path: readonly string[]
  /** The lowest header word as printed, white space removed. */
  readonly title: string
}

const caption =
  /^(?:(?:(?:部门|单位)?(?:公开|附|预算|决算)?表?\d+(?:-\d+)?表?)?[(]?(?:金额|计量|货币)?单位:?[(]?(?:人民币)?(?:百|千|万|亿)?元[)]?|预算年度:.*|年度:.*|\d{4}年度?|(?:部门|单位)?(?:附件|附|公开)?(?:表|附表)?[一二三四五六七八九十\d-]+(?:表|:)?|(?:公开|预算|决算)\d+(?:-\d+)?表|截止(?:时间|日期):.*|填报(?:单位|部门|日期).*|(?:编制|编报|预算|公开|填报|部门|单位|主管)*(?:部门|单位)(?:[(](?:部门|单位)[)])?(?:名称|编码|编码及名称)?(?:[(]公章[)]|[(]盖章[)])?:.*|\d{3,9}(?!年)[\u4e00-\u9fff].{3,}|日期:.*|财决.*表|(?:.*[:])?单位:(?:百|千|万|亿)?元|制表.*)$/

const headerWord =
  /^(?:序号|行次|栏次|项目|科目|收入|支出|合计|小计|总计|金额|备注|数量|单价|类|款|项|预算数|决算数)$|编码|名称|科目|支出|收入|经费|预算|决算|资金|拨款|采购|数量|价值|指标|计量|性质|规格|结转|结余|人数|费|上年|本年|增减|说明|原因|接待|出国/

/** Whether every word of a row is one that stands above a table: unit, year, who made it. */
export function isCaption(text: string): boolean {
  return caption.test(plain(text))
}

const remark = /^(?:备?注|说明|备注)\d*[:.、]|^[*※]|^本表|^此表/

/** Whether a line below a table is a remark on it. */
export function isRemark(text: string): boolean {
  return remark.test(plain(text))
}

const rowLabel = /^[一二三四五六七八九十]+[、.]|^[(][一二三四五六七八九十]+[)]|^\d+[、.](?!\d)|^其中:/
const totalLabel = /^(?:合计|总计|小计|本年(?:收入|支出)合计|(?:收入|支出)(?:总计|合计)|资产总额)$/

/** Takes a table apart; what was taken apart once is remembered as long as the table is. */
export const shapeOf: (table: Table) => Shape = perObject(takeApart)

/** The words of the rows of a table: every cell's, and those that have any. */
interface Words {
  readonly table: Table
  readonly texts: readonly (readonly string[])[]
  readonly filled: readonly (readonly string[])[]
}

function takeApart(table: Table): Shape {
  const grid = gridOf(table)
  const texts = table.rows.map((row) => row.cells.map((cell) => plain(cell.text)))
  const words: Words = { table, texts, filled: texts.map((row) => row.filter((text) => text !== "")) }
  const captions = captionRows(words)
  const header = headerRows(words, captions.length)
  const { body, remarks } = bodyRows(words, header, captions.length + header.length)
  return { table, grid, captions, header, body, remarks, columns: columnsOf(grid, table, header, body) }
}

function captionRows({ filled }: Words): number[] {
  const isTitle = (row: readonly string[], r: number) =>
    row.length === 1 &&
    /表|预算|决算|情况/.test(row[0]!) &&
    !totalLabel.test(row[0]!) &&
    (filled[r + 1]?.length ?? 0) > 0
  const isOver = (row: readonly string[], r: number) =>
    !row.every((text) => caption.test(text)) && !isTitle(row, r)
  // The last row is never one: a table is more than its captions.
  const end = filled.slice(0, -1).findIndex(isOver)
  const count = end < 0 ? Math.max(0, filled.length - 1) : end
  return Array.from({ length: count }, (_, r) => r)
}

function headerRows(words: Words, from: number): number[] {
  const header: number[] = []
  // Merged header cells reach down to the last row of the header, blank or not.
  let deep = 0
  for (let r = from; r < words.filled.length; r++) {
    const row = words.filled[r]!
    const isCovered = r < deep && !startsBody(row)
    if (!isCovered && !belongsToHeader(words, r, header[0])) break
    for (const cell of words.table.rows[r]!.cells) deep = Math.max(deep, r + cell.rowspan)
    header.push(r)
    if (!isCovered && isCounter(row)) break
  }
  return header
}

/** Whether a row that no merged cell of the header covers goes on with it, or begins it. */
function belongsToHeader({ texts, filled }: Words, r: number, first: number | undefined): boolean {
  const row = filled[r]!
  if (first === undefined) return !startsBody(row)
  if (!continuesHeader(row, texts[r]!) && !isStray(row, filled[r + 1], texts[r + 1])) return false
  return !(listsUnits(filled[first]!) && row.some((text) => nature.test(text)))
}

function bodyRows(
  { table, texts, filled }: Words,
  header: readonly number[],
  from: number,
): Pick<Shape, "body" | "remarks"> {
  // Right of a cell that hangs down stands what its label asks for, however it begins.
  const isOwn = (r: number) => table.rows[r]!.cells[0]?.column === 1
  const saysRemark = (r: number) => filled[r]!.length === 1 && isRemark(filled[r]![0]!) && isOwn(r)
  let end = filled.length
  while (end > from && saysRemark(end - 1)) end--
  const repeated = new Set(header.map((h) => texts[h]!.join("|")))
  const isRepeated = (r: number) =>
    filled[r]!.length > 0 && (repeated.has(texts[r]!.join("|")) || namesUnit(filled[r]!))
  const body: number[] = []
  const remarks: number[] = []
  for (let r = from; r < filled.length; r++) {
    if (r >= end || (saysRemark(r) && table.rows[r]!.cells.length <= 2)) remarks.push(r)
    else if (!isRepeated(r)) body.push(r)
  }
  return { body, remarks }
}

/** A caption with the unit that is printed again on the next page. */
function namesUnit(row: readonly string[]): boolean {
  return row.some((text) => text.includes("单位:")) && row.every((text) => caption.test(text))
}

function startsBody(row: readonly string[]): boolean {
  if (row.length === 0) return false
  if (isCounter(row)) return false
  return row.some((text) => /\d/.test(text) && parseNumber(text) !== null && !/^(?:19|20)\d\d$/.test(text))
}

function continuesHeader(row: readonly string[], all: readonly string[]): boolean {
  if (isCounter(row)) return true
  if (row.length === 0) return false
  if (startsBody(row)) return false
  const first = all.find((text) => text !== "")!
  if (rowLabel.test(first) && !/^\d/.test(first)) return false
  if (rowLabel.test(first) && !row.slice(1).some((text) => headerWord.test(text))) return false
  if (row.length === 1 && (totalLabel.test(unnumbered(first)) || all.length === 1)) return false
  if (row.length === 2 && row.every((text) => /总计$|合计$/.test(text))) return false
  return 2 * row.filter((text) => headerWord.test(text)).length >= row.length
}

const nature = /^(?:行政|事业|参公|参公事业|参照公务员法管理(?:的)?事业)(?:单位)?$/

/** A header of units: below it the name of one may well hold words of a header (`预算评审中心`, `收费管理处`). */
function listsUnits(header: readonly string[]): boolean {
  return header.some((text) => /^(?:单位|机构)名称$/.test(text)) && header.some((text) => /性质$/.test(text))
}

/** A header word's last characters that wrapped into a row of their own. */
function isStray(
  row: readonly string[],
  next: readonly string[] | undefined,
  all: readonly string[] | undefined,
): boolean {
  if (row.length !== 1 || row[0]!.length > 3 || totalLabel.test(row[0]!) || startsBody(row)) return false
  return next !== undefined && next.length > 1 && !isCounter(next) && continuesHeader(next, all!)
}

/** The row of column numbers below a header: `栏次 1 2 3`. */
function isCounter(row: readonly string[]): boolean {
  const numbers = row.filter(
    (text) => !/^(?:栏次|行次|序号|\*+|-+|甲|乙|丙|类|款|项|项目|科目.*)$/.test(text),
  )
  if (numbers.length < 2 && !(numbers.length === 1 && /^栏次/.test(row[0]!))) return false
  let last = 0
  return numbers.every((text) => {
    const n = /^[(]?(\d{1,2})[)]?(?:=.*)?$/.exec(text)
    if (!n || (last !== 0 && Number(n[1]) !== last + 1)) return false
    if (last === 0 && Number(n[1]) > 2) return false
    last = Number(n[1])
    return true
  })
}

function columnsOf(
  grid: Shape["grid"],
  table: Table,
  header: readonly number[],
  body: readonly number[],
): ShapeColumn[] {
  const width = grid[0]?.length ?? 0
  const used = Array.from({ length: width }, () => body.length === 0)
  for (const b of body) for (const cell of table.rows[b]!.cells) used[cell.column - 1] = true
  const rows = header.filter(
    (h) => !isCounter(table.rows[h]!.cells.map((c) => plain(c.text)).filter(Boolean)),
  )
  const columns: ShapeColumn[] = []
  for (let x = 0; x < width; x++) {
    if (!used[x]) continue
    const cells: Cell[] = []
    // A column may begin left of where its header begins, when another row splits it there.
    let next = x + 1
    while (next < width && !used[next]) next++
    for (const h of rows) {
      let cell = grid[h]![x]
      for (let y = x + 1; y < next && (!cell || cell.text === ""); y++) cell = grid[h]![y]
      if (cell && cell.text !== "" && !cells.includes(cell)) cells.push(cell)
    }
    const headed = headedIn(grid, table, body, x, cells.at(-1))
    if (headed) cells.push(headed)
    const path = cells
      .map((cell) => plain(cell.text))
      .filter((text, i, all) => text !== "" && text !== all[i - 1])
    const title = (cells.at(-1)?.text ?? "").replace(/[\s\u3000]+/g, "")
    columns.push({ x, path, title })
  }
  return withCodeParts(columns, grid, body)
}

/**
 * 科目编码 over three columns of which the header names the first only, as when a file lost what was merged: those that
 * hold two digits of a code, or nothing, are its 款 and 项.
 */
function withCodeParts(
  columns: readonly ShapeColumn[],
  grid: Shape["grid"],
  body: readonly number[],
): ShapeColumn[] {
  const holdsParts = ({ x }: ShapeColumn) => {
    const texts = body.map((b) => plain(grid[b]![x]?.text ?? "")).filter((text) => text !== "")
    return texts.length > 0 && texts.every((text) => /^\d{2}$/.test(text))
  }
  const isCode = ({ path }: ShapeColumn) => /编码|代码/.test(path.at(-1) ?? "")
  const parts = ["款", "项"]
  return columns.map((column, i) => {
    if (column.path.length > 0) return column
    const before = columns.slice(Math.max(0, i - 2), i)
    const start = before.findLastIndex(isCode)
    const between = before.slice(start + 1)
    const isNamed = columns.slice(i + 1, i + 3).some(({ path }) => /名称/.test(path.at(-1) ?? ""))
    if (start < 0 || !isNamed || between.some(({ path }) => path.length > 0)) return column
    if (!holdsParts(column) && !between.some(holdsParts)) return column
    const part = parts[between.length]!
    return { ...column, path: [part], title: part }
  })
}

const lowestWord = /^(?:合计|小计|基本支出|项目支出|人员经费|公用经费)$/

/**
 * The header word of a column that stands in the first row of the body, below a word that several columns share
 * (本年支出 over 合计 基本支出 项目支出): one of two or more beside each other, in a row that has figures elsewhere.
 */
function headedIn(
  grid: Shape["grid"],
  table: Table,
  body: readonly number[],
  x: number,
  shared: Cell | undefined,
): Cell | undefined {
  const first = body[0]
  if (first === undefined || !shared || shared.colspan < 2) return undefined
  const row = table.rows[first]!
  const isWord = (y: number) => {
    const cell = grid[first]![y]
    return (
      cell !== null && cell !== undefined && row.cells.includes(cell) && lowestWord.test(plain(cell.text))
    )
  }
  const from = shared.column - 1
  const under = Array.from({ length: shared.colspan }, (_, i) => from + i)
  if (!isWord(x) || !under.every((y) => isWord(y) || grid[first]![y] === grid[first]![y - 1]))
    return undefined
  return grid[first]![x]!
}
