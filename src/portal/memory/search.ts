import type { Entry } from "../entries/index.ts"
import { facetsOf, nothing } from "../facets.ts"
import { type Found, type Hit, hitKinds, type Query } from "../shelf.ts"

/** How many hits are counted. */
const counted = 1000
/** Characters of context on either side of the words. */
const around = 30

/** Hits among entries at hand by walking through all of them: for a shelf in memory. */
export function foundIn(entries: readonly Entry[], query: Query): Found {
  const words = query.text.trim().toLowerCase()
  if (words === "") return nothing
  const found = entries.filter((entry) => isWanted(entry, query) && lower(entry.text).includes(words))
  found.sort(
    (a, b) => rank(a, words) - rank(b, words) || b.year - a.year || (b.cents ?? -1) - (a.cents ?? -1),
  )
  const first = found.slice(0, counted)
  const start = /^\d{1,9}$/.test(query.after ?? "") ? Number(query.after) : 0
  const end = start + query.limit
  return {
    hits: found.slice(start, end).map((entry) => hitOf(entry, words)),
    count: first.length,
    isMore: found.length > counted,
    ...facetsOf(first),
    next: end < found.length ? String(end) : null,
  }
}

function isWanted(entry: Entry, query: Query): boolean {
  const { region, year, stage, kind, least, most } = query
  const isIn = (cents: number) => cents >= (least ?? -Infinity) && cents <= (most ?? Infinity)
  return (
    (region === undefined || entry.region === region) &&
    (year === undefined || entry.year === year) &&
    (stage === undefined || entry.stage === stage) &&
    (kind === undefined || entry.kind === kind) &&
    (query.fund === undefined || entry.fund === query.fund) &&
    (query.function === undefined || (entry.function ?? "").startsWith(query.function)) &&
    ((least === undefined && most === undefined) || (entry.cents !== null && isIn(entry.cents)))
  )
}

/** What is called so comes before what only speaks of it; bodies and projects before what stands inside of them. */
function rank({ title, kind }: Entry, words: string): number {
  const name = lower(title)
  const nearness = name === words ? 0 : name.startsWith(words) ? 1 : name.includes(words) ? 2 : 3
  return nearness * hitKinds.length + hitKinds.indexOf(kind)
}

function hitOf(
  { region, year, stage, body, bodyName, kind, path, title, text, cents, day }: Entry,
  words: string,
): Hit {
  const at = Math.max(0, lower(text).indexOf(words))
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + words.length + around)
  const context = `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`
  return {
    region,
    year,
    stage,
    body,
    bodyName,
    kind,
    path,
    title,
    context: context.toWellFormed(),
    cents,
    day,
  }
}

/** Capital letters do not matter. */
function lower(text: string): string {
  return text.toLowerCase()
}
