/** Something that can be meant: a code and its name. */
export interface Candidate {
  readonly code: string
  readonly name: string
}

/**
 * The few candidates most like what was entered, nearest first: by name when words were entered, by digits
 * else; only those near enough to be a slip of the hand.
 */
export function nearest(entered: string, candidates: Iterable<Candidate>, most = 3): Candidate[] {
  const text = entered.trim()
  const isCode = /^[0-9A-Za-z.-]+$/.test(text)
  const limit = Math.max(1, Math.floor(text.length / 3))
  const scored: { candidate: Candidate; distance: number }[] = []
  for (const candidate of candidates) {
    const other = isCode ? candidate.code : candidate.name
    if (Math.abs(other.length - text.length) > limit) continue
    const distance = isCode ? distanceOf(text, other) : othernessOf(text, other)
    if (distance <= limit) scored.push({ candidate, distance: distance + earliness(text, other) })
  }
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** `2080101行政运行、2080102一般行政管理事务`, or "" when nothing is near. */
export function named(candidates: readonly Candidate[]): string {
  return candidates.map(({ code, name }) => `${code}${name}`).join("、")
}

/** How many signs of words differ, whatever their order. */
function othernessOf(a: string, b: string): number {
  const rest = [...b]
  let missing = 0
  for (const sign of a) {
    const at = rest.indexOf(sign)
    if (at < 0) missing++
    else rest.splice(at, 1)
  }
  return Math.max(missing, rest.length)
}

/** Ties go to the one that differs latest: codes of one section are nearer than codes of another class. */
function earliness(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return 0.4 * (1 - same / (a.length + 1))
}

/** Edit distance in which two neighbouring signs changed round, the commonest slip, count half. */
function distanceOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 0.5)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
