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

/** Kinds of mistakes: each makes one of a document, or none where there is nothing to make it of. */
export type Mistake = "inSum" | "betweenTables" | "inProse" | "wrongYear" | "wrongName"

type Roll = (from: number, to: number) => number

const isSheet = (piece: Piece): piece is Sheet => typeof piece !== "string" && "grid" in piece
const amount = /^\d[\d,]*\.\d{2}$/

/** Another amount that is printed like one: a digit mistyped. */
function mistyped(text: string, roll: Roll, among = 3): string {
  const digits = [...text].flatMap((each, i) => (/\d/.test(each) ? [i] : []))
  const at = digits[roll(0, Math.min(among, digits.length) - 1)]!
  const other = (Number(text[at]) + roll(1, 8)) % 10
  // A number never begins with a zero that was not there.
  const digit = at === 0 && other === 0 ? 9 : other === Number(text[at]) ? (other + 1) % 10 : other
  return text.slice(0, at) + String(digit) + text.slice(at + 1)
}

/** What is printed once only, so that nothing contradicts it. */
const toldOnce = /会议费|培训费|主要用于采购|绩效/

/** Plants one mistake of a kind by chance; null where the document has nothing to make it of. */
export function plant(written: Written, kind: Mistake, seed: number): Planted | null {
  const roll = dice(seed)
  const everything = JSON.stringify(written.pieces)
  for (let attempt = 0; attempt < 500; attempt++) {
    const i = roll(0, written.pieces.length - 1)
    const made = mistakes[kind](written.pieces[i]!, roll, written)
    if (!made || everything.includes(`"${made.wrong}"`)) continue
    const pieces = written.pieces.map((piece, at) => (at === i ? made.piece : piece))
    return { written: { ...written, pieces }, what: made.what, wrong: made.wrong }
  }
  return null
}

interface Made {
  readonly piece: Piece
  readonly what: string
  readonly wrong: string
}

const mistakes: Readonly<Record<Mistake, (piece: Piece, roll: Roll, written: Written) => Made | null>> = {
  // A row of codes, which its class, its row and other tables hold.
  inSum: (piece, roll) => inTable(piece, roll, (row) => row.some((text) => /^\d{3,7}$/.test(text))),
  // A row by its words: of a balance, of the three public expenses.
  betweenTables: (piece, roll) => inTable(piece, roll, (row) => !row.some((text) => /^\d{3,7}$/.test(text))),
  inProse(piece, roll) {
    if (typeof piece !== "string" || toldOnce.test(piece)) return null
    const found = [...piece.matchAll(/\d+\.\d{2}(?=万元)/g)]
    if (found.length === 0) return null
    const one = found[roll(0, found.length - 1)]!
    // The first digit: a rate beside it is too rough for the others.
    const wrong = mistyped(one[0], roll, 1)
    const text = piece.slice(0, one.index) + wrong + piece.slice(one.index + one[0].length)
    return { piece: text, what: `${text.slice(0, 200)}：${one[0]}→${wrong}`, wrong }
  },
  wrongYear(piece, _, { title }) {
    const year = /20\d\d/.exec(title)![0]
    const [from, to] = [`${year}年`, `${Number(year) - 3}年`]
    if (isSheet(piece) && piece.title.includes(from)) {
      const wrong = piece.title.replace(from, to)
      return { piece: { ...piece, title: wrong }, what: `${from}→${to}：${wrong}`, wrong }
    }
    // Of what was done a chapter may tell another year.
    if (typeof piece === "string" || isSheet(piece) || /工作/.test(piece.heading)) return null
    if (piece.heading.includes(from)) {
      const wrong = piece.heading.replace(from, to)
      return { piece: { ...piece, heading: wrong }, what: `${from}→${to}：${wrong}`, wrong }
    }
    return null
  },
  wrongName(piece, _, { title }) {
    const name = /^(.*?)20\d\d年/.exec(title)![1]!
    const other = name.replace(/水[务利](?:管理)?局$/, "粮食和物资储备局")
    if (typeof piece === "string" && piece.includes(name))
      return { piece: piece.replace(name, other), what: piece.replace(name, other), wrong: other }
    if (typeof piece === "string" || isSheet(piece) || !piece.heading.includes(name)) return null
    const wrong = piece.heading.replace(name, other)
    return { piece: { ...piece, heading: wrong }, what: wrong, wrong }
  },
}

/** An amount mistyped in a table of the nine, in a row that is meant. */
function inTable(piece: Piece, roll: Roll, isMeant: (row: readonly string[]) => boolean): Made | null {
  if (!isSheet(piece) || !nineTables.includes(piece.key) || toldOnce.test(piece.title)) return null
  const r = roll(0, piece.grid.length - 1)
  const row = piece.grid[r]!
  const c = roll(0, row.length - 1)
  const text = row[c]!
  if (!isMeant(row) || !amount.test(text) || /^[\d,]*0\.00$/.test(text)) return null
  const wrong = mistyped(text, roll)
  const grid = piece.grid.map((cells, y) =>
    y === r ? cells.map((cell, x) => (x === c ? wrong : cell)) : cells,
  )
  return { piece: { ...piece, grid }, what: `${piece.title} ${row.join(" ")}：${text}→${wrong}`, wrong }
}
