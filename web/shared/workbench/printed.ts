import { useEffect, useState } from "react"
import { flushSync } from "react-dom"

/** Whether the page is being put on paper: then everything is said at once. */
export function usePrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    // The browser does not wait: what it prints must be there when the event has passed.
    const before = () => flushSync(() => setPrinted(true))
    const after = () => setPrinted(false)
    addEventListener("beforeprint", before)
    addEventListener("afterprint", after)
    return () => {
      removeEventListener("beforeprint", before)
      removeEventListener("afterprint", after)
    }
  }, [])
  return isPrinted
}
