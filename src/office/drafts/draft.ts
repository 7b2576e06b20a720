import type { Explanation } from "../../check/explanations/index.ts"
import { type Body, type BudgetYear, unitsOf } from "../../flow/index.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Work } from "../../store/database.ts"
import { type DraftRecord, draftRecords, savesOf } from "../../store/records.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
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

/** The draft of a body; `year` holds it and its units. What units handed in is read for their department only. */
export async function draftOf(trx: Work, year: BudgetYear, body: Body, place: string): Promise<Draft> {
  const at = { region: year.region.code, year: year.year }
  const key = { ...at, body: body.code }
  const saves = await savesOf(trx, key)
  const records = await draftRecords(trx, key)
  const own = withRecords(emptyLedger(year, place, body), records, body.kind)
  const below = body.kind === "unit" ? [] : unitsOf(year, body.code).map(({ code }) => code)
  const handedIn = new Map(
    (await newestContents(trx, at, "submission", below, "text")).map((kept) => [kept.body, kept]),
  )
  const units = below.flatMap((code) => {
    const kept = handedIn.get(code)
    return kept ? [{ code, ledger: ledgerFrom(kept) }] : []
  })
  return { body, saves, records, ledger: withUnits(own, units), explanations: explanationsIn(records) }
}
