import { type Body, type SheetUse, sheetKind } from "../../flow/index.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Work } from "../../store/database.ts"
import {
  insertSheet,
  type RoundDate,
  type RoundKey,
  type SheetContent,
  saveRound,
} from "../../store/sheets.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
import type { Scene } from "../acts/load.ts"

/** What stands on a new sheet of a body, from its approved budget as far as it has one. */
export type Opener<Use extends SheetUse> = (ledger: Ledger | null, code: string) => SheetContent[Use]

/**
 * Sets a round and opens a sheet for everybody whose budget was replied and has something to report. Sheets that are open
 * stay as they are: setting the same round again opens those of budgets replied since.
 */
export async function openSheets<Use extends SheetUse>(
  trx: Work,
  { region, year }: Scene,
  use: Use,
  round: RoundDate,
  openerOf: (units: readonly Body[], department: Body) => Promise<Opener<Use>>,
): Promise<void> {
  const at = { region: region.code, year: year.year }
  const key: RoundKey & { readonly use: Use } = { ...at, until: round.until, use }
  await saveRound(trx, key, round)
  for (const department of year.bodies) {
    if (department.kind !== "department") continue
    const replied = year.bodies.filter((body) => body.department === department.code && body.reply !== null)
    if (replied.length === 0) continue
    const codes = replied.map(({ code }) => code)
    const kept = new Map(
      (await newestContents(trx, at, "submission", codes, "text")).map((each) => [each.body, each]),
    )
    const open = await openerOf(replied, department)
    let isOpened = false
    for (const { kind, code } of replied.toSorted((a, b) => (a.kind < b.kind ? 1 : -1))) {
      const found = kept.get(code)
      const content = open(found ? ledgerFrom(found) : null, code)
      // A department gathers what its units report, also when it has nothing of its own.
      if (content.projects.length === 0 && (kind === "unit" || !isOpened)) continue
      isOpened = true
      const of = { kind: sheetKind(kind, use), department: department.code }
      await insertSheet(trx, { ...key, body: code }, of, content)
    }
  }
}
