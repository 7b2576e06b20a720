import type { Codes } from "../codes/index.ts"
import type { Block, Cell, Row, Table } from "../document/blocks.ts"

/**
 * Tables whose cells were told apart by their places, with the names of classes and items cut where the code lists say:
 * a name whose end came into the row below, with its figures, and two names that were parted in the wrong place.
 */
export function withWholeNames(blocks: readonly Block[], codes: Codes): Block[] {
  return blocks.map((block) =>
    block.kind === "table" && block.laid && !block.loose ? mended(block, codes) : block,
  )
}

function mended(table: Table, codes: Codes): Table {
  const rows: Row[] = []
  for (const row of table.rows) {
    const before = rows.at(-1)
    const whole = before && joined(before, row, codes)
    if (whole) rows[rows.length - 1] = whole
    else {
      const apart = before && parted(before, row, codes)
      if (apart) rows[rows.length - 1] = apart[0]
      rows.push(apart ? apart[1] : row)
    }
  }
  if (rows.every((row, r) => row === table.rows[r])) return table
  return { ...table, rows: rows.map((row, r) => numbered(row, r + 1)) }
}

const numbered = (row: Row, r: number): Row =>
  row.at.row === r
    ? row
    : {
        at: { ...row.at, row: r },
        cells: row.cells.map((cell) => ({ ...cell, at: { ...cell.at, row: r } })),
      }

const isPlain = (row: Row) => row.cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1)
const isName = ({ text }: Cell) => /[\u4e00-\u9fff]/.test(text)
const isFigure = ({ text }: Cell) => /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$/.test(text)

/** Two rows as one, when the second holds nothing but the end of a name and what the first lacks. */
function joined(first: Row, second: Row, codes: Codes): Row | null {
  if (!isPlain(first) || !isPlain(second)) return null
  const filled = second.cells.filter(({ text }) => text !== "")
  const ends = filled.filter(isName)
  const [end] = ends
  if (!end || ends.length > 1 || filled[0] !== end || !filled.some(isFigure)) return null
  const at = (column: number) => first.cells.find((cell) => cell.column === column)
  const name = at(end.column)
  if (
    !name ||
    name.text === "" ||
    filled.some((cell) => cell !== end && (at(cell.column)?.text ?? "") !== "")
  )
    return null
  const text = name.text + end.text
  const names = namesIn(first, name, codes)
  const isClass = (words: string) => codes.classNamed(words) !== null
  if (!(names ? names.includes(text) : isClass(text) && !isClass(end.text))) return null
  return {
    ...first,
    cells: first.cells.map((cell) => {
      if (cell === name) return { ...cell, text }
      const own = filled.find((other) => other !== end && other.column === cell.column)
      return own
        ? { ...own, at: { ...cell.at, ...(own.at.line === undefined ? {} : { line: own.at.line }) } }
        : cell
    }),
  }
}

/** Two rows with codes whose names together are what the lists say, but were cut in another place. */
function parted(first: Row, second: Row, codes: Codes): readonly [Row, Row] | null {
  for (const name of first.cells.filter(isName)) {
    const other = second.cells.find(({ column }) => column === name.column)
    if (!other || !isName(other)) continue
    const [above, below] = [namesIn(first, name, codes), namesIn(second, other, codes)]
    if (!above || !below || above.includes(name.text) || below.includes(other.text)) continue
    const both = name.text + other.text
    const whole = above.find((own) => both.startsWith(own) && below.includes(both.slice(own.length)))
    if (whole === undefined) continue
    const named = (row: Row, cell: Cell, text: string): Row => ({
      ...row,
      cells: row.cells.map((own) => (own === cell ? { ...cell, text } : own)),
    })
    return [named(first, name, whole), named(second, other, both.slice(whole.length))]
  }
  return null
}

/** What the code left of a name may be called; null when there is none, or it is in no list. */
function namesIn(row: Row, name: Cell, codes: Codes): readonly string[] | null {
  const digits: string[] = []
  for (const cell of row.cells.toReversed()) {
    if (cell.column >= name.column || cell.text === "") continue
    if (!/^\d{2,7}$/.test(cell.text)) break
    digits.unshift(cell.text)
  }
  const code = digits.join("")
  if (!/^[2-9]\d{2}(?:\d{2}){0,2}$/.test(code)) return null
  const names = [
    ...codes.namesOf("functional-expenditure", code),
    ...codes.namesOf("economic-department", code),
    ...codes.namesOf("economic-government", code),
  ]
  return names.length > 0 ? names : null
}
