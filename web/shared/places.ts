import type { Block, Cell } from "../../src/document/blocks.ts"
import type { Finding } from "../../src/model/finding.ts"
import type { Place } from "../../src/model/place.ts"

/** Names a paragraph (`b7`) or a cell (`b7-3-2`: block, row, cell, from 0); also its element's id. */
export type Anchor = string

/** A place to show: `turn` grows so that the same place can be shown again. */
export interface Shown {
  readonly anchor: Anchor
  readonly turn: number
  readonly focus: boolean
}

/** The anchor of a paragraph. */
export function paragraphAnchor(block: number): Anchor {
  return `b${block}`
}

/** The anchor of a cell. */
export function cellAnchor(block: number, row: number, cell: number): Anchor {
  return `b${block}-${row}-${cell}`
}

/** The block an anchor lies in. */
export function blockOf(anchor: Anchor): number {
  return Number.parseInt(anchor.slice(1), 10)
}

/** The row of its table an anchor lies in, or null for a paragraph. */
export function rowOf(anchor: Anchor): number | null {
  const row = anchor.split("-")[1]
  return row === undefined ? null : Number(row)
}

/** Finds where a place stands among the blocks on the page. */
export class PlaceIndex {
  readonly #cells = new Map<string, Anchor>()
  readonly #sheets = new Map<string, Anchor>()
  readonly #pages = new Map<number, { readonly anchor: Anchor; readonly text: string }[]>()
  readonly #paragraphs = new Map<number, Anchor>()
  readonly #lineOf = new Map<Anchor, number>()
  readonly #lines: { readonly line: number; readonly anchor: Anchor }[] = []

  constructor(blocks: readonly Block[]) {
    blocks.forEach((block, b) => {
      if (block.kind === "paragraph") {
        this.#add(block.at, paragraphAnchor(b), block.text)
        return
      }
      block.rows.forEach((row, r) => {
        const first = row.cells.findIndex((cell) => cell.text !== "")
        if (row.cells.length > 0) this.#addCellKeys(row.at, cellAnchor(b, r, Math.max(first, 0)))
        for (let c = 0; c < row.cells.length; c++)
          this.#add(row.cells[c]!.at, cellAnchor(b, r, c), row.cells[c]!.text)
      })
      const filled = block.rows.findIndex((row) => row.cells.some((cell) => cell.text !== ""))
      const row = block.rows[Math.max(filled, 0)]
      const first = row?.cells.findIndex((cell: Cell) => cell.text !== "") ?? 0
      if (row) this.#addCellKeys({ ...block.at }, cellAnchor(b, Math.max(filled, 0), Math.max(first, 0)))
    })
    this.#lines.sort((a, b) => a.line - b.line)
  }

  /**
   * The paragraph or cell a place means: the cell named, else the line or paragraph, else what on the page
   * contains the words quoted, else the page's beginning; null when none.
   */
  find(place: Place, quoted?: string): Anchor | null {
    const cell = this.#cellOf(place)
    if (cell && (place.line === undefined || (this.#lineOf.get(cell) ?? place.line) === place.line))
      return cell
    return (
      this.#paragraphs.get(place.paragraph ?? -1) ??
      this.#atLine(place.line) ??
      cell ??
      this.#onPage(place.page, quoted)
    )
  }

  #cellOf({ sheet, cell, table, row, column }: Place): Anchor | null {
    const keys = [
      sheet !== undefined && cell !== undefined ? `s${sheet}!${cell}` : null,
      table !== undefined && row !== undefined && column !== undefined ? `t${table}.${row}.${column}` : null,
      table !== undefined && row !== undefined ? `t${table}.${row}` : null,
      table !== undefined ? `t${table}` : null,
    ]
    for (const key of keys) {
      const anchor = key === null ? undefined : this.#cells.get(key)
      if (anchor) return anchor
    }
    return (sheet === undefined ? undefined : this.#sheets.get(sheet)) ?? null
  }

  /** The last thing that starts on or before a line: a cell's later lines belong to the cell. */
  #atLine(line: number | undefined): Anchor | null {
    if (line === undefined) return null
    let low = 0
    let high = this.#lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#lines[middle]!.line < line) low = middle + 1
      else high = middle
    }
    const exact = this.#lines[low]
    if (exact?.line === line) return exact.anchor
    return this.#lines[low - 1]?.anchor ?? null
  }

  #onPage(page: number | undefined, quoted: string | undefined): Anchor | null {
    const items = page === undefined ? undefined : this.#pages.get(page)
    if (!items) return null
    return ((quoted && items.find(({ text }) => text.includes(quoted))) || items[0]!).anchor
  }

