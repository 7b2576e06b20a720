import pg from "pg"
import { type Keys, readerName, roleNames } from "./keys.ts"

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
      if (rowCount) continue
      await client.query(
        `create role ${name} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(keys[role])}`,
      )
    }
    await makeReader(client)
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [databaseName])
    if (!rowCount) await makeDatabase(client, databaseName)
  } finally {
    await client.end()
  }
}

/** Makes a database, perhaps as a copy: its tables are the owner's, and nobody else comes in but the program. */
export async function makeDatabase(
  client: pg.ClientBase,
  name: string,
  template = "template1",
): Promise<void> {
  await client.query(`create database ${name} owner ${roleNames.owner} template ${template}`)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${roleNames.app}`)
}

async function makeReader(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [readerName])
  if (rowCount) return
  await client.query(`create role ${readerName} nologin`)
  await client.query(`grant ${readerName} to ${roleNames.app}`)
}
