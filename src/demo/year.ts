import { withIds } from "../model/ids.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Office } from "./department.ts"
import { plainYear, plannedIn } from "./plain-year.ts"
import { textsOf } from "./texts.ts"

/** The ledgers of a department, year after year; each needs the year before for last year's figures and assets. */
export function ledgersOf(office: Office, years: readonly number[]): Ledger[] {
  const [first = 0] = years
  let before = plainYear(office, first - 1, plannedIn(office, first - 2))
  return years.map((year) => {
    const now = plainYear(office, year, before.ledger.purchases)
    const ledger = {
      ...now.ledger,
      lastYear: [...before.printed.values()].flat(),
      texts: textsOf(office, now, before),
    }
    before = now
    return withIds(ledger, `${office.code}-`)
  })
}
