import pg from "pg"
import { type Keys, roleNames } from "./keys.ts"

/** The database everything stands in. */
export const databaseName = "mingzhang"

/**
 * The roles and the database, made as far as they are missing: the owner owns the tables, the program works as one
 * who owns nothing and is no superuser.
 */
export async function makeRoles(superuser: pg.ClientConfig, keys: Keys): Promise<void> {
  const client = new pg.Client({ ...superuser, database: "postgres" })
  await client.connect()
  try {
    for (const role of ["owner", "app"] as const) {
      const name = roleNames[role]
      const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [name])
      const verb = rowCount ? "alter" : "create"
      await client.query(
        `${verb} role ${name} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(keys[role])}`,
      )
    }
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [databaseName])
    if (!rowCount) await client.query(`create database ${databaseName} owner ${roleNames.owner}`)
    await client.query(`revoke all on database ${databaseName} from public`)
    await client.query(`grant connect on database ${databaseName} to ${roleNames.app}`)
  } finally {
    await client.end()
  }
}
