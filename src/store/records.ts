import { sql } from "kysely"
import type { Asker, Store, Work } from "./database.ts"
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
 * Saves changes for somebody, all or none: who, when, before, after and why are written in the same transaction; then
 * everyone who listens is told. The database refuses it when the asker may not fill this budget now.
 */
export async function saveDraft(store: Store, asker: Asker, key: BodyKey, wish: SaveWish): Promise<Saved> {
  const { region, year, body } = key
  const { key: named, changes, undoes = null, why, by, for: principal, at } = wish
  if (asker.region !== region) throw new Error("A save of another region")
  if (new Set(changes.map(keyOf)).size < changes.length) throw new Error("A save changes a record once")
  const sent = changes.map(({ kind, id, seen, place, data }) => ({ kind, id, seen, place, data }))
  try {
    const { rows } = await sql<{ readonly number: number; readonly again: boolean }>`
      select number, again from save_draft(${region}, ${asker.person}, ${year}, ${body}, ${named}, ${why}, ${undoes},
        ${by}, ${principal}, ${at}, ${JSON.stringify(sent)}::jsonb)`.execute(store.db)
    const saved = rows[0]!
    if (!saved.again) store.tell({ region, year, code: body, what: "save" })
    return { ok: true, ...saved }
  } catch (error) {
    const { code, detail } = error as { readonly code?: string; readonly detail?: string }
    if (code !== "MZ409") throw error
    const wishes = (JSON.parse(detail ?? "[]") as { readonly place: number }[]).map(
      ({ place }) => changes[place]!,
    )
    const now = await store.as(asker, (trx) => recordsAt(trx, key, wishes))
    return {
      ok: false,
      conflicts: wishes.map((each) => ({ wish: each, now: now.get(keyOf(each)) ?? null })),
    }
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

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}
