import type { Print, PrintBlock, PrintHeading, PrintParagraph, PrintTable } from "../../print.ts"

/** A sheet of a workbook to be written: prose, or tables with what stands above and below each. */
export interface SheetPlan {
  readonly kind: "prose" | "tables"
  /** What the sheet should be called. */
  readonly name: string
  readonly blocks: readonly PrintBlock[]
}

type Words = PrintHeading | PrintParagraph

/**
 * A document as sheets, in its order: a sheet for each table with its title and remarks, and sheets of prose
 * between them. A table that follows another at once (the indicators of a project) stays on its sheet.
 */
export function sheetPlans({ blocks }: Print): SheetPlan[] {
  const plans: SheetPlan[] = []
  let waiting: Words[] = []
  let open: { name: string; blocks: PrintBlock[] } | null = null
  const close = () => {
    if (open) plans.push({ kind: "tables", ...open })
    open = null
  }
  const prose = (words: readonly Words[]) => {
    if (words.length > 0) plans.push({ kind: "prose", name: proseName(words), blocks: words })
  }
  for (const block of blocks) {
    if (block.kind === "table") {
      const from = waiting.findLastIndex((words) => !isAbove(words)) + 1
      const above = waiting.slice(from)
      if (open === null || waiting.length > 0) {
        close()
        prose(waiting.slice(0, from))
        open = { name: block.name, blocks: [] }
      }
      open.blocks.push(...above, block)
      waiting = []
    } else if (open && waiting.length === 0 && block.kind === "paragraph" && block.role === "remark")
      open.blocks.push(block)
    else waiting.push(block)
  }
  close()
  prose(waiting)
  return plans
}

/** Whether words right above a table belong to it. */
function isAbove(words: Words): boolean {
  return words.kind === "heading" || words.role === "title" || words.role === "caption"
}

function proseName(words: readonly Words[]): string {
  return words.find((block) => block.kind === "heading")?.text ?? "文字说明"
}

/** The tables among blocks. */
export function tablesIn(blocks: readonly PrintBlock[]): PrintTable[] {
  return blocks.filter((block) => block.kind === "table")
}
