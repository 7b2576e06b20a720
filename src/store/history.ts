import type { Work } from "./database.ts"
import type { Why } from "./schema.ts"
import type { BodyKey } from "./versions.ts"

/** One save of a draft. */
export interface SaveEntry {
  readonly number: number
  readonly at: Date
  readonly by: string
  readonly for: string | null
  readonly why: Why
  readonly undoes: number | null
  readonly changes: number
}

/** A record as it stood in its list. */
export interface Standing {
  readonly place: number
  readonly data: object
}

/** One change of a save: what stood before and after; null is nothing. */
export interface Edit {
  readonly kind: string
  readonly id: string
  readonly before: Standing | null
  readonly after: Standing | null
}

/** The saves of a draft, the newest first, `limit` of those before `before`. */
export async function savesBefore(
  trx: Work,
  { region, year, body }: BodyKey,
  before: number,
  limit: number,
): Promise<SaveEntry[]> {
  return trx
    .selectFrom("save")
    .select(["number", "at", "by", "for", "why", "undoes"])
    .select(({ selectFrom, fn }) =>
      selectFrom("edit")
        .select(fn.countAll<number>().as("n"))
        .whereRef("edit.region", "=", "save.region")
        .whereRef("edit.year", "=", "save.year")
        .whereRef("edit.body", "=", "save.body")
        .whereRef("edit.save", "=", "save.number")
        .$asScalar()
        .$notNull()
        .as("changes"),
    )
    .where("region", "=", region)
    .where("year", "=", year)
    .where("body", "=", body)
    .where("number", "<", numberBefore(before))
    .orderBy("number", "desc")
    .limit(limit)
    .execute()
}

/** What one save changed. */
export async function editsOf(trx: Work, { region, year, body }: BodyKey, save: number): Promise<Edit[]> {
  const rows = await trx
    .selectFrom("edit")
    .select(["kind", "id", "before", "after"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("body", "=", body)
    .where("save", "=", save)
    .orderBy("sequence")
    .execute()
  return rows as Edit[]
}

/** A number of the database that is above all others when none is asked for. */
export function numberBefore(before: number): number {
  return Math.min(before, 2 ** 31 - 1)
}
