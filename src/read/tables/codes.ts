import type { Cell } from "../../document/blocks.ts"
import { labelOf, plain, unnumbered } from "../../text/label.ts"
import type { ShapeColumn } from "./shape.ts"

/** What the label cells of a row say. */
export interface RowLabel {
  readonly code: string | null
  readonly label: string
  /** Plain and without numbering, for comparing. */
  readonly words: string
}

/**
 * Reads codes and names row by row. A code may be whole, written with gaps, stand before its name in one
 * cell, or be split over columns 类 款 项; a column that repeats nothing takes its beginning from above.
 */
export function labelReader(all: readonly ShapeColumn[]): (cells: readonly (Cell | null)[]) => RowLabel {
  const owned = all.filter(({ path }) => !isOwnerCode(path))
  const columns = owned.length > 0 ? owned : all
  const codeColumns = columns
    .filter((column) => /^(?:类|款|项)$|编码|代码/.test(column.path.at(-1) ?? ""))
    .map((c) => c.x)
  let last = ""
  return (cells) => {
    const pieces: { text: string; level: number }[] = []
    const labels: string[] = []
    for (const column of columns) {
      const cell = cells[column.x]
      if (!cell || cell.text === "" || (cell.column - 1 !== column.x && labels.length + pieces.length > 0))
        continue
      if (cell.column - 1 !== column.x && !columns.some((c) => c.x === cell.column - 1)) continue
      const text = plain(cell.text)
      const level = Math.max(0, codeColumns.indexOf(column.x))
      // Spreadsheets drop the zero of 01; below a 类 a single digit is still a 款 or a 项.
      const digit = level > 0 && isPart(column) && /^\d$/.test(text) ? `0${text}` : null
      // An amount looks like a code with a point; codes with one stand in the column of codes.
      const isAmount = text.includes(".") && codeColumns.length > 0 && !codeColumns.includes(column.x)
      const bare = isAmount
        ? undefined
        : (digit ?? /^(\d{2,3}|\d{3}[-.]?\d{2}|\d{3}[-.]?\d{2}[-.]?\d{2})$/.exec(text)?.[0])
      const named = /^(\d{3}(?:\d{2}){0,2})([\u4e00-\u9fff].*)$/.exec(text)
      if (bare) pieces.push({ text: bare.replace(/[-.]/g, ""), level })
      else if (named) {
        pieces.push({ text: named[1]!, level })
        labels.push(labelOf(cell.text).replace(/^[\d\s]+/, ""))
      } else labels.push(labelOf(cell.text))
    }
    const code = joined(pieces, last)
    if (code) last = code
    const label = labels.join("")
    return { code, label, words: unnumbered(plain(label)) }
  }
}

/** Whether a column counts departments and units: their codes are none of a classification. */
export function isOwnerCode(path: readonly string[]): boolean {
  return /^(?:预算|主管)?(?:单位|部门)(?:编码|代码)$/.test(path.at(-1) ?? "")
}

/** Whether a column holds a part of codes. */
function isPart({ path }: ShapeColumn): boolean {
  return /^(?:款|项)$/.test(path.at(-1) ?? "")
}

function joined(pieces: readonly { text: string; level: number }[], last: string): string | null {
  let code = ""
  for (const { text, level } of pieces) {
    if (text.length >= 3) code = text.startsWith(code) ? text : code === "" ? text : code + text
    else if (code === "" && level > 0 && last.length >= 1 + 2 * level)
      code = last.slice(0, 1 + 2 * level) + text
    else code += text
  }
  return /^[1-6]\d{2}(?:\d{2}){0,2}$/.test(code) ? code : null
}

/** 1 类, 2 款, 3 项 by the number of digits; null without a code. */
export function levelOf(code: string | null): number | null {
  return code === null ? null : (code.length - 1) / 2
}
