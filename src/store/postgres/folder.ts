import { createHash } from "node:crypto"
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import { homedir, tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import type { Account } from "./account.ts"
import { StoreProblem } from "./problem.ts"

/** Where everything of one database stands. */
export interface Folder {
  readonly path: string
  /** What PostgreSQL keeps. */
  readonly data: string
  /** Where its socket stands; short, as the system asks. */
  readonly sockets: string
  /** Passwords of the roles. */
  readonly keys: string
  readonly log: string
}

/** Where the data stand when nobody says otherwise. */
export function defaultFolder(): string {
  if (process.getuid?.() === 0) return "/var/lib/mingzhang"
  const data = process.env.XDG_DATA_HOME || process.env.LOCALAPPDATA || join(homedir(), ".local/share")
  return join(data, "mingzhang")
}

/** The longest path a socket may have on every system, with its name. */
const longest = 100 - "/.s.PGSQL.5432.lock".length

/** Makes a folder ready for the account that PostgreSQL runs as. */
export function prepareFolder(at: string, account: Account | null): Folder {
  const path = resolve(at)
  const inside = join(path, "run")
  const name = createHash("sha256").update(path).digest("hex").slice(0, 16)
  const sockets = inside.length <= longest ? inside : join(tmpdir(), `mingzhang-${name}`)
  const folder = {
    path,
    data: join(path, "data"),
    sockets,
    keys: join(path, "keys.json"),
    log: join(path, "postgresql.log"),
  }
  try {
    for (const each of [path, sockets]) makeFolder(each, account)
  } catch (error) {
    throw new StoreProblem(
      `数据文件夹“${path}”不能使用（${reasonOf(error)}），请检查权限和磁盘空间，或者用“--data”另选一个文件夹。`,
      error,
    )
  }
  return folder
}

/** The major version of PostgreSQL that made the data; null: none yet. */
export function madeBy({ data, path }: Folder): string | null {
  if (!existsSync(data)) return null
  try {
    return readFileSync(join(data, "PG_VERSION"), "utf8").trim()
  } catch (error) {
    throw new StoreProblem(
      `“${path}”里的 data 不是明账的数据（${reasonOf(error)}），请用“--data”另选一个文件夹。`,
      error,
    )
  }
}

/** What the system says of an error, in a word of its own. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ""
  return (
    { EACCES: "没有权限", EPERM: "没有权限", ENOSPC: "磁盘已满", EROFS: "磁盘只读", ENOTDIR: "路径中有文件" }[
      code
    ] ?? code
  )
}

function makeFolder(path: string, account: Account | null): void {
  // The account has to come through what stands above.
  mkdirSync(dirname(path), { recursive: true, mode: account ? 0o755 : 0o700 })
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (account) chownSync(path, account.uid, account.gid)
}
