import { sql } from "kysely"
import { notify, type Work } from "./database.ts"
import type { Why } from "./schema.ts"
import type { BodyKey } from "./versions.ts"

/** A record of a draft: one of its ledger by the list it stands in, or an explanation of a finding. */
export interface DraftRecord {
  readonly kind: string
  readonly id: string
  /** The number of the save that changed it last; a save names the one it saw. */
  readonly version: number
  /** Its place in its list. */
  readonly place: number
  readonly data: object
}

/** A change of one record: `seen` is the version it was made on, 0 a new one; `data` null takes the record out. */
export interface Change {
  readonly kind: string
  readonly id: string
  readonly seen: number
  readonly place: number
  readonly data: object | null
}

/** A save as it is asked for. */
export interface SaveWish {
  /** Chosen by who saves (a UUID); the same key again for the same budget is answered, not done again. */
  readonly key: string
  readonly why: Why
  readonly undoes?: number
  readonly by: string
  readonly for: string | null
  readonly at: Date
  readonly changes: readonly Change[]
}

/** What became of a save: its number, or the records that somebody else had changed meanwhile. */
export type Saved =
  | { readonly ok: true; readonly number: number; readonly again: boolean }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] }

/** A record that is not as it was seen; `now` null: it is gone. */
export interface Conflict {
  readonly wish: Change
  readonly now: DraftRecord | null
}

/** The draft of a body, list by list, each in its order. */
export async function draftRecords(trx: Work, key: BodyKey): Promise<DraftRecord[]> {
  return trx
    .selectFrom("record")
    .select(["kind", "id", "version", "place", "data"])
    .where("region", "=", key.region)
    .where("year", "=", key.year)
    .where("body", "=", key.body)
    .orderBy("kind")
    .orderBy("place")
    .orderBy("id")
    .execute()
}

/** The records of one list of a draft. */
export async function recordsOfKind(trx: Work, key: BodyKey, kind: string): Promise<DraftRecord[]> {
  return trx
    .selectFrom("record")
    .select(["kind", "id", "version", "place", "data"])
    .where("region", "=", key.region)
    .where("year", "=", key.year)
    .where("body", "=", key.body)
    .where("kind", "=", kind)
    .execute()
}

/** How often a draft was saved. */
export async function savesOf(trx: Work, key: BodyKey): Promise<number> {
  const row = await trx
    .selectFrom("body")
    .select("saves")
    .where("region", "=", key.region)
    .where("year", "=", key.year)
    .where("code", "=", key.body)
    .executeTakeFirst()
  return row?.saves ?? 0
}

/**
 * Saves changes, all or none: who, when, before, after and why are written in the same transaction. The database
 * refuses it when the asker may not fill this budget now.
 */
export async function saveChanges(trx: Work, key: BodyKey, wish: SaveWish): Promise<Saved> {
  const { region, year, body } = key
  if (new Set(wish.changes.map(keyOf)).size < wish.changes.length)
    throw new Error("A save changes a record once")
  const number = await nextNumber(trx, key)
  const { key: named, changes, undoes = null, ...said } = wish
  const saved = await trx
    .insertInto("save")
    .values({ region, year, body, number, key: named, undoes, ...said })
    .onConflict((conflict) => conflict.columns(["region", "year", "body", "key"]).doNothing())
    .returning("number")
    .executeTakeFirst()
  if (!saved) return { ok: true, number: await numberAgain(trx, key, named), again: true }
  const now = await recordsAt(trx, key, changes)
  const conflicts = changes.flatMap((change) => {
    const record = now.get(keyOf(change)) ?? null
    return (record?.version ?? 0) === change.seen ? [] : [{ wish: change, now: record }]
  })
  if (conflicts.length > 0) throw new SaveConflict(conflicts)
  await writeRecords(trx, key, number, changes)
  await writeEdits(trx, key, number, changes, now)
  await notify(trx, { region, year, code: body, what: "save" })
  return { ok: true, number, again: false }
}

