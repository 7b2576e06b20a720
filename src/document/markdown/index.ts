import type { Block, Paragraph, Table } from "../blocks.ts"
import { Budget } from "../budget.ts"
import { tableOf } from "../grid.ts"
import { readFragment } from "../html/index.ts"
import { textOf } from "./inline.ts"
import { isPipeTable, pipeRows } from "./table.ts"

/** A line of the source with its 1-based number. */
interface Line {
  readonly text: string
  readonly number: number
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/
const fence = /^ {0,3}(`{3,}|~{3,})/
const thematic = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const underline = /^ {0,3}(=+|-+)[ \t]*$/
const bullet = /^\s*[-*+][ \t]+(.*)$/
const ordered = /^\s*(\d{1,9}[.)])[ \t]+(.*)$/
const html =
  /^ {0,3}<(?:!--|\/?(?:table|div|p|section|article|main|header|footer|nav|ul|ol|dl|center|figure|blockquote|h[1-6]|hr|br|details|pre)\b)/i

/** Whether a text is Markdown: headings with #, or a table with its line of dashes. */
export function looksLikeMarkdown(text: string): boolean {
  if (/^\s*<(?:!doctype|html|\?xml|head|body)\b/i.test(text)) return false
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/)
  return (
    lines.filter((line) => /^#{1,6} +\S/.test(line)).length >= 2 ||
    lines.some((line, i) => i > 0 && isPipeTable(lines[i - 1]!, line))
  )
}

/**
 * Reads Markdown into blocks: headings, paragraphs, lists item by item, pipe tables and tables of HTML. Lines of one
 * paragraph are one text; in Chinese without a blank where they join.
 */
export function readMarkdown(source: string, budget = new Budget()): Block[] {
  const lines = withoutFrontMatter(
    source
      .replace(/^\ufeff/, "")
      .split(/\r\n|\n|\r/)
      .map((text, i) => ({ text, number: i + 1 })),
  )
  const blocks: Block[] = []
  let tables = 0
  let open: Line[] = []
  let quoted = false
  const close = (level: number | null = null) => {
    for (const block of paragraphsOf(open, level, budget)) blocks.push(block)
    open = []
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const next = lines[i + 1]
    const fenced = fence.exec(line.text)
    const found = heading.exec(line.text)
    const setext = open.length > 0 ? underline.exec(line.text) : null
    if (line.text.trim() === "") close()
    else if (fenced) {
      close()
      while (++i < lines.length && !lines[i]!.text.trim().startsWith(fenced[1]!))
        for (const block of plainLine(lines[i]!)) blocks.push(block)
    } else if (found) {
      close()
      open = [{ text: headingText(line.text.slice(found[0].length)), number: line.number }]
      close(found[1]!.length)
    } else if (setext) close(setext[1]!.startsWith("=") ? 1 : 2)
    else if (thematic.test(line.text)) close()
    else if (next && isPipeTable(line.text, next.text)) {
      close()
      const { rows, end } = pipeRows(lines, i)
      blocks.push(tableOf(rows, ++tables, { line: line.number }, budget))
      i = end - 1
    } else if (html.test(line.text)) {
      close()
      const end = htmlEnd(lines, i)
      const chunk = lines.slice(i, end).map(({ text }) => text)
      const read = readFragment(chunk.join("\n"), line.number, tables, budget)
      tables += read.filter((block): block is Table => block.kind === "table").length
      for (const block of read) blocks.push(block)
      i = end - 1
    } else {
      const text = line.text.replace(/^(?: {0,3}> ?)+/, "")
      const item = bullet.exec(text)
      const numbered = ordered.exec(text)
      // A quotation is a paragraph of its own; its later lines may do without the mark.
      if (item || numbered || (text !== line.text && !quoted)) close()
      quoted = open.length > 0 ? quoted : text !== line.text
      open.push({
        text: item ? item[1]! : numbered ? `${numbered[1]}${numbered[2]}` : text,
        number: line.number,
      })
    }
  }
  close()
  return blocks
}

/** A heading's words, without the marks that may close it. */
function headingText(text: string): string {
  const words = text.trim()
  let end = words.length
  while (end > 0 && words[end - 1] === "#") end--
  if (end === 0) return ""
  return /[ \t]/.test(words[end - 1]!) ? words.slice(0, end).trimEnd() : words
}

/** A line that only links into the document belongs to a list of contents, which repeats the titles. */
const intoPage = /^\[(?:[^\]\\]|\\.)*\]\(#[^)]*\)$/

function withoutFrontMatter(lines: Line[]): Line[] {
  if (!/^---\s*$/.test(lines[0]?.text ?? "")) return lines
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text))
  const isMatter = end > 0 && lines.slice(1, end).every((line) => /^(?:\s|#|[\w-]+\s*:|$)/.test(line.text))
  return isMatter ? lines.slice(end + 1) : lines
}

/** Lines of a paragraph as one; hard breaks part it. */
function paragraphsOf(lines: readonly Line[], level: number | null, budget: Budget): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let text = ""
  let last = ""
  let first = 0
  let turns: NonNullable<Paragraph["turns"]>[number][] = []
  const flush = () => {
    const kept = text.trim()
    if (kept !== "")
      paragraphs.push({
        kind: "paragraph",
        text: kept,
        level,
        at: { line: first },
        ...(turns.length > 0 ? { turns } : {}),
      })
    text = ""
    last = ""
    turns = []
  }
  for (const line of lines) {
    budget.text(line.text.length)
    if (intoPage.test(line.text.trim())) continue
    const pieces = textOf(withBreak(line.text)).split("\n")
    pieces.forEach((piece, p) => {
      if (p > 0) flush()
      const own = piece.trim()
      if (text === "") first = line.number
      else {
        if (/^[!-~]/.test(last) && /^[!-~]/.test(own)) text += " "
        turns.push({ offset: text.length, at: { line: line.number } })
      }
      text += own
      // Kept apart: looking at the end of a growing text would copy it for every line.
      last = own.at(-1) ?? last
    })
  }
  flush()
  return paragraphs
}

/** A line whose end breaks it, by two blanks or a backslash that no other escapes, says so with `<br>`. */
function withBreak(line: string): string {
  let slashes = 0
  while (line[line.length - 1 - slashes] === "\\") slashes++
  if (slashes % 2 === 1) return `${line.slice(0, -1).trim()}<br>`
  return line.endsWith("  ") ? `${line.trim()}<br>` : line.trim()
}

function plainLine(line: Line): Paragraph[] {
  const text = line.text.trim()
  return text === "" ? [] : [{ kind: "paragraph", text, level: null, at: { line: line.number } }]
}

/** Where a block of HTML ends: after its last table closes, then at a blank line. */
function htmlEnd(lines: readonly Line[], from: number): number {
  let depth = 0
  for (let i = from; i < lines.length; i++) {
    const { text } = lines[i]!
    if (depth === 0 && i > from && text.trim() === "") return i
    depth += (text.match(/<table\b/gi)?.length ?? 0) - (text.match(/<\/table\s*>/gi)?.length ?? 0)
    if (depth <= 0 && /<\/table\s*>\s*$/i.test(text)) return i + 1
  }
  return lines.length
}
