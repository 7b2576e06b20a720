import { type RawBuilder, sql } from "kysely"
import { classed } from "../../portal/entries/index.ts"
import { type Counted, facetsOf, nothing } from "../../portal/facets.ts"
import { type Found, type Hit, type HitKind, hitFunds, hitKinds, type Query } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"
import { ofRank, type Stretch, stretchesOf } from "./rank.ts"
import { folded, gramsFrom, gramsIn, wordsOf } from "./words.ts"

/** Hits are counted exactly so far. */
const most = 1000

/**
 * Finds entries that hold all words, the first ranks first: kind by kind, for a word of every indicator may be in hardly
 * any project. Rare words are looked up by two characters that stand together; frequent ones are found sooner by walking
 * along the ranks until there are enough. Which is rare is known from a table of counts; each way is exact, for the words
 * themselves are compared at the end.
 */
export async function search(trx: Work, query: Query, cost: Cost = usual): Promise<Found> {
  if (!isPossible(query)) return nothing
  const words = wordsOf(query.text)
  if (words.length === 0) return nothing
  await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(trx)
  const asked = await askedOf(trx, words, query, cost)
  const places = await placesOf(trx, asked, 0, most + 1)
  const after = rankFrom(query.after)
  const isBeyond = after !== null && places.length > most && !places.some(({ rank }) => rank > after)
  const from = after === null ? places : places.filter(({ rank }) => rank > after)
  const following =
    isBeyond || (from.length <= query.limit && places.length > most)
      ? await placesOf(trx, asked, (after ?? -1) + 1, query.limit + 1)
      : from
  const page = following.slice(0, Math.max(0, Math.floor(query.limit))).map(({ rank }) => rank)
  const counted = places.slice(0, most)
  return {
    hits: await hitsOf(trx, page, words),
    count: counted.length,
    isMore: places.length > most,
    ...facetsOf(counted.map((place) => ({ ...place, ...ofRank(place.rank) }))),
    next: following.length > page.length && page.length > 0 ? page.at(-1)!.toString(36) : null,
  }
}

/** What nothing can have is not asked of the database. */
function isPossible({ region, year, kind, fund }: Query): boolean {
  return (
    (fund === undefined || hitFunds.includes(fund)) &&
    (region === undefined || /^\d{6}$/.test(region)) &&
    (year === undefined || Number.isInteger(year)) &&
    (kind === undefined || hitKinds.includes(kind))
  )
}

/** What is looked for, and how much of it there may be in each kind. */
interface Asked {
  readonly region: string | undefined
  /** Conditions besides words, on what both indexes hold. */
  readonly where: RawBuilder<unknown>
  readonly like: RawBuilder<unknown>
  /** Kinds that may hold it, in the order of ranks. */
  readonly kinds: readonly InKind[]
  readonly cost: Cost
}

interface InKind extends Stretch {
  readonly kind: HitKind
  /** What the index of two characters is asked. */
  readonly grams: RawBuilder<unknown> | null
  /** No more entries of the kind than this hold the words, in all regions and years. */
  readonly bound: number
  /** So many entries of the kind there are where it is looked, and everywhere. */
  readonly here: number
  readonly all: number
}

/** What ways to look cost: which one is taken changes nothing but the time. */
export interface Cost {
  /** What looking one entry up costs, in entries walked over. */
  readonly lookedUp: number
  /** What asking the index of two characters costs in any case. */
  readonly few: number
  /** A walk is given up when it has cost so many times what looking up would have. */
  readonly patience: number
}

const usual: Cost = { lookedUp: 6, few: 2000, patience: 1 }

/** More characters that may stand behind one are not asked one by one. */
const mostBehind = 2000

