import { execFile } from "node:child_process"
import { chownSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Account } from "./account.ts"
import type { Folder } from "./folder.ts"
import { type Keys, roleNames } from "./keys.ts"
import { StoreProblem } from "./problem.ts"
import type { Programs } from "./programs.ts"

/** Makes the data of a new server: beside, and renamed when whole, so that an interrupted run leaves none. */
export async function makeData(
  folder: Folder,
  keys: Keys,
  { initdb }: Programs,
  account: Account | null,
  isDurable: boolean,
): Promise<void> {
  const fresh = mkdtempSync(join(folder.path, "new-"))
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
