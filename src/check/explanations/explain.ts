import type { Finding, Occurrence, Report, WrittenExplanation } from "../../model/finding.ts"
import type { Explanation } from "./file.ts"
import { keyOf, legacyKeyOf, occurrencesOf, partOf, withFindings, withRemarks } from "./occurrences.ts"

/**
 * A report with its explanations (those of checks that were run): explained warnings and notes carry theirs and are counted apart. Of a finding
 * with many places those that no explanation is about stay as they were. Each explanation is good for as many
 * defects as it names.
 */
export function explain(report: Report, explanations: readonly Explanation[]): Report {
  const written = explanations.filter(({ text }) => text !== "")
  const { findings, used, refused } = matched(report.findings, written)
  const unjudged = new Set(report.unchecked.map(({ check }) => check))
  const idle = written
    .filter((explanation) => !used.has(explanation) && !unjudged.has(explanation.check))
    .map(
      ({ check, about, aside }) =>
        `对 ${check}“${shortened(about[0]!)}”的${aside ? "搁置" : "说明"}已没有对应的问题，可以删去。`,
    )
  return withRemarks(withFindings(report, findings), [...new Set(refused), ...idle])
}

/** Findings that no report holds together, with their explanations. */
export function explainFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): Finding[] {
  return matched(
    findings,
    explanations.filter(({ text }) => text !== ""),
  ).findings
}

function matched(of: readonly Finding[], written: readonly Explanation[]) {
  const open = new Map<string, Explanation[]>()
  for (const explanation of written)
    for (const about of explanation.about) {
      const key = `${explanation.check} ${explanation.legacy ? "~" : ""}${about}`
      open.set(key, [...(open.get(key) ?? []), explanation])
    }
  const used = new Set<Explanation>()
  const take = (finding: Finding, occurrence: Occurrence) => {
    const { check } = finding
    const found =
      open.get(keyOf(check, occurrence))?.shift() ?? open.get(legacyKeyOf(check, occurrence))?.shift() ?? null
    if (found) used.add(found)
    return found
  }
  const refused: string[] = []
  const findings = of.flatMap((finding) => {
    const said = occurrencesOf(finding).map((each) => ({ each, by: take(finding, each) }))
    const taken = said.map(({ each, by }) => ({ each, by: mayStand(finding, by) ? by : null }))
    if (said.some(({ by }) => !mayStand(finding, by)))
      refused.push(`${finding.check} 是错误，应当改正，不能用说明代替；所写的说明没有采用。`)
    if (taken.every(({ by }) => by === null)) return finding
    return [...Map.groupBy(taken, ({ by }) => by)].map(([by, each]) => {
      const part = partOf(
        finding,
        each.map(({ each: one }) => one),
      )
      return by === null ? part : { ...part, explanation: writtenIn(by) }
    })
  })
  return { findings, used, refused }
}

/** An error is mended, not explained; it may be set aside, and stays an error. */
function mayStand({ severity }: Finding, by: Explanation | null): boolean {
  return by === null || severity !== "error" || by.aside === true
}

function writtenIn({ text, by, date, aside }: Explanation): WrittenExplanation {
  return { text, by, date, ...(aside ? { aside } : {}) }
}

/** Those explanations that some finding of a report is about. */
export function applying(report: Report, explanations: readonly Explanation[]): Explanation[] {
  const keys = new Set(
    report.findings.flatMap((finding) =>
      occurrencesOf(finding).flatMap((each) => [
        keyOf(finding.check, each),
        legacyKeyOf(finding.check, each),
      ]),
    ),
  )
  return explanations.filter(({ check, about, legacy }) =>
    about.some((key) => keys.has(`${check} ${legacy ? "~" : ""}${key}`)),
  )
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
