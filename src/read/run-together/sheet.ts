import type { Block } from "../../document/blocks.ts"
import { type Column, headerWords } from "./words.ts"

/** Text without any white space: how cells that ran together are compared. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, "")
}

/** The header of an indicator table that begins at a block: its columns and the block after it. */
export interface Header {
  readonly columns: Column[]
  readonly end: number
}

/** Finds the header that begins at a block, its words possibly stacked over lines (指 | 标 | 值). */
export function headerAt(blocks: readonly Block[], start: number): Header | null {
  const first = blocks[start]
  if (first?.kind !== "paragraph" || !/^一\s*级/.test(first.text)) return null
  let text = ""
  let found: Header | null = null
  for (let end = start; end < Math.min(start + 16, blocks.length); end++) {
    const block = blocks[end]!
    if (block.kind !== "paragraph") break
    text += squeeze(block.text)
    const read = headerColumns(text)
    if (read.rest === "" && read.columns.length >= 4) {
      // More words may follow: go on as long as the text is nothing but header words.
      if (found && read.columns.length === found.columns.length) break
      found = { columns: read.columns, end: end + 1 }
    } else if (read.rest.length > 8) break
  }
  return found
}

function headerColumns(text: string): { columns: Column[]; rest: string } {
  const columns: Column[] = []
  let rest = text
  for (;;) {
    const next = headerWords
      .filter(({ column }) => !columns.includes(column))
      .flatMap(({ column, words }) => words.map((word) => ({ column, word })))
      .filter(({ word }) => rest.startsWith(word))
      .sort((a, b) => b.word.length - a.word.length)[0]
    if (!next) return { columns, rest }
    columns.push(next.column)
    rest = rest.slice(next.word.length)
  }
}

/** Whether a paragraph cannot be part of a table: a heading, the next sheet, a sentence of prose. */
export function endsTable(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]!
  if (block.kind !== "paragraph" || block.turns) return true
  const text = squeeze(block.text)
  if (
    /^(?:绩效目标|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+部分|项目编码|单位[:：])/.test(
      text,
    )
  )
    return true
  if (/绩效目标表$|绩效信息$|^注[:：]/.test(text)) return true
  if (/^\d{1,3}[、.．]/.test(text)) return /绩效目标表/.test(textOf(blocks, at, 3))
  return block.text.split(/\s+/).some((piece) => piece.length > 45)
}

/** Whether a paragraph is a page number with its dashes. */
export function isPageMark(text: string): boolean {
  return /^(?:[—–―-]\s*\d{1,4}\s*[—–―-]|第\s*\d{1,4}\s*页.*)$/.test(text.trim())
}

/** The texts of some paragraphs from a place on, run together. */
export function textOf(blocks: readonly Block[], start: number, count: number): string {
  return blocks
    .slice(start, start + count)
    .map((block) => (block.kind === "paragraph" ? squeeze(block.text) : ""))
    .join("")
}
