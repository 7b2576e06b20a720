import type { Finding, Occurrence, Report } from "../../model/finding.ts"
import { keyOf, occurrencesOf, partOf } from "./occurrences.ts"

/** What became of an earlier version's findings. */
export interface Since {
  /** For every finding of the later report how many of its defects are new. */
  readonly fresh: readonly number[]
  /** What the earlier report had and the later has not, as the earlier told it. */
  readonly mended: readonly Finding[]
}

/**
 * What changed from one version of a document to the next: a defect is the same when check and `about` are, each good for
 * one. What could not be judged in the later version is not called mended.
 */
export function since(before: Report, now: Report): Since {
  const left = new Map<string, number>()
  const add = (key: string, by: number) => left.set(key, (left.get(key) ?? 0) + by)
  const take = (check: string, each: Occurrence) => {
    const key = keyOf(check, each)
    if (!left.get(key)) return false
    add(key, -1)
    return true
  }
  for (const finding of before.findings)
    for (const each of occurrencesOf(finding)) add(keyOf(finding.check, each), 1)
  const fresh = now.findings.map(
    (finding) => occurrencesOf(finding).filter((each) => !take(finding.check, each)).length,
  )
  const unjudged = new Set(now.unchecked.map(({ check }) => check))
  const mended = before.findings.flatMap((finding) => {
    if (unjudged.has(finding.check)) return []
    const gone = occurrencesOf(finding).filter((each) => take(finding.check, each))
    return gone.length === 0 ? [] : [partOf(finding, gone)]
  })
  return { fresh, mended }
}
