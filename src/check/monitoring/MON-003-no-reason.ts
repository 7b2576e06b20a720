import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, deviates, isWritten, named, type OfIndicator, seenIn } from "./facts.ts"

/** A deviation with what shows it. */
export interface Deviation extends OfIndicator {
  readonly because: string
}

/** MON-003: who falls behind says why, and of which kind the reason is. */
export const noReason: MonitoringCheck = {
  id: "MON-003",
  family: "MON",
  title: "有偏差没有写原因",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review).filter(deviates)) {
      const { fill, judged } = seen
      const isNow = judged.is !== "reached" && judged.is !== "onTheWay"
      const because = isNow ? judged.because : `预计全年${judged.atEnd?.because ?? ""}`
      const data = { ...named(seen), because } satisfies Deviation
      if (!isWritten(fill.reason))
        yield { fault: "reason", about: aboutOf(seen), at: [at(seen.indicator, "reason")], data }
      else if (fill.cause === null)
        yield { fault: "cause", about: aboutOf(seen), at: [at(seen.indicator, "cause")], data }
    }
  },
}
