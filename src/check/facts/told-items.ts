import type { Codes } from "../../codes/index.ts"
import type { Disclosure, TableRow } from "../../model/disclosure.ts"
import { type Measure, meets, parseFigure } from "../../money/figure.ts"
import { resemblance, shinglesOf } from "../../text/likeness.ts"
import { isNameOf } from "./former-names.ts"
import { type NamedItem, namedItems } from "./named-items.ts"
import { sameName } from "./printed-codes.ts"

/** The rows of a document's tables that have codes of the function classification, by their codes. */
export function codedRows({ tables }: Disclosure): Map<string, TableRow> {
  const rows = new Map<string, TableRow>()
  for (const table of tables)
    if (["revenue", "expenditure", "generalPublic", "governmentFund", "stateCapital"].includes(table.key))
      for (const row of table.rows)
        if (row.code !== null && /^2\d{2}(?:\d{2}){0,2}$/.test(row.code)) rows.set(row.code, row)
  return rows
}

/** Whether a row is called so; its label may be cut by its column, or miss 支出. */
export function isLabel({ label }: TableRow, name: string): boolean {
  const own = withoutSpace(label)
  return (
    sameName(own, name) ||
    own.startsWith(name) ||
    name.startsWith(own) ||
    own.endsWith(name) ||
    name.endsWith(own)
  )
}

/** Whether a row is called so, or its code was in earlier years. */
export function isCalled(row: TableRow, name: string, codes: Codes): boolean {
  return isLabel(row, name) || isNameOf(row.code!, name, codes)
}

/**
 * The row that a told item means when the tables have none of its name: one named a little differently, else the one
 * of its section with the amount told that no other item of the prose names.
 */
export function rowMeant(said: NamedItem, disclosure: Disclosure, codes: Codes): TableRow | null {
  const rows = codedRows(disclosure)
  const items = [...rows.values()].filter(({ code }) => code!.length === 7)
  if (items.some((row) => sameName(row.label, said.names[2]) || isNameOf(row.code!, said.names[2], codes)))
    return null
  const shingles = shinglesOf(said.names[2])
  const near = items.find(({ label }) => resemblance(shinglesOf(withoutSpace(label)), shingles) >= 0.6)
  if (near) return near
  const others = namedItems(disclosure).filter((each) => each !== said)
  const left = items.filter((row) => {
    const section = rows.get(row.code!.slice(0, 5))
    return (
      section &&
      isCalled(section, said.names[1], codes) &&
      hasAmount(row, said.rest) &&
      !others.some(({ names }) => isCalled(row, names[2], codes))
    )
  })
  return left.length === 1 ? left[0]! : null
}

const amount = /(\d[\d,]{0,30}(?:\.\d{1,12})?)\s*(亿|万|千)?元/g
const measures: Readonly<Record<string, Measure>> = { "": "元", 千: "千元", 万: "万元", 亿: "亿元" }

function hasAmount({ cells }: TableRow, text: string): boolean {
  const own = Object.values(cells).flatMap(({ figure }) => (figure?.cents ? [figure] : []))
  return [...text.matchAll(amount)].some(([, digits, measure = ""]) => {
    const figure = parseFigure(digits!, measures[measure]!)
    return figure && own.some((each) => meets(each, figure))
  })
}

/** A label as it is read: its column may have parted it. */
export function withoutSpace(label: string): string {
  return label.replace(/[\s\u3000]+/g, "")
}
