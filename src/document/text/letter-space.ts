import type { Block } from "../blocks.ts"

const han = "[\\u4e00-\\u9fff]"
const latin = "[\\dA-Za-z%]"
const touching = new RegExp(`${han}${latin}|${latin}${han}`, "g")
const spaced = new RegExp(`(?<=${han}) (?=${latin})|(?<=${latin}) (?=${han})`, "g")

/** So many blanks between Chinese and other letters are no chance where hardly any stand without. */
const fewest = 20

/** Whether a word processor set blanks between all Chinese and other letters of a text: nobody typed them. */
export function isLetterSpaced(lines: readonly string[]): boolean {
  let blanks = 0
  let none = 0
  for (const line of lines) {
    blanks += line.match(spaced)?.length ?? 0
    none += line.match(touching)?.length ?? 0
  }
  return blanks >= fewest && none * 20 < blanks
}

/** A block without such blanks. */
export function withoutLetterSpace(block: Block): Block {
  if (block.kind === "paragraph") return { ...block, text: block.text.replace(spaced, "") }
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(spaced, "") })),
    })),
  }
}
