import { bySeverity } from "../model/finding.ts"
import type { Pack } from "../packs/list.ts"
import { severityIn } from "../packs/severities.ts"
import type { Check, Observation } from "./check.ts"

/**
 * A check as severe as a place has it (packs/<place>/severities.csv). Observations the check itself takes less or more
 * seriously than usual stay so, but none is more severe than the place allows.
 */
export function asSevereAs(check: Check, pack: Pack | null): Check {
  const severity = pack && severityIn(pack.name, check.id)
  if (severity === null || severity === check.severity) return check
  const { run } = check
  const changed = (item: Observation): Observation => {
    const own = item.severity
    if (own === undefined || own === check.severity) return { ...item, severity }
    return bySeverity({ severity: own }, { severity }) < 0 ? { ...item, severity } : item
  }
  return {
    ...check,
    severity,
    ...(run && {
      *run(review) {
        for (const item of run(review)) yield "cannot" in item ? item : changed(item)
      },
    }),
  }
}
