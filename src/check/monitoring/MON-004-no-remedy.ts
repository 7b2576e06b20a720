import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { aboutOf, at, deviates, isWritten, named, type OfIndicator, seenIn } from "./facts.ts"

/** A remedy that lacks something, in words. */
export interface Unfinished extends OfIndicator {
  readonly missing: string
}

/** MON-004: who falls behind says what is done about it, until when and by whom. */
export const noRemedy: MonitoringCheck = {
  id: "MON-004",
  family: "MON",
  title: "有偏差没有写明整改措施、期限或责任人",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const seen of seenIn(review).filter(deviates)) {
      const { remedy, by, person } = seen.fill
      const parts = [
        ["remedy", "整改措施", remedy],
        ["by", "完成期限", by],
        ["person", "责任人", person],
      ] as const
      const missing = parts.filter(([, , text]) => !isWritten(text))
      if (missing.length > 0)
        yield {
          about: aboutOf(seen),
          at: missing.map(([field]) => at(seen.indicator, field)),
          data: {
            ...named(seen),
            missing: missing.map(([, words]) => words).join("、"),
          } satisfies Unfinished,
        }
    }
  },
}
