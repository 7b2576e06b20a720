import type { Block, Document } from "../../document/blocks.ts"
import { tableFrom } from "../../document/table-from.ts"
import type { BudgetTable } from "../../model/disclosure.ts"

/** Tables as a document would print them, each with its title above and its remark below: for tests. */
export function documentOf(tables: readonly BudgetTable[]): Document {
  const blocks = tables.flatMap((table, i): Block[] => [
    { kind: "paragraph", text: table.title, level: null, at: {} },
    tableFrom(table.grid, table.merged, i + 1),
    ...(table.note === null ? [] : [{ kind: "paragraph" as const, text: table.note, level: null, at: {} }]),
  ])
  return { source: { name: "表.json", format: "json", sha256: "" }, blocks }
}
