import type { Side, TableKey } from "../../model/disclosure.ts"
import { parseNumber } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"
import type { Shape, ShapeColumn } from "./shape.ts"

/** A stretch of columns that says one thing a row: labels, then figures. Two-sided tables have two. */
export interface Group {
  readonly side: Side
  readonly labels: readonly ShapeColumn[]
  readonly figures: readonly FigureColumn[]
}

export interface FigureColumn extends ShapeColumn {
  readonly key: string
  readonly side: Side
  /** False for counts, per cents and reasons. */
  readonly money: boolean
}

interface Stretch {
  readonly labels: ShapeColumn[]
  readonly figures: ShapeColumn[]
}

const ignored = /^(?:序号|行次|栏次|行号)$/
const labelLeaf =
  /^(?:类|款|项|目|项目|科目|收入项目|支出项目|内容|摘要|[^支收]*编码|[^支收]*代码|.*名称|(?:支出)?功能分类.*|(?:部门预算|政府预算)?(?:支出)?(?:部门)?经济分类.*|.*科目|项目[(].*[)])$/
const strictLabel = /^(?:类|款|项)$|科目(?:编码|名称|代码)$/
const notMoney = new Set(["quantity", "percent", "reason"])

/** The groups of a table of labels and figures. `vocabulary` names the column words of packs to use. */
export function groupsOf(
  shape: Shape,
  vocabulary: string,
  options: { twoSided: boolean; year: number | null; own: TableKey },
): Group[] {
  const stretches: Stretch[] = []
  for (const column of shape.columns) {
    const leaf = column.path.at(-1) ?? ""
    if (ignored.test(leaf) || isCounting(shape, column)) continue
    const last = stretches.at(-1)
    if (isLabel(shape, column, !last || last.figures.length === 0 || options.twoSided)) {
      if (!last || last.figures.length > 0) stretches.push({ labels: [column], figures: [] })
      else last.labels.push(column)
    } else if (last) last.figures.push(column)
    else stretches.push({ labels: [], figures: [column] })
  }
  const all = joined(shape, stretches).filter((stretch) => stretch.figures.length > 0)
  const inBlocks = !options.twoSided && areBlocks(all)
  return all.map((stretch, i) => {
    const side = options.twoSided ? sideOf(shape, stretch, i) : null
    const figures = inBlocks ? stretch.figures.map(withoutBlock) : stretch.figures
    return {
      side,
      labels: stretch.labels,
      figures: keyed(figures, vocabulary, side, options.year, options.own),
    }
  })
}

/** One list printed in blocks side by side, each with codes, names and one amount: 人员经费 above a block is its title. */
function areBlocks(stretches: readonly Stretch[]): boolean {
  return (
    stretches.length > 1 &&
    stretches.every(({ labels, figures: [figure, ...more] }) => {
      const isAmount = /^(?:金额|决算数|预算数|合计|小计)$/.test(figure?.path.at(-1) ?? "")
      return labels.length > 0 && more.length === 0 && isAmount
    })
  )
}

function withoutBlock(column: ShapeColumn): ShapeColumn {
  return { ...column, path: column.path.slice(-1) }
}

/** Codes and their names as one stretch, also where a word over both was taken for a column between them. */
function joined(shape: Shape, stretches: readonly Stretch[]): Stretch[] {
  const isBlank = ({ x }: ShapeColumn) => shape.body.every((r) => (shape.grid[r]![x]?.text ?? "") === "")
  const leaf = ({ path }: ShapeColumn) => path.at(-1) ?? ""
  const all: Stretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    const isGap =
      last?.figures.every(isBlank) &&
      last.labels.length > 0 &&
      last.labels.every((column) => /编码|代码/.test(leaf(column))) &&
      stretch.labels.some((column) => /名称/.test(leaf(column)))
    if (isGap)
      all[all.length - 1] = { labels: [...last!.labels, ...stretch.labels], figures: stretch.figures }
    else all.push(stretch)
  }
  return all
}

function isLabel(shape: Shape, column: ShapeColumn, mayStart: boolean): boolean {
  const leaf = column.path.at(-1) ?? ""
  if (labelLeaf.test(leaf)) return true
  // In final accounts the row 合计 and the columns below 本年支出 share a printed row of the header.
  if (leaf === "合计" && strictLabel.test(column.path.at(-2) ?? "")) return true
  if (!mayStart) return false
  let text = 0
  let numbers = 0
  let codes = 0
  for (const r of shape.body) {
    const cell = shape.grid[r]![column.x]
    if (!cell || cell.text === "" || cell.column - 1 !== column.x) continue
    if (leaf === "" && /^[1-6]\d{2}(?:\d{2}){0,2}$/.test(plain(cell.text))) codes++
    else if (parseNumber(cell.text) !== null) numbers++
    else if (!/^[-—－–]+$/.test(cell.text)) text++
  }
  return text + codes > numbers
}

/** A column that only counts its rows: 1, 2, 3 … without a header that says so. */
function isCounting(shape: Shape, column: ShapeColumn): boolean {
  if (column.path.length > 0 || shape.body.length < 3) return false
  let expected = 0
  for (const r of shape.body) {
    const text = plain(shape.grid[r]![column.x]?.text ?? "")
    if (text === "") continue
    expected++
    if (text !== String(expected)) return false
  }
  return expected > 2
}

