import { type Disclosure, nineTables } from "../model/disclosure.ts"
import { packOfDocument } from "../packs/belongs.ts"
import { formOf } from "../packs/forms.ts"
import { packs } from "../packs/list.ts"
import { moneyFormOf } from "../packs/print.ts"

/** The place a document belongs to: by the code of its region or its name, else by the form its tables are most like. */
export function placeOf(disclosure: Disclosure): { readonly place: string; readonly title: string } {
  const known = packOfDocument(disclosure)?.name
  const scores = packs.map(({ name }) => ({ name, score: likeness(disclosure, name) }))
  const best = known ?? scores.reduce((a, b) => (b.score > a.score ? b : a)).name
  return { place: best, title: packs.find(({ name }) => name === best)?.title ?? best }
}

const labels = /^(number|code|class|section|item|name|(\w+\.)?label)$/

/** Columns and items a document's tables share with a place's form, less those only one of them has. */
function likeness({ tables, year }: Disclosure, place: string): number {
  const form = formOf(place, year ?? 9999)
  const { measure } = moneyFormOf(place)
  let score = 0
  for (const key of nineTables) {
    const table = tables.find((each) => each.key === key)
    const own = form.tables.get(key)
    if (!table || !own) continue
    // Items stand in rows in one form and across in another.
    const printed = new Set(
      [...table.columns, ...(key === "threePublic" ? table.rows : [])].map((each) => each.key),
    )
    for (const { key: name, optional } of [
      ...own.columns,
      ...own.items.map((each) => ({ ...each, optional: true })),
    ])
      if (printed.delete(name.replace(/^(revenue|expenditure)\./, ""))) score++
      else if (!optional && !labels.test(name)) score--
    score -= printed.size
    if (table.unit === (own.measure ?? measure)) score++
  }
  return score
}
