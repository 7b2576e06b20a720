import type { Cell, Row, Table } from "../../document/blocks.ts"
import { cutAlternating } from "./alternating.ts"
import type { Atom } from "./atoms.ts"
import { type CellAtoms, cutRows } from "./rows.ts"
import { type Column, level1Names, level2Names, numericTarget } from "./words.ts"

/** The atoms under one level-2 label. */
interface Block {
  readonly level1: Label | null
  readonly level2: Label
  readonly atoms: Atom[]
}

interface Label {
  readonly text: string
  readonly line: number
}

/** One row of an indicator table: for each of its columns the text and the line it starts on. */
export type IndicatorRow = { readonly text: string; readonly line: number }[]

/** Tells the cells of an indicator table apart. `atoms` is its body, repeated headers already taken out. */
export function indicatorRows(atoms: readonly Atom[], columns: readonly Column[]): IndicatorRow[] {
  const blocks = blocksOf(atoms)
  const cellColumns = columns.filter((column) => column !== "level1" && column !== "level2")
  const shape = { columns: cellColumns, widths: cellColumns.map(() => 0), bases: commonEndings(blocks) }
  let cut = blocks.map((block) => cutRows(block.atoms, shape).rows)
  for (let pass = 0; pass < 3; pass++) {
    shape.widths = columnWidths(cut.flat(), cellColumns.length)
    const cutBlock = pass < 2 ? cutRows : cutAlternating
    cut = blocks.map((block) => cutBlock(block.atoms, shape).rows)
  }
  return blocks.flatMap((block, b) =>
    cut[b]!.map((cells, r) => {
      const label1 = r === 0 ? block.level1 : null
      const line = label1?.line ?? (r === 0 ? block.level2.line : lineOf(cells))
      return columns.map((column) => {
        if (column === "level1") return { text: label1?.text ?? "", line }
        if (column === "level2") return { text: r === 0 ? block.level2.text : "", line }
        const own = cells[cellColumns.indexOf(column)]!
        return { text: own.map((atom) => atom.text).join(""), line: own[0]?.line ?? line }
      })
    }),
  )
}

function lineOf(cells: CellAtoms): number {
  return Math.min(...cells.flatMap((cell) => cell.map((atom) => atom.line)))
}

/** Cuts the body at its level-2 labels, which may be broken over lines. */
function blocksOf(atoms: readonly Atom[]): Block[] {
  const blocks: Block[] = []
  let level1: Label | null = null
  for (let i = 0; i < atoms.length; ) {
    const first = atoms[i]!
    const startsLine: boolean = i === 0 || atoms[i - 1]!.row !== first.row || level1 !== null
    const label: { text: string; end: number } | null = startsLine ? labelAt(atoms, i) : null
    if (!label) {
      if (blocks.length === 0) blocks.push({ level1, level2: { text: "", line: first.line }, atoms: [] })
      blocks.at(-1)!.atoms.push(first)
      i++
      continue
    }
    const isLevel1 =
      level1 === null &&
      level1Names.includes(label.text) &&
      (!level2Names.includes(label.text) || labelAt(atoms, label.end) !== null)
    if (isLevel1) level1 = { text: label.text, line: first.line }
    else {
      blocks.push({ level1, level2: { text: label.text, line: first.line }, atoms: [] })
      level1 = null
    }
    i = label.end
  }
  return blocks
}

const names = new Set([...level1Names, ...level2Names])
const beginnings = new Set([...names].flatMap((name) => Array.from(name, (_, i) => name.slice(0, i + 1))))

/** The label that begins at an atom, joined from up to five pieces, or null. */
function labelAt(atoms: readonly Atom[], start: number): { text: string; end: number } | null {
  let text = ""
  let found: { text: string; end: number } | null = null
  for (let end = start; end < Math.min(start + 5, atoms.length); end++) {
    text += atoms[end]!.text
    if (names.has(text)) found = { text, end: end + 1 }
    if (!beginnings.has(text)) break
  }
  return found
}

/** Texts that end several blocks, as the basis does: the longest of those that end the most. */
function commonEndings(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { atoms } of blocks) {
    let ending = ""
    for (let i = atoms.length - 1; i > 0 && i >= atoms.length - 40; i--) {
      if (numericTarget(atoms[i]!.text) === 2) break
      ending = atoms[i]!.text + ending
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
  }
  const found = new Set<string>()
  for (const { atoms } of blocks) {
    let ending = ""
    let bestCount = 1
    let best = ""
    for (let i = atoms.length - 1; i > 0 && i >= atoms.length - 40; i--) {
      if (numericTarget(atoms[i]!.text) === 2) break
      ending = atoms[i]!.text + ending
      const count = counts.get(ending)!
      if (count > 1 && count >= bestCount * 0.6 && ending.length >= 4) {
        best = ending
        bestCount = Math.max(bestCount, count)
      }
    }
    if (best) found.add(best)
  }
  const all = [...found]
  return new Set(all.filter((text) => !all.some((other) => other !== text && other.endsWith(text))))
}

/**
 * The width of each column: the one most wrapped lines come close to and hardly any line exceeds. Lines cut
 * wrongly in an earlier pass are shorter, or longer, than the others.
 */
function columnWidths(rows: readonly CellAtoms[], count: number): number[] {
  return Array.from({ length: count }, (_, column) => {
    const wrapped: number[] = []
    const all: number[] = []
    for (const row of rows) {
      const lines = lineWidths(row[column]!)
      wrapped.push(...lines.slice(0, -1))
      all.push(...lines)
    }
    if (wrapped.length === 0) return Math.max(0, ...all)
    let best = 0
    let most = -Infinity
    for (const width of new Set(wrapped)) {
      const near = wrapped.filter((other) => other <= width && other >= width - 4).length
      const beyond = all.filter((other) => other > width + 1).length
      const score = near - beyond
      if (score < most || (score === most && width < best)) continue
      best = width
      most = score
    }
    return best
  })
}

function lineWidths(atoms: readonly Atom[]): number[] {
  const widths: number[] = []
  atoms.forEach((atom, i) => {
    if (i > 0 && atoms[i - 1]!.row === atom.row) widths[widths.length - 1]! += atom.width
    else widths.push(atom.width)
  })
  return widths
}

/** A table of plain cells from texts and their lines. */
export function tableOf(rows: readonly (readonly { text: string; line: number }[])[], table: number): Table {
  return {
    kind: "table",
    at: { line: rows[0]![0]!.line, table },
    rows: rows.map(
      (cells, r): Row => ({
        at: { line: cells[0]!.line, table, row: r + 1 },
        cells: cells.map(
          (cell, c): Cell => ({
            text: cell.text,
            column: c + 1,
            colspan: 1,
            rowspan: 1,
            at: { line: cell.line, table, row: r + 1, column: c + 1 },
          }),
        ),
      }),
    ),
  }
}
