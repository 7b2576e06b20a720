import type { Block, Paragraph } from "../blocks.ts"

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

/** A line whose characters a word processor drew apart to fill it (农 林 水 支 出 （ 类 ）), with none of the blanks between. */
export function withoutStretch(text: string): string {
  const own = text.trim()
  if (!own.includes(" ") || own.includes("  ")) return text
  const words = own.split(" ")
  const single = words.filter((word) => word.length === 1).length
  if (words.length < 12 || single < words.length * 0.9 || !/[\u4e00-\u9fff] [\u4e00-\u9fff]/.test(own))
    return text
  return text.slice(0, text.indexOf(own)) + words.join("")
}

/** A block without such blanks. */
export function withoutLetterSpace(block: Block): Block {
  if (block.kind === "paragraph") return paragraphWithout(block)
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(spaced, "") })),
    })),
  }
}

/** Where its lines begin moves with the blanks that go. */
function paragraphWithout(paragraph: Paragraph): Paragraph {
  const gone = [...paragraph.text.matchAll(spaced)].map(({ index }) => index)
  let passed = 0
  const turns = paragraph.turns?.map(({ offset, at }) => {
    while (passed < gone.length && gone[passed]! < offset) passed++
    return { offset: offset - passed, at }
  })
  return { ...paragraph, text: paragraph.text.replace(spaced, ""), ...(turns && { turns }) }
}
