import type { Print } from "../../print.ts"
import { areaNames } from "../areas.ts"
import { type NamedRange, type WriteSheet, writeWorkbook } from "../hucre.ts"
import { cellName } from "../sheet.ts"
import { quotedName, sheetNames } from "./names.ts"
import { type SheetPlan, sheetPlans, tablesIn } from "./plan.ts"
import { type Draft, draftOf, putTable, putWords } from "./sheet.ts"
import { beside, headed, linked, prose, titled } from "./styles.ts"

/** Breadth of a sheet of prose in half-width characters: an upright A4 page. */
const pageWidth = 90

/** The same for a page on its side. */
const wideWidth = 140

/** A heading with where it stands, for the list of contents. */
interface Entry {
  readonly text: string
  readonly level: number
  readonly sheet: string
  readonly row: number
}

/**
 * Writes a workbook: a sheet for each table, with figures as numbers shown as printed and totals as formulas, and
 * sheets of prose between them in the order of the document. Defined names tell the reader what is a table.
 */
export async function writeXlsx(print: Print): Promise<Uint8Array> {
  const nameOf = sheetNames()
  const entries: Entry[] = []
  const named: NamedRange[] = []
  const cover = print.cover ? [coverSheet(print.cover, nameOf("封面"), named)] : []
  const contentsName = print.contents ? nameOf("目录") : ""
  const sheets = sheetPlans(print).map((plan, i) => {
    const name = nameOf(plan.name)
    return plan.kind === "prose"
      ? proseSheet(plan, name, i + 1, named, entries)
      : tableSheet(plan, name, named, entries)
  })
  const contents = print.contents ? [contentsSheet(entries, contentsName, named)] : []
  const all = [...cover, ...contents, ...sheets]
  const { title, author, subject } = print.properties
  return writeWorkbook({
    sheets: all.length > 0 ? all : [{ name: nameOf("空白"), rows: [] }],
    namedRanges: named,
    // A date of its own would make every file another one; this is the first a ZIP file can have.
    properties: { title, creator: author, subject, modified: new Date(Date.UTC(1980, 0, 1)) },
    defaultFont: { name: "宋体", size: 10 },
  })
}

function coverSheet(cover: NonNullable<Print["cover"]>, name: string, named: NamedRange[]): WriteSheet {
  const draft = draftOf([pageWidth])
  putWords(draft, [cover.title], [titled(22)])
  draft.heights.set(0, { height: 160 })
  for (const line of cover.lines) putWords(draft, [line], [titled(14)])
  nameProse(named, name, 0, draft)
  return finished(draft, name, named, { landscape: false })
}

function contentsSheet(entries: readonly Entry[], name: string, named: NamedRange[]): WriteSheet {
  const draft = draftOf([pageWidth])
  putWords(draft, ["目录"], [titled(16)])
  for (const { text, level, sheet, row } of entries) {
    const at = `${draft.rows},0`
    putWords(draft, [text], [linked(level)])
    draft.cells.set(at, {
      ...draft.cells.get(at),
      hyperlink: { target: "", location: `${quotedName(sheet)}!A${row}`, display: text },
    })
  }
  named.push({ name: areaNames.contents, range: `${quotedName(name)}!$A$1` })
  return finished(draft, name, named, { landscape: false })
}

function proseSheet(
  { blocks }: SheetPlan,
  name: string,
  number: number,
  named: NamedRange[],
  entries: Entry[],
): WriteSheet {
  const draft = draftOf([pageWidth])
  for (const block of blocks) putBlock(draft, block, name, entries)
  nameProse(named, name, number, draft)
  return finished(draft, name, named, { landscape: false })
}

function nameProse(named: NamedRange[], sheet: string, number: number, { rows }: Draft): void {
  named.push({ name: `${areaNames.prose}${number}`, range: `${quotedName(sheet)}!$A$1:$A$${rows}` })
}

function tableSheet({ blocks }: SheetPlan, name: string, named: NamedRange[], entries: Entry[]): WriteSheet {
  const tables = tablesIn(blocks)
  const width = Math.max(...tables.map((table) => table.widths.length))
  const landscape = tables.some((table) => table.landscape)
  const wishes = Array.from(
    { length: width },
    (_, x) => Math.max(5, ...tables.map((table) => table.widths[x] ?? 0)) + 1,
  )
  const draft = draftOf(narrowed(wishes, landscape ? wideWidth : pageWidth))
  let head: [number, number] | null = null
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== "table") {
      putBlock(draft, block, name, entries)
      continue
    }
    if (blocks[i - 1]?.kind === "table") draft.rows++
    const put = putTable(draft, block)
    head ??= put.head
    const corner = `$${columnOf(block.widths.length)}$${put.last}`
    named.push({
      name: `${areaNames.table}${named.filter((range) => range.name.startsWith(areaNames.table)).length + 1}`,
      range: `${quotedName(name)}!$A$${put.first}:${corner}`,
    })
  }
  const single = tables.length === 1 && tables[0]!.headerRows > 0 ? head : null
  return finished(draft, name, named, {
    landscape,
    ...(single ? { head: single } : {}),
  })
}

/** Widths of columns that a page has room for: the widest give way, and words in them take more lines. */
function narrowed(wishes: readonly number[], room: number): number[] {
  let most = Math.max(...wishes)
  const total = () => wishes.reduce((sum, wish) => sum + Math.min(wish, most), 0)
  while (total() > room && most > 10) most--
  return wishes.map((wish) => Math.min(wish, most))
}

function columnOf(number: number): string {
  return cellName(1, number).replace(/\d/g, "")
}

function putBlock(draft: Draft, block: SheetPlan["blocks"][number], sheet: string, entries: Entry[]): void {
  if (block.kind === "table") return
  if (block.kind === "heading") {
    entries.push({ text: block.text, level: block.level, sheet, row: draft.rows + 1 })
    putWords(draft, [block.text], [block.titles ? titled(14) : headed(block.level)])
  } else if (block.role === "caption") {
    const words = block.text.split("\t").filter((word) => word.trim() !== "")
    const last = words.length - 1
    putWords(
      draft,
      words,
      words.map((_, i) => beside(i === last ? "right" : i === 0 ? "left" : "center")),
    )
  } else putWords(draft, [block.text], [styleOf[block.role]()])
}

const styleOf = { title: () => titled(14), remark: () => beside("left"), body: prose }

/** How a sheet is printed. */
interface Paper {
  readonly landscape: boolean
  /** First and last row (1-based) of what stays in sight and is repeated on every page. */
  readonly head?: readonly [number, number]
}

function finished(draft: Draft, name: string, named: NamedRange[], { landscape, head }: Paper): WriteSheet {
  const last = `$${columnOf(draft.widths.length)}$${Math.max(1, draft.rows)}`
  // The library writes these two names without the quotes that most Chinese names of sheets need.
  named.push({ name: "_xlnm.Print_Area", range: `${quotedName(name)}!$A$1:${last}`, scope: name })
  if (head)
    named.push({
      name: "_xlnm.Print_Titles",
      range: `${quotedName(name)}!$${head[0]}:$${head[1]}`,
      scope: name,
    })
  return {
    name,
    rows: Array.from({ length: draft.rows }, () => []),
    columns: draft.widths.map((width) => ({ width })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.heights,
    ...(head ? { freezePane: { rows: head[1] } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.3, footer: 0.4 },
    },
    headerFooter: { oddFooter: "&C— &P —" },
    view: { showGridLines: false },
  }
}
