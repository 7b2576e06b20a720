import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, isWritten, named, seenIn } from "./facts.ts"
import type { Deviation } from "./MON-003-no-reason.ts"

/** MON-010: where arithmetic cannot judge a value the person who reports does. */
export const undecided: MonitoringCheck = {
  id: "MON-010",
  family: "MON",
  title: "算不出是否达成的指标没有由人判断",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review))
      if (isWritten(seen.fill.value) && seen.judged.is === "undecided")
        yield {
          about: aboutOf(seen),
          at: [at(seen.indicator, "says")],
          data: { ...named(seen), because: seen.judged.because } satisfies Deviation,
          says: seen.fill.value,
          should: seen.indicator.target,
        }
  },
}
