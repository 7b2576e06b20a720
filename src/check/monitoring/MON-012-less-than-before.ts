import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, named, type OfIndicator, seenIn } from "./facts.ts"

/** A value that was more before. */
export interface LessThanBefore extends OfIndicator {
  readonly before: string
  readonly now: string
}

/** MON-012: what adds up through the year does not become less. */
export const lessThanBefore: MonitoringCheck = {
  id: "MON-012",
  family: "MON",
  title: "累计的完成值比上次监控少",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review)) {
      const { dropped } = seen.judged
      if (dropped !== null)
        yield {
          about: aboutOf(seen),
          at: [at(seen.indicator, "value")],
          data: { ...named(seen), before: dropped, now: seen.fill.value } satisfies LessThanBefore,
          says: seen.fill.value,
          should: dropped,
        }
    }
  },
}
