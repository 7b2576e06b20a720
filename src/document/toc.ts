import { settings, textArea } from "./paper.ts"
import type { Print, PrintHeading } from "./print.ts"

/** A line of the list of contents: a heading, its words without the colon they may end in, and its level. */
export interface ContentsEntry {
  readonly heading: PrintHeading
  readonly text: string
  readonly level: 1 | 2
}

/** What a page of contents holds below its heading, in points. */
const room = textArea(false).height - settings.part.line - settings.part.after - 26
/** The height of its lines: airy ones first; a list that needs less than the last goes on a second page. */
const heights = [28, 26, 24, 22, 20, 18.5, 17]

/**
 * The entries of the contents, the same in every format: two levels of headings; the first alone where both would
 * spill a few lines onto a second page.
 */
export function entriesOf({ contents, blocks }: Print): ContentsEntry[] {
  if (!contents) return []
  const all = blocks.flatMap((block): ContentsEntry[] =>
    block.kind === "heading" && block.level <= 2
      ? [
          {
            heading: block,
            text: block.text.replace(/[:：]\s*$/, "").replace(/\s+/g, " "),
            level: block.level > 1 ? 2 : 1,
          },
        ]
      : [],
  )
  const first = all.filter(({ level }) => level === 1)
  const pages = (entries: readonly ContentsEntry[]) => (entries.length * heights.at(-1)!) / room
  const spills = pages(all) > 1 && pages(all) % 1 < 0.4
  return spills && first.length >= 6 && pages(first) <= 1 ? first : all
}

/** How high the lines of a list of so many entries are, so that it fits its page. */
export function contentsLine(entries: number): number {
  return heights.find((height) => entries * height <= room) ?? heights[2]!
}
