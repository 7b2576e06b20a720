import { type Band, type Kind, kindsOf, middle, overlap } from "./columns.ts"
import type { Segment } from "./segments.ts"

/** Cells of one kind that lie alike. */
interface Cluster {
  readonly kind: Kind
  start: number
  end: number
  count: number
  readonly rows: Set<number>
}

/**
 * Columns found from the cells alone: cells of one kind whose stretches overlap belong together, those that
 * overlap most first, as long as no line has two cells in one column.
 */
export function clustersOf(lines: readonly (readonly Segment[])[], figures: number): Band[] {
  const byPlace = new Map<string, Cluster>()
  lines.forEach((line, row) => {
    const kinds = kindsOf(line)
    line.forEach(({ start, end }, i) => {
      const kind = kinds[i]!
      const place = `${kind} ${start} ${kind === "text" ? "" : end}`
      const known = byPlace.get(place)
      if (known) add(known, { kind, start, end, count: 1, rows: new Set([row]) })
      else byPlace.set(place, { kind, start, end, count: 1, rows: new Set([row]) })
    })
  })
  const clusters = (["code", "figure", "text"] as const).flatMap((kind) =>
    merged([...byPlace.values()].filter((cluster) => cluster.kind === kind)),
  )
  const zones = withoutStrays(oneZone(clusters.sort((a, b) => middle(a) - middle(b))))
  return atMost(figures, zones).map(({ start, end, kind }) => ({ start, end, kind }))
}

/** Puts the nearest columns of figures together while there are more than titles for them. */
function atMost(limit: number, clusters: readonly Cluster[]): Cluster[] {
  const kept = [...clusters]
  while (kept.filter(({ kind }) => kind === "figure").length > limit) {
    let best = -1
    let least = 16
    kept.forEach((cluster, i) => {
      const next = kept[i + 1]
      if (cluster.kind !== "figure" || next?.kind !== "figure" || shared(cluster, next) > 0) return
      const apart = middle(next) - middle(cluster)
      if (apart >= least) return
      least = apart
      best = i
    })
    if (best < 0) break
    const [left, right] = [kept[best]!, kept[best + 1]!]
    const [big, small] = left.count >= right.count ? [left, right] : [right, left]
    for (const row of small.rows) big.rows.add(row)
    big.count += small.count
    kept.splice(best, 2, big)
  }
  return kept
}

function add(into: Cluster, other: Cluster): void {
  const all = into.count + other.count
  into.start = (into.start * into.count + other.start * other.count) / all
  into.end = (into.end * into.count + other.end * other.count) / all
  into.count = all
  for (const row of other.rows) into.rows.add(row)
}

/** How many lines have a cell of both. */
function shared(a: Cluster, b: Cluster): number {
  const [few, many] = a.rows.size < b.rows.size ? [a.rows, b.rows] : [b.rows, a.rows]
  let count = 0
  for (const row of few) if (many.has(row)) count++
  return count
}

function merged(clusters: Cluster[]): Cluster[] {
  for (;;) {
    clusters.sort((a, b) => middle(a) - middle(b))
    let best: [number, number] | null = null
    let most = 0
    for (let i = 0; i < clusters.length; i++)
      for (let j = i + 1; j < Math.min(i + 6, clusters.length); j++) {
        const [a, b] = [clusters[i]!, clusters[j]!]
        const share = overlap(a, b) / Math.min(a.end - a.start, b.end - b.start)
        if (share <= most || share <= 0.2 || shared(a, b) > 0) continue
        most = share
        best = [i, j]
      }
    if (!best) return clusters
    add(clusters[best[0]]!, clusters[best[1]]!)
    clusters.splice(best[1], 1)
  }
}

/** Words between the same columns of figures and codes are one column unless they stand side by side. */
function oneZone(clusters: readonly Cluster[]): Cluster[] {
  const zones: Cluster[] = []
  for (const cluster of clusters) {
    const before = zones.at(-1)
    if (before?.kind === "text" && cluster.kind === "text" && shared(before, cluster) === 0) {
      const [big, small] = before.count >= cluster.count ? [before, cluster] : [cluster, before]
      // The place of a column is that of its many cells.
      for (const row of small.rows) big.rows.add(row)
      big.count += small.count
      zones[zones.length - 1] = big
    } else zones.push(cluster)
  }
  return zones
}

/** A few cells off a column of many, with room for them in it, are no column of their own. */
function withoutStrays(clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter((cluster, i) => {
    const beside = [clusters[i - 1], clusters[i + 1]]
    return !beside.some(
      (other) =>
        other !== undefined &&
        other.kind === cluster.kind &&
        other.count >= 12 * cluster.count &&
        overlap(other, cluster) > -2 &&
        shared(other, cluster) === 0,
    )
  })
}
