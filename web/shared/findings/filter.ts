export { familyNames, familyOf } from "../../../src/report/findings/families.ts"

import type { Finding, Severity } from "../../../src/model/finding.ts"
import { severities } from "../../../src/model/finding.ts"
import { familyOf } from "../../../src/report/findings/families.ts"
import type { Progress } from "./progress.ts"

/** Which findings are shown. Empty sets show everything. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>
  readonly families: ReadonlySet<string>
  /** The sheets of a ledger they are to be mended in, "" for the whole of it; documents have none. */
  readonly sheets: ReadonlySet<string>
  readonly words: string
  readonly progress: ReadonlySet<Progress | "mended">
  /** Which come first: the gravest, or those that stand first in the document. */
  readonly order: "worst" | "place"
}

export const everything: Filter = {
  severities: new Set(),
  families: new Set(),
  sheets: new Set(),
  words: "",
  progress: new Set(),
  order: "worst",
}

/** Whether a filter leaves anything out. */
export function isNarrow({ severities, families, progress, words }: Filter): boolean {
  return severities.size + families.size + progress.size > 0 || words.trim() !== ""
}

/**
 * The numbers of the findings that pass a filter: errors first, then by their ranks, or by their ranks alone; answered
 * ones come last, but for the one that `stays` where it is: whoever has just answered it goes on from there.
 */
export function shown(
  findings: readonly Finding[],
  filter: Filter,
  titles: Readonly<Record<string, string>> = {},
  ranks: readonly number[] = [],
  progress: readonly Progress[] = [],
  stays: number | null = null,
): number[] {
  const words = filter.words.trim().split(/\s+/).filter(Boolean)
  const passes = (finding: Finding, n: number) =>
    (filter.progress.size === 0 || filter.progress.has(progress[n] ?? "open")) &&
    (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
    (filter.families.size === 0 || filter.families.has(familyOf(finding.check))) &&
    words.every((word) => wordsOf(finding, titles).includes(word))
  const rank = (n: number) => ranks[n] ?? n
  const graveness = (n: number) => (filter.order === "place" ? 0 : severities.indexOf(findings[n]!.severity))
  const inOrder = findings
    .flatMap((finding, n) => (passes(finding, n) ? [n] : []))
    .sort((a, b) => graveness(a) - graveness(b) || rank(a) - rank(b))
  const sinks = (n: number) => n !== stays && findings[n]!.explanation !== undefined
  return [...inOrder.filter((n) => !sinks(n)), ...inOrder.filter(sinks)]
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
