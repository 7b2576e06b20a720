import type { Occurrence, Report } from "../../model/finding.ts"
import type { Explanation } from "./file.ts"
import { keyOf, legacyKeyOf, occurrencesOf } from "./occurrences.ts"

/**
 * A file of explanations for a clerk to fill in: those already written, by the keys of what they explain, then one
 * with an empty text for every warning of the report that none of them is about. `report` is one that was explained
 * with `written`.
 */
export function draftExplanations(report: Report, written: readonly Explanation[]): Explanation[] {
  const kept = byKeys(
    report,
    written.filter(({ text }) => text !== ""),
  )
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

/**
 * Explanations in the words of the first version as ones that name keys, as far as the report has what they explain;
 * the rest of them waits in its words.
 */
function byKeys(report: Report, written: readonly Explanation[]): Explanation[] {
  const open = new Map<string, Occurrence[]>()
  for (const finding of report.findings)
    for (const each of occurrencesOf(finding)) {
      const key = legacyKeyOf(finding.check, each)
      open.set(key, [...(open.get(key) ?? []), each])
    }
  const entries = written.flatMap((explanation): Explanation[] => {
    if (!explanation.legacy) return [explanation]
    const keys: string[] = []
    const words: string[] = []
    for (const about of explanation.about) {
      const found = open.get(`${explanation.check} ~${about}`)?.shift()
      if (found) keys.push(found.about)
      else words.push(about)
    }
    const { legacy: _legacy, ...named } = explanation
    return [
      ...(keys.length > 0 ? [{ ...named, about: keys }] : []),
      ...(words.length > 0 ? [{ ...explanation, about: words }] : []),
    ]
  })
  // What was drafted by keys before stands once.
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()]
}
