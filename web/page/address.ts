import { useSyncExternalStore } from "react"

/** What a visitor comes for: to check a published document, or to compile one from a ledger. */
export type Way = "check" | "compile"

/** What the page shows, as its address says it. */
export type Address =
  | { readonly view: "start"; readonly way: Way }
  | { readonly view: "files" }
  /** A file, and which of its findings is open: `SUM-001-2` is the second of SUM-001. */
  | { readonly view: "file"; readonly key: number; readonly finding: string | null }
  /** What changed from last year's document to this one. */
  | { readonly view: "changes"; readonly key: number }

/** The part of the address behind `#`. */
export function hashOf(address: Address): string {
  switch (address.view) {
    case "start":
      return `#${address.way}`
    case "files":
      return "#files"
    case "file":
      return `#file-${address.key}${address.finding ? `/${address.finding}` : ""}`
    case "changes":
      return `#file-${address.key}/changes`
  }
}

/** What an address means; the start for what means nothing. */
export function addressOf(hash: string): Address {
  if (hash === "#files") return { view: "files" }
  const file = /^#file-(-?\d+)(?:\/([A-Z]+-\d+-\d+|changes))?$/.exec(hash)
  if (!file) return { view: "start", way: hash === "#compile" ? "compile" : "check" }
  const key = Number(file[1])
  const part = file[2] ?? null
  return part === "changes" ? { view: "changes", key } : { view: "file", key, finding: part }
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
