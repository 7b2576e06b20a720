import pg from "pg"
import { StoreProblem } from "./postgres/index.ts"
import { readerName, roleNames } from "./postgres/keys.ts"

/** The oldest PostgreSQL that knows everything the tables ask for. */
const oldest = 15

/** Makes sure that a server of somebody else's can be used: new enough, and with the role the program works as. */
export async function prepareRemote(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query(
      "select current_setting('server_version_num')::integer / 10000 as major",
    )
    if (rows[0].major < oldest)
      throw new StoreProblem(
        `DATABASE_URL 指定的是 PostgreSQL ${rows[0].major}，明账要 ${oldest} 或更新的版本，请升级或换一个数据库。`,
      )
    await makeRoles(client)
    await client.query(`set role ${roleNames.app}`)
  } finally {
    await client.end()
  }
  await checkRole({ ...owner, options: `-c role=${roleNames.app}` })
}

/** The role the program works as, and the one it reads as for who has no account. */
async function makeRoles(client: pg.Client): Promise<void> {
  const isMember = await membershipIn(client)
  try {
    for (const name of [roleNames.app, readerName]) {
      if (!isMember.has(name)) await client.query(`create role ${name} nologin`)
      if (!isMember.get(name)) await client.query(`grant ${name} to current_user`)
    }
  } catch (error) {
    const made = [roleNames.app, readerName].map(
      (name) => `create role ${name} nologin; grant ${name} to 该账号;`,
    )
    throw new StoreProblem(
      `DATABASE_URL 的账号不能建角色：请数据库管理员执行“${made.join(" ")}”后再启动。`,
      error,
    )
  }
}

/** Which of the roles there are, and whether who connects may become each. */
async function membershipIn(client: pg.Client): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await client.query(
    "select rolname, pg_has_role(current_user, oid, 'member') as is_member from pg_roles where rolname = any($1)",
    [[roleNames.app, readerName]],
  )
  return new Map(rows.map(({ rolname, is_member }) => [rolname, is_member]))
}

/** Options of the address would win over ours, and the program would work as the owner of the tables. */
async function checkRole(app: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(app)
  await client.connect()
  const { rows } = await client.query("select current_user as name")
  await client.end()
  if (rows[0].name !== roleNames.app)
    throw new StoreProblem("DATABASE_URL 里不能有“options”，请从地址中删去。")
}
