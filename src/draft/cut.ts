import type { Category } from "../model/ledger.ts"
import type { Pool } from "./pools.ts"

/** A part of a pool that becomes one line. */
export interface Cut {
  readonly pool: Pool
  readonly category: Category
  readonly economic: string
  readonly cents: number
  /** Code of its project. */
  readonly project?: string
}
