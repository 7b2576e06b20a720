import { type Block, Unreadable } from "../../../src/document/blocks.ts"
import { recoverSpans } from "../../../src/document/text/spans.ts"
import type { BudgetTable, Disclosure, Section } from "../../../src/model/disclosure.ts"
import { disclosureFromJson, NotDisclosure } from "../../../src/model/json.ts"

/** Whether a file's content starts like JSON. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^(\ufeff)?\s*\{/.test(new TextDecoder("utf-8").decode(bytes.subarray(0, 64)))
}

/** Reads the JSON that `mingzhang read` wrote. Throws {@link Unreadable}. */
export function disclosureIn(bytes: Uint8Array): Disclosure {
  try {
    return disclosureFromJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)))
  } catch (error) {
    if (error instanceof NotDisclosure) throw new Unreadable(error.message)
    throw new Unreadable("文件不是完整的 JSON，请用 mingzhang read 重新生成。")
  }
}

/** The document a Disclosure was read from, as far as it can be told: its sections and tables in their order. */
export function blocksOf(disclosure: Disclosure): Block[] {
  const parts = [
    ...disclosure.sections.map((section) => ({ at: section.at, blocks: blocksOfSection(section) })),
    ...disclosure.tables.map((table) => ({ at: table.at, blocks: blocksOfTable(table) })),
  ]
  // Without lines (PDF, workbooks) pages are the next best order; sort is stable for the rest.
  const rank = ({ line, page }: BudgetTable["at"]) => line ?? page ?? 0
  return parts.sort((a, b) => rank(a.at) - rank(b.at)).flatMap(({ blocks }) => blocks)
}

function blocksOfSection({ title, level, text, places, at }: Section): Block[] {
  const lines = text === "" ? [] : text.split("\n")
  return [
    { kind: "paragraph", text: title, level, at },
    ...lines.map((line, n): Block => ({ kind: "paragraph", text: line, level: null, at: places[n] ?? at })),
  ]
}

function blocksOfTable({ title, note, grid, at }: BudgetTable): Block[] {
  const spans = recoverSpans(grid)
  const { table } = at
  const place = table === undefined ? {} : { table }
  const rows = grid.map((texts, r) => {
    let column = 1
    return {
      at: { ...place, row: r + 1 },
      cells: texts.map((text, c) => {
        const colspan = spans[r]?.[c] ?? 1
        const cell = { text, column, colspan, rowspan: 1, at: { ...place, row: r + 1, column: c + 1 } }
        column += colspan
        return cell
      }),
    }
  })
  const blocks: Block[] = [{ kind: "table", rows, at }]
  if (title !== "") blocks.unshift({ kind: "paragraph", text: title, level: null, at: {} })
  if (note) blocks.push({ kind: "paragraph", text: note, level: null, at: {} })
  return blocks
}
