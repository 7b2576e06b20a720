import type { OpenedLedger } from "../messages/ledgers.ts"

/** Whose ledger it is: `云岭县水务局 2025年台账`. */
export function ledgerTitle({ report }: OpenedLedger): string {
  const { entity, year } = report
  return `${entity.name} ${year === null ? "" : `${year}年`}台账`.trim()
}
