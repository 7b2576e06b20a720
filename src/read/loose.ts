import type { Block, Cell, Paragraph, Table } from "../document/blocks.ts"
import { parseNumber } from "../money/figure.ts"
import { tableWords } from "../packs/index.ts"
import { plain, unnumbered } from "../text/label.ts"

/**
 * Makes tables of the small forms whose lines came out of a PDF as prose: the assets, a line a row, and the
 * head of an empty procurement table. Their labels are few and known, so no column needs to be guessed.
 */
export function recoverForms(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  let tables = blocks.filter((block) => block.kind === "table").length
  for (let i = 0; i < blocks.length; i++) {
    const lines = linesFrom(blocks, i)
    const form = assetLines(lines) ?? procurementHead(lines)
    if (!form) {
      found.push(blocks[i]!)
      continue
    }
    found.push(tableOf(form.rows, ++tables))
    i += form.taken - 1
  }
  return found
}

/** The rows of a form, and how many lines of prose they were. */
interface Form {
  readonly rows: readonly FormRow[]
  readonly taken: number
}

interface FormRow {
  readonly line: Paragraph
  readonly cells: readonly { readonly text: string; readonly column: number; readonly line?: Paragraph }[]
}

function linesFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const lines: Paragraph[] = []
  const head = /^(?:项目数量价值|政府采购项目来源$|采购物品名称)/
  const first = blocks[from]!
  if (first.kind !== "paragraph" || !head.test(plain(first.text))) return lines
  for (let i = from; i < blocks.length && lines.length < 60; i++) {
    const block = blocks[i]!
    if (block.kind !== "paragraph" || /^[一二三四五六七八九十]+、|^注[:：]|^说明[:：]/.test(block.text)) break
    lines.push(block)
  }
  return lines
}

function assetLines(lines: readonly Paragraph[]): Form | null {
  const [head, ...rest] = lines
  if (!head || !/^项目数量价值/.test(plain(head.text))) return null
  const titles = head.text.split(/(?<!\s)\s+(?=数量|价值)/)
  const read: FormRow[] = [{ line: head, cells: titles.map((text, i) => ({ text, column: i + 1 })) }]
  const words = tableWords("assets", "row")
  for (const line of rest) {
    const pieces = line.text.split(/\s+/)
    const figures: string[] = []
    while (pieces.length > 1 && (parseNumber(pieces.at(-1)!) !== null || /^[—-]+$/.test(pieces.at(-1)!)))
      figures.unshift(pieces.pop()!)
    const label = pieces.join("")
    const key = words(unnumbered(plain(label)))
    if (key === null || figures.length > 2) break
    const single = figures.length === 1
    // One figure alone is a value in the total's line or with decimals, else a count.
    const isValue = single && (key === "total" || figures[0]!.includes("."))
    read.push({
      line,
      cells: [
        { text: label, column: 1 },
        { text: isValue ? "" : (figures[0] ?? ""), column: 2 },
        { text: isValue ? figures[0]! : (figures[1] ?? ""), column: 3 },
      ],
    })
  }
  return read.length > 3 ? { rows: read, taken: read.length } : null
}

function procurementHead(lines: readonly Paragraph[]): Form | null {
  const words = plain(lines.map((line) => line.text).join(""))
  const isHead = /采购物品名称/.test(words) && /数量/.test(words) && /采购金额/.test(words)
  if (!isHead || lines.some((line) => parseNumber(line.text.split(/\s+/).at(-1)!) !== null)) return null
  const cells = lines.flatMap((line) => line.text.split(/\s+/).map((text) => ({ text, line })))
  const row = { line: lines[0]!, cells: cells.map((cell, c) => ({ ...cell, column: c + 1 })) }
  return { rows: [row], taken: lines.length }
}

function tableOf(lines: readonly FormRow[], table: number): Table {
  return {
    kind: "table",
    at: { ...lines[0]!.line.at, table },
    rows: lines.map(({ line, cells }, r) => ({
      at: { ...line.at, table, row: r + 1 },
      cells: cells.map(
        ({ text, column, line: own }, c): Cell => ({
          text,
          column,
          colspan: 1,
          rowspan: 1,
          at: { ...(own ?? line).at, table, row: r + 1, column: c + 1 },
        }),
      ),
    })),
  }
}
