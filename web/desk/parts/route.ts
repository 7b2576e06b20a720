import { useSyncExternalStore } from "react"

/** The parts of the address after `#/`. */
export function useRoute(): readonly string[] {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed)
      return () => removeEventListener("hashchange", changed)
    },
    () => location.hash,
  )
  return hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent)
}

/** The address of a page of the desk. */
export function linkTo(...parts: readonly (string | number)[]): string {
  return `#/${parts.map((part) => encodeURIComponent(part)).join("/")}`
}
