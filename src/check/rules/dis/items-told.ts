import type { Disclosure, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { type NamedItem, namedItems } from "../code/items.ts"
import { sameName } from "../code/printed.ts"

/** DIS-010: prose that goes through the items of expenditure leaves none out. */
export const itemsTold: Check = {
  id: "DIS-010",
  family: "DIS",
  title: "逐个科目的说明没有遗漏",
  severity: "warning",
  basis: "支出应按功能分类公开到项，并说明用途和增减（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const said = namedItems(disclosure)
    const rows = itemRows(disclosure)
    const told = rows.filter((row) => said.some((item) => isOf(item, row, disclosure)))
    // Prose that names only the main items, or sums them up by section, is not meant to be complete.
    if (rows.length < 3 || told.length < rows.length * 0.7) {
      yield { cannot: "文中没有逐个科目说明支出" }
      return
    }
    // An item whose sentence has a slip (a bracket left open) is told all the same.
    const prose = disclosure.sections.map(({ text }) => text.replace(/\s/g, "")).join("")
    const missing = rows.filter((row) => !told.includes(row) && !prose.includes(row.label.replace(/\s/g, "")))
    if (missing.length > 0)
      yield {
        // A budget speaks of its main contents, a final account of every item.
        severity: disclosure.stage === "final" ? "warning" : "note",
        message: `文中逐个说明了${told.length}个科目，没有说明${missing
          .slice(0, 3)
          .map(({ code, label }) => `${code}“${label.trim()}”`)
          .join("、")}${missing.length > 3 ? `等${missing.length}个科目` : ""}。`,
        at: [said.at(-1)!.at, ...missing.map(({ at }) => at)],
        says: `${told.length}个`,
        should: `${rows.length}个`,
        advice: "请补写漏掉的科目。",
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
function isOf({ names }: NamedItem, row: TableRow, { tables }: Disclosure): boolean {
  if (!sameName(row.label, names[2]) && !row.label.replace(/\s/g, "").startsWith(names[2])) return false
  const section = tables
    .find(({ key }) => key === "generalPublic")!
    .rows.find(({ code }) => code === row.code!.slice(0, 5))
  return !section || sameName(section.label, names[1]) || !isShared(row, tables)
}

function isShared(row: TableRow, tables: Disclosure["tables"]): boolean {
  const rows = tables.find(({ key }) => key === "generalPublic")!.rows
  return rows.some(
    (other) => other.code !== row.code && sameName(other.label, row.label) && other.code?.length === 7,
  )
}
