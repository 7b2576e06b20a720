import type { Disclosure, TableRow } from "../../../model/disclosure.ts"
import { resemblance, shinglesOf } from "../../../text/likeness.ts"
import type { Check, Verdict } from "../../check.ts"
import { type NamedItem, namedItems } from "./items.ts"
import { sameName } from "./printed.ts"

/** CODE-007: prose names an item, and puts it under a class and section, as the tables do. */
export const saidPaths: Check = {
  id: "CODE-007",
  family: "CODE",
  title: "文中科目的类、款、项与表格一致",
  severity: "warning",
  basis: "一份文件的文字与表格应当一致（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Verdict> {
    const rows = codedRows(disclosure)
    const items = [...rows.values()].filter(({ code }) => code!.length === 7)
    if (items.length === 0) return
    for (const said of namedItems(disclosure)) {
      const own = items.filter(({ label }) => sameName(label, said.names[2]))
      const verdict = own.length === 0 ? otherwise(said, items) : elsewhere(said, own, rows)
      if (verdict) yield verdict
    }
  },
}

/** The item under another class or section than that of its code. */
function elsewhere(
  { names, at }: NamedItem,
  own: readonly TableRow[],
  rows: ReadonlyMap<string, TableRow>,
): Verdict | null {
  const paths = own.flatMap(({ code }) => {
    const [top, middle] = [rows.get(code!.slice(0, 3)), rows.get(code!.slice(0, 5))]
    return top && middle ? [{ top, middle }] : []
  })
  // A section or class the tables do not print cannot be compared.
  if (paths.length < own.length) return null
  if (paths.some(({ top, middle }) => isLabel(top, names[0]) && isLabel(middle, names[1]))) return null
  const meant =
    paths.find(({ middle }) => isLabel(middle, names[1])) ?? (paths.length === 1 ? paths[0] : null)
  if (!meant) return null
  const should = `${plain(meant.top.label)}（类）${plain(meant.middle.label)}（款）`
  return {
    message: `文中“${names[2]}（项）”写在“${names[0]}（类）${names[1]}（款）”之下，表中在“${should}”之下。`,
    at: [at, meant.middle.at],
    says: `${names[0]}（类）${names[1]}（款）`,
    should,
    cause: "疑似照抄上一条没有改全",
    advice: "请核对类、款的名称。",
  }
}

/** The item under a name the tables print a little differently. */
function otherwise({ names, at }: NamedItem, items: readonly TableRow[]): Verdict | null {
  const shingles = shinglesOf(names[2])
  const near = items.find(({ label }) => resemblance(shinglesOf(plain(label)), shingles) >= 0.6)
  // A label cut by its column is part of the name.
  if (!near || isLabel(near, names[2])) return null
  return {
    severity: "note",
    message: `文中写“${names[2]}（项）”，表中为“${plain(near.label)}”。`,
    at: [at, near.at],
    says: names[2],
    should: plain(near.label),
    advice: "请统一科目名称。",
  }
}

function codedRows({ tables }: Disclosure): Map<string, TableRow> {
  const rows = new Map<string, TableRow>()
  for (const table of tables)
    if (["revenue", "expenditure", "generalPublic", "governmentFund", "stateCapital"].includes(table.key))
      for (const row of table.rows)
        if (row.code !== null && /^2\d{2}(?:\d{2}){0,2}$/.test(row.code)) rows.set(row.code, row)
  return rows
}

/** A label may be cut by its column, or miss 支出. */
function isLabel({ label }: TableRow, name: string): boolean {
  const own = plain(label)
  return (
    sameName(own, name) ||
    own.startsWith(name) ||
    name.startsWith(own) ||
    own.endsWith(name) ||
    name.endsWith(own)
  )
}

function plain(label: string): string {
  return label.replace(/[\s\u3000]+/g, "")
}
