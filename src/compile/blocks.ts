import type { Block, Paragraph } from "../document/blocks.ts"
import { tableFrom } from "../document/table-from.ts"
import type { BudgetTable } from "../model/disclosure.ts"
import type { Titled } from "../read/sections.ts"
import type { Piece } from "./narrative/index.ts"

/** A document on its way to sections: its blocks in order, and which table each block of one stands for. */
export interface Laid {
  readonly blocks: readonly Block[]
  readonly tables: ReadonlyMap<Block, Titled & { readonly table: BudgetTable }>
}

/**
 * The blocks a document prints for its pieces: a table with its title above and its notes below. Of a table only
 * the first `rows` are made, as many as tell a project sheet from other tables; what it holds is known.
 */
export function blocksOf(pieces: readonly Piece[], rows = 4): Laid {
  const blocks: Block[] = []
  const tables = new Map<Block, { readonly table: BudgetTable }>()
  let paragraphs = 0
  const say = (text: string) => {
    const paragraph: Paragraph = { kind: "paragraph", text, level: null, at: { paragraph: ++paragraphs } }
    blocks.push(paragraph)
  }
  for (const piece of pieces) {
    if (typeof piece === "string") {
      say(piece)
      continue
    }
    if (piece.title !== "") say(piece.title)
    const number = tables.size + 1
    const top = piece.merged?.filter((cell) => cell.row <= rows)
    const block = tableFrom(piece.grid.slice(0, rows), top, number)
    blocks.push(block)
    tables.set(block, { table: piece })
    for (const note of piece.note?.split("\n") ?? []) say(note)
  }
  return { blocks, tables }
}
