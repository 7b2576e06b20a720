import { Unreadable } from "../../../../src/document/blocks.ts"
import { draftFrom } from "../../../../src/draft/index.ts"
import type { Disclosure } from "../../../../src/model/disclosure.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { placeText } from "../../../../src/report/findings/place.ts"
import { workbookOf } from "../../../../src/workbook/index.ts"
import type { Draft } from "../../messages/ledgers.ts"
import { documentOf, keep } from "./kept.ts"
import { types } from "./types.ts"

/** Last year's document as the draft of the next year's ledger. Throws {@link Unreadable} when it is no budget. */
export async function draftOf(key: number, name: string, document: Disclosure): Promise<Draft> {
  if (!document.tables.some((table) => table.key !== "unknown"))
    throw new Unreadable(
      `“${name}”里没有台账的工作表，也没有认出预算公开的表格，请放入填好的台账，或上年的部门预算公开文件。`,
    )
  keep(key, { document })
  return drafted(key, document, document.year === null ? null : document.year + 1)
}

/** The same document as the draft of another year. */
export function draftAgain(key: number, year: number): Promise<Draft> {
  return drafted(key, documentOf(key), year)
}

async function drafted(key: number, document: Disclosure, year: number | null): Promise<Draft> {
  const about = { key, publisher: document.entity.name, from: document.year, year }
  if (year === null) return { ...about, made: null }
  const { ledger, unknown } = draftFrom(document, year, defaultReference)
  const open = unknown.map(({ at, ...question }) => ({ ...question, where: at ? placeText(at) : "" }))
  const bytes = await workbookOf(ledger, defaultReference, open)
  const words = `${document.entity.name}${year}年台账草稿`.replace(/[\\/:*?"<>|\s]+/g, "")
  return {
    ...about,
    made: {
      units: ledger.units.length,
      projects: ledger.projects.length,
      lines: ledger.lines.length,
      unknown: open.map(({ what, where }) => ({ what, where })),
      file: { name: `${words}.xlsx`, type: types.xlsx, bytes },
    },
  }
}