function sideOf(shape: Shape, stretch: Stretch, index: number): Side {
  for (const r of shape.body)
    for (const { x } of stretch.labels) {
      const words = unnumbered(plain(shape.grid[r]![x]?.text ?? ""))
      if (/^(?:一般公共服务支出|本年支出合计|支出(?:总计|合计))$/.test(words)) return "expenditure"
      if (/^(?:财政拨款收入|本年收入合计|收入(?:总计|合计))$/.test(words)) return "revenue"
    }
  let votes = 0
  for (const { path } of [...stretch.labels, ...stretch.figures]) {
    if (path.some((text) => /支出/.test(text))) votes--
    if (path.some((text) => /收入/.test(text))) votes++
  }
  if (votes !== 0) return votes > 0 ? "revenue" : "expenditure"
  return index === 0 ? "revenue" : "expenditure"
}

const sums = /^(?:合计|小计|总计|计|金额)$/
const composing = new Set([
  "carryOver",
  "generalPublic",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "unitFunds",
  "lastYear",
  "opening",
  "closing",
])

/** Gives every column of figures its key: by its lowest header words, then by those above them. */
export function keyed(
  columns: readonly ShapeColumn[],
  vocabulary: string,
  side: Side,
  year: number | null,
  own: TableKey = "unknown",
): FigureColumn[] {
  const words = tableWords(vocabulary, "column")
  const fallback = vocabulary === "appropriation" ? tableWords("balance", "column") : null
  const wordKey = (text: string) =>
    lastYearKey(text, year) ??
    partKey(text, words) ??
    words(text) ??
    fallback?.(text) ??
    thisYearKey(text, year)
  // Words above every column of figures name the table, not a column.
  const common = new Set(
    columns[0]!.path.filter((text) => columns.length > 1 && columns.every((c) => c.path.includes(text))),
  )
  const used = new Set<string>()
  // Without last year's beside it, this year's column is simply the amount.
  const compares = columns.some((column) => wordKey(column.path.at(-1) ?? "") === "lastYear")
  const usual = columns.every((column) => column.path.length === 0)
    ? usualKeys(columns.length, side, own)
    : []
  return columns.map((column, i) => {
    const path = column.path.filter((text) => !common.has(text))
    const leaf = path.at(-1) ?? column.path.at(-1) ?? ""
    const above = path
      .slice(0, -1)
      .reverse()
      .map(wordKey)
      .filter(
        (key) =>
          key !== null &&
          key !== "total" &&
          key !== "thisYear" &&
          key !== "amount" &&
          key !== own &&
          // Basic expenditure is that of the general public budget, whatever stands above its parts.
          !(own === "basic" && key === "generalPublic"),
      )
    let key = wordKey(leaf)
    if (key === "thisYear" && !compares) key = "total"
    if (sums.test(leaf) && above[0]) key = above[0]
    else if (above[0] && composing.has(above[0]) && key && key !== above[0]) key = `${above[0]}.${key}`
    key ??= above[0] && path.length > 1 && used.has(above[0]) ? null : (above[0] ?? null)
    key ??= usual[i] ?? null
    if (columns.length === 1 && key === null) key = side ? "amount" : "total"
    if (key !== null && side === "expenditure" && vocabulary === "appropriation" && key === "amount")
      key = "total"
    if (key === null || used.has(key)) key = `c${column.x + 1}`
    used.add(key)
    const title = duplicated(columns, column) ? column.path.join("/") : column.title
    return { ...column, title, key, side, money: !notMoney.has(key) && !/%|率$/.test(column.title) }
  })
}

/** 基本支出（人员经费） is a part of it, said in brackets where others say it below. */
function partKey(text: string, words: (text: string) => string | null): string | null {
  const [, whole, part] = /^([^(（]{2,12})[(（]([^)）]{2,12})[)）]$/.exec(text) ?? []
  if (whole === undefined || words(whole) !== "basic") return null
  const key = words(part!)
  return key === "personnel" || key === "operating" ? key : null
}

/** What the columns of a table are whose header was lost, by the order every form keeps. */
function usualKeys(count: number, side: Side, own: TableKey): readonly string[] {
  if (own === "basic" && count === 3) return ["total", "personnel", "operating"]
  if (own === "appropriation" && side === "expenditure" && count === 4)
    return ["total", "generalPublic", "governmentFund", "stateCapital"]
  const byFund = own === "generalPublic" || own === "governmentFund" || own === "stateCapital"
  return count === 3 && (byFund || own === "expenditure") ? ["total", "basic", "project"] : []
}

function duplicated(columns: readonly ShapeColumn[], column: ShapeColumn): boolean {
  return columns.some((other) => other !== column && other.title === column.title)
}

/** `2023年预算数` in a document of 2024 is last year's column; 上年结转 is none. */
function lastYearKey(text: string, year: number | null): string | null {
  const found = /^(20\d\d)年?(?:度)?(?:$|.*(?:预算|决算|执行|完成|数))/.exec(text)
  if (found && year !== null && Number(found[1]) < year) return "lastYear"
  return /^上年(?:度)?(?:预算|决算|执行|完成)数?$/.test(text) ? "lastYear" : null
}

/** `2024年度预算` in a document of 2024. */
function thisYearKey(text: string, year: number | null): string | null {
  const found = /^(20\d\d)年?(?:度)?(?:年初)?(?:预算|决算|执行|完成)?(?:安排)?数?(?:[(].*[)])?$/.exec(text)
  return found && Number(found[1]) === year ? "thisYear" : null
}
