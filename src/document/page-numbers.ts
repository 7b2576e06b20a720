import type { Fitted } from "./fit.ts"
import { heightOf, type Keep } from "./keeps.ts"
import { lineCount } from "./line-breaks.ts"
import { type Setting, settings, tableGap, textArea } from "./paper.ts"
import { isCentred, type PrintBlock, type PrintHeading, type PrintTable } from "./print.ts"
import type { Stretch } from "./stretches.ts"

/** How a program sets lines where programs differ. */
export interface Program {
  /** How far it sets Han from figures by itself, in half-width characters. */
  readonly apart: number
  /** How many lines of a paragraph it keeps below a heading. */
  readonly below: number
}

/** Word and WPS do as the paragraphs of our documents say. */
export const word: Program = { apart: 0, below: 1 }

/** The two characters by which prose and its headings begin, in half-width characters. */
const indent = 4

/**
 * The page each heading stands on: lines have fixed heights and break where Word breaks them, so that the list of
 * contents is right when the document is opened.
 */
export function pageNumbers(
  stretches: readonly Stretch[],
  sets: ReadonlyMap<PrintTable, Fitted>,
  keeps: ReadonlyMap<PrintTable, Keep>,
  program: Program = word,
): Map<PrintHeading, number> {
  const numbers = new Map<PrintHeading, number>()
  let page = 0
  for (const { landscape, blocks } of stretches) {
    const area = textArea(landscape)
    let used = 0
    const turn = () => {
      page++
      used = 0
    }
    turn()
    const take = (height: number) => {
      if (used > 0 && used + height > area.height) turn()
      used += height
    }
    /** What stays together begins a page of its own rather than be parted. */
    const keep = (height: number) => {
      if (used > 0 && used + height > area.height && height <= area.height) turn()
    }
    blocks.forEach((block, b) => {
      if (isBelowTable(blocks, b)) used += tableGap
      if (block.kind === "table") {
        const { heights } = sets.get(block)!
        keep(groupHeight(blocks, b, sets, keeps))
        const head = heights.slice(0, block.captionRows + block.headerRows)
        const repeated = head.reduce((sum, each) => sum + each, 0)
        heights.forEach((height, r) => {
          const before = page
          take(height)
          if (page > before && r >= head.length) used += repeated
        })
        return
      }
      if (block.kind === "heading") {
        if (block.breaks && used > 0) turn()
        keep(
          linesHeight(block, area.width, program) + leadIn(blocks, b + 1, sets, keeps, area.width, program),
        )
        numbers.set(block, page)
      } else if (block.role === "title" || block.role === "caption")
        keep(
          linesHeight(block, area.width, program) + leadIn(blocks, b + 1, sets, keeps, area.width, program),
        )
      const { set, lines } = linesOf(block, area.width, program)
      if (block.kind === "paragraph" && block.role === "body") for (let n = 0; n < lines; n++) take(set.line)
      else take(lines * set.line)
      used += set.after
    })
  }
  return numbers
}

function linesHeight(block: Exclude<PrintBlock, PrintTable>, width: number, program: Program): number {
  const { set, lines } = linesOf(block, width, program)
  return lines * set.line + set.after
}

function linesOf(
  block: Exclude<PrintBlock, PrintTable>,
  width: number,
  program: Program,
): { readonly set: Setting; readonly lines: number } {
  const set = settingFor(block)
  const room = width / (set.size / 2)
  return { set, lines: lineCount(block.text, room, set === settings.prose ? indent : 0, program.apart) }
}

/** How a line that is no table is set. */
export function settingFor(block: Exclude<PrintBlock, PrintTable>): Setting {
  if (block.kind === "heading") {
    if (block.titles) return block.level > 2 ? settings.sheetTitle : settings.tableTitle
    return isCentred(block) ? settings.part : settings.prose
  }
  switch (block.role) {
    case "body":
      return settings.prose
    case "title":
      return settings.tableTitle
    case "caption":
      return settings.caption
    case "remark":
      return settings.remark
  }
}

/** Whether a block stands too near below a table by itself. */
export function isBelowTable(blocks: readonly PrintBlock[], b: number): boolean {
  const block = blocks[b]!
  if (blocks[b - 1]?.kind !== "table") return false
  if (block.kind === "heading") return !block.breaks
  return block.kind === "table" || block.role === "body" || block.role === "title"
}

/** What a table takes with it onto the next page: itself and those that stay beside it, or its header and a row. */
function groupHeight(
  blocks: readonly PrintBlock[],
  from: number,
  sets: ReadonlyMap<PrintTable, Fitted>,
  keeps: ReadonlyMap<PrintTable, Keep>,
): number {
  let height = 0
  for (let b = from; blocks[b]?.kind === "table"; b++) {
    const table = blocks[b] as PrintTable
    const { whole, next } = keeps.get(table)!
    const set = sets.get(table)!
    const rows = set.heights.slice(0, table.captionRows + table.headerRows + 1)
    height += whole ? heightOf(set) : rows.reduce((sum, each) => sum + each, 0)
    if (!next) break
    height += tableGap
  }
  return height
}

/** What a heading keeps beside it: further headings, titles and captions, and the beginning of what they lead to. */
function leadIn(
  blocks: readonly PrintBlock[],
  from: number,
  sets: ReadonlyMap<PrintTable, Fitted>,
  keeps: ReadonlyMap<PrintTable, Keep>,
  width: number,
  program: Program,
): number {
  let height = 0
  for (let b = from; b < blocks.length; b++) {
    const block = blocks[b]!
    if (block.kind === "table") return height + groupHeight(blocks, b, sets, keeps)
    if (block.kind === "heading" && block.breaks) return height
    if (block.kind === "paragraph" && block.role === "body") {
      const { lines } = linesOf(block, width, program)
      return height + Math.min(lines, program.below) * settings.prose.line
    }
    if (block.kind === "paragraph" && block.role === "remark") return height + settings.remark.line
    height += linesHeight(block, width, program)
  }
  return height
}
