import { useCallback, useEffect, useRef, useState } from "react"
import { ask, Trouble } from "../client.ts"
import { type Changed, merged, type Parts, unchanged, withChange } from "./merged.ts"

/** A sheet as it was loaded: what is reported, and the number of its last save. */
export interface Saved<Fills> {
  readonly fills: Fills
  readonly version: number
  readonly savedBy: string | null
}

/** What is typed on a sheet and saved by hand: nothing is lost when somebody else saves it meanwhile. */
export function useFilling<Fills extends object>(at: string, view: Saved<Fills>, onDone: () => void) {
  const { version } = view
  const [fills, setFills] = useState(view.fills)
  const [isDirty, setDirty] = useState(false)
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const seen = useRef(version)
  const changed = useRef<Changed>(unchanged)
  /** How often something was typed: what is typed while a save is under way is not saved by it. */
  const typed = useRef(0)
  // What somebody else saved is shown when nothing of one's own would be lost.
  useEffect(() => {
    if (isDirty || version <= seen.current) return
    seen.current = version
    setFills(view.fills)
  }, [version, view.fills, isDirty])
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [isDirty])

  /** Changes a record of a part; `empty` is what it begins with. */
  const change = useCallback((part: keyof Fills & string, id: string, empty: object, values: object) => {
    changed.current = withChange(changed.current, part, id)
    typed.current++
    setFills((now) => {
      const records = (now as Parts)[part] ?? {}
      return { ...now, [part]: { ...records, [id]: { ...empty, ...(records[id] as object), ...values } } }
    })
    setDirty(true)
  }, [])

  async function save(): Promise<boolean> {
    setBusy(true)
    setTrouble("")
    const before = typed.current
    try {
      const saved = await ask<{ readonly version: number }>("PUT", at, { seen: seen.current, fills })
      seen.current = saved.version
      if (typed.current === before) {
        changed.current = unchanged
        setDirty(false)
      }
      onDone()
      return typed.current === before
    } catch (error) {
      setTrouble((error as Error).message)
      if (error instanceof Trouble && error.status === 409) await takeTheirs()
      return false
    } finally {
      setBusy(false)
    }
  }

  /** Somebody else saved: theirs is taken below what was typed here, to be looked at and saved once more. */
  async function takeTheirs() {
    const now = await ask<Saved<Fills>>("GET", at).catch(() => null)
    if (now === null || now.version <= seen.current) return
    seen.current = now.version
    setFills((mine) => merged(now.fills, mine, changed.current))
    setTrouble(`${now.savedBy ?? "别人"}刚保存过这张表；他改的已经载入，您改的还在，请核对后再保存一次。`)
  }

  return { fills, change, save, isDirty, busy, trouble }
}
