import type { Place } from "../../model/place.ts"
import { textsOf } from "../blocks.ts"
import { Budget } from "../budget.ts"
import { blocksOf, isFrame } from "./blocks.ts"
import type { FlowItem, Line, Span, WordCell } from "./flow.ts"
import type { WordFlow } from "./index.ts"

/** Where the paragraphs and cells that places name stand in the main part of a Word document. */
export class Anchors {
  readonly #spans = new Map<string, Span>()
  #first: Span | null = null

  /** The reader's own way of counting is walked once more, with places in the part instead of words. */
  constructor({ items, notes }: WordFlow) {
    for (const block of blocksOf([...items, ...notes].map(located), false, new Budget())) {
      if (block.kind === "paragraph") this.#add(`${block.at.paragraph}`, spanIn(block.text))
      else
        textsOf(block).forEach((row, r) => {
          row.forEach((text, c) => {
            const span = spanIn(text)
            // The first cell of a row stands for the row, that of a table for the table.
            for (const key of [`${block.at.table}`, `${block.at.table} ${r + 1}`]) this.#add(`t${key}`, span)
            this.#add(`t${block.at.table} ${r + 1} ${c + 1}`, span)
          })
        })
    }
  }

  /** The paragraph a place means, or the first one of its cell; else the first of the document. */
  find({ table, row, column, paragraph }: Place): Span | null {
    const keys =
      table === undefined
        ? [`${paragraph ?? ""}`]
        : [`t${table} ${row} ${column}`, `t${table} ${row}`, `t${table}`, `${paragraph ?? ""}`]
    for (const key of keys) {
      const span = this.#spans.get(key)
      if (span) return span
    }
    return this.#first
  }

  #add(key: string, span: Span | null): void {
    if (!span) return
    this.#first ??= span
    if (!this.#spans.has(key)) this.#spans.set(key, span)
  }
}

/** An item that says where it stands instead of what it says; cells without words say it too. */
function located(item: FlowItem): FlowItem {
  if (item.kind === "line") return said(item)
  const frame = isFrame(item)
  return {
    ...item,
    rows: item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell): WordCell => {
        const items = cell.items.map(located)
        const isBlank = !frame && cell.first && !items.some(({ kind }) => kind === "line")
        return isBlank ? { ...cell, items: [said(lineAt(cell.first!)), ...items] } : { ...cell, items }
      }),
    })),
  }
}

function lineAt(span: Span): Line {
  return { kind: "line", text: "", level: null, page: 0, span }
}

function said(line: Line): Line {
  return { ...line, text: line.span ? `${line.span.from}:${line.span.to}` : "-" }
}

function spanIn(text: string): Span | null {
  const found = /^(\d+):(\d+)/.exec(text)
  return found ? { from: Number(found[1]), to: Number(found[2]) } : null
}
