import { type RawBuilder, sql } from "kysely"
import { type Counted, facetsOf, nothing } from "../../portal/facets.ts"
import { type Found, type Hit, hitFunds, hitKinds, type Query } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"
import { ofRank, type Stretch, stretchesOf } from "./rank.ts"
import { folded, gramsFrom, gramsIn, wordsOf } from "./words.ts"

/** Hits are counted exactly so far. */
const most = 1000

/**
 * Finds entries that hold all words, the first ranks first. Rare words are looked up by two characters that stand
 * together; frequent ones are found sooner by walking along the ranks until there are enough. Which is rare is known
 * from a table of counts; each way is exact, for the words themselves are compared at the end.
 */
export async function search(trx: Work, query: Query, cost: Cost = usual): Promise<Found> {
  if (!isPossible(query)) return nothing
  const words = wordsOf(query.text)
  const stretches = stretchesOf(query.kind, query.year)
  if (words.length === 0 || stretches.length === 0) return nothing
  await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(trx)
  const asked = await askedOf(trx, words, query, cost)
  if (!asked) return nothing
  const places = await placesOf(trx, asked, stretches, most + 1)
  const after = rankFrom(query.after)
  const isBeyond = after !== null && places.length > most && !places.some(({ rank }) => rank > after)
  const from = after === null ? places : places.filter(({ rank }) => rank > after)
  const following =
    isBeyond || (from.length <= query.limit && places.length > most)
      ? await placesOf(trx, asked, cut(stretches, after ?? 0), query.limit + 1)
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

/** What is looked for, and how much of it there may be. */
interface Asked {
  readonly region: string | undefined
  /** Conditions besides words, on what both indexes hold. */
  readonly where: RawBuilder<unknown>
  readonly like: RawBuilder<unknown>
  /** What the index of two characters is asked. */
  readonly grams: RawBuilder<unknown> | null
  /** No more entries than this hold the words, in all regions. */
  readonly bound: number
  /** So many entries there are where it is looked, and everywhere. */
  readonly here: number
  readonly all: number
  readonly cost: Cost
}

/** What ways to look cost: which one is taken changes nothing but the time. */
export interface Cost {
  /** What looking one entry up costs, in entries walked over. */
  readonly lookedUp: number
  /** So many entries are walked over without thinking. */
  readonly few: number
}

const usual: Cost = { lookedUp: 6, few: 15_000 }

async function askedOf(trx: Work, words: readonly string[], query: Query, cost: Cost): Promise<Asked | null> {
  const { here, all } = await countsOf(trx, query)
  if (here === 0) return null
  const grams = [...new Set(words.flatMap(gramsIn))]
  const counts = await gramCounts(trx, grams)
  if (counts.size < grams.length) return null
  // A few of the rarest say nearly all.
  const rarest = [...counts].sort(([, a], [, b]) => a - b).slice(0, 4)
  let bound = rarest[0]?.[1] ?? all
  const asking = rarest.length > 0 ? [sql`grams @> ${rarest.map(([gram]) => gram)}::integer[]`] : []
  for (const word of words.filter((each) => each.length === 1)) {
    const first = await gramsBeginning(trx, word)
    if (first.length === 0) return null
    const sum = first.reduce((total, { count }) => total + count, 0)
    // Which of many it is would be asked one by one.
    if (first.length <= 2000) asking.push(sql`grams && ${first.map(({ gram }) => gram)}::integer[]`)
    bound = Math.min(bound, sum)
  }
  return {
    region: query.region,
    where: conditionsOf(query),
    like: sql.join(
      words.map((word) => sql`text like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
      sql` and `,
    ),
    grams: asking.length > 0 ? sql.join(asking, sql` and `) : null,
    bound: Math.min(bound, all),
    here,
    all,
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
  const { rows } = await sql<{ here: number; all: number }>`
    select coalesce(sum(count), 0)::bigint as all, coalesce(sum(count) filter (where
      (${region ?? null}::text is null or region = ${region ?? null})
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
      and (${year ?? null}::integer is null or year = ${year ?? null})), 0)::bigint as here
    from search_count`.execute(trx)
  return rows[0]!
}

async function gramCounts(trx: Work, grams: readonly number[]): Promise<Map<number, number>> {
  if (grams.length === 0) return new Map()
  const { rows } = await sql<{ gram: number; count: number }>`
    select gram, count from gram_count where gram = any(${grams}) and count > 0`.execute(trx)
  return new Map(rows.map(({ gram, count }) => [gram, count]))
}

async function gramsBeginning(trx: Work, character: string) {
  const [least, greatest] = gramsFrom(character)
  const { rows } = await sql<{ gram: number; count: number }>`
    select gram, count from gram_count where gram between ${least} and ${greatest} and count > 0`.execute(trx)
  return rows
}

/** Where something was found, with what it is counted by. */
interface Place extends Omit<Counted, "kind" | "year"> {
  readonly rank: number
}

/** The first ranks of what is asked, up to `limit`. */
async function placesOf(trx: Work, asked: Asked, stretches: readonly Stretch[], limit: number) {
  const {
    here,
    all,
    bound,
    grams,
    cost: { few, lookedUp },
  } = asked
  const lookUp = grams ? bound * lookedUp : Number.POSITIVE_INFINITY
  const expected = Math.min(here, Math.ceil((limit * all) / Math.max(1, bound)))
  if (here > few && lookUp < expected) return lookedUpPlaces(trx, asked, stretches, limit)
  // Characters that stand together often may hardly ever do so in this order: then the walk is given up.
  const budget = grams ? Math.min(lookUp, Math.max(few, 4 * expected)) : Number.POSITIVE_INFINITY
  return (
    (await walkedPlaces(trx, asked, stretches, { limit, expected, budget })) ??
    lookedUpPlaces(trx, asked, stretches, limit)
  )
}

/** Walks along the ranks; null when it was too far. */
async function walkedPlaces(
  trx: Work,
  { region, where, like, cost }: Asked,
  stretches: readonly Stretch[],
  { limit, expected, budget }: { readonly limit: number; readonly expected: number; readonly budget: number },
): Promise<Place[] | null> {
  const found: Place[] = []
  let left = budget
  // What is found beyond the limit was found for nothing.
  let step = Math.max(1, Math.min(cost.few, 15_000, Math.ceil(1.25 * expected)))
  for (const { from, to } of stretches)
    for (let at = from; ; ) {
      const size = Math.min(step, left, 2_000_000)
      if (size < 1) return null
      const { rows } = await sql<{ found: Place[] | null; n: number; last: number | null }>`
        select json_agg(json_build_object('rank', rank, 'region', region, 'function', function, 'fund', fund,
            'cents', cents)) filter (where ${where} and ${like}) as found,
          count(*) as n, max(rank) as last
        from (select rank, text, stage, region, cents, function, fund from search_entry
          where ${region === undefined ? sql`true` : sql`region = ${region}`} and rank >= ${at} and rank < ${to}
          order by rank limit ${Math.ceil(size)}) walked`.execute(trx)
      const { found: own, n, last } = rows[0]!
      found.push(...(own ?? []))
      if (found.length >= limit) return found.sort((a, b) => a.rank - b.rank).slice(0, limit)
      if (last === null || n < Math.ceil(size)) break
      at = last + 1
      left -= n
      step *= 2
    }
  return found.sort((a, b) => a.rank - b.rank)
}

async function lookedUpPlaces(
  trx: Work,
  { region, where, like, grams }: Asked,
  stretches: readonly Stretch[],
  limit: number,
): Promise<Place[]> {
  const inStretch = sql.join(
    stretches.map(({ from, to }) => sql`(rank >= ${from} and rank < ${to})`),
    sql` or `,
  )
  const { rows } = await sql<Place>`
    with looked as materialized (
      select rank, region, text, stage, cents, function, fund from search_entry where ${grams})
    select rank, region, function, fund, cents from looked
    where ${region === undefined ? sql`true` : sql`region = ${region}`} and (${inStretch})
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

function cut(stretches: readonly Stretch[], after: number): Stretch[] {
  return stretches
    .filter(({ to }) => to > after + 1)
    .map(({ from, to }) => ({ from: Math.max(from, after + 1), to }))
}
