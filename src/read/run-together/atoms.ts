import { displayWidth } from "../../text/width.ts"

/** A piece of a line that belongs to one cell for certain. */
export interface Atom {
  /** Without the blanks that justification put between characters. */
  readonly text: string
  /** The source line it stands on, for places. */
  readonly line: number
  /** Counts the printed lines: atoms with the same number stand side by side. */
  readonly row: number
  /** Display columns, a Chinese character being two wide. */
  readonly width: number
  /** True when its characters were spread over the whole width of its cell. */
  readonly spread: boolean
  /** True when a page break stands between it and the atom before. */
  readonly afterBreak: boolean
}

/**
 * Whether the tool that copied the text out put a blank between figures and characters (2024 年, ≤2 万元), as
 * pdftotext does: such a blank parts no cells.
 */
export function isSpaced(texts: readonly string[]): boolean {
  let apart = 0
  let together = 0
  for (const text of texts) {
    apart += text.match(/\d [年月日号元万]/g)?.length ?? 0
    together += text.match(/\d[年月日号元万]/g)?.length ?? 0
  }
  return apart > together
}

/**
 * Cuts a printed line into atoms: at its blanks, except that a run of single characters (`监 察 企 业 用 工`)
 * or of scraps of one or two (`完 善企 业职 工基`) is the line of one justified cell.
 */
export function atomsOf(
  text: string,
  place: { readonly line: number; readonly row: number; readonly afterBreak: boolean },
  spaced: boolean,
): Atom[] {
  const { line, row, afterBreak } = place
  const close = spaced ? text.replace(/(\d)\s+(?=[\u4e00-\u9fff])/g, "$1") : text
  const tokens = close.trim().split(/[\s\u3000]+/)
  const atoms: Atom[] = []
  const push = (pieces: readonly string[]) => {
    const joined = pieces.join("")
    const first = atoms.length === 0
    atoms.push({
      text: joined,
      line,
      row,
      width: displayWidth(joined),
      spread: pieces.length > 1,
      afterBreak: first && afterBreak,
    })
  }
  for (let i = 0; i < tokens.length; ) {
    let end = i
    while (end < tokens.length && isScrap(tokens[end]!)) end++
    const run = tokens.slice(i, end)
    const singles = run.filter((token) => token.length === 1).length
    if (run.length >= 4 || (run.length >= 3 && singles === run.length)) {
      // 人数 已 参 保: a short word before single characters is more likely the cell before.
      if (run[0]!.length === 2 && run.slice(1).every((token) => token.length === 1)) push([run.shift()!])
      push(run)
      i = end
    } else {
      push([tokens[i]!])
      i++
    }
  }
  return atoms
}

function isScrap(token: string): boolean {
  return token.length <= 2 && /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’（）]+$/.test(token)
}
