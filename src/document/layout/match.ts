import { type Band, hull, type Kind, middle } from "./band.ts"
import { isTight } from "./columns.ts"

/** A column of a table: the words that title it, the band of cells below them, or both. */
export interface Match {
  readonly title: number | null
  readonly band: number | null
}

/** Where something stands and what it holds. */
interface Placed extends Band {
  readonly kind?: Kind
  /** Whether the column has cells elsewhere, when that is known. */
  readonly filled?: boolean
  /** The number of the last item (九、) above, or of the first below. */
  readonly item?: number
}

/**
 * Lays bands of cells over titles, both from left to right: codes below titles of codes, figures below those of
 * figures, near each other where there is a choice. Titles without a band are blank columns; figures a blank or
 * two apart leave no room for one between them.
 */
export function matched(
  titles: readonly Placed[],
  bands: readonly Placed[],
  onPaper = false,
): { readonly columns: Match[]; readonly cost: number } {
  if (bands.length === 0) return { columns: titles.map((_, title) => ({ title, band: null })), cost: 0 }
  if (titles.length === 0)
    return { columns: bands.map((_, band) => ({ title: null, band })), cost: 25 * bands.length }
  const n = titles.length
  // States: titles and bands read so far, and the last pair (0 for none).
  let states = new Map<string, State>([["", { cost: 0, last: null, before: null, band: 0 }]])
  for (let i = 0; i < n; i++) {
    const next = new Map<string, State>()
    const put = (state: State) => {
      const name = `${state.band} ${state.last?.title ?? ""} ${state.last?.band ?? ""}`
      if (state.cost < (next.get(name)?.cost ?? Infinity)) next.set(name, state)
    }
    for (const state of states.values()) {
      put({ ...state, cost: state.cost + skipCost(titles, bands, i, state) })
      // Bands without a title may come before this one.
      for (let j = state.band; j < Math.min(bands.length, state.band + 3); j++) {
        const last = { title: i, band: j }
        const crossed = onPaper ? crossings(titles, bands, last, state.last) : 0
        const cost = state.cost + 25 * (j - state.band) + misfit(titles, bands, last, state.last) + crossed
        put({ cost, last, before: state, band: j + 1 })
      }
    }
    states = onPaper ? next : promising(next)
  }
  let best: State | null = null
  for (const state of states.values()) {
    const end = { title: n, band: bands.length }
    const crossed = onPaper ? crossings(titles, bands, end, state.last) : 0
    const cost = state.cost + 25 * (bands.length - state.band) + crossed
    if (!best || cost < best.cost) best = { ...state, cost }
  }
  const pairs: { title: number; band: number }[] = []
  for (let state: State | null = best; state?.last; state = state.before) pairs.unshift(state.last)
  return { columns: inOrder(pairs, n, bands.length), cost: best?.cost ?? 0 }
}

/** What the pair before can cost the next one: the most that its place weighs in {@link misfit}. */
const mostDrift = 7

/** The states that may still turn out best: of those that have read as many bands, what comes costs almost the same. */
function promising(states: ReadonlyMap<string, State>): Map<string, State> {
  const least = new Map<number, number>()
  for (const { band, cost, last } of states.values())
    if (last && cost < (least.get(band) ?? Infinity)) least.set(band, cost)
  const kept = [...states].filter(([, { band, cost, last }]) => !last || cost <= least.get(band)! + mostDrift)
  return new Map(kept)
}

interface Pair {
  readonly title: number
  readonly band: number
}

/**
 * On paper nothing of a column stands over anything of the next: what a pair, the pair before it and the titles between
 * them cross each other is against it.
 */
function crossings(
  titles: readonly Placed[],
  bands: readonly Placed[],
  pair: Pair,
  last: Pair | null,
): number {
  let cost = 0
  let before = last ? hull(titles[last.title]!, bands[last.band]!) : null
  for (let i = (last?.title ?? -1) + 1; i <= pair.title; i++) {
    const title = titles[i]
    if (!title) break
    const own = i === pair.title ? hull(title, bands[pair.band]!) : title
    if (before && own.start < before.end - 0.5) cost += 30
    before = own
  }
  return cost
}

interface State {
  readonly cost: number
  readonly last: { readonly title: number; readonly band: number } | null
  /** The state before the last pair. */
  readonly before: State | null
  /** Bands read so far. */
  readonly band: number
}

function inOrder(pairs: readonly { title: number; band: number }[], titles: number, bands: number): Match[] {
  const matches: Match[] = []
  let [title, band] = [0, 0]
  for (const pair of [...pairs, { title: titles, band: bands }]) {
    while (title < pair.title) matches.push({ title: title++, band: null })
    while (band < pair.band) matches.push({ title: null, band: band++ })
    if (pair.title === titles) break
    matches.push({ title: title++, band: band++ })
  }
  return matches
}

/** A blank column costs little, but for the first of some figures (the total) and where there is no room for it. */
function skipCost(
  titles: readonly Placed[],
  bands: readonly Band[],
  title: number,
  { band, last }: State,
): number {
  // The first half of a two-sided table may end on an earlier page.
  if (!last && titles[title]!.filled && titles[title]!.kind !== "code") return 2
  const figures = titles[title]!.kind === "figure"
  if (figures && isTight(bands, band)) return 12
  const first = figures && titles[title - 1]?.kind !== "figure" && bands[band]?.kind === "figure"
  return first ? 16 : titles[title]!.filled ? 8 : figures ? 3 : 1
}

function misfit(
  titles: readonly Placed[],
  bands: readonly Placed[],
  pair: { readonly title: number; readonly band: number },
  last: { readonly title: number; readonly band: number } | null,
): number {
  const [title, band] = [titles[pair.title]!, bands[pair.band]!]
  const apart = title.kind !== undefined && band.kind !== undefined && title.kind !== band.kind
  const wrong = !apart ? 0 : title.kind === "figure" || band.kind === "figure" ? 18 : 7
  const off = (a: Placed, b: Placed) => middle(a) - middle(b)
  const own = off(title, band)
  // Titles are set narrower or wider than figures: what counts is how far a pair is off the one before.
  const drift = last ? Math.abs(own - off(titles[last.title]!, bands[last.band]!)) + 1 : Infinity
  const beside = besides(titles, bands, pair)
  const unlikely = title.filled === false && band.kind === "figure" ? 6 : 0
  const items =
    title.item === undefined || band.item === undefined ? 0 : band.item === title.item + 1 ? -15 : 15
  return wrong + unlikely + items + beside + Math.min(14, Math.abs(own), drift) * 0.5
}

/**
 * What stands right of a word on a page stands right of its last character in the text: figures that begin before the
 * title of the column to their left ends are none of the next column's, and so to the right, where a gap is kept.
 */
function besides(
  titles: readonly Placed[],
  bands: readonly Placed[],
  { title, band }: { readonly title: number; readonly band: number },
): number {
  const { start, end, kind } = bands[band]!
  const [left, own, right] = [titles[title - 1], titles[title]!, titles[title + 1]]
  if (kind !== "figure" || own.filled !== undefined) return 0
  const before = left !== undefined && left.kind !== "text" && start < left.end
  const behind = right !== undefined && right.start - own.end >= 2 && right.start < end
  return (before ? 6 : 0) + (behind ? 6 : 0)
}
