import type { BudgetTable, Unit } from "../../model/disclosure.ts"
import { labelOf } from "../../text/label.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { sharedFields } from "./fields.ts"
import { filled, layOut } from "./lay-out.ts"
import { tableOfWords } from "./table-of-words.ts"
import { templateOf, wordsOf } from "./template.ts"

/** The units of a publisher, and the table 机构设置 that lists them; `units` hold what the table prints. */
export interface Organisation {
  readonly units: Unit[]
  readonly table: BudgetTable
}

/** Makes the table of units of a publisher; `number` counts the tables of the document. */
export function organisationOf(scope: Scope, number: number): Organisation {
  const template = templateOf(scope.ledger.place, scope.ledger.year, "organisation")
  const texts = scope.units.map((unit): Record<string, string> => {
    const count = (value: number | null) => (value === null ? "" : String(value))
    return {
      name: labelOf(printable(unit.name)),
      nature: unit.nature,
      rank: labelOf(printable(unit.rank)),
      funding: labelOf(printable(unit.funding)),
      vehicles: count(unit.vehicles),
      posts: count(unit.posts),
      staff: count(unit.staff),
      retired: count(unit.retired),
    }
  })
  const laid = layOut(
    [filled(template.head, {}), ...texts.map((values) => filled(template.line, values))],
    number,
  )
  const printed = new Set(template.line.map(({ field }) => field))
  const units = texts.map((values, i): Unit => {
    const word = (field: string) => (printed.has(field) ? values[field] || null : null)
    const count = (field: string) => (word(field) === null ? null : Number(values[field]))
    return {
      name: values.name!,
      nature: word("nature"),
      rank: word("rank"),
      funding: word("funding"),
      vehicles: count("vehicles"),
      posts: count("posts"),
      staff: count("staff"),
      retired: count("retired"),
      at: laid.place(i + 1, "name"),
    }
  })
  return {
    units,
    table: tableOfWords("organisation", wordsOf(template, "title", sharedFields(scope)), laid, number),
  }
}
