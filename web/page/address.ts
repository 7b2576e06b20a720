import { useSyncExternalStore } from "react"
import { everything, type Filter } from "../shared/findings/filter.ts"
import { filterOfWords, wordsOfFilter } from "../shared/findings/filter-words.ts"

/** What a visitor comes for: to check a published document, or to compile one from a ledger. */
export type Way = "check" | "compile"

/** The orders a list of files can have, with their names; the first is the usual one. */
export const orders = { recent: "最近的在前", worst: "错误多的在前", name: "按名称" } as const
export type Order = keyof typeof orders

/** What the page shows, as its address says it. */
export type Address =
  | { readonly view: "start"; readonly way: Way }
  /** The list of files: the words it is searched for, and its order. */
  | { readonly view: "files"; readonly words?: string; readonly order?: Order }
  /** A file, which of its findings is open (`SUM-001-2` is the second of SUM-001), which are listed, and of a ledger whose document. */
  | {
      readonly view: "file"
      readonly key: number
      readonly finding: string | null
      readonly filter?: Filter
      readonly of?: string
    }
  /** What changed from last year's document to this one. */
  | { readonly view: "changes"; readonly key: number }

/** The part of the address behind `#`. */
export function hashOf(address: Address): string {
  switch (address.view) {
    case "start":
      return `#${address.way}`
    case "files": {
      const { words = "", order = "recent" } = address
      const parts = new URLSearchParams()
      if (words !== "") parts.set("words", words)
      if (order !== "recent") parts.set("order", order)
      return `#files${asked(parts.toString())}`
    }
    case "file": {
      const { key, finding, filter = everything, of = "" } = address
      const whose = of === "" ? "" : new URLSearchParams({ of }).toString()
      const question = [whose, wordsOfFilter(filter)].filter(Boolean).join("&")
      return `#file-${key}${finding ? `/${finding}` : ""}${asked(question)}`
    }
    case "changes":
      return `#file-${address.key}/changes`
  }
}

function asked(words: string): string {
  return words === "" ? "" : `?${words}`
}

/** What an address means; the start for what means nothing. */
export function addressOf(hash: string): Address {
  const [path = "", ...rest] = hash.split("?")
  const question = rest.join("?")
  if (path === "#files") return filesOf(new URLSearchParams(question))
  const file = /^#file-(-?\d+)(?:\/([A-Z]+-\d+-\d+|changes))?$/.exec(path)
  if (!file) return { view: "start", way: path === "#compile" ? "compile" : "check" }
  const key = Number(file[1])
  const part = file[2] ?? null
  if (part === "changes") return { view: "changes", key }
  const about = { view: "file", key, finding: part } as const
  if (question === "") return about
  const of = new URLSearchParams(question).get("of") ?? ""
  return { ...about, filter: filterOfWords(question), ...(of !== "" && { of }) }
}

function filesOf(parts: URLSearchParams): Address {
  const words = parts.get("words") ?? ""
  const order = parts.get("order") ?? "recent"
  return {
    view: "files",
    ...(words !== "" && { words }),
    ...(Object.hasOwn(orders, order) && order !== "recent" && { order: order as Order }),
  }
}

const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Goes to an address; `replace` leaves no way back to the one before. */
export function go(address: Address, replace = false): void {
  const hash = hashOf(address)
  if (hash === location.hash) return
  try {
    if (replace) history.replaceState(null, "", hash)
    else history.pushState(null, "", hash)
  } catch {
    // Some browsers do not let a page from a disk do this; they do let it change what stands behind #.
    if (replace) location.replace(hash)
    else location.hash = hash
  }
  tell()
}

/** Where the page is. */
export function useAddress(): string {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      addEventListener("popstate", changed)
      addEventListener("hashchange", changed)
      return () => {
        listeners.delete(changed)
        removeEventListener("popstate", changed)
        removeEventListener("hashchange", changed)
      }
    },
    () => location.hash,
  )
}
