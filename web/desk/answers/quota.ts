import type { Fund } from "../../../src/model/ledger.ts"

/** An approved amount for one purpose, by its names. */
export interface QuotaView {
  readonly key: string
  readonly unit: string
  readonly unitName: string
  readonly project: string | null
  readonly projectName: string | null
  readonly function: string
  readonly functionName: string
  readonly economic: string
  readonly economicName: string
  readonly fund: Fund
  readonly fundName: string
}

/** The parts of a quota that say which it is. */
export function quotaOf({ unit, project, function: section, economic, fund }: QuotaView) {
  return { unit, project, function: section, economic, fund }
}
