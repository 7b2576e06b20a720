import type { Block } from "./blocks.ts"

/**
 * Gives paragraphs that begin on one line of the source, or that have only their page, their number in the file, so
 * that each has a place of its own: a web page may stand on a single line.
 */
export function setApart(blocks: readonly Block[]): Block[] {
  const times = new Map<number, number>()
  const count = (key: number | null) => {
    if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
  }
  for (const block of blocks)
    if (block.kind === "paragraph") count(spotOf(block))
    else for (const key of new Set(block.rows.flatMap(({ cells }) => cells.map(spotOf)))) count(key)
  let paragraphs = 0
  return blocks.map((block) => {
    if (block.kind === "table") return block
    paragraphs++
    const alone = block.at.paragraph !== undefined || (times.get(spotOf(block) ?? 0) ?? 1) < 2
    return alone ? block : { ...block, at: { ...block.at, paragraph: paragraphs } }
  })
}

/** A line as its number, a page without one as its number below zero. */
function spotOf({ at }: Pick<Block, "at">): number | null {
  if (at.sheet !== undefined) return null
  return at.line ?? (at.page === undefined ? null : -at.page)
}
