import type { Explanation } from "../../check/explanations/index.ts"
import { type Body, type BudgetYear, submittedOf, unitsOf } from "../../flow/index.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Work } from "../../store/database.ts"
import { type DraftRecord, draftRecords, savesOf } from "../../store/records.ts"
import { emptyLedger, explanationsIn, withRecords, withUnits } from "./ledger.ts"

/** What a body works on: its own records, and the ledger they make with what its units handed in. */
export interface Draft {
  readonly body: Body
  /** How often it was saved: whoever saves names the number seen. */
  readonly saves: number
  readonly records: readonly DraftRecord[]
  readonly ledger: Ledger
  readonly explanations: readonly Explanation[]
}

/** The draft of a body; `year` holds it, its units, and for a department what they handed in. */
export async function draftOf(trx: Work, year: BudgetYear, body: Body, place: string): Promise<Draft> {
  const key = { region: year.region.code, year: year.year, body: body.code }
  const saves = await savesOf(trx, key)
  const records = await draftRecords(trx, key)
  const own = withRecords(emptyLedger(year, place, body), records, body.kind)
  const units =
    body.kind === "unit"
      ? []
      : unitsOf(year, body.code).flatMap(({ code }) => {
          const ledger = submittedOf(year, code)
          return ledger ? [{ code, ledger }] : []
        })
  return { body, saves, records, ledger: withUnits(own, units), explanations: explanationsIn(records) }
}
