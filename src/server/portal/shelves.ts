import type { Shelf } from "../../portal/shelf.ts"

/** Where shelves come from: each request has one of its own, of one moment. */
export interface Shelves {
  /** A text that is another one whenever something was published; also while nothing else is asked. */
  state(): Promise<string>
  /** Lets something be asked of what is published at one moment. */
  at<T>(work: (shelf: Shelf) => Promise<T>): Promise<T>
}

/** A shelf that never changes. */
export function only(shelf: Shelf): Shelves {
  return { state: async () => "", at: (work) => work(shelf) }
}
