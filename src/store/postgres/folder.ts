import { createHash } from "node:crypto"
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs"
import { tmpdir } from "node:os"
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
  if (isOthers(path))
    throw new StoreProblem(
      `“${path}”里已有别的文件，不是明账的数据文件夹：请用“--data”另选一个空文件夹，或者一个还没有的文件夹。`,
    )
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

const reasons: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  ENOSPC: "磁盘已满",
  EROFS: "磁盘只读",
  ENOTDIR: "路径中有文件",
  EEXIST: "路径中有文件",
  ENOENT: "缺少文件",
}

/** What the system says of an error, in a word of its own. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ""
  return reasons[code] ?? code
}

/** What a data folder of this program has in it. */
const own = ["data", "keys.json", "run"]

/** Whether a folder is in use for something else: its rights would be taken away from whoever uses it. */
function isOthers(path: string): boolean {
  try {
    const names = readdirSync(path)
    return names.length > 0 && !names.some((name) => own.includes(name))
  } catch {
    return false
  }
}

/** The folder above `path` that does not let an account in, if one does not. */
export function closedAbove(path: string, { uid, gid }: Account): string | null {
  const above = dirname(path)
  if (above === path) return null
  const { mode, uid: owner, gid: group } = statSync(above)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  return closedAbove(above, { uid, gid }) ?? ((mode & bit) === 0 ? above : null)
}

function makeFolder(path: string, account: Account | null): void {
  const parent = dirname(path)
  const first = mkdirSync(parent, { recursive: true, mode: account ? 0o711 : 0o700 })
  // Folders that are made on the way may be walked through by the account, whatever is usual here.
  if (first && account)
    for (let each = parent; each.length >= first.length; each = dirname(each)) chmodSync(each, 0o711)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  // A link that somebody else laid leads anywhere.
  if (lstatSync(path).isSymbolicLink() && statSync(path).uid !== process.getuid?.())
    throw Object.assign(new Error(path), { code: "EPERM" })
  chmodSync(path, 0o700)
  if (account) chownSync(path, account.uid, account.gid)
}
