import { displayWidth } from "../../../text/width.ts"
import type { Fitted } from "../../fit.ts"
import { isCentred, type PrintBlock, type PrintHeading, type PrintTable } from "../../print.ts"
import type { Stretch } from "../../stretches.ts"
import { textArea } from "./pages.ts"

/** Points that stand between two tables. */
const gap = 8

/** Points a line of prose takes, and the half-width characters it holds. */
const line = { height: 28, size: 16 }

/**
 * The page each heading is likely to stand on: what the list of contents shows until a program that lays pages out
 * brings it up to date.
 */
export function pageNumbers(
  stretches: readonly Stretch[],
  sets: ReadonlyMap<PrintTable, Fitted>,
): Map<PrintHeading, number> {
  const numbers = new Map<PrintHeading, number>()
  let page = 0
  for (const { landscape, blocks } of stretches) {
    const area = textArea(landscape)
    let used = 0
    page++
    const take = (height: number) => {
      if (used > 0 && used + height > area.height) {
        page++
        used = 0
      }
      used += height
    }
    blocks.forEach((block, b) => {
      if (block.kind === "heading") {
        if (block.breaks && used > 0) {
          page++
          used = 0
        }
        // A heading stays with what follows it.
        if (used + heightOf(block, area.width) + leadIn(blocks, b + 1, sets, area.width) > area.height) {
          page++
          used = 0
        }
        numbers.set(block, page)
        used += heightOf(block, area.width)
      } else if (block.kind === "table") {
        const { heights } = sets.get(block)!
        const whole = heights.reduce((sum, each) => sum + each, 0)
        if (heights.length <= 8 && used + whole > area.height) {
          page++
          used = 0
        }
        if (blocks[b - 1]?.kind === "table") used += gap
        const repeated = heights
          .slice(0, block.captionRows + block.headerRows)
          .reduce((sum, each) => sum + each, 0)
        for (const height of heights) {
          const before = page
          take(height)
          if (page > before) used += repeated
        }
      } else {
        const lines = Math.round(heightOf(block, area.width) / line.height)
        if (block.role === "body") for (let n = 0; n < lines; n++) take(line.height)
        else take(heightOf(block, area.width))
      }
    })
  }
  return numbers
}

function heightOf(block: Exclude<PrintBlock, PrintTable>, width: number): number {
  const wrapped = (size: number, indent: number) =>
    Math.max(1, Math.ceil((displayWidth(block.text) + indent) / Math.floor(width / (size / 2))))
  if (block.kind === "heading") {
    if (block.titles) return block.level > 2 ? wrapped(14, 0) * 18 + 18 : wrapped(18, 0) * 24 + 12
    return isCentred(block) ? wrapped(22, 0) * 30 + 30 : wrapped(line.size, 4) * line.height
  }
  switch (block.role) {
    case "body":
      return wrapped(line.size, 4) * line.height
    case "title":
      return wrapped(18, 0) * 24 + 12
    case "caption":
      return 16
    case "remark":
      return wrapped(10.5, 0) * 14 + 6
  }
}

/** What a heading keeps beside it: further headings, titles and captions, and the beginning of what they lead to. */
function leadIn(
  blocks: readonly PrintBlock[],
  from: number,
  sets: ReadonlyMap<PrintTable, Fitted>,
  width: number,
): number {
  let height = 0
  for (const block of blocks.slice(from)) {
    if (block.kind === "table") {
      const { heights } = sets.get(block)!
      const rows = heights.length <= 8 ? heights : heights.slice(0, block.captionRows + block.headerRows + 1)
      return height + rows.reduce((sum, each) => sum + each, 0)
    }
    if (block.kind === "paragraph" && block.role === "body") return height + line.height
    height += heightOf(block, width)
  }
  return height
}
