import type { Codes } from "../../../codes/index.ts"
import type { Disclosure, TableRow } from "../../../model/disclosure.ts"
import { keysTogether } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { isNameOf } from "../../facts/former-names.ts"
import { type NamedItem, namedItems } from "../../facts/named-items.ts"
import { sameName } from "../../facts/printed-codes.ts"
import { rowMeant } from "../../facts/told-items.ts"

/** Items that prose leaves out among those it tells one by one. */
export interface ItemsLeftOut {
  readonly told: number
  readonly missing: readonly { readonly code: string; readonly label: string }[]
}

/** DIS-010: prose that goes through the items of expenditure leaves none out. */
export const itemsTold: Check = {
  id: "DIS-010",
  family: "DIS",
  title: "逐个科目的说明有遗漏",
  severity: "warning",
  basis: "支出应按功能分类公开到项，并说明用途和增减（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure, reference }): Iterable<Observation | Cannot> {
    const said = namedItems(disclosure)
    const rows = itemRows(disclosure)
    // One under another name is told all the same (CODE-006, CODE-007).
    const meant = new Set(said.map((item) => rowMeant(item, disclosure, reference.codes)?.code))
    const isTold = (row: TableRow) =>
      meant.has(row.code) || said.some((item) => isOf(item, row, disclosure, reference.codes))
    const told = rows.filter(isTold)
    // Prose that names only the main items, or sums them up by section, is not meant to be complete.
    if (rows.length < 3 || told.length < rows.length * 0.7)
      return yield { cannot: "文中没有逐个科目说明支出" }
    // An item whose sentence has a slip (a bracket left open) is told all the same.
    const prose = disclosure.sections.map(({ text }) => text.replace(/\s/g, "")).join("")
    const missing = rows.filter((row) => !told.includes(row) && !prose.includes(row.label.replace(/\s/g, "")))
    if (missing.length > 0)
      yield {
        // A budget speaks of its main contents, a final account of every item.
        severity: disclosure.stage === "final" ? "warning" : "note",
        about: [keysTogether(missing.map(({ code }) => code!)), "told"],
        at: [said.at(-1)!.at, ...missing.map(({ at }) => at)],
        data: {
          told: told.length,
          missing: missing.map(({ code, label }) => ({ code: code!, label: label.trim() })),
        } satisfies ItemsLeftOut,
        says: `${told.length}个`,
        should: `${rows.length}个`,
      }
  },
}

/** Items of the general public budget with an amount of this year. */
function itemRows({ tables }: Disclosure): TableRow[] {
  const table = tables.find(({ key, doubt }) => key === "generalPublic" && !doubt)
  return (table?.rows ?? []).filter(
    ({ code, cells }) => /^2\d{6}$/.test(code ?? "") && (cells.total?.figure?.cents ?? 0) > 0,
  )
}

/** The same item: its name, and where several have it (行政运行) its section too. */
function isOf({ names }: NamedItem, row: TableRow, { tables }: Disclosure, codes: Codes): boolean {
  const isCalled =
    sameName(row.label, names[2]) ||
    row.label.replace(/\s/g, "").startsWith(names[2]) ||
    isNameOf(row.code!, names[2], codes)
  if (!isCalled) return false
  const section = tables
    .find(({ key }) => key === "generalPublic")!
    .rows.find(({ code }) => code === row.code!.slice(0, 5))
  return (
    !section ||
    sameName(section.label, names[1]) ||
    isNameOf(section.code!, names[1], codes) ||
    !isShared(row, tables)
  )
}

function isShared(row: TableRow, tables: Disclosure["tables"]): boolean {
  const rows = tables.find(({ key }) => key === "generalPublic")!.rows
  return rows.some(
    (other) => other.code !== row.code && sameName(other.label, row.label) && other.code?.length === 7,
  )
}
