import pg from "pg"
import { StoreProblem } from "./postgres/index.ts"
import { roleNames } from "./postgres/keys.ts"

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
    await makeRole(client)
    await client.query(`set role ${roleNames.app}`)
  } finally {
    await client.end()
  }
  await checkRole({ ...owner, options: `-c role=${roleNames.app}` })
}

async function makeRole(client: pg.Client): Promise<void> {
  const name = roleNames.app
  const { rows } = await client.query(
    "select pg_has_role(current_user, oid, 'member') as is_member from pg_roles where rolname = $1",
    [name],
  )
  try {
    if (rows.length === 0) await client.query(`create role ${name} nologin`)
    if (!rows[0]?.is_member) await client.query(`grant ${name} to current_user`)
  } catch (error) {
    throw new StoreProblem(
      `DATABASE_URL 的账号不能建角色：请数据库管理员执行“create role ${name} nologin; grant ${name} to 该账号;”后再启动。`,
      error,
    )
  }
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
