import { canonicalJson } from "../../flow/index.ts"
import type { Change, DraftRecord } from "../../store/records.ts"
import { ownerField, type RecordKind } from "./kinds.ts"
import type { Plain } from "./ledger.ts"

/** What a list of records would become: what is added, changed, taken out. */
export interface Difference {
  readonly added: readonly Plain[]
  readonly changed: readonly { readonly before: DraftRecord; readonly after: Plain }[]
  readonly removed: readonly DraftRecord[]
}

/**
 * What changes when the records that stand are replaced by those of a workbook. Rows of a workbook move and carry no
 * ids, so each wanted record is recognised: as the same in everything, else by what it is about (the code of a
 * project, the classification of a line), else it is new. Ids of records that stand are kept.
 */
export function differenceOf(standing: readonly DraftRecord[], wanted: readonly Plain[]): Difference {
  const kinds = [...new Set([...standing, ...wanted].map(({ kind }) => kind))]
  const parts = kinds.map((kind) =>
    differenceOfList(
      kind as RecordKind,
      standing.filter((record) => record.kind === kind),
      wanted.filter((record) => record.kind === kind),
    ),
  )
  return {
    added: parts.flatMap(({ added }) => added),
    changed: parts.flatMap(({ changed }) => changed),
    removed: parts.flatMap(({ removed }) => removed),
  }
}

/** A difference as changes to be saved, each on the version that was seen. */
export function changesOf({ added, changed, removed }: Difference): Change[] {
  return [
    ...removed.map(({ kind, id, place, version }) => ({ kind, id, place, seen: version, data: null })),
    ...changed.map(({ before, after: { kind, place, data } }) => ({
      kind,
      id: before.id,
      place,
      seen: before.version,
      data,
    })),
    ...added.map(({ kind, id, place, data }) => ({ kind, id, place, seen: 0, data })),
  ]
}

function differenceOfList(
  kind: RecordKind,
  standing: readonly DraftRecord[],
  wanted: readonly Plain[],
): Difference {
  const open = new Set(standing)
  const matched = new Map<Plain, DraftRecord>()
  for (const sameness of [wholeOf, (record: Plain) => subjectOf(kind, record), placeOf]) {
    const free = Map.groupBy(open, sameness)
    for (const record of wanted) {
      if (matched.has(record)) continue
      const same = free.get(sameness(record))?.shift()
      if (!same) continue
      matched.set(record, same)
      open.delete(same)
    }
  }
  const taken = new Set(standing.map(({ id }) => id))
  const added = wanted
    .filter((record) => !matched.has(record))
    .map((record) => ({ ...record, id: freeId(record.id, taken) }))
  const changed = [...matched]
    .map(([after, before]) => ({ before, after: withInnerIds(before, after) }))
    .filter(({ before, after }) => isChanged(before, after))
  return { added, changed, removed: [...open] }
}

/** The same in everything but ids inside. */
function wholeOf({ data }: Plain): string {
  return canonicalJson(withoutIds(data))
}

/** What a record is about, so that another amount or wording is a change of it. */
function subjectOf(kind: RecordKind, { data }: Plain): string {
  const fields: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
    units: ["code"],
    projects: ["code"],
    lines: [
      "unit",
      "project",
      "category",
      "function",
      "economic",
      "fund",
      "carriedOver",
      "level",
      "document",
    ],
    procurement: ["unit", "project", "goods", "catalogue", "fund", "carriedOver"],
    assets: ["unit", "key"],
    purchases: ["unit", "goods"],
    specialFunds: ["name"],
    transfers: ["document", "name"],
    quotas: ["of", "economic", "per"],
    lastYear: ["of", "figure"],
    texts: ["of", "kind", "about"],
  }
  const record = data as Record<string, unknown>
  return canonicalJson((fields[kind] ?? [ownerField(kind)]).map((field) => record[field] ?? null))
}

/** Nothing else in common: what stands at the same place of its list was written over. */
function placeOf({ place }: Plain): string {
  return String(place)
}

/** Places in a list are printed only for texts; elsewhere rows move without anything being said. */
function isChanged(before: DraftRecord, after: Plain): boolean {
  if (canonicalJson(before.data) !== canonicalJson(after.data)) return true
  return before.kind === "texts" && before.place !== after.place
}

/** Indicators keep their ids, by their names and then their order. */
function withInnerIds(before: DraftRecord, after: Plain): Plain {
  const old = indicatorsOf(before.data)
  const wanted = indicatorsOf(after.data)
  if (!old || !wanted) return after
  const open = [...old]
  const taken = new Set(old.map(({ id }) => String(id)))
  const indicators = wanted.map((each) => {
    const same = open.findIndex(({ name }) => name === each.name)
    const [found] = same < 0 ? [] : open.splice(same, 1)
    return { ...each, id: found ? found.id : freeId(String(each.id), taken) }
  })
  return { ...after, data: { ...after.data, indicators } }
}

function indicatorsOf(data: object): readonly Record<string, unknown>[] | undefined {
  return (data as { readonly indicators?: readonly Record<string, unknown>[] }).indicators
}

function withoutIds(data: object): object {
  const indicators = indicatorsOf(data)
  return indicators ? { ...data, indicators: indicators.map(({ id: _id, ...each }) => each) } : data
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let i = 2; taken.has(free); i++) free = `${id}~${i}`
  taken.add(free)
  return free
}
