import { useSyncExternalStore } from "react"
import type { Place } from "../../../src/model/place.ts"
import type { Comment } from "./given.ts"

const all = new Map<string, readonly Comment[]>()
const hearers = new Set<() => void>()
const none: readonly Comment[] = []

/** Remarks for a return that are being collected while a budget is looked through; they outlive the page, not the window. */
export interface Remarks {
  readonly remarks: readonly Comment[]
  readonly onRemarks: (remarks: readonly Comment[]) => void
}

/** The remarks being collected on a budget. */
export function useRemarks(year: number, code: string): Remarks {
  const key = `${year} ${code}`
  const remarks = useSyncExternalStore(listen, () => all.get(key) ?? none)
  return {
    remarks,
    onRemarks(next) {
      all.set(key, next)
      for (const hear of hearers) hear()
    },
  }
}

/** The remarks with one more on a place; one that waits to be written there stays the only one. */
export function remarkOn(
  { at, where, text = "" }: { readonly at: Place; readonly where: string; readonly text?: string },
  { remarks }: Pick<Remarks, "remarks">,
): readonly Comment[] {
  const isThere = remarks.some((each) => each.where === where && (each.text === text || text === ""))
  return isThere ? remarks : [...remarks, { at, where, text }]
}

function listen(hear: () => void) {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}
