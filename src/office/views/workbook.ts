import type { Ledger, LedgerUnit } from "../../model/ledger.ts"
import { workbookOf } from "../../workbook/index.ts"
import type { Caller, Office } from "../office.ts"
import { type At, draftView } from "./body.ts"

/** The workbook of a body, filled with what is known: the clerk goes on in it and uploads it. */
export async function workbookFor(office: Office, caller: Caller, at: At) {
  const { scene, body, draft } = await draftView(office, caller, at)
  const own = body.kind === "unit" ? withItself(draft) : withoutUnits(draft)
  const bytes = await workbookOf(own, office.referenceFor(scene.region.place))
  return { name: `${body.code}${body.name}${at.year}年台账.xlsx`, bytes }
}

/** A unit that has not filled in anything yet finds its code and name there; what it is it says itself. */
function withItself({ ledger, body }: Awaited<ReturnType<typeof draftView>>["draft"]): Ledger {
  if (ledger.units.length > 0) return ledger
  const { code, name, department } = body
  const unsaid = { rank: "", funding: "", posts: null, staff: null, retired: null, vehicles: null }
  return {
    ...ledger,
    units: [{ code, name, department, nature: "" as LedgerUnit["nature"], ...unsaid, at: {} }],
  }
}

/** What units handed in is theirs to change: the workbook of a department holds what it fills in itself. */
function withoutUnits({ ledger, body }: Awaited<ReturnType<typeof draftView>>["draft"]) {
  const of = <R extends { readonly of: string }>(records: readonly R[]) =>
    records.filter((record) => record.of === body.code)
  return {
    ...ledger,
    projects: [],
    lines: [],
    procurement: [],
    assets: [],
    purchases: [],
    quotas: of(ledger.quotas),
    lastYear: of(ledger.lastYear),
    texts: of(ledger.texts),
  }
}
