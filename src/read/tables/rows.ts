import type { Codes } from "../../codes/index.ts"
import type { Amount, Side, TableRow } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import type { Measure } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf, plain } from "../../text/label.ts"
import { cellAmount, type Printing, printingBy, textAmount } from "./amounts.ts"
import { labelReader, levelOf } from "./codes.ts"
import type { FigureColumn, Group } from "./columns.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** The printing of a table: its measure and the decimals in its columns of money. */
export function printingOf(shape: Shape, columns: readonly FigureColumn[], measure: Measure): Printing {
  const money = columns.filter((column) => column.money)
  const texts = shape.body.flatMap((r) => money.map((column) => shape.grid[r]![column.x]?.text ?? ""))
  return printingBy(measure, texts)
}

/** The cells of a row in some columns, blank ones too. A merged cell belongs to the first column it covers. */
export function cellsOf(
  shape: Shape,
  r: number,
  columns: readonly FigureColumn[],
  printing: Printing,
): Record<string, Amount> {
  const row = shape.table.rows[r]!
  const cells: Record<string, Amount> = {}
  for (const column of columns) {
    const found = shape.grid[r]![column.x]
    const own = found && found.column - 1 === column.x && row.cells.includes(found) ? found : null
    const at: Place = own?.at ?? row.at
    cells[column.key] = column.money ? cellAmount(own, at, printing) : textAmount(own, at)
  }
  return cells
}

const totalWords =
  /^(?:合计|总计|支出总计|支出合计|本年支出合计|收入总计|收入合计|本年收入合计|总合计|合计数)$/

/** Rows of tables by function or economic code, also printed in two or more halves side by side. */
export function classifiedRows(shape: Shape, groups: readonly Group[], printing: Printing): TableRow[] {
  const readers = groups.map((group) => labelReader(group.labels))
  const rows: TableRow[] = []
  for (const r of shape.body)
    groups.forEach((group, g) => {
      const [before, next] = [groups[g - 1], groups[g + 1]]
      if (before && lendsFigures(shape, r, before, group)) return
      const { code, label, words } = readers[g]!(shape.grid[r]!)
      const lent = lendsFigures(shape, r, group, next) ? next!.figures : group.figures
      const cells = cellsOf(shape, r, lent, printing)
      if (code === null && label === "" && isBlank(cells)) return
      const key = code === null ? (totalWords.test(words) ? "total" : halfTotal(words)) : null
      rows.push({ code, label, level: levelOf(code), key, side: null, cells, at: placeOf(shape, r, group) })
    })
  return rows
}

/** Rows of a list of projects: the name in the column of names, without the kind and the unit beside it. */
export function listedRows(shape: Shape, groups: readonly Group[], printing: Printing): TableRow[] {
  const readers = groups.map((group) => labelReader(group.labels))
  const names = groups.map(
    ({ labels }) => labels.find(isName) ?? labels.findLast(({ path }) => !isCode(path)),
  )
  const rows: TableRow[] = []
  for (const r of shape.body)
    groups.forEach((group, g) => {
      const texts = group.labels.map(({ x }) => labelOf(shape.grid[r]![x]?.text ?? ""))
      const cells = cellsOf(shape, r, group.figures, printing)
      if (texts.every((text) => text === "") && isBlank(cells)) return
      const total = texts.find((text) => totalWords.test(plain(text)))
      const own = shape.grid[r]![names[g]?.x ?? -1]
      const { code } = readers[g]!(shape.grid[r]!)
      const label = total ?? labelOf(own?.text ?? "")
      rows.push({
        code,
        label,
        level: levelOf(code),
        key: total === undefined ? null : "total",
        side: null,
        cells,
        at: placeOf(shape, r, group),
      })
    })
  return rows
}

const isName = ({ path }: ShapeColumn) => /项目(?:名称)?(?:[(].{0,60}[)])?$/.test(path.at(-1) ?? "")
const isCode = (path: readonly string[]) => /编码|代码|序号/.test(path.at(-1) ?? "")

