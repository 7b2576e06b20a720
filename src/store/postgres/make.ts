import { execFile } from "node:child_process"
import { chownSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Account } from "./account.ts"
import { closedAbove, type Folder } from "./folder.ts"
import { type Keys, roleNames } from "./keys.ts"
import { StoreProblem } from "./problem.ts"
import type { Programs } from "./programs.ts"

/** How a folder is named that an interrupted run may leave half made. */
const begun = "new-"

/** Makes the data of a new server: beside, and renamed when whole, so that an interrupted run leaves none. */
export async function makeData(
  folder: Folder,
  keys: Keys,
  { initdb }: Programs,
  account: Account | null,
  isDurable: boolean,
): Promise<void> {
  for (const name of readdirSync(folder.path).filter((each) => each.startsWith(begun)))
    rmSync(join(folder.path, name), { recursive: true, force: true })
  const fresh = mkdtempSync(join(folder.path, begun))
  const secret = join(fresh, "password")
  try {
    writeFileSync(secret, keys.superuser, { mode: 0o600 })
    for (const path of account ? [fresh, secret] : []) chownSync(path, account!.uid, account!.gid)
    await promisify(execFile)(
      initdb,
      [
        ...["-D", join(fresh, "data"), "-U", roleNames.superuser, `--pwfile=${secret}`],
        ...["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions", "--data-checksums"],
        ...(isDurable ? [] : ["--no-sync"]),
      ],
      { ...account, cwd: "/", env: { ...process.env, TZ: "UTC", LC_ALL: "C" } },
    )
    renameSync(join(fresh, "data"), folder.data)
  } catch (error) {
    const closed = account && closedAbove(folder.path, account)
    if (closed)
      throw new StoreProblem(
        `数据文件夹“${folder.path}”在“${closed}”里，数据库不以 root 运行，进不去那里：请用“--data”另选一个文件夹，比如“/var/lib/mingzhang”。`,
        error,
      )
    const said = String((error as { stderr?: string }).stderr ?? "").trim()
    const why = /No space left/.test(said) ? "磁盘已满" : /Permission denied/.test(said) ? "没有权限" : said
    throw new StoreProblem(
      `在“${folder.path}”里建不了数据库（${why.split("\n").at(-1) ?? ""}），请检查权限和磁盘空间，或者用“--data”另选一个文件夹。`,
      error,
    )
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
