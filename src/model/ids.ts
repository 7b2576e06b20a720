import type { Entered, Ledger, LedgerIndicator } from "./ledger.ts"

/** The lists of records a ledger has. */
export const recordKinds = [
  "departments",
  "units",
  "projects",
  "lines",
  "procurement",
  "assets",
  "purchases",
  "specialFunds",
  "transfers",
  "controls",
  "quotas",
  "lastYear",
  "texts",
] as const satisfies readonly (keyof Ledger)[]

/**
 * The ledger with an id on every record and indicator, no two alike. Given ids are kept, but for one given before;
 * others are made from the row a record was entered in (`lines-12`), else from its place in the list. `prefix` keeps
 * ids apart in ledgers that will be put together.
 */
export function withIds(ledger: Ledger, prefix = ""): Ledger {
  const known = new Set<string>()
  const given = new Set(
    recordKinds.flatMap((kind) => entriesOf(ledger[kind]).flatMap(({ id }) => (id ? [id] : []))),
  )
  const idFor = ({ id, at }: Entered, kind: string, i: number): string => {
    const wanted = id && !known.has(id) ? id : freeOf(`${prefix}${kind}-${at.row ?? i + 1}`, known, given)
    known.add(wanted)
    return wanted
  }
  const identified = <R extends Entered>(records: readonly R[], kind: string): R[] =>
    records.map((record, i) => {
      const id = idFor(record, kind, i)
      const indicators = indicatorsOf(record)
      if (indicators.length === 0) return { ...record, id }
      return { ...record, id, indicators: identified(indicators, `${id}-indicators`) }
    })
  const lists = recordKinds.map((kind) => [kind, identified<Entered>(ledger[kind], kind)])
  return { ...ledger, ...Object.fromEntries(lists) }
}

/** Ids that several records or indicators were given, each once. */
export function repeatedIds(ledger: Ledger): string[] {
  const ids = recordKinds.flatMap((kind) => entriesOf(ledger[kind]).flatMap(({ id }) => (id ? [id] : [])))
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

/** Records with their indicators after them. */
function entriesOf(records: readonly Entered[]): Entered[] {
  return records.flatMap((record) => [record, ...indicatorsOf(record)])
}

function indicatorsOf(record: Entered): readonly LedgerIndicator[] {
  return "indicators" in record ? (record.indicators as readonly LedgerIndicator[]) : []
}

function freeOf(wanted: string, known: ReadonlySet<string>, given: ReadonlySet<string>): string {
  let id = wanted
  for (let n = 2; known.has(id) || given.has(id); n++) id = `${wanted}-${n}`
  return id
}