async function askedOf(trx: Work, words: readonly string[], query: Query, cost: Cost): Promise<Asked> {
  const counts = await countsOf(trx, query)
  const grams = [...new Set(words.flatMap(gramsIn))]
  const single = words.filter((each) => each.length === 1)
  const known = Map.groupBy(await gramCounts(trx, grams, single), ({ kind }) => kind)
  const kinds = stretchesOf(query.kind, query.year).flatMap((stretch): InKind[] => {
    const { here = 0, all = 0 } = counts.get(stretch.kind) ?? {}
    if (here === 0 || (query.function !== undefined && !classed.includes(stretch.kind))) return []
    const own = new Map(known.get(stretch.kind)?.map(({ gram, count }) => [gram, count]))
    if (grams.some((gram) => !own.has(gram))) return []
    // A few of the rarest say nearly all.
    const rarest = grams.sort((a, b) => own.get(a)! - own.get(b)!).slice(0, 4)
    const asking = rarest.length > 0 ? [sql`grams @> ${rarest}::integer[]`] : []
    let bound = Math.min(all, ...rarest.map((gram) => own.get(gram)!))
    for (const [least, greatest] of single.map(gramsFrom)) {
      const first = [...own].filter(([gram]) => gram >= least && gram <= greatest)
      if (first.length === 0) return []
      if (first.length <= mostBehind) asking.push(sql`grams && ${first.map(([gram]) => gram)}::integer[]`)
      bound = Math.min(
        bound,
        first.reduce((sum, [, count]) => sum + count, 0),
      )
    }
    return [{ ...stretch, here, all, bound, grams: asking.length > 0 ? sql.join(asking, sql` and `) : null }]
  })
  return {
    region: query.region,
    where: conditionsOf(query),
    like: sql.join(
      words.map((word) => sql`text like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
      sql` and `,
    ),
    kinds,
    cost,
  }
}

function conditionsOf({ stage, function: code, fund, least, most: greatest }: Query): RawBuilder<unknown> {
  const conditions = [sql`true`]
  if (stage !== undefined) conditions.push(sql`stage = ${stage}`)
  if (fund !== undefined) conditions.push(sql`fund = ${fund}`)
  if (code !== undefined) conditions.push(sql`starts_with(function, ${code.replaceAll("\0", "")})`)
  if (least !== undefined) conditions.push(sql`cents >= ${whole(least)}`)
  if (greatest !== undefined) conditions.push(sql`cents <= ${whole(greatest)}`)
  return sql.join(conditions, sql` and `)
}

function whole(cents: number): number {
  const bound = Number.MAX_SAFE_INTEGER
  return Number.isNaN(cents) ? 0 : Math.max(-bound, Math.min(bound, Math.round(cents)))
}

async function countsOf(trx: Work, { region, kind, year }: Query) {
  const { rows } = await sql<{ kind: HitKind; here: number; all: number }>`
    select kind, sum(count)::bigint as all, coalesce(sum(count) filter (where
      (${region ?? null}::text is null or region = ${region ?? null})
      and (${year ?? null}::integer is null or year = ${year ?? null})), 0)::bigint as here
    from search_count where ${kind ?? null}::text is null or kind = ${kind ?? null} group by kind`.execute(
    trx,
  )
  return new Map(rows.map((row) => [row.kind, row]))
}

/** How many entries of each kind hold two characters: those of words, and those that begin with a single one. */
async function gramCounts(trx: Work, grams: readonly number[], single: readonly string[]) {
  const asking = [
    ...(grams.length > 0 ? [sql`gram = any(${grams})`] : []),
    ...single.map(gramsFrom).map(([least, greatest]) => sql`gram between ${least} and ${greatest}`),
  ]
  if (asking.length === 0) return []
  const { rows } = await sql<{ kind: HitKind; gram: number; count: number }>`
    select kind, gram, count from gram_count where (${sql.join(asking, sql` or `)}) and count > 0`.execute(
    trx,
  )
  return rows
}

/** Where something was found, with what it is counted by. */
interface Place extends Omit<Counted, "kind" | "year"> {
  readonly rank: number
}

/** The first places of what is asked from a rank on, up to `limit`. */
async function placesOf(trx: Work, asked: Asked, from: number, limit: number): Promise<Place[]> {
  const found: Place[] = []
  for (const own of asked.kinds) {
    if (own.to <= from) continue
    const stretch = { ...own, from: Math.max(own.from, from) }
    found.push(...(await placesIn(trx, asked, stretch, limit - found.length)))
    if (found.length >= limit) break
  }
  return found
}

async function placesIn(trx: Work, asked: Asked, own: InKind, limit: number): Promise<Place[]> {
  const { here, all, bound, grams } = own
  const { few, lookedUp, patience } = asked.cost
  const lookUp = grams ? bound * lookedUp + few : Number.POSITIVE_INFINITY
  const expected = Math.min(here, Math.ceil((limit * all) / Math.max(1, bound)))
  if (grams && lookUp < expected) return lookedUpPlaces(trx, asked, { ...own, grams }, limit)
  // Characters that stand together often may hardly ever do so in this order, or where it is looked.
  const walked = await walkedPlaces(trx, asked, own, { limit, expected, budget: lookUp * patience })
  return walked ?? lookedUpPlaces(trx, asked, { ...own, grams: grams! }, limit)
}

/** Walks along the ranks of a kind; null when it was too far. */
async function walkedPlaces(
  trx: Work,
  { region, where, like }: Asked,
  { from, to }: Stretch,
  { limit, expected, budget }: { readonly limit: number; readonly expected: number; readonly budget: number },
): Promise<Place[] | null> {
  const found: Place[] = []
  let [at, left] = [from, budget]
  // What is found beyond the limit was found for nothing.
  for (let step = Math.max(1, Math.min(15_000, Math.ceil(1.25 * expected))); ; step *= 2) {
    const size = Math.ceil(Math.min(step, left, 2_000_000))
    if (size < 1) return null
    const { rows } = await sql<{ found: Place[] | null; n: number; last: number | null }>`
      select json_agg(json_build_object('rank', rank, 'region', region, 'function', function, 'fund', fund,
          'cents', cents)) filter (where ${where} and ${like}) as found,
        count(*) as n, max(rank) as last
      from (select rank, text, stage, region, cents, function, fund from search_entry
        where ${region === undefined ? sql`true` : sql`region = ${region}`} and rank >= ${at} and rank < ${to}
        order by rank limit ${size}) walked`.execute(trx)
    const { found: own, n, last } = rows[0]!
    found.push(...(own ?? []).sort((a, b) => a.rank - b.rank))
    if (found.length >= limit) return found.slice(0, limit)
    if (last === null || n < size) return found
    at = last + 1
    left -= n
  }
}

async function lookedUpPlaces(
  trx: Work,
  { region, where, like }: Asked,
  { kind, from, to, grams }: InKind & { readonly grams: RawBuilder<unknown> },
  limit: number,
): Promise<Place[]> {
  // A kind has an index of its own.
  const { rows } = await sql<Place>`
    with looked as materialized (select rank, region, text, stage, cents, function, fund from search_entry
      where kind = ${sql.lit(kind)} and ${grams})
    select rank, region, function, fund, cents from looked
    where ${region === undefined ? sql`true` : sql`region = ${region}`} and rank >= ${from} and rank < ${to}
      and ${where} and ${like} order by rank limit ${limit}`.execute(trx)
  return rows
}

async function hitsOf(trx: Work, ranks: readonly number[], words: readonly string[]): Promise<Hit[]> {
  if (ranks.length === 0) return []
  const { rows } = await sql<Omit<Hit, "context"> & { readonly words: string; readonly text: string }>`
    select s.region, s.year, s.stage, s.body, p.name as "bodyName", s.kind, s.path, s.title, s.words, s.text, s.cents, p.day
    from search_entry s
    join publication p on (p.region, p.year, p.stage, p.body) = (s.region, s.year, s.stage, s.body) and p.newest
    where s.rank = any(${ranks}) order by s.rank`.execute(trx)
  return rows.map(({ words: shown, text, ...hit }) => ({ ...hit, context: contextOf(shown || text, words) }))
}

/** Characters shown before and after a hit. */
const [before, afterwards] = [24, 72]

function contextOf(shown: string, words: readonly string[]): string {
  const text = folded(shown)
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0)
  const at = places.length > 0 ? Math.min(...places) : 0
  const from = whole16(shown, Math.max(0, at - before))
  const to = whole16(shown, Math.min(shown.length, at + afterwards))
  return `${from > 0 ? "…" : ""}${shown.slice(from, to).replace(/\s+/g, " ").trim()}${to < shown.length ? "…" : ""}`
}

/** A place between two characters, never inside of one. */
function whole16(text: string, at: number): number {
  return at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]!) ? at - 1 : at
}

/** Where a page ended; what no page said is the beginning. */
function rankFrom(after: string | undefined): number | null {
  if (after === undefined || !/^[0-9a-z]{1,11}$/.test(after)) return null
  const rank = Number.parseInt(after, 36)
  return Number.isSafeInteger(rank) ? rank : null
}