  #add(at: Place, anchor: Anchor, text: string): void {
    this.#addCellKeys(at, anchor)
    if (at.line !== undefined) {
      this.#lines.push({ line: at.line, anchor })
      this.#lineOf.set(anchor, at.line)
    }
    if (at.paragraph !== undefined) this.#paragraphs.set(at.paragraph, anchor)
    if (at.page === undefined) return
    const items = this.#pages.get(at.page)
    if (items) items.push({ anchor, text })
    else this.#pages.set(at.page, [{ anchor, text }])
  }

  #addCellKeys({ sheet, cell, table, row, column }: Place, anchor: Anchor): void {
    const set = (key: string) => {
      if (!this.#cells.has(key)) this.#cells.set(key, anchor)
    }
    if (sheet !== undefined && !this.#sheets.has(sheet)) this.#sheets.set(sheet, anchor)
    if (sheet !== undefined && cell !== undefined) set(`s${sheet}!${cell}`)
    if (table === undefined) return
    if (row === undefined) set(`t${table}`)
    else if (column === undefined) set(`t${table}.${row}`)
    else set(`t${table}.${row}.${column}`)
  }
}

/** A place of a finding that is on the page. */
export interface Spot {
  readonly anchor: Anchor
  readonly place: Place
}

/** A finding seen from a place: the one to mend, or only involved in its sums. */
export interface Mark {
  readonly finding: number
  readonly involved: boolean
}

/** Where the findings stand. */
export interface Marks {
  /** By anchor, those to mend first. */
  readonly at: ReadonlyMap<Anchor, readonly Mark[]>
  /** Spots by finding number, the one to mend first; each anchor once. */
  readonly of: readonly (readonly Spot[])[]
}

/** For every finding how far down the document its first place stands; those without a place come last. */
export function ranksOf(marks: Marks): number[] {
  const order = marks.of.map((spots, finding) => ({ finding, at: positionOf(spots[0]?.anchor) }))
  order.sort((a, b) => {
    for (let i = 0; i < 3; i++) if (a.at[i] !== b.at[i]) return (a.at[i] ?? -1) - (b.at[i] ?? -1)
    return a.finding - b.finding
  })
  const ranks: number[] = []
  order.forEach(({ finding }, rank) => {
    ranks[finding] = rank
  })
  return ranks
}

function positionOf(anchor: Anchor | undefined): number[] {
  return anchor === undefined ? [Number.MAX_SAFE_INTEGER] : anchor.slice(1).split("-").map(Number)
}

/**
 * Places all findings on the document. The first place of a finding is the one to mend. Others are to be mended
 * as well when the finding quotes no figure (one defect repeated in many rows), else they are only involved.
 */
export function marksOf(findings: readonly Finding[], index: PlaceIndex): Marks {
  const at = new Map<Anchor, Mark[]>()
  const of = findings.map((finding, number) => {
    const spots: Spot[] = []
    for (const place of finding.at) {
      const anchor = index.find(place, finding.says)
      if (anchor === null || spots.some((spot) => spot.anchor === anchor)) continue
      const mark = { finding: number, involved: spots.length > 0 && finding.says !== undefined }
      spots.push({ anchor, place })
      const marks = at.get(anchor) ?? []
      if (mark.involved) marks.push(mark)
      else marks.unshift(mark)
      at.set(anchor, marks)
    }
    return spots
  })
  return { at, of }
}
