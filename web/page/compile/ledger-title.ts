import type { OpenedLedger } from "../messages/ledgers.ts"

/** Whose ledger it is: `云岭县水务局 2025年台账`. */
export function ledgerTitle({ report, stage }: OpenedLedger): string {
  const { entity, year } = report
  return `${entity.name} ${year === null ? "" : `${year}年`}${stage === "final" ? "决算" : "台账"}`.trim()
}
