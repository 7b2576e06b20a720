/** What is reported on a sheet: records by their ids, in parts (projects, indicators …). */
export type Parts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What somebody changed on a sheet since they opened it: ids by the part they are in. */
export type Changed = Readonly<Record<string, ReadonlySet<string>>>

/** Nothing was changed. */
export const unchanged: Changed = {}

/** One change more. */
export function withChange(changed: Changed, part: string, id: string): Changed {
  return { ...changed, [part]: new Set(changed[part]).add(id) }
}

/** What others saved meanwhile, with one's own changes on top: nothing typed is lost, nothing else is taken back. */
export function merged<P extends object>(theirs: P, mine: P, changed: Changed): P {
  const [all, own] = [theirs as Parts, mine as Parts]
  const parts = Object.entries(all).map(([part, records]) => [
    part,
    { ...records, ...only(own[part] ?? {}, changed[part] ?? new Set()) },
  ])
  return Object.fromEntries(parts) as P
}

function only(all: Readonly<Record<string, unknown>>, ids: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
}
