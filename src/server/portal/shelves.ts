import type { Shelf } from "../../portal/shelf.ts"
import type { Store } from "../../store/database.ts"
import { onShelf, stateOfShelf } from "../../store/publications/shelf.ts"

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

/** The shelves of a database: each is one moment of it. */
export function shelvesIn(store: Store): Shelves {
  return { state: () => stateOfShelf(store), at: (work) => onShelf(store, work) }
}
