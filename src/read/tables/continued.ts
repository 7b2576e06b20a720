import { type Block, gridOf, type Table, textsOf, widthOf } from "../../document/blocks.ts"
import { plain } from "../../text/label.ts"
import { isPageNumber } from "../around.ts"
import { agreed } from "./agree.ts"
import { arranged } from "./arrange.ts"
import { hasGluedNames, isDoubtful, isPiece } from "./doubt.ts"
import { type Around, type Expected, merging, type ReadTable, readTable } from "./index.ts"
import { isWholeList } from "./indicator-list.ts"
import { isMisplaced } from "./misplaced.ts"
import { shapeOf } from "./shape.ts"
import { keyByTitle } from "./title.ts"

/**
 * Reads every table of a document. A table that was cut by a page break goes on in the next one, with its
 * header again or without: its rows belong to the table before, and only its grid stays with itself.
 */
export function readTables(
  blocks: readonly Block[],
  around: ReadonlyMap<Block, Around>,
  expected: Expected,
): Map<Block, ReadTable> {
  const found = new Map<Block, ReadTable>()
  let last: { readonly block: Table; readonly read: ReadTable } | null = null
  let between = false
  for (const block of blocks) {
    if (block.kind !== "table") {
      between ||= !isPageNumber(block.text)
      continue
    }
    const adjoins = !between
    between = false
    const beside = around.get(block)!
    const whole = last && continuation(last.block, last.read, block, beside)
    if (!last || !whole) {
      const read = readTable(block, beside, expected)
      const rest: boolean =
        adjoins && last !== null && beside.title === "" && isRestOfIndicators(last, block, read)
      last = { block, read: rest ? { ...read, form: "indicators", rest, table: asRest(read.table) } : read }
      found.set(block, last.read)
      continue
    }
    const { title } = last.read.table
    const rest = readTable(whole, { ...beside, title, captions: last.read.captions }, expected)
    for (const row of rest.table.rows) last.read.table.rows.push(row)
    for (const item of rest.items) last.read.items.push(item)
    for (const total of rest.totals) last.read.totals.push(total)
    const { merged: _ofWhole, ...own } = rest.table
    const table = {
      ...own,
      ...merging(block, gridOf(block)),
      key: "unknown" as const,
      title: `${title}（续）`,
      columns: [],
      rows: [],
      at: block.at,
    }
    found.set(block, {
      ...rest,
      form: "continued",
      items: [],
      totals: [],
      table: { ...table, grid: textsOf(block) },
    })
    // A remark ends the table, also the part on its last page.
    if (rest.table.note !== null) last = null
  }
  return found
}

/**
 * The tables whose source has no cells, put right where they can be, and marked where they stay in doubt; of the
 * tables of a PDF that have rules, those that were drawn over each other.
 */
export function guarded(tables: ReadonlyMap<Block, ReadTable>): Map<Block, ReadTable> {
  let number = 0
  const all = [...tables]
  const isBeside = (i: number) =>
    [all[i - 1], all[i + 1]].some(
      (other) =>
        other?.[0].kind === "table" &&
        other[0].laid &&
        other[1].form !== "continued" &&
        isPiece(other[1].table),
    )
  const guardedTables = all.map(([block, read], i): [Block, ReadTable] => {
    if (read.form !== "continued") number++
    if (block.kind !== "table" || read.form === "continued") return [block, read]
    const ruled = !block.laid && !block.loose
    if (ruled && !(block.at.page !== undefined && hasGluedNames(read.table))) return [block, read]
    const table = ruled ? read.table : arranged(read.table)
    const isSheet = read.form === "project" || read.form === "indicators"
    const isSure = isSheet ? isWholeList(table.grid) : !isDoubtful(table) && !isMisplaced(table)
    if (!block.loose && !ruled && isSure && !(table.key !== "unknown" && isBeside(i)))
      return [block, { ...read, table }]
    const name = table.title || "无题"
    const doubt = `第${number}张表“${name}”各栏没有分清，未作核对`
    const told = block.loose
      ? { ...table, key: keyByTitle(table.title) ?? table.key, columns: [], rows: [] }
      : table
    return [block, { ...read, items: [], totals: [], table: { ...told, doubt } }]
  })
  withDoubtedSheets(guardedTables)
  const tablesOf = guardedTables.map(([, { table }]) => table)
  return new Map(
    guardedTables.map(([block, read]) =>
      block.kind === "table" && block.laid && !read.table.doubt
        ? [block, { ...read, table: agreed(read.table, tablesOf) }]
        : [block, read],
    ),
  )
}

