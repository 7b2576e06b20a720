import { readFileSync } from "node:fs"
import { exampleLedger } from "../src/model/example-ledger.ts"
import { withIds } from "../src/model/ids.ts"
import type { Ledger } from "../src/model/ledger.ts"

type Fields = Readonly<Record<string, unknown>>

/**
 * One step from the example ledger (src/compile/example.ts) to the ledger of a test. `where` says which records
 * by some of their fields, `like` which one a new record begins with; `projects.indicators` are those of projects.
 */
interface Step {
  readonly change?: string
  readonly add?: string
  readonly remove?: string
  readonly where?: Fields
  readonly like?: Fields
  readonly set?: Fields
}

/** A ledger written as the difference from the example: `{ "about": "…", "steps": […] }`. */
export function ledgerFrom(path: string): Ledger {
  const { steps } = JSON.parse(readFileSync(path, "utf8")) as { readonly steps: readonly Step[] }
  return placed(withIds(steps.reduce(taken, exampleLedger)))
}

function taken(ledger: Ledger, { change, add, remove, where = {}, like = {}, set = {} }: Step): Ledger {
  const path = change ?? add ?? remove
  if (path === undefined) return { ...ledger, ...set }
  const [name, inner] = path.split(".") as [keyof Ledger, string | undefined]
  const records = ledger[name] as unknown as readonly Fields[]
  const edit = (those: readonly Fields[]): Fields[] => {
    if (add !== undefined)
      return [...those, { ...(those.find((each) => fits(each, like)) ?? { at: {} }), ...set }]
    if (!those.some((each) => fits(each, where)) && !inner)
      throw new Error(`No record of ${path} with ${JSON.stringify(where)}`)
    if (remove !== undefined) return those.filter((each) => !fits(each, where))
    return those.map((each) => (fits(each, where) ? { ...each, ...set } : each))
  }
  const edited = inner
    ? records.map((each) => ({ ...each, [inner]: edit(each[inner] as readonly Fields[]) }))
    : edit(records)
  return { ...ledger, [name]: edited }
}

function fits(record: Fields, where: Fields): boolean {
  return Object.entries(where).every(([field, value]) => record[field] === value)
}

/** Every record at a row of a sheet called after its kind, as a workbook would have it. */
function placed(ledger: Ledger): Ledger {
  const rows = (sheet: string, records: readonly unknown[]) =>
    records.map((record, i) => ({ ...(record as Fields), at: { sheet, cell: `A${i + 2}` } }))
  const entries = Object.entries(ledger).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value] as const
    const all = rows(name, value).map((record: Fields, i) =>
      Array.isArray(record.indicators)
        ? { ...record, indicators: rows(`indicators of ${name} ${i + 1}`, record.indicators) }
        : record,
    )
    return [name, all] as const
  })
  return Object.fromEntries(entries) as unknown as Ledger
}
