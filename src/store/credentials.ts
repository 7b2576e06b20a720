import type { Work } from "./database.ts"

type Db = Pick<Work, "selectFrom" | "insertInto" | "updateTable" | "deleteFrom">

/** How a person proves who they are: the password, kept as `scrypt$…`. */
export async function passwordOf(db: Db, region: string, person: string): Promise<string | null> {
  const row = await db
    .selectFrom("credential")
    .select("password")
    .where("region", "=", region)
    .where("person", "=", person)
    .executeTakeFirst()
  return row?.password ?? null
}

/** Sets or changes a password. */
export async function setPassword(db: Db, region: string, person: string, password: string): Promise<void> {
  await db
    .insertInto("credential")
    .values({ region, person, password })
    .onConflict((conflict) =>
      conflict.columns(["region", "person"]).doUpdateSet({ password, changed_at: new Date() }),
    )
    .execute()
}

/** Gives out a one-time code, in place of any given before. */
export async function setInvitation(
  db: Db,
  region: string,
  person: string,
  codeHash: string,
  expiresAt: Date,
): Promise<void> {
  const row = { code_hash: codeHash, expires_at: expiresAt }
  await db
    .insertInto("invitation")
    .values({ region, person, ...row })
    .onConflict((conflict) => conflict.columns(["region", "person"]).doUpdateSet(row))
    .execute()
}

/** Takes a one-time code: true when it was right and still good; it can be taken once. */
export async function takeInvitation(
  db: Db,
  region: string,
  person: string,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const taken = await db
    .deleteFrom("invitation")
    .where("region", "=", region)
    .where("person", "=", person)
    .where("code_hash", "=", codeHash)
    .where("expires_at", ">", now)
    .returning("person")
    .executeTakeFirst()
  return taken !== undefined
}