/**
 * Whether the sum of a part stands under the part beside it, which only goes on with this one: 公用经费合计 reaches over
 * its own figures, or leaves them blank, and the next labels too.
 */
function lendsFigures(shape: Shape, r: number, { labels, figures }: Group, next: Group | undefined): boolean {
  const cellAt = (x: number) => shape.grid[r]![x] ?? null
  const label = labels.map(({ x }) => cellAt(x)).find((cell) => cell && cell.text !== "")
  if (!next || !label || !/(?:合|总|小)计$/.test(plain(label.text))) return false
  const isFree = ({ x }: ShapeColumn) => cellAt(x) === label || (cellAt(x)?.text ?? "") === ""
  const taken = next.figures.filter((column) => !isFree(column))
  return figures.every(isFree) && next.labels.every(isFree) && taken.length > 0
}

function halfTotal(words: string): string | null {
  if (/^人员经费(?:合计|小计|总计)$/.test(words)) return "personnelTotal"
  return /^公用经费(?:合计|小计|总计)$/.test(words) ? "operatingTotal" : null
}

const funds = new Set(["generalPublic", "governmentFund", "stateCapital"])

/** Rows of a table of revenue beside expenditure: one a side. */
export function twoSidedRows(
  shape: Shape,
  groups: readonly Group[],
  printing: Printing,
  codes: Codes,
): TableRow[] {
  const readers = groups.map((group) => labelReader(group.labels))
  const carried = groups.map(() => false)
  const rows: TableRow[] = []
  for (const r of shape.body)
    groups.forEach((group, g) => {
      const { code, label, words } = readers[g]!(shape.grid[r]!)
      const cells = cellsOf(shape, r, group.figures, printing)
      if (code === null && label === "" && isBlank(cells)) return
      const row = sideRow(codes, group.side, code, words, carried[g]!)
      if (row.key === "carryOver") carried[g] = true
      rows.push({ ...row, label, side: group.side, cells, at: placeOf(shape, r, group) })
    })
  return rows
}

function sideRow(
  codes: Codes,
  side: Side,
  printed: string | null,
  words: string,
  carried: boolean,
): Pick<TableRow, "code" | "level" | "key"> {
  const named = tableWords("balance", side ?? "expenditure")(words)
  if (carried) {
    const fund = tableWords("balance", "revenue")(words)
    if (fund && funds.has(fund)) return { code: null, level: null, key: `carryOver.${fund}` }
  }
  if (side === "revenue") return { code: printed, level: levelOf(printed), key: named }
  const code = printed ?? (named === null || /支出$/.test(words) ? codes.classNamed(words) : null)
  return code ? { code, level: levelOf(code), key: null } : { code: null, level: null, key: named }
}

/** Rows whose key is a word of the pack, such as the items of 三公 or the kinds of assets. */
export function namedRows(
  shape: Shape,
  groups: readonly Group[],
  vocabulary: string,
  printing: Printing,
): TableRow[] {
  const words = tableWords(vocabulary, "row")
  const readers = groups.map((group) => labelReader(group.labels))
  const rows: TableRow[] = []
  for (const r of shape.body)
    groups.forEach((group, g) => {
      const found = readers[g]!(shape.grid[r]!)
      const cells = cellsOf(shape, r, group.figures, printing)
      if (found.label === "" && isBlank(cells)) return
      const key = words(found.words)
      rows.push({
        code: null,
        label: found.label,
        level: null,
        key,
        side: null,
        cells,
        at: placeOf(shape, r, group),
      })
    })
  return rows
}

function isBlank(cells: Readonly<Record<string, Amount>>): boolean {
  for (const key in cells) if (cells[key]!.text !== "") return false
  return true
}

/** Where a row begins: its first label with words, else the printed row. */
function placeOf(shape: Shape, r: number, group: Group): Place {
  const row = shape.table.rows[r]!
  if (group.side !== "expenditure" && group.side !== "revenue") return row.at
  for (const column of group.labels) {
    const cell = shape.grid[r]![column.x]
    if (cell && cell.text !== "" && row.cells.includes(cell)) return cell.at
  }
  return row.at
}
