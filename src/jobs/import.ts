import { type ReadDocument, takeIn } from "../office/archive/take-in.ts"
import { type Office, Refused } from "../office/office.ts"
import {
  allWaiting,
  type Brought,
  bring,
  bringAgain,
  countDeath,
  type Incoming,
  incomingOf,
  resumeImportsOf,
  setFailed,
  waitingFiles,
} from "../store/publications/incoming.ts"
import { type Job, openQueue, type Queue } from "./queue.ts"

/** What became of reading a file: a document, or why there is none; `died` when the process that read it is no more. */
export type Reading = { readonly read: ReadDocument } | { readonly problem: string; readonly died: boolean }

/** Reads and checks one file apart from this process. */
export type Reader = (name: string, bytes: Uint8Array) => Promise<Reading>

/** A file that is dealt with. */
export type Dealt = Pick<Incoming, "sha256" | "name" | "state" | "because">

/** A process may die over a file so often before it is set aside. */
const deaths = 2
/** Files that are read or wait for it in this program. */
const ahead = 24

/** Opens the queue of files that were brought to be read. */
export function openImports(office: Office): Promise<Queue> {
  return openQueue(office.store, "import")
}

/**
 * Brings files to be read at once, also when their region was held up; gives those that were there already with what
 * became of them.
 */
export async function bringFiles(
  office: Office,
  queue: Queue,
  files: readonly Brought[],
  { by = null, again = false }: { readonly by?: string | null; readonly again?: boolean } = {},
): Promise<Incoming[]> {
  const known = await office.store.office("", async (trx) => {
    const before = await bring(trx, files, by)
    if (again) await bringAgain(trx, files)
    await resumeImportsOf(
      trx,
      files.map(({ sha256 }) => sha256),
    )
    return before
  })
  const now = await incomingOf(
    office.store.db,
    files.map(({ sha256 }) => sha256),
  )
  await queue.add(now.filter(({ state }) => state === "waiting").map(({ sha256 }) => sha256))
  return known
}

/** Adds jobs for files that wait and whose jobs were lost. */
export async function queueWaiting(office: Office, queue: Queue): Promise<number> {
  const waiting = await allWaiting(office.store.db)
  await queue.add(waiting)
  return waiting.length
}

/**
 * Reads what was brought and takes it into the archive, several files at a time, until `isDone` says so when there is
 * nothing to do, or the signal comes. Whatever happens to this program, every file is taken in once.
 */
export async function workImports(
  office: Office,
  queue: Queue,
  read: Reader,
  {
    signal,
    isDone = async () => false,
    hear = () => {},
    wait = 1000,
  }: {
    readonly signal?: AbortSignal
    /** Asked when the queue is empty. */
    readonly isDone?: () => Promise<boolean>
    readonly hear?: (dealt: Dealt) => void
    /** Milliseconds before an empty queue is looked at again. */
    readonly wait?: number
  } = {},
): Promise<void> {
  const going = new Set<Promise<void>>()
  const finished: Job[] = []
  let failure: unknown
  const tellDone = async (most: number) => {
    if (finished.length > most) await queue.done(finished.splice(0))
  }
  while (!signal?.aborted && failure === undefined) {
    const free = ahead - going.size
    const jobs = free >= ahead / 3 ? await queue.take(free) : []
    for (const { file, jobs: own } of await filesOf(office, jobs, finished)) {
      const dealt = deal(office, read, file, hear)
        .then(
          () => void finished.push(...own),
          (error) => {
            failure = error
          },
        )
        .finally(() => going.delete(dealt))
      going.add(dealt)
    }
    await tellDone(going.size > 0 ? ahead : 0)
    if (going.size > 0) await Promise.race(going)
    else if (jobs.length === 0) {
      if (await isDone()) break
      await pause(wait, signal)
    }
  }
  await Promise.all(going)
  await tellDone(0)
  if (failure !== undefined) throw failure
}

type WaitingFile = Awaited<ReturnType<typeof waitingFiles>>[number]

/** The files of some jobs; jobs whose file waits no more, or that come twice, are finished. */
async function filesOf(office: Office, jobs: readonly Job[], finished: Job[]) {
  if (jobs.length === 0) return []
  const bySha = Map.groupBy(jobs, ({ text }) => text)
  const files = await office.store.office("", (trx) => waitingFiles(trx, [...bySha.keys()]))
  const found = new Map(files.map((file) => [file.sha256, file]))
  return [...bySha].flatMap(([sha256, own]) => {
    const file = found.get(sha256)
    if (file) return [{ file, jobs: own }]
    finished.push(...own)
    return []
  })
}

/** Reads a file and takes it in, or writes down why not. */
async function deal(
  office: Office,
  read: Reader,
  file: WaitingFile,
  hear: (dealt: Dealt) => void,
): Promise<void> {
  const { sha256, name } = file
  const tell = async (state: "failed" | "aside", because: string) => {
    await setFailed(office.store.db, sha256, state, because)
    hear({ sha256, name, state, because })
  }
  for (;;) {
    const reading = await read(name, file.bytes)
    if ("problem" in reading) {
      if (!reading.died) return tell("failed", reading.problem)
      if ((await countDeath(office.store.db, sha256)) < deaths) continue
      return tell("aside", `${reading.problem}已是第${deaths}次，先放在一边，其余的照常处理。`)
    }
    try {
      await takeIn(office, file, reading.read)
    } catch (error) {
      if (error instanceof Refused) return tell("failed", error.message)
      throw error
    }
    return hear({ sha256, name, state: "stored", because: null })
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener("abort", end)
  })
}
