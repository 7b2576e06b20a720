import { rmdirSync, rmSync } from "node:fs"

/** What stays behind when a run is stopped in the middle: a file, a folder, a folder if it is empty, a process group. */
export type Leftover =
  | { readonly file: string }
  | { readonly folder: string }
  | { readonly emptyFolder: string }
  | { readonly group: number }

/** From a worker to who started it: there is a leftover of this number now, or no more. */
export interface LeftoverMessage {
  readonly leftover: number
  readonly what: Leftover | null
}

/** The leftovers of this process, or of a worker it started. */
export class Leftovers {
  readonly #known = new Map<number, Leftover>()
  #next = 0

  /** Notes what would stay; gives back how to say that it is gone. */
  note(what: Leftover): () => void {
    const number = this.#next++
    this.hear({ leftover: number, what })
    return () => this.hear({ leftover: number, what: null })
  }

  /** Hears of a leftover, as a worker tells it. */
  hear({ leftover, what }: LeftoverMessage): void {
    if (what) this.#known.set(leftover, what)
    else this.#known.delete(leftover)
  }

  /** Removes all there is, in one go: programs first, so that they make nothing new. */
  remove(): void {
    const all = [...this.#known.values()].reverse()
    this.#known.clear()
    for (const what of all) if ("group" in what) kill(what.group)
    for (const what of all)
      try {
        if ("file" in what) rmSync(what.file, { force: true })
        else if ("folder" in what) rmSync(what.folder, { recursive: true, force: true, maxRetries: 5 })
        else if ("emptyFolder" in what) rmdirSync(what.emptyFolder)
      } catch {
        // It is gone, not empty, or cannot be removed: a run that ends has no more to do about it.
      }
  }
}

function kill(group: number): void {
  try {
    if (process.platform === "win32") process.kill(group, "SIGKILL")
    else process.kill(-group, "SIGKILL")
  } catch {
    // It has ended by itself in the meantime.
  }
}

const own = new Leftovers()
let telling: ((message: LeftoverMessage) => void) | null = null

/**
 * Notes what would stay behind if the run were stopped now, before it is made; gives back how to say that it is gone.
 * A worker that hangs cannot clean up: it tells who started it ({@link tellLeftovers}).
 */
export function mayLeave(what: Leftover): () => void {
  if (!telling) {
    if (!hooked) process.on("exit", () => own.remove())
    hooked = true
    return own.note(what)
  }
  const tell = telling
  const number = next++
  tell({ leftover: number, what })
  return () => tell({ leftover: number, what: null })
}

let next = 0
let hooked = false

/** Has a worker tell its leftovers to who started it, which removes them when the worker is ended. */
export function tellLeftovers(tell: (message: LeftoverMessage) => void): void {
  telling = tell
}