/** Whether a list of indicators says beside each of them of which project it is. */
const namesProjects = (grid: readonly (readonly string[])[]) =>
  grid.slice(0, 2).some((row) => row.some((text) => text.replace(/\s/g, "") === "项目名称"))

/**
 * Indicators of a text without cells whose project could not be read are nobody's, and a table without title goes on
 * with the one before: doubted like it.
 */
function withDoubtedSheets(tables: [Block, ReadTable][]): void {
  tables.forEach(([block, read], i) => {
    const [drawn, before] = tables[i - 1] ?? []
    const isLoose = drawn?.kind === "table" && drawn.loose
    if (block.kind !== "table" || read.form !== "indicators" || read.table.doubt || !before?.table.doubt)
      return
    if (
      (block.at.line === undefined && !isLoose) ||
      (before.form !== "project" && before.form !== "indicators") ||
      namesProjects(read.table.grid)
    )
      return
    tables[i] = [block, { ...read, table: { ...read.table, doubt: before.table.doubt } }]
  })
}

const joinable = new Set([
  "twoSided",
  "function",
  "economic",
  "procurement",
  "assets",
  "threePublic",
  "plain",
])

/** Whether a table that says nothing by itself has the last rows of the indicators before it. */
function isRestOfIndicators(
  before: { readonly block: Table; readonly read: ReadTable },
  block: Table,
  { form, shape, table }: ReadTable,
): boolean {
  if (before.read.form !== "indicators" && before.read.form !== "project") return false
  if (form !== "plain" || table.key !== "unknown" || (shape.header.length > 0 && shape.body.length > 0))
    return false
  return widthOf(before.block) === widthOf(block) && widthOf(block) >= 4
}

function asRest(table: ReadTable["table"]): ReadTable["table"] {
  return { ...table, key: "indicators", columns: [], rows: [] }
}

/** The table as it would stand with the header of the one it continues; null when it is one of its own. */
function continuation(before: Table, read: ReadTable, block: Table, around: Around): Table | null {
  if (before.loose || block.loose) return null
  if (!joinable.has(read.form) || read.table.note !== null || widthOf(before) !== widthOf(block)) return null
  const same = plain(around.title).replace(/[(]?续表?[)]?/g, "")
  if (around.title !== "" && same !== "" && same !== plain(read.table.title)) return null
  const header = read.shape.header.map((r) => before.rows[r]!)
  if (header.length === 0) return null
  const shape = shapeOf(block)
  if (shape.header.length > 0) {
    const texts = (rows: readonly number[], table: Table) =>
      rows.map((r) => table.rows[r]!.cells.map((cell) => plain(cell.text)).join("|")).join("\n")
    const repeats = texts(shape.header, block) === texts(read.shape.header, before)
    // Two tables of one form with the same header differ by their totals: a second 合计 begins anew.
    return repeats && !hasTotal(read) ? block : null
  }
  return around.title === "" || same === plain(read.table.title)
    ? { ...block, rows: [...header, ...block.rows] }
    : null
}

function hasTotal(read: ReadTable): boolean {
  return (
    read.table.rows.some((row, i) => row.key === "total" && i > 0) ||
    (read.form === "procurement" && read.totals.length > 0)
  )
}
