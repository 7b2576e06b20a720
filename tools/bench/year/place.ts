import type pg from "pg"
import type { Office } from "../../../src/office/office.ts"
import type { Store } from "../../../src/store/database.ts"

/** Where the rows of a year are measured: a store of its own, how its owner connects, an office whose clock stands. */
export interface Place {
  readonly store: Store
  readonly owner: pg.ClientConfig
  readonly client: pg.Client
  readonly office: Office
  at(day: string): void
}
