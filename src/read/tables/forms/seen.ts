import type { TableKey } from "../../../model/disclosure.ts"
import { parseNumber } from "../../../money/figure.ts"
import { plain, unnumbered } from "../../../text/label.ts"
import { isOwnerCode } from "../codes.ts"
import type { Shape } from "../shape.ts"
import { keyByTitle } from "../title.ts"

/** What forms look at in a table. */
export interface Seen {
  readonly shape: Shape
  /** The title above the table, plain. */
  readonly title: string
  /** The table that the title, or a title among the header words, names. */
  readonly named: TableKey | null
  /** The table that the title above it names. */
  readonly titled: TableKey | null
  /** Plain header texts, and all of them joined by `|`. */
  readonly header: readonly string[]
  readonly head: string
  /** Plain body texts without numbering, and header and body texts joined by `|`. */
  readonly labels: readonly string[]
  readonly all: string
  readonly codes: readonly string[]
  /** Codes of economic sections, and those of functions. */
  readonly economic: number
  readonly functional: number
  /** Header words of each column, from the top down. */
  readonly columns: readonly string[]
}

const codeText = /^([1-6]\d{2})(?:\d{2}){0,2}(?=$|\D)/
const codeColumn = /编码|代码|^(?:类|款|项)$|科目|分类/

/** Looks at a table once for all forms. */
export function seenIn(shape: Shape, title: string): Seen {
  const header = shape.header.flatMap((r) =>
    shape.table.rows[r]!.cells.flatMap((cell) => (cell.text === "" ? [] : [plain(cell.text)])),
  )
  const { labels, codes } = bodyOf(shape)
  const head = header.join("|")
  const titled = keyByTitle(title)
  return {
    shape,
    title: plain(title),
    titled,
    named: titled ?? keyByTitle(header.find((text) => text.length > 6 && text.endsWith("表")) ?? ""),
    header,
    head,
    labels,
    all: `${head}|${labels.join("|")}`,
    codes,
    economic: codes.filter((code) => /^[35]/.test(code)).length,
    functional: codes.filter((code) => code.startsWith("2")).length,
    columns: shape.columns.map(({ path }) => path.join("/")),
  }
}

function bodyOf(shape: Shape): { labels: string[]; codes: string[] } {
  const labels: string[] = []
  const codes: string[] = []
  const owners = new Set(shape.columns.filter(({ path }) => isOwnerCode(path)).map(({ x }) => x + 1))
  const coded = new Set(
    shape.columns.filter(({ path }) => codeColumn.test(path.at(-1) ?? "")).map(({ x }) => x + 1),
  )
  for (const r of shape.body.slice(0, 300)) {
    let named = false
    for (const cell of shape.table.rows[r]!.cells) {
      if (cell.text === "" || cell.text.length > 60) continue
      const text = plain(cell.text)
      const code = codeText.exec(text)
      const isCode =
        code !== null && !owners.has(cell.column) && (code[0] === text || /^\d+[\u4e00-\u9fff]/.test(text))
      // A round amount looks like a code, but stands behind the name.
      if (isCode && (coded.has(cell.column) || !named)) codes.push(code[0])
      named ||= /[\u4e00-\u9fff]/.test(text)
      if (parseNumber(text) === null) labels.push(unnumbered(text.replace(/^\d{3,7}/, "")))
    }
  }
  return { labels, codes }
}

/** How many columns have header words like these. */
export function columnsLike({ columns }: Seen, pattern: RegExp): number {
  return columns.filter((path) => pattern.test(path)).length
}
