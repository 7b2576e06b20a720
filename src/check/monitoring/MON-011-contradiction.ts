import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, named, seenIn } from "./facts.ts"
import type { Deviation } from "./MON-003-no-reason.ts"

/** MON-011: what is expected for the year and the chance of reaching the goal say the same. */
export const contradiction: MonitoringCheck = {
  id: "MON-011",
  family: "MON",
  title: "全年预计与完成目标的可能性矛盾",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review)) {
      const { chance, expected } = seen.fill
      const { atEnd, is, because } = seen.judged
      const data = (text: string) => ({ ...named(seen), because: text }) satisfies Deviation
      const shown = {
        about: aboutOf(seen),
        at: [at(seen.indicator, "chance"), at(seen.indicator, "expected")],
      }
      if (chance === "certain" && atEnd?.is === "missed")
        yield { ...shown, fault: "certain", data: data(atEnd.because), says: expected }
      else if (chance === "impossible" && atEnd?.is === "reached")
        yield { ...shown, fault: "impossible", data: data(atEnd.because), says: expected }
      else if (chance === "certain" && is === "unreachable")
        yield { ...shown, fault: "certain", data: data(because), says: seen.fill.value }
    }
  },
}
