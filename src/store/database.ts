import { Kysely, PostgresDialect, sql, type Transaction } from "kysely"
import pg from "pg"
import { migrate } from "./migrate.ts"
import { StoreProblem, startPostgres } from "./postgres/index.ts"
import { prepareRemote } from "./remote.ts"
import type { Tables } from "./schema.ts"

/** A transaction of the store. */
export type Work = Transaction<Tables>

/** For whom a transaction reads: a person of a region with the posts of whom they act for; null is the public. */
export interface Asker {
  readonly region: string
  /** Whose posts count. */
  readonly person: string | null
}

/** The database of the office. */
export interface Store {
  /** Reads and fills what the asker may see and fill; the database lets nothing else through. */
  as<T>(asker: Asker, work: (trx: Work) => Promise<T>): Promise<T>
  /** Decides and writes down an act: sees everything of the region. */
  office<T>(region: string, work: (trx: Work) => Promise<T>): Promise<T>
  /** Tells everyone who listens of something that is done; soon, and without keeping anybody waiting. */
  tell(event: StoreEvent): void
  /** Hears of every act and save, also of other servers; gives back how to stop. */
  listen(hear: (event: StoreEvent) => void): () => void
  readonly db: Kysely<Tables>
  close(): Promise<void>
}

/** Something that open windows want to know of. */
export interface StoreEvent {
  readonly region: string
  readonly year: number
  /** Code of the department or unit; "" is the year. */
  readonly code: string
  /**
   * `import`: files were brought to be read, or may be read again; `taken`: one was taken into the archive; `missed`:
   * nobody was listening for a while, so that anything may have happened in any region.
   */
  readonly what: "act" | "save" | "import" | "taken" | "missed"
}

/** Where the database is: a folder of its own server, or the address of one that is there. */
export type StoreOptions = {
  readonly tell?: (sentence: string) => void
  readonly connections?: number
} & ({ readonly folder: string } | { readonly url: string })

