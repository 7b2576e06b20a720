import type { Cover, Print, PrintBlock, PrintParagraph, PrintTable } from "../../print.ts"
import { preamble } from "./preamble.ts"
import { tableMarkup } from "./table.ts"
import { lines, quoted } from "./text.ts"

/** A document to be printed as Typst source, whole. */
export function markupOf(print: Print, fonts: readonly string[]): string {
  const { properties } = print
  return [
    `#set document(title: ${quoted(properties.title)}, author: ${quoted(properties.author)}, description: ${quoted(properties.subject)}, date: none)`,
    preamble(properties.language, fonts),
    "#{",
    ...(print.cover ? [coverMarkup(print.cover)] : []),
    ...(print.contents ? ["contents()"] : []),
    ...bodyMarkup(print.blocks),
    "}",
  ].join("\n")
}

function coverMarkup({ title, lines: below }: Cover): string {
  return `cover(${lines(title)}, ${below.map((line) => `${lines(line)}`).join(", ")})`
}

/** Blocks in order; a wide table takes its title and remarks with it onto pages of their own. */
function bodyMarkup(blocks: readonly PrintBlock[]): string[] {
  const out: string[] = []
  const levels = headingLevels(blocks)
  for (let i = 0; i < blocks.length; ) {
    const end = wideUntil(blocks, i)
    if (end > i) {
      const inside = blocks.slice(i, end).map((block, k) => blockMarkup(block, levels[i + k]!))
      out.push(`page(flipped: true, {\n${inside.join("\n")}\n})`)
      i = end
    } else {
      out.push(blockMarkup(blocks[i]!, levels[i]!))
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
 * The level each heading is given: never more than one below the heading before it, as readers of screens
 * need and PDF/UA demands; 0 for other blocks.
 */
function headingLevels(blocks: readonly PrintBlock[]): number[] {
  let last = 0
  return blocks.map((block) => {
    if (block.kind !== "heading") return 0
    last = Math.max(1, Math.min(block.level, last + 1, 6))
    return last
  })
}

function blockMarkup(block: PrintBlock, level: number): string {
  switch (block.kind) {
    case "heading":
      return `${block.breaks ? "pagebreak(weak: true)\n" : ""}${block.titles ? "titled" : "heading"}(level: ${level}, ${lines(block.text)})`
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
  return `par(${lines(text)})`
}