/** The row of the body is what saves of one budget queue at, so that one key sees what the other did. */
async function nextNumber(trx: Work, key: BodyKey): Promise<number> {
  const { saves } = await bodyAt(trx, key)
    .set(({ eb }) => ({ saves: eb("saves", "+", 1) }))
    .returning("saves")
    .executeTakeFirstOrThrow()
  return saves
}

/** The number of the save that was done by this key before; the one that was taken for it is given back. */
async function numberAgain(trx: Work, key: BodyKey, named: string): Promise<number> {
  await bodyAt(trx, key)
    .set(({ eb }) => ({ saves: eb("saves", "-", 1) }))
    .execute()
  const { number } = await trx
    .selectFrom("save")
    .select("number")
    .where("region", "=", key.region)
    .where("year", "=", key.year)
    .where("body", "=", key.body)
    .where("key", "=", named)
    .executeTakeFirstOrThrow()
  return number
}

function bodyAt(trx: Work, { region, year, body }: BodyKey) {
  return trx
    .updateTable("body")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("code", "=", body)
}

/** Thrown so that the transaction is undone; whoever asked gets the conflicts. */
export class SaveConflict extends Error {
  readonly conflicts: readonly Conflict[]

  constructor(conflicts: readonly Conflict[]) {
    super("Records were changed meanwhile")
    this.conflicts = conflicts
  }
}

async function recordsAt(
  trx: Work,
  { region, year, body }: BodyKey,
  changes: readonly Change[],
): Promise<Map<string, DraftRecord>> {
  if (changes.length === 0) return new Map()
  const wanted = JSON.stringify(changes.map(({ kind, id }) => ({ kind, id })))
  const rows = await trx
    .selectFrom("record")
    .select(["kind", "id", "version", "place", "data"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("body", "=", body)
    .where(
      sql<boolean>`(kind, id) in (select kind, id from jsonb_to_recordset(${wanted}::jsonb) as w(kind text, id text))`,
    )
    .execute()
  return new Map(rows.map((row) => [keyOf(row), row]))
}

async function writeRecords(
  trx: Work,
  key: BodyKey,
  save: number,
  changes: readonly Change[],
): Promise<void> {
  const { region, year, body } = key
  const gone = changes.filter(({ data }) => data === null)
  if (gone.length > 0)
    await trx
      .deleteFrom("record")
      .where("region", "=", region)
      .where("year", "=", year)
      .where("body", "=", body)
      .where(
        sql<boolean>`(kind, id) in (select kind, id from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as w(kind text, id text))`,
      )
      .execute()
  const kept = changes.filter(({ data }) => data !== null)
  if (kept.length === 0) return
  await sql`
    insert into record (region, year, body, kind, id, version, place, data)
    select ${region}, ${year}::integer, ${body}, w.kind, w.id, ${save}::integer, w.place, w.data
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as w(kind text, id text, place integer, data jsonb)
    on conflict (region, year, body, kind, id)
    do update set version = excluded.version, place = excluded.place, data = excluded.data`.execute(trx)
}

async function writeEdits(
  trx: Work,
  { region, year, body }: BodyKey,
  save: number,
  changes: readonly Change[],
  now: ReadonlyMap<string, DraftRecord>,
): Promise<void> {
  const rows = changes.map(({ kind, id, place, data }, sequence) => {
    const before = now.get(keyOf({ kind, id }))
    return {
      sequence,
      kind,
      id,
      before: before ? { place: before.place, data: before.data } : null,
      after: data === null ? null : { place, data },
    }
  })
  if (rows.length === 0) return
  await sql`
    insert into edit (region, year, body, save, sequence, kind, id, before, after)
    select ${region}, ${year}::integer, ${body}, ${save}::integer, w.sequence, w.kind, w.id,
      nullif(w.before, 'null'::jsonb), nullif(w.after, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w(sequence integer, kind text, id text, before jsonb, after jsonb)`.execute(trx)
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}
