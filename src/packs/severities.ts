import type { Severity } from "../model/finding.ts"
import file from "./generated/severities.ts"
import { type File, linesOf } from "./inheritance.ts"

/** How severe a place takes a check, and why it differs from everywhere else. */
export interface PlaceSeverity {
  readonly check: string
  readonly severity: Severity
  readonly reason: string
}

/** packs/<place>/severities.csv, by the name of the pack; a place without the file takes every check as it is. */
export const severities: File<PlaceSeverity> = file as File<PlaceSeverity>

/** The severity a place gives a check, itself or by what it inherits; null where it says nothing. */
export function severityIn(place: string, check: string): Severity | null {
  const lines = linesOf(severities, place).flat()
  return lines.findLast((line) => line.check === check)?.severity ?? null
}
