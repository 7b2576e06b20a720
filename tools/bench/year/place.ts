import type { Office } from "../../../src/office/office.ts"
import type { OwnDatabase } from "../database.ts"

/** Where the rows of a year are measured: a database of its own, and an office whose clock stands. */
export interface Place extends OwnDatabase {
  readonly office: Office
  at(day: string): void
}
