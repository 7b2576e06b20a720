import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at, deviates, isWritten, seenOf, several } from "./facts.ts"

/** One reason for every deviation. */
export interface SameReason {
  readonly project: string
  readonly count: number
  readonly reason: string
}

/** MON-014: three deviations of a project do not have the same words as their reason. */
export const sameReason: MonitoringCheck = {
  id: "MON-014",
  family: "MON",
  title: "各项偏差写同一个原因",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const project of review.sheet.projects) {
      const told = seenOf(review, project).filter((seen) => deviates(seen) && isWritten(seen.fill.reason))
      const alike = Map.groupBy(told, ({ fill }) => fill.reason.replace(/[\s，。；、,.;]+/g, ""))
      for (const those of alike.values())
        if (those.length >= several)
          yield {
            about: [project.id],
            at: those.map(({ indicator }) => at(indicator, "reason")),
            data: {
              project: project.name,
              count: those.length,
              reason: those[0]!.fill.reason.trim(),
            } satisfies SameReason,
            says: those[0]!.fill.reason.trim(),
          }
    }
  },
}
