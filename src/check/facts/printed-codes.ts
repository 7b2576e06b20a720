import { type Code, type Codes, type ListName, plainName } from "../../codes/index.ts"
import { perObject, perText } from "../../memo/index.ts"
import type { BudgetTable, Disclosure, TableKey, TableRow } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import type { Reference } from "../../packs/reference.ts"
import { resemblance, shinglesOf } from "../../text/likeness.ts"
import { withoutNumber } from "../../text/numbering.ts"

/** Tables whose rows are classes, sections and items of the function classification. */
const byFunction: readonly TableKey[] = [
  "balance",
  "revenue",
  "expenditure",
  "appropriation",
  "generalPublic",
  "governmentFund",
  "stateCapital",
]

/** A document and the lists it is judged by. */
export interface Judged {
  readonly disclosure: Disclosure
  readonly reference: Reference
}

/** A code a document prints with a name, wherever it does. */
export interface PrintedCode {
  readonly list: ListName
  readonly code: string
  /** As printed, without numbering and white space. */
  readonly label: string
  readonly tables: readonly BudgetTable[]
  readonly places: readonly Place[]
  /** The entry of the list in force in the document's year; null when our list has none. */
  readonly listed: Code | null
}

/** Every pair of code and name of a document's tables, once each. Made once a review. */
export const printedCodes: (given: Judged) => readonly PrintedCode[] = perObject(codesIn)

function codesIn({ disclosure: { tables, year }, reference: { codes } }: Judged): PrintedCode[] {
  const found = new Map<string, PrintedCode & { tables: BudgetTable[]; places: Place[] }>()
  for (const table of tables) {
    const list = listOf(table)
    if (!list) continue
    for (const row of table.rows) {
      if (row.code === null || row.label === "" || !isCodeOf(list, row)) continue
      const key = `${row.code} ${plainName(row.label)}`
      const listed =
        list === "economic-department" ? codes.economic(row.code, year) : codes.function(row.code, year)
      const entry = found.get(key) ?? {
        list,
        code: row.code,
        label: bareName(row.label),
        tables: [],
        places: [],
        listed,
      }
      found.set(key, entry)
      entry.tables.push(table)
      entry.places.push(row.at)
    }
  }
  return [...found.values()]
}

function listOf({ key }: BudgetTable): ListName | null {
  if (key === "basic") return "economic-department"
  return byFunction.includes(key) ? "functional-expenditure" : null
}

/** Some places number their rows freely; only what looks like a code of the list is one. */
function isCodeOf(list: ListName, { code }: TableRow): boolean {
  return list === "economic-department"
    ? /^3\d{2}(?:\d{2})?$/.test(code!)
    : /^2\d{2}(?:\d{2}){0,2}$/.test(code!)
}

function bareName(label: string): string {
  return withoutNumber(label.replace(/[\s\u3000]+/g, ""))
}

/** Whether a printed name is one the code has in the list. White space, brackets and a closing 支出 do not count. */
export function sameName(a: string, b: string): boolean {
  return loose(a) === loose(b)
}

const loose = perText((name: string) =>
  plainName(name)
    .replace(/其它/g, "其他")
    .replace(/[、，,；;·（）()“”"]/g, ""),
)

/** Whether a printed label is the name of another thing than what a code is called. One cut off or shortened is not. */
export function isAnotherName(label: string, listed: string): boolean {
  const [a, b] = [plainName(label), plainName(listed)]
  return a !== "" && !a.includes(b) && !b.includes(a) && resemblance(shinglesOf(a), shinglesOf(b)) < 0.2
}

/** A name the code had before. */
export function isFormerName({ list, code, label, listed }: PrintedCode, codes: Codes): boolean {
  return codes
    .namesOf(list, code)
    .some((name) => sameName(name, label) && !(listed && sameName(listed.name, name)))
}