// Money and counts are whole numbers that JavaScript can hold exactly; a date is a day, not a moment.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is no safe integer`)
  return value
})
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens the store, brought to what this program needs. Rejects with a {@link StoreProblem}. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if ("url" in options) return openRemote(options.url, options.connections)
  const server = await startPostgres(options)
  try {
    return await openAt(server.connection("owner"), server.connection("app"), {
      connections: options.connections,
      stop: () => server.stop(),
    })
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** On someone else's server the program connects as the owner of the tables and at once becomes who owns nothing. */
async function openRemote(url: string, connections: number | undefined): Promise<Store> {
  const owner = { connectionString: url }
  try {
    await prepareRemote(owner)
    return await openAt(owner, { ...owner, options: "-c role=mingzhang_app" }, { connections })
  } catch (error) {
    if (error instanceof StoreProblem) throw error
    throw new StoreProblem(
      `连不上 DATABASE_URL 指定的数据库（${(error as Error).message}），请核对地址、账号和网络。`,
      error,
    )
  }
}

/** Opens a store by how its owner and its program connect. */
export async function openAt(
  owner: pg.PoolConfig,
  app: pg.PoolConfig,
  {
    connections = 20,
    stop = async () => {},
    migrated = false,
  }: {
    readonly connections?: number | undefined
    readonly stop?: () => Promise<void>
    /** The database is known to be up to date. */
    readonly migrated?: boolean
  } = {},
): Promise<Store> {
  if (!migrated) {
    const db = over(new pg.Pool({ ...owner, max: 1 }))
    try {
      await migrate(db)
    } finally {
      await db.destroy()
    }
  }
  const db = over(patient(new pg.Pool({ ...app, max: connections })))
  const listening = listeningOn(app)
  const telling = tellingOn(db)
  return {
    db,
    tell: (event) => telling.add(event),
    as: ({ region, person }, work) => within(db, { region, person: person ?? "", office: "off" }, work),
    office: (region, work) => within(db, { region, person: "", office: "on" }, work),
    listen: (hear) => listening.add(hear),
    async close() {
      await listening.close()
      await telling.close()
      await db.destroy()
      await stop()
    },
  }
}

function over(pool: pg.Pool): Kysely<Tables> {
  // A server that was restarted closes idle connections; the pool makes new ones.
  pool.on("error", () => {})
  // One that dies between two questions of a transaction is heard of by the next question.
  pool.on("connect", (client) => client.on("error", () => {}))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** How long work that has not begun waits for a server that is being started again. */
const patience = 10_000

/** A pool whose connections wait for a server that is not there yet: nothing was asked of it, so nothing is lost. */
function patient(pool: pg.Pool): pg.Pool {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  const waiting = async () => {
    for (const start = Date.now(); ; ) {
      try {
        return await connect()
      } catch (error) {
        if (!isAway(error) || Date.now() - start > patience) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
  pool.connect = waiting as typeof pool.connect
  return pool
}

/** Whether the database is away: nobody listens, who listens is not ready, or went away meanwhile. */
export function isAway(error: unknown): boolean {
  const { code = "", message } = error as Error & { readonly code?: string }
  return (
    ["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE"].includes(code) ||
    /^(?:57P0[123]|08)/.test(code) ||
    /^Connection terminated|^Client has encountered a connection error|^Client was closed/.test(message)
  )
}

/** Whether a text holds what the database keeps nowhere: U+0000, or half of a character. */
export function isUnkeepable(error: unknown): boolean {
  const { code, message } = error as Error & { readonly code?: string }
  return code === "22P05" || code === "22021" || (code === "22P02" && /json/.test(message))
}

interface Asking {
  readonly region: string
  readonly person: string
  readonly office: "on" | "off"
}

function within<T>(db: Kysely<Tables>, { region, person, office }: Asking, work: (trx: Work) => Promise<T>) {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('mingzhang.region', ${region}, true), set_config('mingzhang.person', ${person}, true), set_config('mingzhang.office', ${office}, true)`.execute(
      trx,
    )
    return work(trx)
  })
}

const channel = "mingzhang"

/** How long events are gathered before they are told, in milliseconds. */
const gathering = 20

/**
 * Tells of saves a few at a time, after they are done: a transaction that tells holds up every other that does until it
 * is on the disk. An event that is lost with the program loses nothing but a window's refresh.
 */
function tellingOn(db: Kysely<Tables>) {
  let events = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  const flush = async () => {
    timer = null
    const all = [...events]
    events = new Set()
    await sql`select pg_notify(${channel}, event) from unnest(${all}::text[]) as event`
      .execute(db)
      .catch(() => {})
  }
  return {
    add(event: StoreEvent) {
      events.add(JSON.stringify(event))
      timer ??= setTimeout(() => void flush(), gathering)
    },
    async close() {
      if (timer === null) return
      clearTimeout(timer)
      await flush()
    },
  }
}

/** Tells everyone who listens, when the transaction is done. */
export async function notify(trx: Work, event: StoreEvent): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(event)})`.execute(trx)
}

/** One connection that listens while anybody does, and comes back when it is lost; what it did not hear it says. */
function listeningOn(app: pg.PoolConfig) {
  const hearers = new Set<(event: StoreEvent) => void>()
  const hear = (event: StoreEvent) => {
    for (const each of hearers) each(event)
  }
  let client: pg.Client | null = null
  let isClosed = false
  const open = async () => {
    const fresh = new pg.Client(app)
    client = fresh
    const again = () => {
      if (client !== fresh || isClosed) return
      client = null
      setTimeout(() => void open(), 500).unref()
    }
    fresh.on("error", again).on("end", again)
    fresh.on("notification", ({ payload }) => hear(JSON.parse(payload ?? "{}") as StoreEvent))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      hear({ region: "", year: 0, code: "", what: "missed" })
    } catch {
      again()
    }
  }
  return {
    add(hearer: (event: StoreEvent) => void) {
      hearers.add(hearer)
      if (client === null) void open()
      return () => void hearers.delete(hearer)
    },
    async close() {
      isClosed = true
      await client?.end().catch(() => {})
    },
  }
}
