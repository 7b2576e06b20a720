import type { Block } from "../blocks.ts"
import type { Line } from "../layout/segments.ts"
import { isContentsLine } from "./contents-line.ts"
import { partedTable } from "./pipes.ts"

const hasTabs = (text: string) => text.includes("\t", text.indexOf("\t") + 1)

/**
 * The lines of tables pasted out of a workbook or a page: a row a line, its cells parted by tabs. In the text of a Word
 * file each line has one tab, at its beginning, for it is one cell.
 */
export function tabbedLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && lines[end]!.text.includes("\t")) end++
    const stretch = lines.slice(i, end)
    if ((isWide(stretch) || isPairs(stretch)) && !isList(stretch)) for (const line of stretch) found.add(line)
    i = Math.max(end, i + 1)
  }
  return found
}

function isWide(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ text }) => hasTabs(text)).length
  return rows > 1 && rows >= lines.length * 0.6
}

/** Two columns: most rows have words before the tab and words or an amount behind it. Numbered lines are prose. */
function isPairs(lines: readonly Line[]): boolean {
  const pairs = lines.filter(({ text }) => /^[^\t。；]{1,40}\t[^\t。；]{1,60}$/.test(text))
  if (lines.length < 3 || pairs.length < 3 || pairs.length < lines.length * 0.6) return false
  return !pairs.some(({ text }) => /^\s*[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[、.．)）]\t/.test(text))
}

/** A contents list: each line ends in a page, and the pages never fall. */
function isList(lines: readonly Line[]): boolean {
  let page = 0
  return lines.every(({ text }) => {
    const number = Number(/\d{1,3}$/.exec(text.trimEnd())?.[0] ?? -1)
    const numbers = text.split("\t").filter((cell) => /^\s*\d+\s*$/.test(cell)).length
    const goesOn = number >= page && numbers === 1 && isContentsLine(text)
    page = number
    return goesOn
  })
}

/** A table whose cells tabs part; blank cells at the end of a row may be cut off. Null when the lines are no table. */
export function tabbedTable(lines: readonly Line[], table: number): Block | null {
  const rows = lines.map(({ text, number }) => ({
    texts: text.split("\t").map((cell) => cell.replace(/^"(.*)"$/, "$1").trim()),
    line: number,
  }))
  const width = Math.max(...rows.map(({ texts }) => texts.findLastIndex((text) => text !== "") + 1))
  return partedTable(
    rows.map(({ texts, line }) => ({
      texts: Array.from({ length: width }, (_, x) => texts[x] ?? ""),
      line,
    })),
    table,
  )
}
