import type { Entry } from "../flow/index.ts"
import type { Work } from "./database.ts"
import { numberBefore } from "./history.ts"
import { entryFrom } from "./years.ts"

/** What of the trail is asked for. */
export interface TrailFilter {
  readonly code?: string | undefined
  readonly by?: string | undefined
  readonly act?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Acts of a year that the asker may see, the newest first, `limit` of those before number `before`. */
export async function trailOf(
  trx: Work,
  region: string,
  year: number,
  { code, by, act, from, until }: TrailFilter,
  before: number,
  limit: number,
): Promise<(Entry & { readonly number: number })[]> {
  let query = trx
    .selectFrom("entry")
    .selectAll()
    .where("region", "=", region)
    .where("year", "=", year)
    .where("number", "<", numberBefore(before))
  if (code !== undefined) query = query.where("code", "=", code)
  if (by !== undefined) query = query.where(({ or, eb }) => or([eb("by", "=", by), eb("for", "=", by)]))
  if (act !== undefined) query = query.where("act", "=", act)
  if (from !== undefined) query = query.where("day", ">=", from)
  if (until !== undefined) query = query.where("day", "<=", until)
  const rows = await query.orderBy("number", "desc").limit(limit).execute()
  return rows.map((row) => ({ ...entryFrom(row), number: row.number }))
}

/** Something that was done to an account, or by who signs in. */
export interface AccountEntry {
  readonly number: number
  readonly at: Date
  readonly by: string | null
  readonly who: string
  readonly act: string
  readonly person: string
  readonly given: object
}

/** Writes down what was done to an account. */
export async function noteAccount(
  trx: Pick<Work, "insertInto">,
  region: string,
  { by, who, act, person, given }: Omit<AccountEntry, "number" | "at">,
): Promise<void> {
  await trx
    .insertInto("account_entry")
    .values({ region, by, who, act, person, given: JSON.stringify(given) })
    .execute()
}

/** What was done to accounts, the newest first. */
export async function accountTrail(
  trx: Work,
  region: string,
  before: number,
  limit: number,
): Promise<AccountEntry[]> {
  const rows = await trx
    .selectFrom("account_entry")
    .selectAll()
    .where("region", "=", region)
    .where("number", "<", numberBefore(before))
    .orderBy("number", "desc")
    .limit(limit)
    .execute()
  return rows.map(({ region: _region, ...row }) => row)
}
