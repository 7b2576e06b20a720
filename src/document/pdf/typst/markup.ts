import { tablesFrom } from "../../keeps.ts"
import { settings, textArea } from "../../paper.ts"
import {
  type Cover,
  isCentred,
  type Print,
  type PrintBlock,
  type PrintHeading,
  type PrintParagraph,
} from "../../print.ts"
import { titleRoom } from "../../title-lines.ts"
import { entriesOf } from "../../toc.ts"
import { withTurns } from "../../turns.ts"
import type { Families } from "./fonts.ts"
import { preamble, sideways } from "./preamble.ts"
import { tableMarkup } from "./table.ts"
import { lines, proseText, quoted } from "./text.ts"

/** Characters that the title's type lets stand on one line of the cover. */
const longestTitle = 17

/** A document to be printed as Typst source, whole. */
export function markupOf(given: Print, fonts: Families): string {
  const print = withTurns(given)
  const { properties } = print
  const entries = entriesOf(print)
  const outlined = new Set<PrintBlock>(entries.map(({ heading }) => heading))
  return [
    `#set document(title: ${quoted(titleOf(print))}, author: ${quoted(properties.author)}, description: ${quoted(properties.subject)}, date: none)`,
    preamble(properties.language, fonts, entries.length),
    "#{",
    ...(print.cover ? [coverMarkup(print.cover)] : []),
    ...(print.contents ? ["contents()"] : []),
    ...(print.cover || print.contents ? ["counter(page).update(1)"] : []),
    ...bodyMarkup(print.blocks, outlined),
    "}",
  ].join("\n")
}

/** The title that an accessible PDF must have: its own, else the first words that stand in it. */
function titleOf({ properties, cover, blocks }: Print): string {
  const words = blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]))
  const given = [properties.title, cover?.title ?? "", ...words].find((text) => text.trim() !== "")
  return given?.replace(/\s*\n\s*/g, "").slice(0, 100) ?? "未命名文件"
}

function coverMarkup({ title, lines: below }: Cover): string {
  return `cover(${lines(parted(title))}, ${below.map((line) => `${lines(line)}`).join(", ")})`
}

/** A title too long for one line, broken before its year: who on the first line, what on the second. */
function parted(title: string): string {
  const year = title.search(/\d{4}\s*年/)
  return title.length > longestTitle && year > 3 && !title.includes("\n")
    ? `${title.slice(0, year)}\n${title.slice(year)}`
    : title
}

/** Blocks in order; a wide table takes its title and remarks with it onto pages of their own. */
function bodyMarkup(blocks: readonly PrintBlock[], outlined: ReadonlySet<PrintBlock>): string[] {
  const out: string[] = []
  const depths = headingDepths(blocks)
  const one = (i: number, first: boolean) => blockMarkup(blocks, i, depths[i]!, outlined, !first)
  for (let i = 0; i < blocks.length; ) {
    const wide = wideUntil(blocks, i)
    const group = wide > i ? i : groupUntil(blocks, i)
    if (wide > i) {
      const inside = blocks.slice(i, wide).map((_, k) => one(i + k, k === 0))
      out.push(`page(flipped: true, margin: ${sideways}, {\n${inside.join("\n")}\n})`)
      i = wide
    } else if (group > i) {
      // A break cannot stand inside of what stays together.
      const inside = blocks.slice(i, group).map((_, k) => one(i + k, k === 0))
      out.push(
        ...(breaksPage(blocks, i) ? ["pagebreak(weak: true)"] : []),
        `together({\n${inside.join("\n")}\n})`,
      )
      i = group
    } else {
      out.push(one(i, false))
      i++
    }
  }
  return out
}

/** Where a sheet with the tables right below it ends, that begins here with its title; `from` when none does. */
function groupUntil(blocks: readonly PrintBlock[], from: number): number {
  let table = from
  while (isTitle(blocks[table]) && (table === from || !breaksPage(blocks, table))) table++
  const tables = tablesFrom(blocks, table)
  const upright = tables.findIndex(({ landscape }) => landscape)
  return tables.length > 1 && upright < 0 ? table + tables.length : from
}

function breaksPage(blocks: readonly PrintBlock[], i: number): boolean {
  const block = blocks[i]
  // A part and its first chapter begin the same page, or the part's heading would stand on it alone.
  return block?.kind === "heading" && block.breaks && blocks[i - 1]?.kind !== "heading"
}

/** Where the stretch of wide tables that begins here ends; `from` when none does. */
function wideUntil(blocks: readonly PrintBlock[], from: number): number {
  let end = from
  for (;;) {
    let next = end
    while (isTitle(blocks[next])) next++
    const table = blocks[next]
    if (table?.kind !== "table" || !table.landscape) return end
    end = next + 1
    while (isRemark(blocks[end])) end++
  }
}

function isTitle(block: PrintBlock | undefined): boolean {
  return (
    block?.kind === "heading" ||
    (block?.kind === "paragraph" && (block.role === "title" || block.role === "caption"))
  )
}

function isRemark(block: PrintBlock | undefined): boolean {
  return block?.kind === "paragraph" && block.role === "remark"
}

/**
 * The depth of each heading among those above it; 0 for other blocks. Readers of screens need, and PDF/UA demands,
 * that no depth is left out.
 */
function headingDepths(blocks: readonly PrintBlock[]): number[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.kind !== "heading") return 0
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop()
    open.push(block.level)
    return open.length
  })
}

function blockMarkup(
  blocks: readonly PrintBlock[],
  i: number,
  depth: number,
  outlined: ReadonlySet<PrintBlock>,
  breaks: boolean,
): string {
  const block = blocks[i]!
  switch (block.kind) {
    case "heading":
      return `${breaks && breaksPage(blocks, i) ? "pagebreak(weak: true)\n" : ""}${headingMarkup(block, depth, outlined.has(block))}`
    case "paragraph":
      return paragraphMarkup(block)
    case "table":
      return tableMarkup(blocks, i)
  }
}

function headingMarkup(heading: PrintHeading, depth: number, outlined: boolean): string {
  const level = Math.min(Math.max(heading.level, 1), 4)
  const named = `level: ${depth}, outlined: ${outlined}`
  if (heading.titles) return `titled(${named}, large: ${level < 3}, ${lines(heading.text)})`
  return isCentred(heading)
    ? `part(${named}, inset: ${insetOf(heading.text)}pt, ${lines(heading.text)})`
    : `head(style: ${level}, ${named}, ${lines(heading.text)})`
}

/** What a part's title too long for a line keeps free at both its sides, so that it breaks well. */
function insetOf(text: string): number {
  const { width } = textArea(false)
  // Figures are broader than half a character in the project's own type.
  const half = (settings.part.size / 2) * 1.04
  const set = titleRoom(text, Math.floor(width / half))
  return set ? Math.max(0, Math.floor((width - (set.room + 2) * half) / 2)) : 0
}

function paragraphMarkup({ text, role }: PrintParagraph): string {
  if (role === "title") return `title(${lines(text)})`
  if (role === "caption")
    return `caption(10.5pt, ${text
      .split("\t")
      .filter((part) => part.trim() !== "")
      .map(lines)
      .join(", ")})`
  if (role === "remark") return `remark(${lines(text)})`
  return `par(${proseText(text)})`
}
