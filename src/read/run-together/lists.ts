import type { Block, Table } from "../../document/blocks.ts"
import { isPageMark, squeeze } from "./sheet.ts"
import { tableOf } from "./table.ts"

/** A small table found in running text, and the block behind it. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly table: Table
}

type Cells = { text: string; line: number }[]

/** The table of units or the table of fixed assets that begins at a block, or null. */
export function listAt(blocks: readonly Block[], at: number): Found | null {
  const block = blocks[at]
  if (block?.kind !== "paragraph") return null
  const text = squeeze(block.text)
  if (/^单位名称单位性质/.test(text)) return units(blocks, at)
  if (/^项目数量价值/.test(text)) return assets(blocks, at)
  return null
}

function wordsOf(block: Block): Cells {
  if (block.kind !== "paragraph") return []
  const line = block.at.line ?? 0
  return block.text
    .trim()
    .split(/[\s\u3000]+/)
    .map((text) => ({ text, line }))
}

/** 单位名称 单位性质 单位规格 经费保障形式: a line is a unit while it has as many words as the header. */
function units(blocks: readonly Block[], at: number): Found | null {
  const header = wordsOf(blocks[at]!)
  const rows: Cells[] = []
  let end = at + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end]!
    if (block.kind !== "paragraph" || block.turns) break
    if (isPageMark(block.text) || squeeze(block.text) === squeeze(textOf(blocks[at]!))) continue
    const words = wordsOf(block)
    if (words.length < header.length) break
    const extra = words.length - header.length
    // A name with a blank in it gives a word too many.
    const name = words
      .slice(0, extra + 1)
      .map((word) => word.text)
      .join("")
    rows.push([{ text: name, line: words[0]!.line }, ...words.slice(extra + 1)])
  }
  return rows.length > 0 ? { start: at, end, table: tableOf([header, ...rows], 0) } : null
}

const textOf = (block: Block): string => (block.kind === "paragraph" ? block.text : "")

/** 项目 数量 价值: a label and its figures; a single figure is a value, as that of the total. */
function assets(blocks: readonly Block[], at: number): Found | null {
  const words = wordsOf(blocks[at]!)
  const spaced = words[0]!.text === "项" && words[1]?.text === "目"
  const header = spaced ? [{ ...words[0]!, text: "项目" }, ...words.slice(2)] : words
  const value = header.slice(2).reduce((text, word) => text + word.text, "")
  const rows: Cells[] = [[header[0]!, header[1]!, { text: value, line: header[0]!.line }]]
  let end = at + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end]!
    if (block.kind !== "paragraph" || block.turns) break
    if (isPageMark(block.text)) continue
    const asset = assetOf(block.text.trim())
    if (!asset) break
    const line = block.at.line ?? 0
    const { name, figures } = asset
    if (figures.length > 2) break
    const [quantity, amount] = figures.length === 2 ? figures : ["", figures[0] ?? ""]
    rows.push([squeeze(name), quantity!, amount!].map((text) => ({ text, line })))
  }
  if (rows.length < 2) return null
  const caption = at > 0 ? wordsOf(blocks[at - 1]!) : []
  const dated = caption.length > 1 && /截止/.test(textOf(blocks[at - 1]!))
  if (!dated) return { start: at, end, table: tableOf(rows, 0) }
  return { start: at - 1, end, table: tableOf([caption, ...rows], 0) }
}

/** An asset and the figures behind it: `其中：房屋 1,000 86.50`. */
function assetOf(text: string): { name: string; figures: string[] } | null {
  const words = text.split(/(\s+)/)
  let end = words.length
  while (end > 2 && /^(?:-?[\d,]+(?:\.\d+)?|[—-]+)$/.test(words[end - 1]!)) end -= 2
  // A name is not its mark alone: in `1、 12` the figure is the name.
  for (const from of [end, end + 2]) {
    const name = words.slice(0, from).join("")
    if (/^(?:资产总额|\d、[^，。]+|其中[:：][^，。]+)$/.test(name))
      return { name, figures: words.slice(from).filter((word) => word.trim() !== "") }
  }
  return null
}
