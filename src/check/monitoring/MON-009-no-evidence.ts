import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at, isWritten, type OfProject, seenOf } from "./facts.ts"

/** MON-009: what was reached is shown by something. */
export const noEvidence: MonitoringCheck = {
  id: "MON-009",
  family: "MON",
  title: "完成值没有佐证材料",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const project of review.sheet.projects) {
      const bare = seenOf(review, project).filter(
        ({ fill, judged }) =>
          isWritten(fill.value) &&
          (judged.is === "reached" || judged.is === "onTheWay") &&
          !fill.evidence.some(
            ({ name, where, sha256 }) => sha256 !== undefined || isWritten(name) || isWritten(where),
          ),
      )
      if (bare.length > 0)
        yield {
          about: [project.id],
          at: bare.map(({ indicator }) => at(indicator, "evidence")),
          data: { project: project.name, count: bare.length } satisfies OfProject,
        }
    }
  },
}
