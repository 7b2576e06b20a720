import { Unreadable } from "../../document/blocks.ts"
import type { ReadOptions } from "../../document/read.ts"
import { sha256 } from "../../document/sha256.ts"
import type { EnteredSheet } from "../../document/xlsx/entered.ts"
import type { LedgerReading } from "../../model/json.ts"
import { codesTitle } from "./codes-sheet.ts"
import { Draft } from "./draft.ts"
import { type Found, findForms } from "./find.ts"
import type { SheetForm } from "./form.ts"
import { forms, readingOrder } from "./forms.ts"
import { openEntered } from "./open.ts"
import { type NamedSheet, Problems } from "./problems.ts"
import { readSheetOf } from "./read-sheet.ts"
import { guideTitle, holdsSettings, readSettings } from "./settings.ts"
import { indicators } from "./sheets/indicators.ts"
import { projects } from "./sheets/projects.ts"

/**
 * Reads a workbook that a clerk filled in, also after columns were moved, renamed or hidden, rows left blank or
 * inserted, and cells pasted from elsewhere. Everything wrong is said, each with its cell; with errors among the
 * problems the ledger holds what could be read and is only good for looking for more of them. Null when the
 * file is no such workbook.
 */
export async function ledgerFromWorkbook(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<LedgerReading> {
  const problems = new Problems()
  let opened: Awaited<ReturnType<typeof openEntered>>
  try {
    opened = await openEntered(bytes, name, options)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    problems.whole("error", null, error.message, "请改好文件后再试。")
    return { ledger: null, problems: problems.findings }
  }
  const { sheets, format } = opened
  const named = new Map(
    sheets.map((sheet, index): [EnteredSheet, NamedSheet] => [sheet, { name: sheet.name, index }]),
  )
  const entries = sheets.filter((sheet) => sheet.name !== codesTitle && sheet.rows.length > 0)
  const { found, rivals, left } = findForms(
    forms,
    entries.filter((sheet) => sheet.name !== guideTitle),
  )
  if (found.size === 0) {
    const seen = sheets.slice(0, 5).map((sheet) => `“${sheet.name}”`)
    const message = `这个工作簿里没有台账的工作表，只有${seen.join("、")}${sheets.length > 5 ? "等" : ""}。`
    problems.whole("error", null, message, "请用明账的空白台账填写。")
    return { ledger: null, problems: problems.findings }
  }
  const { year, place, region } = readSettings(
    entries.map((sheet) => ({ sheet, named: named.get(sheet)! })),
    problems,
  )
  for (const form of forms)
    if (!found.has(form))
      problems.whole(
        isNeeded(form, found) ? "error" : "warning",
        null,
        `没有工作表“${form.title}”${isNeeded(form, found) ? "" : "，按没有这些内容处理"}。`,
        isNeeded(form, found)
          ? "请从模板中把这张工作表复制回来再填。"
          : "确实没有的可以不管；被删除或改了表头的，请从模板中复制回来。",
      )
  for (const { form, sheet } of rivals)
    problems.whole(
      "error",
      named.get(sheet)!,
      `工作表“${found.get(form)!.sheet.name}”和“${sheet.name}”都像“${form.title}”，“${sheet.name}”没有读取。`,
      `请把内容合并到一张工作表里；不需要的请删除。`,
    )
  sayLeft(left, named, problems)
  const draft = new Draft(year)
  for (const form of readingOrder) {
    const where = found.get(form)
    if (where) readSheetOf(where, named.get(where.sheet)!, draft, problems)
  }
  const { departments, units, projects, lines, procurement, assets, purchases, specialFunds } = draft
  const { transfers, controls, quotas, lastYear, texts } = draft
  return {
    ledger: {
      source: { name, format, sha256: await sha256(bytes) },
      year: year ?? 0,
      place,
      region,
      departments,
      units,
      projects,
      lines,
      procurement,
      assets,
      purchases,
      specialFunds,
      transfers,
      controls,
      quotas,
      lastYear,
      texts,
    },
    problems: problems.findings,
  }
}

/** Whether nothing can be made without a sheet: indicators are of projects, or of special funds. */
function isNeeded(form: SheetForm, found: ReadonlyMap<SheetForm, Found>): boolean {
  if (form.required) return true
  const goals = found.get(indicators)
  return form === projects && goals !== undefined && goals.sheet.rows.length > goals.header + 1
}

/** Names the sheets that are none of the template's and hold something. */
function sayLeft(
  left: readonly EnteredSheet[],
  named: ReadonlyMap<EnteredSheet, NamedSheet>,
  problems: Problems,
): void {
  for (const sheet of left.filter((each) => !holdsSettings(each)))
    problems.whole(
      "note",
      named.get(sheet)!,
      `工作表“${sheet.name}”不是模板里的表，没有读取。`,
      "不需要的可以不管；是模板的表改了名的，请改回模板的名称和表头。",
    )
}
