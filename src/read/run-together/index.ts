import type { Block, Paragraph, Table } from "../../document/blocks.ts"
import { type Atom, atomsOf, isSpaced } from "./atoms.ts"
import { type Head, headBefore } from "./head.ts"
import { type Found, listAt } from "./lists.ts"
import { endsTable, type Header, headerAt, isPageMark } from "./sheet.ts"
import { indicatorRows, tableOf } from "./table.ts"
import type { Column } from "./words.ts"

/**
 * Puts tables back together whose text ran together when a PDF was copied out in reading order: the goals and
 * the indicators of project sheets, lists of units and of fixed assets. Everything else stays as it is.
 */
export function recoverTables(source: readonly Block[]): Block[] {
  const blocks = source.flatMap(unjoined)
  const spaced = isSpaced(blocks.map((block) => (block.kind === "paragraph" ? block.text : "")))
  const found = [...sheetsOf(blocks), ...listsOf(blocks)].sort((a, b) => a.start - b.start)
  if (found.length === 0) return [...source]
  const out: Block[] = []
  let at = 0
  for (const part of found) {
    if (part.start < at) continue
    for (const block of blocks.slice(at, part.start)) out.push(block)
    if ("table" in part) out.push(part.table)
    else {
      if (part.head) out.push(tableOf(part.head.rows, 0))
      out.push(indicatorTable(blocks, part, spaced))
    }
    at = part.end
  }
  for (const block of blocks.slice(at)) out.push(block)
  return numbered(out)
}

function listsOf(blocks: readonly Block[]): Found[] {
  return blocks.flatMap((_, i) => listAt(blocks, i) ?? [])
}

/** Parts a paragraph again where a wrapped line is not its continuation but the first words of a table. */
function unjoined(block: Block): Block[] {
  if (block.kind !== "paragraph" || !block.turns) return [block]
  const cut = block.turns.findIndex((turn) =>
    /^(?:一\s*级|项目编码|绩效目标(?![:：]))/.test(block.text.slice(turn.offset)),
  )
  if (cut < 0) return [block]
  const { offset, at } = block.turns[cut]!
  const turns = block.turns.slice(0, cut)
  const first = { ...block, text: block.text.slice(0, offset).trimEnd(), turns }
  const rest = {
    ...block,
    text: block.text.slice(offset),
    at,
    turns: block.turns.slice(cut + 1).map((turn) => ({ ...turn, offset: turn.offset - offset })),
  }
  return [withoutEmptyTurns(first), ...unjoined(withoutEmptyTurns(rest))]
}

function withoutEmptyTurns(paragraph: Paragraph): Paragraph {
  if (paragraph.turns?.length !== 0) return paragraph
  const { turns: _, ...plain } = paragraph
  return plain
}

interface Sheet {
  readonly head: Head | null
  /** Its first block, the block of its header, and the block after its last row. */
  readonly start: number
  readonly title: number
  readonly header: Header
  readonly end: number
}

function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = []
  let from = 0
  for (let i = 0; i < blocks.length; ) {
    const header = headerAt(blocks, i)
    if (!header) {
      i++
      continue
    }
    let end = header.end
    while (end < blocks.length) {
      const repeated = headerAt(blocks, end)
      if (repeated) end = repeated.end
      else if (endsTable(blocks, end)) break
      else end++
    }
    const head = headBefore(blocks, from, i)
    sheets.push({ head, start: head?.start ?? i, title: i, header, end })
    i = end
    from = end
  }
  return sheets
}

const titles: Record<Column, string> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  description: "绩效指标描述",
  target: "指标值",
  basis: "指标值确定依据",
}

function indicatorTable(blocks: readonly Block[], sheet: Sheet, spaced: boolean): Table {
  const atoms: Atom[] = []
  let afterBreak = false
  for (let i = sheet.header.end; i < sheet.end; ) {
    const repeated = headerAt(blocks, i)
    const block = blocks[i]!
    i = repeated?.end ?? i + 1
    if (repeated || block.kind !== "paragraph" || isPageMark(block.text)) {
      afterBreak = true
      continue
    }
    for (const atom of atomsOf(block.text, { line: block.at.line ?? 0, row: i, afterBreak }, spaced))
      atoms.push(atom)
    afterBreak = false
  }
  const { columns } = sheet.header
  const line = blocks[sheet.title]!.at.line ?? 0
  const header = columns.map((column) => ({ text: titles[column], line }))
  return tableOf([header, ...indicatorRows(atoms, columns)], 0)
}

/** Counts the tables anew: those put together stand between the others. */
function numbered(blocks: readonly Block[]): Block[] {
  let table = 0
  return blocks.map((block) => {
    if (block.kind !== "table") return block
    table++
    if (block.at.table === table) return block
    return {
      ...block,
      at: { ...block.at, table },
      rows: block.rows.map((row) => ({
        at: { ...row.at, table },
        cells: row.cells.map((cell) => ({ ...cell, at: { ...cell.at, table } })),
      })),
    }
  })
}
