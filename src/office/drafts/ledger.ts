import type { Explanation } from "../../check/explanations/index.ts"
import type { Body, BudgetYear } from "../../flow/index.ts"
import { recordKinds } from "../../model/ids.ts"
import type { Entered, Ledger, LedgerIndicator } from "../../model/ledger.ts"
import type { DraftRecord } from "../../store/records.ts"
import { isFilledBy, listsOf } from "./kinds.ts"

/** A record of a draft without its version: what a ledger says of it. */
export type Plain = Pick<DraftRecord, "kind" | "id" | "place" | "data">

/** The records of a ledger that a body fills in, without the cells they were read from. */
export function recordsOf(ledger: Ledger, kind: Body["kind"]): Plain[] {
  return listsOf(kind).flatMap((list) =>
    (ledger[list] as readonly Entered[]).map((record, place) => ({
      kind: list,
      id: record.id ?? `${list}-${place + 1}`,
      place,
      data: plain(record),
    })),
  )
}

/** A ledger of the year with nothing in it but what the year itself knows of some bodies. */
export function emptyLedger(
  { region, year, bodies }: Pick<BudgetYear, "region" | "year" | "bodies">,
  place: string,
  of: Body,
): Ledger {
  const department = bodies.find(({ kind, code }) => kind === "department" && code === of.department)
  const members = of.kind === "unit" ? [of] : bodies.filter((body) => body.department === of.code)
  return {
    source: { name: "", format: "json", sha256: "" },
    year,
    place,
    region,
    departments: department
      ? [{ id: `departments-${department.code}`, code: department.code, name: department.name, at: {} }]
      : [],
    units: [],
    projects: [],
    lines: [],
    procurement: [],
    assets: [],
    purchases: [],
    specialFunds: [],
    transfers: [],
    controls: members.flatMap(({ code, controls }) =>
      controls.map((control, i) => ({ ...control, id: `controls-${code}-${i + 1}` })),
    ),
    quotas: [],
    lastYear: [],
    texts: [],
  }
}

/** A ledger with the records of a draft in it. */
export function withRecords(ledger: Ledger, records: readonly DraftRecord[], kind: Body["kind"]): Ledger {
  const lists = Map.groupBy(
    records.filter((record) => isFilledBy(kind, record.kind)),
    (record) => record.kind,
  )
  const filled = [...lists].map(([list, of]) => {
    const added = [...of].sort((a, b) => a.place - b.place).map(entered)
    return [list, [...(ledger[list as keyof Ledger] as readonly Entered[]), ...added]] as const
  })
  return { ...ledger, ...Object.fromEntries(filled) }
}

/**
 * One ledger of a department out of those its units handed in. Ids of different units may be alike: each carries the
 * code of its unit.
 */
export function withUnits(
  ledger: Ledger,
  units: readonly { readonly code: string; readonly ledger: Ledger }[],
) {
  const lists = recordKinds
    .filter((list) => list !== "departments" && list !== "controls")
    .map((list) => {
      const added = units.flatMap(({ code, ledger: own }) =>
        (own[list] as readonly Entered[]).map((record) => underUnit(record, code)),
      )
      return [list, [...(ledger[list] as readonly Entered[]), ...added]] as const
    })
  return { ...ledger, ...Object.fromEntries(lists) } as Ledger
}

/** The explanations among the records of a draft. */
export function explanationsIn(records: readonly DraftRecord[]): Explanation[] {
  return records.filter(({ kind }) => kind === "explanations").map(({ data }) => data as Explanation)
}

function plain(record: Entered): object {
  const { id: _id, at: _at, fields: _fields, ...own } = record
  const indicators = (record as { readonly indicators?: readonly LedgerIndicator[] }).indicators
  if (!indicators) return own
  return { ...own, indicators: indicators.map(({ at: _, fields: __, ...each }) => each) }
}

function entered({ id, data }: DraftRecord): Entered {
  const { indicators } = data as { readonly indicators?: readonly object[] }
  const inside = indicators && { indicators: indicators.map((each) => ({ ...each, at: {} })) }
  return { ...data, ...inside, id, at: {} }
}

function underUnit(record: Entered, code: string): Entered {
  const { indicators } = record as { readonly indicators?: readonly Entered[] }
  const inside = indicators && { indicators: indicators.map((each) => underUnit(each, code)) }
  return { ...record, ...inside, id: `${code}/${record.id ?? ""}` }
}
