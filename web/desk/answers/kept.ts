import type { Fund } from "../../../src/model/ledger.ts"
import type { KeptKind } from "../../../src/packs/deadlines.ts"

/** Money that no unit has yet: what is left of it, and until when it has to be passed on. */
export interface KeptRow {
  readonly number: number
  readonly kind: KeptKind
  readonly kindName: string
  readonly date: string
  readonly document: string
  readonly name: string
  readonly fund: Fund
  readonly fundName: string
  readonly cents: number
  readonly left: number
  readonly due: string
  readonly daysLeft: number | null
  readonly says: string
}
