import type { Block, Paragraph } from "../../../src/document/blocks.ts"
import type { Place } from "../../../src/model/place.ts"
import { numberStyles } from "../../../src/text/numbering.ts"

/** Where a section begins, and its level from 1. */
export interface Heading {
  readonly at: Place
  readonly level: number
}

/** What a paragraph looks like on the page: a heading of level 2 to 4, the title of a table, a remark, prose. */
export type Look = "h2" | "h3" | "h4" | "caption" | "note" | "prose"

/** An entry of the outline. */
export interface OutlineEntry {
  readonly block: number
  readonly text: string
  readonly look: Look
}

/**
 * How each block looks; null for tables. A file that names its headings is believed, then the reader's
 * sections (by line or paragraph), then the numbering customary in official documents.
 */
export function looksOf(blocks: readonly Block[], sections: readonly Heading[]): (Look | null)[] {
  const levels = new Map(sections.map(({ at, level }) => [keyOf(at), level]))
  return blocks.map((block, b) => {
    if (block.kind === "table") return null
    if (isCaption(block, blocks[b + 1])) return "caption"
    const known = block.level ?? levels.get(keyOf(block.at) ?? "")
    if (known !== undefined && block.text.length <= 60) return headingLook(known)
    return customaryLook(block)
  })
}

/**
 * The level each heading has for those who hear the page: below the page's own title, and never more than one below the
 * heading before it; null for what is no heading.
 */
export function levelsOf(looks: readonly (Look | null)[]): (number | null)[] {
  let last = 1
  return looks.map((look) => {
    if (look !== "h2" && look !== "h3" && look !== "h4") return null
    last = Math.min(Number(look[1]), last + 1)
    return last
  })
}

/** Headings and table titles in order. */
export function outlineOf(blocks: readonly Block[], looks: readonly (Look | null)[]): OutlineEntry[] {
  return blocks.flatMap((block, b) => {
    const look = looks[b]
    const listed = look === "h2" || look === "h3" || look === "caption"
    return block.kind === "paragraph" && look && listed ? [{ block: b, text: block.text, look }] : []
  })
}

/** What tells paragraphs apart. */
function keyOf({ line, paragraph }: Place): string | null {
  if (paragraph !== undefined) return `p${paragraph}`
  return line === undefined ? null : `l${line}`
}

function headingLook(level: number): Look {
  return level <= 1 ? "h3" : "h4"
}

/** The title of the table that follows: short, no sentence, not a numbered section. */
function isCaption({ text }: Paragraph, next: Block | undefined): boolean {
  return (
    next?.kind === "table" &&
    isShort(text) &&
    !/[，。]|^注[:：]/.test(text) &&
    !numberStyles.chapter.test(text)
  )
}

function isShort(text: string): boolean {
  return text.length <= 60 && !/[。；：:;]$/.test(text)
}

function customaryLook({ text }: Paragraph): Look {
  const short = isShort(text)
  if (/^注[:：]/.test(text) || /[…．.·]{6,}/.test(text)) return "note"
  if (short && numberStyles.part.test(text)) return "h2"
  if (short && numberStyles.chapter.test(text)) return "h3"
  if (short && numberStyles.section.test(text) && text.length <= 30) return "h4"
  return "prose"
}
