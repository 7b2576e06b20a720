import type { Severity } from "../model/finding.ts"
import hebei from "./generated/hebei-severities.ts"

/** How severe a place takes a check, and why it differs from everywhere else. */
export interface PlaceSeverity {
  readonly check: string
  readonly severity: Severity
  readonly reason: string
}

/** packs/<place>/severities.csv, by the name of the pack; a place without the file takes every check as it is. */
export const severities: ReadonlyMap<string, readonly PlaceSeverity[]> = new Map([
  ["hebei", hebei as readonly PlaceSeverity[]],
])

/** The severity a place gives a check; null where it says nothing. */
export function severityIn(pack: string, check: string): Severity | null {
  return severities.get(pack)?.find((line) => line.check === check)?.severity ?? null
}
