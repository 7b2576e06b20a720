import { nineTables } from "../../src/model/disclosure.ts"
import { dice } from "./figures.ts"
import type { Written } from "./formats.ts"
import type { Piece, Sheet } from "./piece.ts"

/** A document with one mistake, what was made wrong, and what stands there now. */
export interface Planted {
  readonly written: Written
  readonly what: string
  /** The text of the cell or sentence that is wrong. */
  readonly wrong: string
}

const isSheet = (piece: Piece): piece is Sheet => typeof piece !== "string" && "grid" in piece
const amount = /^\d[\d,]*\.\d{2}$/

/** Another amount that is printed like one: a digit mistyped. */
function mistyped(text: string, roll: (from: number, to: number) => number, among = 3): string {
  const digits = [...text].flatMap((each, i) => (/\d/.test(each) ? [i] : []))
  const at = digits[roll(0, Math.min(among, digits.length) - 1)]!
  const other = (Number(text[at]) + roll(1, 8)) % 10
  // A number never begins with a zero that was not there.
  const digit = at === 0 && other === 0 ? 9 : other === Number(text[at]) ? (other + 1) % 10 : other
  return text.slice(0, at) + String(digit) + text.slice(at + 1)
}

/** What is printed once only, so that nothing contradicts it. */
const toldOnce = /会议费|培训费|主要用于采购/

/** Plants one mistake by chance: an amount of one of the nine tables, or one that prose states. */
export function plant(written: Written, seed: number): Planted {
  const roll = dice(seed)
  const inTable = roll(1, 100) <= 60
  const pieces = [...written.pieces]
  const everything = JSON.stringify(pieces)
  for (let attempt = 0; attempt < 500; attempt++) {
    const i = roll(0, pieces.length - 1)
    const piece = pieces[i]!
    if (inTable && isSheet(piece) && nineTables.includes(piece.key) && !toldOnce.test(piece.title)) {
      const r = roll(0, piece.grid.length - 1)
      const c = roll(0, piece.grid[r]!.length - 1)
      const text = piece.grid[r]![c]!
      if (!amount.test(text) || /^[\d,]*0\.00$/.test(text)) continue
      const wrong = mistyped(text, roll)
      if (everything.includes(`"${wrong}"`)) continue
      pieces[i] = {
        ...piece,
        grid: piece.grid.map((row, y) => (y === r ? row.map((cell, x) => (x === c ? wrong : cell)) : row)),
      }
      return {
        written: { ...written, pieces },
        what: `${piece.title} ${piece.grid[r]!.join(" ")}：${text}→${wrong}`,
        wrong,
      }
    }
    if (!inTable && typeof piece === "string" && !toldOnce.test(piece)) {
      const found = [...piece.matchAll(/\d+\.\d{2}(?=万元)/g)]
      if (found.length === 0) continue
      const one = found[roll(0, found.length - 1)]!
      // The first digit: a rate beside it is too rough for the others.
      const wrong = mistyped(one[0], roll, 1)
      const text = piece.slice(0, one.index) + wrong + piece.slice(one.index + one[0].length)
      pieces[i] = text
      return { written: { ...written, pieces }, what: `${text.slice(0, 200)}：${one[0]}→${wrong}`, wrong }
    }
  }
  throw new Error("nothing to plant in")
}
