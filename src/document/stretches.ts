import type { PrintBlock } from "./print.ts"

/** Blocks that share an orientation; another one begins on a new page. */
export interface Stretch {
  readonly landscape: boolean
  readonly blocks: PrintBlock[]
}

/**
 * Cuts a document where pages turn; what leads to a table (its title, its caption, headings with no prose between)
 * goes with it, remarks stay.
 */
export function stretchesOf(blocks: readonly PrintBlock[]): Stretch[] {
  const stretches: Stretch[] = []
  let leading: PrintBlock[] = []
  const put = (landscape: boolean, own: readonly PrintBlock[]) => {
    const last = stretches.at(-1)
    if (last?.landscape === landscape) last.blocks.push(...own)
    else if (own.length > 0) stretches.push({ landscape, blocks: [...own] })
  }
  for (const block of blocks) {
    if (leadsToTable(block)) {
      leading.push(block)
      continue
    }
    const isRemark = block.kind === "paragraph" && block.role === "remark"
    if (isRemark && leading.length === 0) put(stretches.at(-1)?.landscape ?? false, [block])
    else put(block.kind === "table" && block.landscape, [...leading, block])
    leading = []
  }
  put(false, leading)
  return stretches
}

function leadsToTable(block: PrintBlock): boolean {
  if (block.kind === "heading") return true
  return block.kind === "paragraph" && (block.role === "title" || block.role === "caption")
}
