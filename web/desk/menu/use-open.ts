import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react"

/**
 * What is open of a menu: closed by Escape and by choosing something (the focus goes back to its button), by leaving it and by
 * going elsewhere.
 */
export function useOpen<T extends string | boolean>(closed: T) {
  const [open, setOpen] = useState<T>(closed)
  const part: RefObject<HTMLDivElement | null> = useRef(null)
  useEffect(() => {
    if (open === closed) return
    const close = () => setOpen(closed)
    const leave = ({ target }: Event) => {
      if (!part.current?.contains(target as Node)) close()
    }
    addEventListener("hashchange", close)
    document.addEventListener("pointerdown", leave)
    document.addEventListener("focusin", leave)
    return () => {
      removeEventListener("hashchange", close)
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("focusin", leave)
    }
  }, [open, closed])

  function close() {
    part.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setOpen(closed)
  }

  function onEscape(event: KeyboardEvent) {
    if (event.key === "Escape" && open !== closed) close()
  }

  return { open, setOpen, part, close, onEscape }
}
