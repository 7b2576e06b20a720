import { fromKysely, PgBoss } from "pg-boss"
import type { Store } from "../store/database.ts"

/** Jobs of one kind, shared by all programs that work on a database. */
export interface Queue {
  /** Adds jobs, each a text. */
  add(jobs: readonly string[]): Promise<void>
  /** Takes up to so many jobs: they are this program's while it lives. */
  take(most: number): Promise<Job[]>
  /** These are done, whatever came of them. */
  done(jobs: readonly Job[]): Promise<void>
  close(): Promise<void>
}

/** A job in hand. */
export interface Job {
  readonly id: string
  readonly text: string
}

/** Seconds after which a job belongs to nobody when its program was not heard of. */
const heartbeat = 20

/** Opens a queue. A job whose program died is another one's after some seconds. */
export async function openQueue({ db }: Pick<Store, "db">, name: string): Promise<Queue> {
  const boss = new PgBoss({
    db: fromKysely(db),
    schema: "pgboss",
    migrate: false,
    createSchema: false,
    schedule: false,
    // Those who own the tables may rebuild their indexes.
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: heartbeat,
    monitorIntervalSeconds: heartbeat,
  })
  // What is lost for a moment is asked for again.
  boss.on("error", () => {})
  await boss.start()
  await boss.createQueue(name, { heartbeatSeconds: heartbeat, retryLimit: 20, deleteAfterSeconds: 3600 })
  const inHand = new Set<string>()
  const beat = setInterval(
    () => {
      if (inHand.size > 0) boss.touch(name, [...inHand]).catch(() => {})
    },
    (heartbeat * 1000) / 4,
  )
  return {
    async add(jobs) {
      if (jobs.length > 0)
        await boss.insert(
          name,
          jobs.map((text) => ({ data: { text } })),
        )
    },
    async take(most) {
      const jobs = await boss.fetch<{ text: string }>(name, { batchSize: most })
      for (const { id } of jobs) inHand.add(id)
      return jobs.map(({ id, data }) => ({ id, text: data.text }))
    },
    async done(jobs) {
      const ids = jobs.map(({ id }) => id)
      for (const id of ids) inHand.delete(id)
      if (ids.length > 0) await boss.complete(name, ids)
    },
    async close() {
      clearInterval(beat)
      await boss.stop({ graceful: false, close: false })
    },
  }
}
