export { familyNames, familyOf } from "../../../src/report/findings/families.ts"

import type { Finding, Severity } from "../../../src/model/finding.ts"
import { severities } from "../../../src/model/finding.ts"
import { familyOf } from "../../../src/report/findings/families.ts"
import type { Progress } from "./progress.ts"

/** Which findings are shown. Empty sets show everything. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>
  readonly families: ReadonlySet<string>
  readonly words: string
  readonly progress: ReadonlySet<Progress | "mended">
}

export const everything: Filter = {
  severities: new Set(),
  families: new Set(),
  words: "",
  progress: new Set(),
}

/** The findings with their numbers that pass a filter, errors first, then by their ranks; answered ones come last. */
export function shown(
  findings: readonly Finding[],
  filter: Filter,
  titles: Readonly<Record<string, string>> = {},
  ranks: readonly number[] = [],
  progress: readonly Progress[] = [],
): number[] {
  const words = filter.words.trim().split(/\s+/).filter(Boolean)
  const passes = (finding: Finding, n: number) =>
    (filter.progress.size === 0 || filter.progress.has(progress[n] ?? "open")) &&
    (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
    (filter.families.size === 0 || filter.families.has(familyOf(finding.check))) &&
    words.every((word) => wordsOf(finding, titles).includes(word))
  const rank = (n: number) => ranks[n] ?? n
  const inOrder = severities.flatMap((severity) =>
    findings
      .flatMap((finding, n) => (finding.severity === severity && passes(finding, n) ? [n] : []))
      .sort((a, b) => rank(a) - rank(b)),
  )
  return [
    ...inOrder.filter((n) => !findings[n]!.explanation),
    ...inOrder.filter((n) => findings[n]!.explanation),
  ]
}

/** All words of a finding, for looking something up in it. */
export function wordsOf(finding: Finding, titles: Readonly<Record<string, string>>): string {
  const { check, message, says, should, gap, cause, advice, relations = [], basis } = finding
  return [check, titles[check], message, says, should, gap, cause, advice, ...relations, basis].join("\n")
}

/** A set with one member put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}
