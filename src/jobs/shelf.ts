import { shelveAll } from "../office/archive/shelve.ts"
import type { Office } from "../office/office.ts"

/** What keeps the public pages up to what is published. */
export interface ShelfKeeper {
  /** Puts everything on the shelf that is not there yet. */
  pass(): Promise<void>
  close(): Promise<void>
}

/** Milliseconds in which several publications become one pass. */
const patience = 200
/** Milliseconds after which a pass that failed is tried again. */
const again = 10_000

/** Puts on the shelf what is published, whoever publishes it, from now on. */
export function keepShelf(office: Office, tell: (sentence: string) => void): ShelfKeeper {
  const stop = new AbortController()
  let going: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const pass = () => {
    going = going.then(async () => {
      await shelveAll(office, { signal: stop.signal })
    })
    return going
  }
  const wake = (delay = patience) => {
    if (timer || stop.signal.aborted) return
    timer = setTimeout(() => {
      timer = undefined
      pass().catch((error: Error) => {
        going = Promise.resolve()
        if (stop.signal.aborted) return
        tell(`公开的内容暂时没有放上公开网页（${error.message}），稍后自动再试。`)
        wake(again)
      })
    }, delay)
  }
  const unlisten = office.store.listen(({ what }) => {
    if (what === "act" || what === "taken" || what === "missed") wake()
  })
  wake(0)
  return {
    pass,
    async close() {
      stop.abort()
      clearTimeout(timer)
      unlisten()
      await going.catch(() => {})
    },
  }
}
