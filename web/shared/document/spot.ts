import type { Block, Table } from "../../../src/document/blocks.ts"
import type { Place } from "../../../src/model/place.ts"
import { type Anchor, blockOf, cellAnchor, paragraphAnchor, rowOf } from "../places.ts"
import { headerRows, isNumber } from "./table-shape.ts"

/** A cell or paragraph somebody points at: its place, and what it is in words that hold when rows move. */
export interface Spot {
  readonly at: Place
  readonly where: string
}

/** The cell or paragraph of an anchor: `“一般公共预算支出表”“213 农林水支出”行“合计”列`. */
export function spotOf(blocks: readonly Block[], anchor: Anchor): Spot | null {
  const block = blocks[blockOf(anchor)]
  if (!block) return null
  if (block.kind === "paragraph") return { at: block.at, where: paragraphWords(block.text) }
  const row = rowOf(anchor)
  const cell = row === null ? undefined : block.rows[row]?.cells[Number(anchor.split("-")[2])]
  if (row === null || !cell) return null
  return { at: cell.at, where: cellWords(titleOf(blocks, blockOf(anchor)), block, row, cell.at.column) }
}

/** Where the words of a spot stand in a document that may have changed since; null when they stand nowhere. */
export function anchorOfWords(blocks: readonly Block[], text: string): Anchor | null {
  for (const [b, block] of blocks.entries()) {
    if (block.kind === "paragraph") {
      if (block.text.trim() !== "" && isSaid(text, paragraphWords(block.text))) return paragraphAnchor(b)
      continue
    }
    const title = titleOf(blocks, b)
    if (title !== "" && !text.startsWith(`“${title}”`)) continue
    for (const [r, row] of block.rows.entries())
      for (const [c, cell] of row.cells.entries())
        if (isSaid(text, cellWords(title, block, r, cell.at.column))) return cellAnchor(b, r, c)
  }
  return null
}

/** A remark begins with the words of its place. */
function isSaid(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words}：`)
}

function cellWords(title: string, table: Table, row: number, column: number | undefined): string {
  const heads = headerRows(table)
  const label = row < heads ? "" : labelOf(table, row)
  const head = column === undefined || row < heads ? "" : headOf(table, heads, column)
  return [title && `“${title}”`, label && `“${label}”行`, head && `“${head}”列`].join("")
}

/** What a row is called: its first words, with the code before them. */
function labelOf(table: Table, row: number): string {
  const texts = (table.rows[row]?.cells ?? []).map(({ text }) => text.trim()).filter((text) => text !== "")
  const name = texts.findIndex((text) => !isNumber(text))
  // Of the numbers before the name, codes say something to a person, serial numbers nothing.
  const words =
    name < 0
      ? texts.slice(0, 1)
      : texts.slice(0, name + 1).filter((text, i) => i === name || /^\d{3,}$/.test(text))
  return words.join(" ").slice(0, 60)
}

/** What a column is called: the lowest header above it. */
function headOf(table: Table, heads: number, column: number): string {
  const above = table.rows
    .slice(0, heads)
    .flatMap(({ cells }) =>
      cells.filter(
        ({ at, colspan, text }) =>
          at.column !== undefined &&
          at.column <= column &&
          column < at.column + colspan &&
          text.trim() !== "" &&
          !isNumber(text.trim()),
      ),
    )
  return above.at(-1)?.text.replace(/\s/g, "") ?? ""
}

function titleOf(blocks: readonly Block[], b: number): string {
  for (let i = b - 1; i >= Math.max(0, b - 3); i--) {
    const before = blocks[i]
    if (before?.kind === "table") break
    if (before?.kind === "paragraph" && /表/.test(before.text)) return before.text.trim().slice(0, 60)
  }
  const before = blocks[b - 1]
  return before?.kind === "paragraph" ? before.text.trim().slice(0, 60) : ""
}

function paragraphWords(text: string): string {
  return `“${text.trim().slice(0, 24)}${text.trim().length > 24 ? "……" : ""}”`
}
