import { repeated, sharedAbout } from "../../check/say/repeated.ts"
import type { Finding } from "../../model/finding.ts"

/** From how many findings of one check on people read them as one with a list, */
const tooMany = 6
/** and from how many in a document on that have so many findings that no one reads them singly. */
const [veryMany, fewOfVeryMany] = [40, 3]

/**
 * Findings as people read them: many of one check become one with a list, where the first of them stood. Data
 * (JSON, SARIF, the rows of a workbook) keeps each by itself.
 */
export function grouped(findings: readonly Finding[]): Finding[] {
  const kinds = Map.groupBy(findings, kindOf)
  const fewest = findings.length > veryMany ? fewOfVeryMany : tooMany
  const told = new Set<Finding>()
  return findings.flatMap((finding) => {
    if (told.has(finding)) return []
    const same = kinds.get(kindOf(finding))!
    if (same.length < fewest) return finding
    for (const each of same) told.add(each)
    return asOne(same)
  })
}

function kindOf({ check, severity, explanation }: Finding): string {
  return JSON.stringify([check, severity, explanation ?? null])
}

function asOne(same: readonly Finding[]): Finding {
  const {
    says: _says,
    should: _should,
    gap: _gap,
    cause: _cause,
    relations: _all,
    advice,
    ...common
  } = same[0]!
  const each = same.flatMap((finding) => finding.each ?? [finding])
  return {
    ...common,
    about: sharedAbout(each),
    ...repeated(each),
    ...(advice !== undefined && same.every((finding) => finding.advice === advice) ? { advice } : {}),
  }
}
