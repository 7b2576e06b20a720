import type { Office } from "../office/office.ts"
import { allWaiting } from "../store/publications/incoming.ts"
import { type Dealt, openImports, queueWaiting, type Reader, workImports } from "./import.ts"

/** What reads brought files as they come. */
export interface ImportKeeper {
  close(): Promise<void>
}

/** Milliseconds after which a pass that failed is tried again. */
const again = 10_000

/**
 * Reads what was brought and takes it into the archive, whoever brings it, from now on. Its readers are open only while
 * there is something to read.
 */
export function keepImports(
  office: Office,
  openReader: () => { readonly read: Reader; close(): void },
  tell: (sentence: string) => void,
  hear: (dealt: Dealt) => void = () => {},
): ImportKeeper {
  const stop = new AbortController()
  let going: Promise<void> | null = null
  let isAsked = false
  let timer: NodeJS.Timeout | undefined
  const pass = async () => {
    while (isAsked && !stop.signal.aborted) {
      isAsked = false
      await readAll(office, openReader, hear, stop.signal)
    }
  }
  const wake = () => {
    isAsked = true
    if (stop.signal.aborted) return
    going ??= pass()
      .catch((error: Error) => {
        if (stop.signal.aborted) return
        tell(`导入的文件暂时没有读完（${error.message}），稍后自动再试。`)
        timer = setTimeout(wake, again)
      })
      .finally(() => {
        going = null
      })
  }
  const unlisten = office.store.listen(({ what }) => {
    if (what === "import" || what === "missed") wake()
  })
  wake()
  return {
    async close() {
      stop.abort()
      clearTimeout(timer)
      unlisten()
      await going
    },
  }
}

async function readAll(
  office: Office,
  openReader: () => { readonly read: Reader; close(): void },
  hear: (dealt: Dealt) => void,
  signal: AbortSignal,
): Promise<void> {
  if ((await allWaiting(office.store.db)).length === 0) return
  const queue = await openImports(office)
  try {
    await queueWaiting(office, queue)
    const reader = openReader()
    try {
      await workImports(office, queue, reader.read, { signal, hear, isDone: async () => true })
    } finally {
      reader.close()
    }
  } finally {
    await queue.close()
  }
}
