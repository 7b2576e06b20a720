import type { Ledger, LedgerText } from "../model/ledger.ts"
import type { Office } from "./department.ts"
import { filled } from "./words.ts"

/** What the department and its units write. */
export function textsOf(office: Office, year: number, _now: Ledger, _before: Ledger): LedgerText[] {
  const words = { county: office.county, year, office: office.name, numbers: {} }
  return office.line.duties.map((duty) => ({
    of: office.code,
    kind: "duty",
    about: "",
    text: filled(duty, words),
    items: [],
    at: {},
  }))
}
