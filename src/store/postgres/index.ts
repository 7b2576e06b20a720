import type { PoolConfig } from "pg"
import { unprivileged } from "./account.ts"
import { type Folder, madeBy, prepareFolder } from "./folder.ts"
import { keysAt, type Role, roleNames } from "./keys.ts"
import { endLeftOver } from "./left-over.ts"
import { holdFolder } from "./lock.ts"
import { makeData } from "./make.ts"
import { StoreProblem } from "./problem.ts"
import { durable, type Serving, startProcess, stopProcess } from "./process.ts"
import { findPrograms } from "./programs.ts"
import { databaseName, makeRoles } from "./roles.ts"

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
    } else endLeftOver(folder, programs, account)
    const start = () => startProcess(folder, programs, account, { ...durable, ...settings })
    const kept = await keepGoing(start, tell)
    const connection = (role: Role, database = databaseName): PoolConfig => ({
      host: folder.sockets,
      user: roleNames[role],
      password: keys[role],
      database,
    })
    try {
      // What an interrupted first run did not finish is finished now.
      await makeRoles(connection("superuser"), keys)
    } catch (error) {
      await kept.stop()
      throw refusedBy(error, folder)
    }
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

/** What went wrong between the program and a server that answers. */
function refusedBy(error: unknown, { path, keys }: Folder): StoreProblem {
  return (error as { code?: string }).code === "28P01"
    ? new StoreProblem(`“${keys}”里的口令与数据库不符，请把这个文件和数据一起从备份恢复。`, error)
    : new StoreProblem(`“${path}”里的数据库不能使用（${(error as Error).message}），请从备份恢复。`, error)
}

/** The longest wait before a server that died again and again is started once more. */
const longestWait = 2000

/** Starts a process, and again when it dies, ever later when it dies often. */
async function keepGoing(start: () => Promise<Serving>, tell: (sentence: string) => void) {
  let serving = await start()
  let isStopping = false
  let restarting: Promise<void> = Promise.resolve()
  let deaths: number[] = []
  const watch = () => {
    void serving.ended.then(() => {
      if (!isStopping) restarting = again()
    })
  }
  const again = async () => {
    while (!isStopping) {
      deaths = [...deaths.filter((time) => time > Date.now() - 60_000), Date.now()]
      await new Promise((resolve) => setTimeout(resolve, Math.min(longestWait, 50 * (deaths.length - 1))))
      if (isStopping) return
      try {
        serving = await start()
        return watch()
      } catch (error) {
        // Processes of the one that died may hold its memory for a moment; what lasts is told.
        if (deaths.length === 10) tell((error as Error).message)
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
