import type { Block, Cell, Paragraph, Row, Table } from "../document/blocks.ts"
import { parseNumber } from "../money/figure.ts"
import { isPageNumber, isTitle } from "./around.ts"
import { amount, cellLines } from "./cell-lines.ts"
import { isCaption } from "./tables/shape.ts"

/**
 * Tables whose cells were copied out in reading order, a row a line or a cell a line, are gathered into tables
 * again, so that none is taken for prose. Which figure stands in which column is not known: they are marked `loose`.
 */
export function gatherTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  const cellsFrom = cellLines(blocks)
  for (let i = 0; i < blocks.length; ) {
    // Two lines of rows or more, or many lines of one cell.
    const end = Math.max(rowsFrom(blocks, i), cellsFrom(i))
    if (end === i) {
      found.push(blocks[i++]!)
      continue
    }
    const head = headOf(found)
    const lines = [...head, ...blocks.slice(i, end)]
    found.push(looseTable(lines))
    i = end
  }
  return found.some((block) => block.kind === "table" && block.loose) ? numbered(found) : [...blocks]
}

const sentence = /[。；！？]|[，：:][^，：:]{8}/

/** Whether a line is a row of a table run together: words and the figures behind them. */
function isRowLike(text: string): boolean {
  if (text.length > 120 || sentence.test(text)) return false
  // Cells written one behind the other without a blank: amounts without a measure.
  if (
    !/[，：]/.test(text) &&
    (text.match(/\d\.\d{2}(?![\d.]*\s*[万亿千百元%％])/g)?.length ?? 0) > 1 &&
    /[\u4e00-\u9fff]/.test(text)
  )
    return true
  const words = text
    .replace(/(?<=\d)(?=[一二三四五六七八九十]{1,3}、)/g, " ")
    .trim()
    .split(/[\s\u3000]+/)
  if (!/[\u4e00-\u9fff]/.test(text))
    return words.length > 2 && words.every((word) => parseNumber(word) !== null)
  const amounts = words.filter((word) => amount.test(word))
  if (amounts.length === 0 || words.length < 2) return false
  const others = words.filter((word) => parseNumber(word) === null && !/^-+$/.test(word))
  if (others.some((word) => word.length > 30 || /[，。；]/.test(word))) return false
  return (
    amounts.length > 1 || /^[1-6]\d{2}/.test(words[0]!) || (amount.test(words.at(-1)!) && words.length <= 3)
  )
}

/** Where the rows that begin at a block end. */
function rowsFrom(blocks: readonly Block[], from: number): number {
  if (!isRow(blocks[from])) return from
  let end = from
  let rows = 0
  for (let i = from; i < blocks.length && i <= end + 2; i++) {
    const block = blocks[i]!
    if (isRow(block)) {
      rows++
      end = i + 1
    } else if (block.kind !== "paragraph" || endsRows(block.text)) break
  }
  return rows > 1 ? end : from
}

const isRow = (block: Block | undefined) => block?.kind === "paragraph" && isRowLike(block.text)

/** What stands between two tables, never inside one. */
function endsRows(text: string): boolean {
  return sentence.test(text) || isTitle(text) || isCaption(text) || text.length > 60
}

/** Takes the header of a gathered table back: short lines, and a table of titles alone, up to its caption. */
function headOf(found: Block[]): Block[] {
  let from = found.length
  while (from > 0 && found.length - from < 12) {
    const block = found[from - 1]!
    if (block.kind === "table") {
      if (block.loose || block.rows.some((row) => row.cells.some((cell) => amount.test(cell.text)))) break
    } else if (endsRows(block.text) || block.text.length > 40 || isPageNumber(block.text)) break
    from--
  }
  const above = found[from - 1]
  // Without a caption or a title right above it a header is not told from prose.
  if (from === found.length || above?.kind !== "paragraph" || !(isCaption(above.text) || isTitle(above.text)))
    return []
  return found.splice(from)
}

function looseTable(blocks: readonly Block[]): Table {
  const rows = blocks.flatMap((block): (Row | Paragraph)[] => (block.kind === "table" ? block.rows : [block]))
  return {
    kind: "table",
    laid: true,
    loose: true,
    at: { ...blocks[0]!.at },
    rows: rows.map((row): Row => {
      if (!("text" in row)) return row
      const texts = row.text.split(/[\s\u3000]+/).filter((text) => text !== "")
      return {
        at: row.at,
        cells: texts.map((text, i): Cell => ({ text, column: i + 1, colspan: 1, rowspan: 1, at: row.at })),
      }
    }),
  }
}

/** Counts the tables anew: gathered ones stand between the others. */
function numbered(blocks: readonly Block[]): Block[] {
  let table = 0
  return blocks.map((block) => {
    if (block.kind !== "table") return block
    table++
    return {
      ...block,
      at: { ...block.at, table },
      rows: block.rows.map((row, r) => ({
        at: { ...row.at, table, row: r + 1 },
        cells: row.cells.map((cell, c) => ({
          ...cell,
          at: { ...cell.at, table, row: r + 1, column: cell.at.column ?? c + 1 },
        })),
      })),
    }
  })
}
