import type { Since } from "../../../src/check/explanations/index.ts"
import type { Report } from "../../../src/model/finding.ts"

/** Where a finding stands in the work on a document: new in this version, open since an earlier one, or answered. */
export type Progress = "fresh" | "open" | "explained" | "aside"

/** The names of it, and of what is no longer there. */
export const progressNames: Readonly<Record<Progress | "mended", string>> = {
  mended: "改好",
  open: "还在",
  fresh: "新出现",
  explained: "已说明",
  aside: "已搁置",
}

/** Where each finding of a report stands; `since` tells what changed, null for the first version. */
export function progressOf(report: Report, since: Since | null): Progress[] {
  return report.findings.map(({ explanation, each }, n) => {
    if (explanation) return explanation.aside ? "aside" : "explained"
    return since && since.fresh[n]! >= (each?.length ?? 1) ? "fresh" : "open"
  })
}

/** How many there are of each. */
export function counted(progress: readonly Progress[]): Readonly<Record<Progress, number>> {
  const count = (of: Progress) => progress.filter((each) => each === of).length
  return { fresh: count("fresh"), open: count("open"), explained: count("explained"), aside: count("aside") }
}
