import type { Work } from "./database.ts"

/** Someone who is signed in, known by a token of which only the hash is kept. */
export interface Session {
  readonly region: string
  readonly person: string
  /** For whom they act now. */
  readonly for: string | null
  readonly createdAt: Date
  readonly seenAt: Date
}

type Db = Pick<Work, "selectFrom" | "insertInto" | "updateTable" | "deleteFrom">

/** Begins a session. */
export async function insertSession(
  db: Db,
  tokenHash: string,
  { region, person }: Pick<Session, "region" | "person">,
  at: Date,
): Promise<void> {
  await db
    .insertInto("session")
    .values({ token_hash: tokenHash, region, person, for: null, created_at: at, seen_at: at })
    .execute()
}

/** The session of a token; null when there is none. */
export async function sessionAt(db: Db, tokenHash: string): Promise<Session | null> {
  const row = await db
    .selectFrom("session")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst()
  if (!row) return null
  const { region, person, for: principal, created_at, seen_at } = row
  return { region, person, for: principal, createdAt: created_at, seenAt: seen_at }
}

/** Remembers that a session was used. */
export async function touchSession(db: Db, tokenHash: string, at: Date): Promise<void> {
  await db.updateTable("session").set({ seen_at: at }).where("token_hash", "=", tokenHash).execute()
}

/** From now on the person acts for another (null: for themselves), and the session is known by another token. */
export async function actFor(
  db: Db,
  tokenHash: string,
  principal: string | null,
  newHash: string,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ for: principal, token_hash: newHash })
    .where("token_hash", "=", tokenHash)
    .execute()
}

/** Ends a session. */
export async function removeSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom("session").where("token_hash", "=", tokenHash).execute()
}

/** Ends every session of a person. */
export async function removeSessionsOf(db: Db, region: string, person: string): Promise<void> {
  await db.deleteFrom("session").where("region", "=", region).where("person", "=", person).execute()
}
