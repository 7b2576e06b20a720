import type { Report } from "../../../src/model/finding.ts"
import type { Kept } from "./kept.ts"

/** The reports of a document: of the version before, and of the one shown; as they were before explanations. */
export interface Reports {
  readonly before: Report | null
  readonly now: Report | null
}

/** Where documents are kept in this browser, and nowhere else. */
export interface Shelf {
  all(): Promise<Kept[]>
  /** Keeps a document; one with the id 0 gets its own. */
  keep(kept: Kept): Promise<Kept>
  keepFile(id: number, bytes: Uint8Array, reports: Reports): Promise<void>
  bytesOf(id: number): Promise<Uint8Array | null>
  reportsOf(id: number): Promise<Reports>
  /** What belongs to no document, by its name; null when it is not there. */
  belonging(name: string): Promise<unknown>
  /** Keeps such a thing, or with null no more. */
  keepBelonging(name: string, thing: unknown): Promise<void>
  forget(id: number): Promise<void>
  forgetAll(): Promise<void>
}

const name = "mingzhang"
const stores = ["documents", "bytes", "reports", "belongings"] as const
type StoreName = (typeof stores)[number]

/** Opens the shelf of this browser; where it keeps nothing (a private window, a full disk) the one of this visit. */
export async function openShelf(): Promise<Shelf> {
  try {
    return shelfIn(await opened())
  } catch {
    return shelfOfVisit()
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2)
    request.onupgradeneeded = () => {
      for (const store of stores)
        if (!request.result.objectStoreNames.contains(store))
          request.result.createObjectStore(
            store,
            store === "documents" ? { keyPath: "id", autoIncrement: true } : {},
          )
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error("blocked"))
  })
}

function shelfIn(database: IDBDatabase): Shelf {
  // Another page may make it anew or take it away.
  database.onversionchange = () => database.close()
  function act<T>(
    work: (store: (name: StoreName) => IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const change = database.transaction(stores, "readwrite")
      const request = work((store) => change.objectStore(store))
      change.oncomplete = () => resolve(request?.result as T)
      change.onerror = () => reject(change.error)
      change.onabort = () => reject(change.error)
    })
  }
  return {
    all: () => act((store) => store("documents").getAll() as IDBRequest<Kept[]>),
    async keep(kept) {
      if (kept.id !== 0) {
        await act((store) => store("documents").put(kept))
        return kept
      }
      const { id: _id, ...rest } = kept
      const id = (await act((store) => store("documents").add(rest))) as number
      return { ...kept, id }
    },
    async keepFile(id, bytes, reports) {
      await act((store) => {
        store("reports").put(reports, id)
        return store("bytes").put(bytes, id)
      })
    },
    bytesOf: async (id) => (await act((store) => store("bytes").get(id))) ?? null,
    reportsOf: async (id) => (await act((store) => store("reports").get(id))) ?? { before: null, now: null },
    belonging: async (name) => (await act((store) => store("belongings").get(name))) ?? null,
    async keepBelonging(name, thing) {
      await act((store) => {
        if (thing === null) store("belongings").delete(name)
        else store("belongings").put(thing, name)
        return undefined
      })
    },
    async forget(id) {
      await act((store) => {
        for (const each of stores) store(each).delete(id)
        return undefined
      })
    },
    async forgetAll() {
      await act((store) => {
        for (const each of stores) store(each).clear()
        return undefined
      })
    },
  }
}

/** Keeps documents as long as the page is open. */
export function shelfOfVisit(): Shelf {
  const documents = new Map<number, Kept>()
  const files = new Map<number, { readonly bytes: Uint8Array; readonly reports: Reports }>()
  const belongings = new Map<string, unknown>()
  let last = 0
  return {
    all: async () => [...documents.values()],
    async keep(kept) {
      const one = { ...kept, id: kept.id || ++last }
      documents.set(one.id, one)
      return one
    },
    async keepFile(id, bytes, reports) {
      files.set(id, { bytes, reports })
    },
    bytesOf: async (id) => files.get(id)?.bytes ?? null,
    reportsOf: async (id) => files.get(id)?.reports ?? { before: null, now: null },
    belonging: async (name) => belongings.get(name) ?? null,
    async keepBelonging(name, thing) {
      if (thing === null) belongings.delete(name)
      else belongings.set(name, thing)
    },
    async forget(id) {
      documents.delete(id)
      files.delete(id)
    },
    async forgetAll() {
      documents.clear()
      belongings.clear()
      files.clear()
    },
  }
}
