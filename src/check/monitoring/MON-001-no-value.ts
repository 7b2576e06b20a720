import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, isWritten, named, type OfIndicator, seenIn } from "./facts.ts"

/** MON-001: every approved indicator has a value. */
export const noValue: MonitoringCheck = {
  id: "MON-001",
  family: "MON",
  title: "指标没有填完成值",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review))
      if (!isWritten(seen.fill.value))
        yield {
          about: aboutOf(seen),
          at: [at(seen.indicator, "value")],
          data: named(seen) satisfies OfIndicator,
          should: seen.indicator.target,
        }
  },
}
