import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, isWritten, named, type OfIndicator, seenIn } from "./facts.ts"

/** MON-015: a value far above its target is explained: it may be a slip, or the target was set too low. */
export const farAbove: MonitoringCheck = {
  id: "MON-015",
  family: "MON",
  title: "完成值大大超过指标值没有说明",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review))
      if (seen.judged.exceeds && !isWritten(seen.fill.reason) && !isWritten(seen.fill.remark))
        yield {
          about: aboutOf(seen),
          at: [at(seen.indicator, "value")],
          data: named(seen) satisfies OfIndicator,
          says: seen.fill.value,
          should: seen.indicator.target,
        }
  },
}
