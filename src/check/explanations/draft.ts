import type { Report } from "../../model/finding.ts"
import type { Explanation } from "./file.ts"
import { keyOf, occurrencesOf } from "./occurrences.ts"

/**
 * A file of explanations for a clerk to fill in: those already written, then one with an empty text for every
 * warning of the report that none of them is about. `report` is one that was explained with `written`.
 */
export function draftExplanations(report: Report, written: readonly Explanation[]): Explanation[] {
  const kept = written.filter(({ text }) => text !== "")
  const empty = new Map<string, Explanation>()
  for (const finding of report.findings) {
    if (finding.severity !== "warning" || finding.explanation) continue
    const occurrences = occurrencesOf(finding)
    const id = occurrences.map((each) => keyOf(finding.check, each)).join("\n")
    const about = occurrences.map(({ about }) => about)
    const same = empty.get(id)
    empty.set(id, {
      check: finding.check,
      finding: finding.message,
      about: same ? [...same.about, ...about] : about,
      text: "",
      by: "",
      date: "",
    })
  }
  return [...kept, ...empty.values()]
}
