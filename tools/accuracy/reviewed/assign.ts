import type { Pointing } from "./points.ts"

/**
 * Which finding finds which mark: entry i is the index of the finding of mark i, or null. A finding that says words
 * of a mark finds it; one that says none and only points at its line finds one mark there, so that a line with
 * three mistakes and one finding has one found. `pointings[i][j]` is how finding j points at mark i.
 */
export function assign(pointings: readonly (readonly Pointing[])[]): (number | null)[] {
  const sure = pointings.map((of) => indexOf(of, "words"))
  const used = new Set(sure)
  const left = pointings.map((of, mark) =>
    sure[mark] !== null
      ? []
      : of.flatMap((how, finding) => (how === null || used.has(finding) ? [] : [finding])),
  )
  return mostPairs(left).map((finding, mark) => sure[mark] ?? finding)
}

function indexOf(of: readonly Pointing[], how: Pointing): number | null {
  const index = of.indexOf(how)
  return index < 0 ? null : index
}

/** The most marks that can each have a finding of their own (augmenting paths). */
function mostPairs(findingsOf: readonly (readonly number[])[]): (number | null)[] {
  const markOf = new Map<number, number>()
  const give = (mark: number, asked: Set<number>): boolean =>
    findingsOf[mark]!.some((finding) => {
      if (asked.has(finding)) return false
      asked.add(finding)
      const holder = markOf.get(finding)
      if (holder !== undefined && !give(holder, asked)) return false
      markOf.set(finding, mark)
      return true
    })
  findingsOf.forEach((_, mark) => {
    give(mark, new Set())
  })
  const given = new Map([...markOf].map(([finding, mark]) => [mark, finding]))
  return findingsOf.map((_, mark) => given.get(mark) ?? null)
}
