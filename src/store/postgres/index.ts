import { execFileSync } from "node:child_process"
import type { PoolConfig } from "pg"
import { unprivileged } from "./account.ts"
import { type Folder, madeBy, prepareFolder } from "./folder.ts"
import { keysAt, type Role, roleNames } from "./keys.ts"
import { holdFolder } from "./lock.ts"
import { makeData } from "./make.ts"
import { StoreProblem } from "./problem.ts"
import { durable, type Serving, startProcess, stopProcess } from "./process.ts"
import { findPrograms, type Programs } from "./programs.ts"
import { databaseName, makeRoles } from "./roles.ts"

export { defaultFolder } from "./folder.ts"
export { StoreProblem } from "./problem.ts"
export { databaseName } from "./roles.ts"

/** The major version of the programs: data of another cannot be used. */
const major = "18"

/** A PostgreSQL server of this program's own, at work on a folder. */
export interface Postgres {
  /** How a role connects to a database of it. */
  connection(role: Role, database?: string): PoolConfig
  /** The process id of the server at work. */
  readonly pid: number
  /** Lets the server finish, and gives the folder back. */
  stop(): Promise<void>
}

/** How to start a server; tests take other settings. */
export interface PostgresOptions {
  readonly folder: string
  /** Hears what takes long. */
  readonly tell?: (sentence: string) => void
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts the server of a folder, made when it is new. While the program lives, a server that dies is started again;
 * a program that dies takes its server along.
 */
export async function startPostgres({
  folder: at,
  tell = () => {},
  settings = {},
}: PostgresOptions): Promise<Postgres> {
  const account = unprivileged()
  const folder = prepareFolder(at, account)
  const release = await holdFolder(folder.path, folder.sockets)
  try {
    const version = madeBy(folder)
    if (version !== null && version !== major)
      throw new StoreProblem(
        `“${folder.path}”是PostgreSQL ${version}的数据，本程序带的是PostgreSQL ${major}：请先用原来的版本备份，再恢复到新文件夹。`,
      )
    const programs = findPrograms(account, folder.path)
    const keys = keysAt(folder.keys)
    const isNew = version === null
    if (isNew) {
      tell("第一次启动，正在建立数据库，需要几秒钟……")
      await makeData(folder, keys, programs, account, settings.fsync !== "off")
    } else stopLeftOver(folder, programs, account)
    const start = () => startProcess(folder, programs, account, { ...durable, ...settings })
    const kept = await keepGoing(start)
    const connection = (role: Role, database = databaseName): PoolConfig => ({
      host: folder.sockets,
      user: roleNames[role],
      password: keys[role],
      database,
    })
    // What an interrupted first run did not finish is finished now.
    await makeRoles(connection("superuser"), keys)
    return {
      connection,
      get pid() {
        return kept.now().child.pid!
      },
      async stop() {
        await kept.stop()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** How often a server may die within a minute before the program gives up. */
const deathsAMinute = 5

/** Starts a process, and again when it dies. */
async function keepGoing(start: () => Promise<Serving>) {
  let serving = await start()
  let isStopping = false
  let restarting: Promise<void> = Promise.resolve()
  const deaths: number[] = []
  const watch = () => {
    void serving.ended.then(() => {
      if (isStopping) return
      deaths.push(Date.now())
      if (deaths.filter((time) => time > Date.now() - 60_000).length > deathsAMinute) return
      restarting = again()
    })
  }
  const again = async () => {
    // Processes of the one that died may hold its memory for a moment.
    for (let tries = 0; tries < 50 && !isStopping; tries++) {
      try {
        serving = await start()
        return watch()
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  watch()
  return {
    now: () => serving,
    async stop() {
      isStopping = true
      await restarting
      await stopProcess(serving)
    },
  }
}

/** A server that outlived a killed program is stopped; one that is about to stop is waited for. */
function stopLeftOver({ data }: Folder, { pgCtl }: Programs, account: { uid: number; gid: number } | null) {
  try {
    execFileSync(pgCtl, ["stop", "-D", data, "-m", "fast", "-w", "-t", "30"], {
      ...account,
      cwd: "/",
      stdio: "ignore",
    })
  } catch {
    // None was running.
  }
}
