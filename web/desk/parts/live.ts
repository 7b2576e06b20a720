import { useEffect, useState } from "react"
import { addressOf } from "../client.ts"

/** Something that changed in the office, as the server's event stream tells it. */
export interface Change {
  readonly year: number
  readonly code: string
  readonly what: "act" | "save"
}

const hearers = new Set<(change: Change) => void>()

/** Milliseconds in which several changes are answered by one question. */
const pause = 400

/** Listens to the server as long as somebody is signed in. After a broken connection everything is asked anew. */
export function listen(): () => void {
  const stream = new EventSource(addressOf("/events"))
  let wasBroken = false
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const change = changeFrom(data)
    if (change) for (const hear of hearers) hear(change)
  }
  stream.onerror = () => {
    wasBroken = true
  }
  stream.onopen = () => {
    if (wasBroken) for (const hear of hearers) hear({ year: 0, code: "", what: "act" })
    wasBroken = false
  }
  return () => stream.close()
}

/** A change as it was sent; null when it is none. */
export function changeFrom(data: string): Change | null {
  try {
    const { year, code, what } = JSON.parse(data) as Partial<Change>
    if (typeof year !== "number" || typeof code !== "string") return null
    return { year, code, what: what === "save" ? "save" : "act" }
  } catch {
    return null
  }
}

/** Whether a page about a year, or about one body of it, is out of date by a change. */
export function concerns(change: Change, year: number, code: string | null): boolean {
  if (change.year === 0) return true
  if (change.year !== year) return false
  return code === null || change.what === "act" || change.code === code
}

/** Counts the changes of a year (or of one body's saves and all acts), so that what is shown can be asked anew. */
export function useTurn(year: number, code: string | null = null): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hear = (change: Change) => {
      if (!concerns(change, year, code) || waiting !== undefined) return
      waiting = setTimeout(() => {
        waiting = undefined
        setTurn((n) => n + 1)
      }, pause)
    }
    hearers.add(hear)
    return () => {
      hearers.delete(hear)
      clearTimeout(waiting)
    }
  }, [year, code])
  return turn
}
