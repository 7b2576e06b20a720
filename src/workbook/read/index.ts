import { Unreadable } from "../../document/blocks.ts"
import type { ReadOptions } from "../../document/read.ts"
import { sha256 } from "../../document/sha256.ts"
import type { EnteredSheet } from "../../document/xlsx/entered.ts"
import type { Source } from "../../model/disclosure.ts"
import type { Finding } from "../../model/finding.ts"
import { withIds } from "../../model/ids.ts"
import type { LedgerReading } from "../../model/json.ts"
import type { Reference } from "../../packs/reference.ts"
import type { ReadableForm } from "../form.ts"
import { forms, readingOrder } from "../forms.ts"
import { indicators } from "../sheets/indicators.ts"
import { projects } from "../sheets/projects.ts"
import { guideTitle } from "../titles.ts"
import { Draft } from "./draft.ts"
import { type Found, findForms } from "./find.ts"
import { type Opened, openEntered } from "./open.ts"
import { type NamedSheet, Problems } from "./problems.ts"
import { holdsSettings, readSettings, type Settings } from "./settings.ts"
import { readSheetOf } from "./sheet.ts"

/**
 * Reads a workbook that a clerk filled in, also after columns were moved, renamed or hidden, rows left blank or
 * inserted, and cells pasted from elsewhere. Everything wrong is said, each with its cell; with errors among the
 * problems the ledger holds what could be read and is only good for looking for more of them. Null when the
 * file is no such workbook.
 */
export async function ledgerFromWorkbook(
  bytes: Uint8Array,
  name: string,
  reference: Reference,
  options: ReadOptions = {},
): Promise<LedgerReading> {
  const { read, problems } = await readBook(bytes, name, reference, { forms, readingOrder }, options)
  const ledger =
    read &&
    withIds({ source: read.source, ...read.settings, year: read.settings.year ?? 0, ...read.draft.records })
  return { ledger, problems }
}

/** The sheets of a workbook, and the order in which they are read: what others refer to first. */
export interface BookForms {
  readonly forms: readonly ReadableForm[]
  readonly readingOrder: readonly ReadableForm[]
}

/** What a workbook holds, record by record. */
export interface BookRead {
  readonly source: Source
  readonly settings: Settings
  readonly draft: Draft
}

/** Reads a workbook of these sheets, with all that is wrong with it; null when it is no such workbook. */
export async function readBook(
  bytes: Uint8Array,
  name: string,
  reference: Reference,
  book: BookForms,
  options: ReadOptions = {},
): Promise<{ readonly read: BookRead | null; readonly problems: readonly Finding[] }> {
  const problems = new Problems()
  const opened = await opening(bytes, name, options, problems)
  const read = opened && recordsIn(opened.sheets, reference, problems, book)
  return {
    read: read && { ...read, source: { name, format: opened.format, sha256: await sha256(bytes) } },
    problems: problems.findings,
  }
}

async function opening(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  problems: Problems,
): Promise<Opened | null> {
  try {
    return await openEntered(bytes, name, options)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    problems.whole("error", null, error.message, "请改好文件后再试。")
    return null
  }
}

function recordsIn(
  sheets: readonly EnteredSheet[],
  reference: Reference,
  problems: Problems,
  { forms, readingOrder }: BookForms,
): Omit<BookRead, "source"> | null {
  const named: Named = new Map(sheets.map((sheet, index) => [sheet, { name: sheet.name, index }]))
  const entries = sheets.filter(({ rows }) => rows.length > 0)
  const { found, rivals, left } = findForms(
    forms,
    entries.filter((sheet) => sheet.name !== guideTitle),
  )
  if (found.size === 0) {
    sayNoLedger(sheets, problems)
    return null
  }
  const settings = readSettings(
    entries.map((sheet) => ({ sheet, named: named.get(sheet)! })),
    problems,
  )
  sayMissing(forms, found, problems)
  sayRivals(rivals, found, named, problems)
  sayLeft(left, named, problems)
  const draft = new Draft(settings.year, reference.codes)
  for (const form of readingOrder) {
    const where = found.get(form)
    if (where) readSheetOf(where, named.get(where.sheet)!, draft, problems)
  }
  return { settings, draft }
}

type Named = ReadonlyMap<EnteredSheet, NamedSheet>

function sayNoLedger(sheets: readonly EnteredSheet[], problems: Problems): void {
  const seen = sheets.slice(0, 5).map((sheet) => `“${sheet.name}”`)
  const message = `这个工作簿里没有台账的工作表，只有${seen.join("、")}${sheets.length > 5 ? "等" : ""}。`
  problems.whole("error", null, message, "请用明账的空白台账填写。")
}

function sayMissing(
  forms: readonly ReadableForm[],
  found: ReadonlyMap<ReadableForm, Found>,
  problems: Problems,
): void {
  for (const form of forms.filter((each) => !found.has(each)))
    if (isNeeded(form, found))
      problems.whole("error", null, `没有工作表“${form.title}”。`, "请从模板中把这张工作表复制回来再填。")
    else
      problems.whole(
        "warning",
        null,
        `没有工作表“${form.title}”，按没有这些内容处理。`,
        "确实没有的可以不管；被删除或改了表头的，请从模板中复制回来。",
      )
}

/** Whether nothing can be made without a sheet: indicators are of projects, or of special funds. */
function isNeeded(form: ReadableForm, found: ReadonlyMap<ReadableForm, Found>): boolean {
  if (form.required) return true
  const goals = found.get(indicators)
  return form === projects && goals !== undefined && goals.sheet.rows.length > goals.header + 1
}

/** Names the sheets that look like a form another sheet was taken for. */
function sayRivals(
  rivals: readonly Found[],
  found: ReadonlyMap<ReadableForm, Found>,
  named: Named,
  problems: Problems,
): void {
  for (const { form, sheet } of rivals)
    problems.whole(
      "error",
      named.get(sheet)!,
      `工作表“${found.get(form)!.sheet.name}”和“${sheet.name}”都像“${form.title}”，“${sheet.name}”没有读取。`,
      `请把内容合并到一张工作表里；不需要的请删除。`,
    )
}

/** Names the sheets that are none of the template's and hold something. */
function sayLeft(left: readonly EnteredSheet[], named: Named, problems: Problems): void {
  for (const sheet of left.filter((each) => !holdsSettings(each)))
    problems.whole(
      "note",
      named.get(sheet)!,
      `工作表“${sheet.name}”不是模板里的表，没有读取。`,
      "不需要的可以不管；是模板的表改了名的，请改回模板的名称和表头。",
    )
}
