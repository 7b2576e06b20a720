import { type Band, type Kind, middle } from "./columns.ts"

/** A column of a table: the words that title it, the band of cells below them, or both. */
export interface Match {
  readonly title: number | null
  readonly band: number | null
}

/** Where something stands and what it holds. */
interface Placed extends Band {
  readonly kind?: Kind
}

/**
 * Lays bands of cells over titles, both from left to right: codes below titles of codes, figures below those of
 * figures, near each other where there is a choice. Titles without a band are blank columns; figures a blank or
 * two apart leave no room for one between them.
 */
export function matched(titles: readonly Placed[], bands: readonly Band[]): Match[] {
  if (bands.length === 0) return titles.map((_, title) => ({ title, band: null }))
  if (titles.length === 0) return bands.map((_, band) => ({ title: null, band }))
  const n = titles.length
  const m = bands.length
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Infinity))
  const step = Array.from({ length: n + 1 }, () => new Uint8Array(m + 1))
  best[0]![0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const here = best[i]![j]!
      const to = (a: number, b: number, cost: number, kind: number) => {
        if (here + cost >= best[a]![b]!) return
        best[a]![b] = here + cost
        step[a]![b] = kind
      }
      if (i < n && j < m) to(i + 1, j + 1, fit(titles[i]!, bands[j]!), 1)
      if (i < n) to(i + 1, j, isTight(bands, j) ? 6 : 1, 2)
      if (j < m) to(i, j + 1, 25, 3)
    }
  const matches: Match[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const kind = step[i]![j]!
    if (kind !== 3) i--
    if (kind !== 2) j--
    matches.unshift({ title: kind === 3 ? null : i, band: kind === 2 ? null : j })
  }
  return matches
}

function fit(title: Placed, band: Placed): number {
  const apart = title.kind !== undefined && band.kind !== undefined && title.kind !== band.kind
  const wrong = !apart ? 0 : title.kind === "figure" || band.kind === "figure" ? 18 : 7
  return wrong + Math.min(14, Math.abs(middle(title) - middle(band))) * 0.5
}

/** Whether the figures before and in a band stand so close that no column is between them. */
function isTight(bands: readonly Band[], at: number): boolean {
  const left = bands[at - 1]
  const right = bands[at]
  return left?.kind === "figure" && right?.kind === "figure" && right.start - left.end < 4
}
