import type { Cover, Print, PrintBlock, PrintParagraph, PrintTable } from "../../print.ts"
import { preamble } from "./preamble.ts"
import { tableMarkup } from "./table.ts"
import { lines, proseText, quoted } from "./text.ts"

/** Characters that the title's type lets stand on one line of the cover. */
const longestTitle = 17

/** A document to be printed as Typst source, whole. */
export function markupOf(print: Print, fonts: readonly string[]): string {
  const { properties } = print
  return [
    `#set document(title: ${quoted(titleOf(print))}, author: ${quoted(properties.author)}, description: ${quoted(properties.subject)}, date: none)`,
    preamble(properties.language, fonts),
    "#{",
    ...(print.cover ? [coverMarkup(print.cover)] : []),
    ...(print.contents ? ["contents()"] : []),
    ...bodyMarkup(print.blocks),
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
function bodyMarkup(blocks: readonly PrintBlock[]): string[] {
  const out: string[] = []
  const depths = headingDepths(blocks)
  // A part and its first chapter begin the same page, or the part's heading would stand on it alone.
  const opens = (i: number) => blocks[i - 1]?.kind !== "heading"
  for (let i = 0; i < blocks.length; ) {
    const end = wideUntil(blocks, i)
    if (end > i) {
      const inside = blocks
        .slice(i, end)
        .map((block, k) => blockMarkup(block, depths[i + k]!, k > 0 && opens(i + k)))
      out.push(`page(flipped: true, {\n${inside.join("\n")}\n})`)
      i = end
    } else {
      out.push(blockMarkup(blocks[i]!, depths[i]!, opens(i)))
      i++
    }
  }
  return out
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

function blockMarkup(block: PrintBlock, depth: number, breaks: boolean): string {
  switch (block.kind) {
    case "heading":
      return `${block.breaks && breaks ? "pagebreak(weak: true)\n" : ""}${block.titles ? "titled" : "heading"}(level: ${depth}, ${lines(block.text)})`
    case "paragraph":
      return paragraphMarkup(block)
    case "table":
      return tableMarkup(block satisfies PrintTable)
  }
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
