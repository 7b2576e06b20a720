import { useCallback, useEffect, useState } from "react"
import { ask } from "../client.ts"

/** Something from the server: what came last, what went wrong, and how to ask again. */
export interface Loaded<T> {
  readonly value: T | null
  readonly trouble: string
  readonly again: () => void
}

/** Loads from an address, anew whenever it or the turn changes; null loads nothing. */
export function useLoaded<T>(path: string | null, turn = 0): Loaded<T> {
  const [value, setValue] = useState<{ readonly path: string; readonly value: T } | null>(null)
  const [trouble, setTrouble] = useState("")
  const [own, setOwn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    if (path === null) return
    let wanted = true
    ask<T>("GET", path).then(
      (answer) => {
        if (!wanted) return
        setValue({ path, value: answer })
        setTrouble("")
      },
      (error: Error) => wanted && setTrouble(error.message),
    )
    return () => {
      wanted = false
    }
  }, [path, turn, own])
  const again = useCallback(() => setOwn((n) => n + 1), [])
  return { value: value?.path === path ? value.value : null, trouble, again }
}
