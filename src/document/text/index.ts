import type { Block } from "../blocks.ts"
import { Budget } from "../budget.ts"
import { type Entry, entriesOf } from "../layout/entries.ts"
import { formTable, layoutTable, looseTable } from "../layout/index.ts"
import { type Region, regionsOf } from "../layout/regions.ts"
import { type Line, type Measure, measureOf } from "../layout/segments.ts"
import { withoutBookmarks } from "./bookmarks.ts"
import { withoutContents } from "./contents.ts"
import { isLetterSpaced, withoutLetterSpace, withoutStretch } from "./letter-space.ts"
import { isPiped, pipedTable } from "./pipes.ts"
import { paragraphsOf, wrapWidth } from "./prose.ts"
import { tabbedLines, tabbedTable } from "./tabs.ts"
import { readWordText } from "./word.ts"

/**
 * Reads a text document. Its parts are told apart by themselves: tables of Word's text (a TAB starts a cell),
 * tables laid out with blanks, and prose, which is put back together where its lines were wrapped.
 */
export function readText(text: string, budget = new Budget()): Block[] {
  const lines = text.split(/\r\n|\n|\r/).map(
    (raw, i): Line => ({
      text: withoutStretch(withoutBookmarks(raw.replaceAll("\f", ""))),
      number: i + 1,
      page: raw.startsWith("\f"),
    }),
  )
  for (const line of lines) budget.text(line.text.length)
  const parts = partsOf(withoutContents(lines))
  const plain = parts.flatMap((part) => (part.kind === "plain" ? part.lines : []))
  const measure = measureOf(plain)
  // Lines with columns on them say nothing about the width of prose.
  const width = wrapWidth(plain.map((line) => line.text).filter((one) => !/\S {2,}\S/.test(one)))
  const letterSpaced = isLetterSpaced(plain.map(({ text }) => text))
  const blocks: Block[] = []
  let tables = 0
  for (const part of parts) {
    const parted =
      part.kind === "piped"
        ? pipedTable(part.lines, tables + 1)
        : part.kind === "tabbed"
          ? tabbedTable(part.lines, tables + 1)
          : null
    const read =
      part.kind === "word"
        ? readWordText(part.lines, tables, budget)
        : parted
          ? [parted]
          : readPlain(part.lines, measure, width, tables, budget)
    tables += read.filter((block) => block.kind === "table").length
    const set = letterSpaced && part.kind === "plain"
    for (const block of read) blocks.push(set ? withoutLetterSpace(block) : block)
  }
  return blocks
}

/** Whether cells stand apart on many lines: where they only ran together, sentences are looked for in them. */
function keepsLayout(entries: readonly Entry[]): boolean {
  const apart = entries.filter(({ line }) => /\S[ \u3000]{2,}\S/.test(line.text)).length
  return apart * 4 >= entries.length
}

/** Lines of prose, the titles of sheets (12、某某资金绩效目标表) put together that were wrapped. */
function withWholeTitles(entries: readonly Entry[]): { text: string; number: number }[] {
  const lines: { text: string; number: number }[] = []
  entries.forEach(({ line, gap }, i) => {
    const text = line.text.trim()
    const before = lines.at(-1)
    const begun = i > 0 && gap === 0 && before && /^\s*\d{1,3}[、.．]/.test(before.text)
    if (
      begun &&
      !/^\d|^[（(]\d/.test(text) &&
      /绩效目标(?:申报|批复)?表$/.test(text) &&
      !/[。；]$|表$/.test(before.text.trim())
    )
      lines[lines.length - 1] = { ...before, text: before.text.trimEnd() + text }
    else lines.push({ text: line.text, number: line.number })
  })
  return lines
}

interface Part {
  readonly kind: "word" | "piped" | "tabbed" | "plain"
  readonly lines: Line[]
}

/** Cuts a document into stretches that Word wrote (a TAB a cell), tables whose cells tabs or strokes part, and others. */
function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = []
  const rows = tabbedLines(lines)
  let open = false
  lines.forEach((line, i) => {
    if (rows.has(line)) {
      const last = parts.at(-1)
      if (last?.kind === "tabbed") last.lines.push(line)
      else parts.push({ kind: "tabbed", lines: [line] })
      return
    }
    const blank = line.text.trim() === ""
    const tabbed = line.text.startsWith("\t")
    const last = parts.at(-1)
    const word = tabbed || (last?.kind === "word" && (blank || open || leadsToCell(lines, i)))
    open = word && (tabbed || (open && !blank))
    const piped = !word && (isPiped(line.text) || (last?.kind === "piped" && blank))
    const kind = word ? "word" : piped ? "piped" : "plain"
    if (last && last.kind === kind) last.lines.push(line)
    else parts.push({ kind, lines: [line] })
  })
  return parts
}

/** Whether a cell follows a line directly: the line may be the rest of the cell before, behind a blank one. */
function leadsToCell(lines: readonly Line[], at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 6, lines.length); i++) {
    if (lines[i]!.text.startsWith("\t")) return true
    if (lines[i]!.text.trim() === "") return false
  }
  return false
}

function readPlain(
  lines: readonly Line[],
  measure: Measure,
  width: number,
  tables: number,
  budget: Budget,
): Block[] {
  const blocks: Block[] = []
  let count = tables
  const readRegion = (region: Region): void => {
    if (region.kind === "caption") {
      blocks.push({ kind: "paragraph", text: region.text, level: null, at: { line: region.line } })
      return
    }
    const table =
      region.kind === "table"
        ? layoutTable(region.pages, count + 1, budget)
        : region.kind === "form"
          ? formTable(region.form, count + 1, budget)
          : null
    if (table) {
      blocks.push(table)
      count++
      return
    }
    if (region.kind === "form") {
      if (keepsLayout(region.form.all)) blocks.push(looseTable(region.form, ++count))
      else for (const part of regionsOf(region.form.all, false)) readRegion(part)
      return
    }
    const entries = region.kind === "table" ? region.pages.flat() : region.entries
    const prose = withWholeTitles(entries)
    for (const paragraph of paragraphsOf(prose, width)) blocks.push(paragraph)
  }
  for (const region of regionsOf(entriesOf(lines, measure))) readRegion(region)
  return blocks
}
