import { type Band, type Kind, kindsOf, middle, overlap } from "./band.ts"
import type { Segment } from "./segments.ts"

/** Cells of one kind that lie alike. */
interface Cluster {
  readonly kind: Kind
  /** How many of the cells stand one blank from another figure or from a name. */
  joined: number
  /** Whether its cells are small whole numbers, such as counts, set at either side of a column or in its middle. */
  small: boolean
  /** The run of numbers that count rows, of which it is all. */
  readonly run?: number
  start: number
  end: number
  count: number
  readonly rows: Set<number>
}

/**
 * Columns found from the cells alone: cells of one kind whose stretches overlap belong together, those that
 * overlap most first, as long as no line has two cells in one column.
 */
export function clustersOf(
  lines: readonly (readonly Segment[])[],
  limits: { readonly figures: number; readonly texts: number },
): Band[] {
  const byPlace = new Map<string, Cluster>()
  lines.forEach((line, row) => {
    const kinds = kindsOf(line)
    line.forEach(({ text, start, end, counts }, i) => {
      const kind = kinds[i]!
      const small = kind === "figure" && /^\d{1,3}$/.test(text)
      const near = (a: number, b: number) =>
        line[b] && line[a] && line[b]!.start - line[a]!.end <= 1 ? 1 : 0
      const joined = Math.max(near(i - 1, i), near(i, i + 1))
      const [from, to] = [Math.round(start), kind === "text" ? "" : Math.round(end)]
      const run = counts === undefined ? {} : { run: counts }
      const place = counts === undefined ? `${kind} ${small} ${from} ${to}` : `run ${counts}`
      const known = byPlace.get(place)
      const own: Cluster = { kind, joined, small, ...run, start, end, count: 1, rows: new Set([row]) }
      if (known) add(known, own)
      else byPlace.set(place, own)
    })
  })
  const clusters = (["code", "figure", "text"] as const).flatMap((kind) =>
    merged([...byPlace.values()].filter((cluster) => cluster.kind === kind)),
  )
  clusters.sort((a, b) => middle(a) - middle(b))
  const zones = withoutStrays(fewTexts(limits.texts, ofOneColumn(clusters)))
  return atMost(limits.figures, withoutDrawn(zones, lines.length)).map(
    ({ start, end, kind, run }): Band => ({ start, end, kind, ...(run === undefined ? {} : { run }) }),
  )
}

/** Counts stand at either side of their column: those close together that no line has both of are of one. */
function ofOneColumn(clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = []
  for (const cluster of clusters) {
    const before = kept.at(-1)
    const near = before !== undefined && cluster.start - before.end <= 4 && shared(before, cluster) === 0
    if (near && before.small && cluster.small) add(before, cluster)
    else kept.push(cluster)
  }
  return kept
}

/** Puts the nearest columns of figures together while there are more than titles for them. */
function atMost(limit: number, clusters: readonly Cluster[]): Cluster[] {
  const kept = [...clusters]
  while (kept.filter(({ kind }) => kind === "figure").length > limit) {
    let best = -1
    let least = 40
    kept.forEach((cluster, i) => {
      const next = kept[i + 1]
      if (cluster.kind !== "figure" || next?.kind !== "figure") return
      const both = shared(cluster, next)
      if (both > Math.min(cluster.count, next.count) / 4) return
      const apart = middle(next) - middle(cluster) + 8 * both
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
  into.joined += other.joined
  into.small &&= other.small
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
        if (share <= most || share <= 0.05 || shared(a, b) > 0) continue
        most = share
        best = [i, j]
      }
    if (!best) return clusters
    add(clusters[best[0]]!, clusters[best[1]]!)
    clusters.splice(best[1], 1)
  }
}

/**
 * Words between the same columns of figures and codes are one column unless they stand side by side or there are
 * titles for more; a few words elsewhere (合计 above the codes) are none where titles are too few.
 */
function fewTexts(limit: number, clusters: readonly Cluster[]): Cluster[] {
  const kept = [...clusters]
  const texts = () => kept.filter(({ kind }) => kind === "text")
  while (texts().length > (limit === Infinity ? 0 : limit)) {
    const at = kept.findIndex((cluster, i) => {
      const before = kept[i - 1]
      return before?.kind === "text" && cluster.kind === "text" && shared(before, cluster) === 0
    })
    if (at < 0) break
    const [left, right] = [kept[at - 1]!, kept[at]!]
    // The place of a column is that of its many cells.
    const [big, small] = left.count >= right.count ? [left, right] : [right, left]
    for (const row of small.rows) big.rows.add(row)
    big.count += small.count
    kept.splice(at - 1, 2, big)
  }
  while (texts().length > limit) {
    const least = texts().reduce((a, b) => (b.count < a.count ? b : a))
    if (least.count > 2) break
    kept.splice(kept.indexOf(least), 1)
  }
  return kept
}

/**
 * A blank is all that stands between the figures of a line that its name drew out of place: where such a cell
 * forms a column by itself, and its line needs no further column, it is none.
 */
function withoutDrawn(clusters: readonly Cluster[], lines: number): Cluster[] {
  const kept = [...clusters]
  for (const cluster of clusters) {
    if (cluster.kind !== "figure" || cluster.count > Math.max(1, lines / 10)) continue
    if (cluster.joined < cluster.count || lines < 4) continue
    const zone = zoneOf(kept, cluster)
    const fits = [...cluster.rows].every((row) => {
      const cells = zone.filter(({ rows }) => rows.has(row)).length
      return cells < zone.length
    })
    if (fits && zone.some((other) => other.count > 4 * cluster.count)) kept.splice(kept.indexOf(cluster), 1)
  }
  return kept
}

/** The columns of figures around one up to the next names and codes. */
function zoneOf(clusters: readonly Cluster[], cluster: Cluster): Cluster[] {
  const at = clusters.indexOf(cluster)
  let [first, last] = [at, at]
  while (clusters[first - 1]?.kind === "figure") first--
  while (clusters[last + 1]?.kind === "figure") last++
  return clusters.slice(first, last + 1)
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
