import type { Evidence } from "../../model/monitoring.ts"
import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at, isWritten, seenOf, several } from "./facts.ts"

/** One piece of evidence for everything. */
export interface SameEvidence {
  readonly project: string
  readonly count: number
  readonly evidence: string
}

/** MON-008: different indicators are not all shown by one piece of evidence. */
export const sameEvidence: MonitoringCheck = {
  id: "MON-008",
  family: "MON",
  title: "各项指标用同一份佐证材料",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const project of review.sheet.projects) {
      const shown = seenOf(review, project).filter(({ fill }) => fill.evidence.length > 0)
      if (shown.length < several) continue
      const [first] = shown[0]!.fill.evidence
      const isSame = shown.every(({ fill }) => fill.evidence.every((each) => keyOf(each) === keyOf(first!)))
      if (isSame)
        yield {
          about: [project.id],
          at: shown.map(({ indicator }) => at(indicator, "evidence")),
          data: { project: project.name, count: shown.length, evidence: first!.name } satisfies SameEvidence,
          says: first!.name,
        }
    }
  },
}

/** The digest of its file says which it is, else where it is; its name only where nothing else does. */
function keyOf({ name, where, sha256 }: Evidence): string {
  return sha256 ?? (isWritten(where) ? where : name).replace(/\s+/g, "")
}
