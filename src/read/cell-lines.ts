import type { Block } from "../document/blocks.ts"
import { parseNumber } from "../money/figure.ts"
import { isTitle } from "./around.ts"

/** A printed amount: with point or commas, or long enough not to be a count or a page. */
export const amount = /^-?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,})$/

/**
 * Finds cells that were copied out a line each: short ones, of which a third are numbers and some are amounts. Gives
 * back where those that begin at a block end. Every line is looked at once, wherever it is asked from.
 */
export function cellLines(blocks: readonly Block[]): (from: number) => number {
  const count = blocks.length
  /** How many numbers and amounts stand before a block, and where the last of the numbers ends. */
  const [numbers, amounts, lastNumber] = [
    new Uint32Array(count + 1),
    new Uint32Array(count + 1),
    new Uint32Array(count + 1),
  ]
  const kinds = blocks.map((block, i) => {
    const kind = kindOf(block)
    const isNumber = kind === "cell" && block.kind === "paragraph" && parseNumber(block.text) !== null
    numbers[i + 1] = numbers[i]! + (isNumber ? 1 : 0)
    amounts[i + 1] = amounts[i]! + (isNumber && amount.test((block as { text: string }).text) ? 1 : 0)
    lastNumber[i + 1] = isNumber ? i + 1 : lastNumber[i]!
    return kind
  })
  /** The first block, from each on, that is none of the cells before it. */
  const stop = new Uint32Array(count + 1).fill(count)
  for (let i = count - 1; i >= 0; i--) stop[i] = kinds[i] === "cell" ? stop[i + 1]! : i
  return (from) => {
    if (kinds[from] === "other") return from
    const last = lastNumber[stop[from + 1]!]!
    const lines = last - from
    const isTable =
      lines >= 8 && amounts[last]! - amounts[from]! >= 3 && (numbers[last]! - numbers[from]!) * 3 >= lines
    return isTable ? last : from
  }
}

/** A title may be the first of the cells, not one among them. */
function kindOf(block: Block): "cell" | "title" | "other" {
  if (block.kind !== "paragraph") return "other"
  const { text } = block
  if (text.length > 30 || /[。；，：:]/.test(text)) return "other"
  return isTitle(text) && !/^[^表]{0,12}$/.test(text) ? "title" : "cell"
}
