import type pg from "pg"
import { compile } from "../../src/compile/index.ts"
import { everyPublisher } from "../../src/compile/publishers.ts"
import { departmentLedgers } from "../../src/demo/index.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { entriesOf } from "../../src/portal/entries/index.ts"
import { published } from "../../src/portal/portal.test-data.ts"
import { type Found, type HitKind, hitKinds, type Query } from "../../src/portal/shelf.ts"
import type { Store } from "../../src/store/database.ts"
import { rankOf } from "../../src/store/publications/rank.ts"
import { onShelf } from "../../src/store/publications/shelf.ts"
import { folded, gramsOf } from "../../src/store/publications/words.ts"
import { withDatabase } from "./database.ts"
import type { Row } from "./rows.ts"

/** How many entries there are: three sizes, the last of them the one that is aimed at. */
const sizes = (process.env.MINGZHANG_BENCH_ENTRIES ?? "100000,1000000,5000000").split(",").map(Number)
/** Words that are looked for at every size, from rare to frequent. */
const words = Number(process.env.MINGZHANG_BENCH_WORDS ?? 200)
const counties = 170
const years = 10

/** Search over entries of a province that the database makes itself, against a plain LIKE over the same. */
export async function searchRows(): Promise<Row[]> {
  return withDatabase(async ({ store, client }) => {
    await phrases(client)
    const rows: Row[] = []
    for (const size of sizes) {
      await entriesIn(client, size)
      rows.push(...(await measured(store, client, size)))
    }
    return rows
  })
}

/** Phrases of which entries are made: what stands in an invented county's documents, by kind, and names of places. */
async function phrases(owner: pg.Client): Promise<void> {
  await owner.query(
    "create unlogged table phrase (kind text, number integer, text text, grams integer[], primary key (kind, number))",
  )
  const texts = new Map<string, Set<string>>([...hitKinds, "end"].map((kind) => [kind, new Set<string>()]))
  for (const { ledgers, code } of departmentLedgers({ departments: 12, years: 1, year: 2026 }))
    for (const { code: body } of everyPublisher(ledgers[0]!)) {
      const disclosure = compile(ledgers[0]!, body, defaultReference)
      const { publication } = published({ ...disclosure, entity: disclosure.entity }, code)
      for (const { kind, text } of entriesOf(publication, disclosure))
        texts.get(kind)!.add(folded(text.slice(0, 400)))
    }
  for (let n = 0; n < counties * 12; n++)
    texts.get("end")!.add(`${nameOf(n)}${["局", "中心", "学校", "站"][n % 4]}`)
  for (const [kind, all] of texts) {
    if (all.size === 0) all.add("无")
    const list = [...all]
    // The end is added to a phrase: together they have the pairs of both and the one between them.
    const grams = list.map((text) =>
      kind === "end" ? gramsOf(` ${text}`) : gramsOf(`${text} `).filter((gram) => gram !== gramsOf(" ")[0]),
    )
    for (let at = 0; at < list.length; at += 2000)
      await owner.query(
        `insert into phrase select $1, x.number, x.text, x.grams from json_to_recordset($2::json)
          as x(number integer, text text, grams integer[])`,
        [
          kind,
          JSON.stringify(
            list.slice(at, at + 2000).map((text, i) => ({ number: at + i, text, grams: grams[at + i] })),
          ),
        ],
      )
  }
  await owner.query("analyze phrase")
}

/** A name that few places have. */
function nameOf(n: number): string {
  return `${String.fromCodePoint(0x6700 + ((n * 37) % 1700))}${String.fromCodePoint(0x7000 + ((n * 61) % 1900))}`
}

/** How many of a hundred entries are of a kind. */
const shares: Readonly<Record<HitKind, number>> = {
  indicator: 62,
  text: 14,
  goal: 9,
  project: 6,
  goods: 5,
  code: 2.6,
  number: 1,
  body: 0.4,
}

/** Fills the table of entries anew. Frequent phrases are taken far more often than rare ones. */
async function entriesIn(owner: pg.Client, size: number): Promise<void> {
  await owner.query(`
    drop index search_walk, search_walk_region, search_of_body, ${hitKinds.map((kind) => `search_grams_${kind}`).join(", ")};
    alter table search_entry drop constraint search_entry_pkey;
    truncate search_entry, search_count, gram_count;
    insert into portal_region (code, name, place)
      select (100000 + n)::text, '第' || n || '县', 'national' from generate_series(1, ${counties}) n
      on conflict do nothing;
    insert into publication (region, body, year, stage, version, id, name, kind, department, origin, file, said, shelved, newest)
      select (100000 + n)::text, '301', 2026 - y, 'budget', 1, repeat('0', 64), '局', 'department', '301', 'archive', '甲', '', true, true
      from generate_series(1, ${counties}) n, generate_series(0, ${years - 1}) y on conflict do nothing;`)
  for (const [kind, share] of Object.entries(shares)) {
    const { rows } = await owner.query<{ n: number }>(
      "select count(*)::integer as n from phrase where kind in ($1, 'end') group by kind = 'end' order by kind = 'end'",
      [kind],
    )
    const [own, ends] = [rows[0]!.n, rows[1]!.n]
    // The stretch a rank begins with, for an amount of nothing and the number 0: years and amounts are added.
    const [base, aYear, anAmount] = [
      rankOf(kind as HitKind, 2026, null, 0),
      rankOf(kind as HitKind, 2025, null, 0) - rankOf(kind as HitKind, 2026, null, 0),
      rankOf(kind as HitKind, 2026, null, 0) - rankOf(kind as HitKind, 2026, 1, 0),
    ]
    await owner.query(
      `insert into search_entry
        (rank, region, body, year, stage, kind, path, title, words, text, grams, cents, function, fund)
      select $1::bigint + r.y * $2::bigint - r.size * $3::bigint + r.number, (100001 + r.place)::text, '301', 2026 - r.y,
        'budget', $4, '', left(p.text, 20), '', p.text || ' ' || e.text, p.grams || e.grams, 2 ^ r.size,
        case when $4 = 'code' then (array['205', '208', '210', '213', '2010101'])[1 + r.number % 5] end,
        (array['generalPublic', 'generalPublic', 'fiscal', 'other', null])[1 + r.number % 5]
      from (select number, floor(random() * ${years})::integer as y, 12 + floor(random() * 20)::integer as size,
          floor(random() * ${counties})::integer as place, floor(${own} * random() ^ 2.5)::integer as phrase,
          floor(${ends} * random() ^ 1.5)::integer as ending
        from generate_series(1, $5::integer) number offset 0) r
      join phrase p on (p.kind, p.number) = ($4, r.phrase)
      join phrase e on (e.kind, e.number) = ('end', r.ending)`,
      [base, aYear, anAmount, kind, Math.round((size * share) / 100)],
    )
  }
  await owner.query(`
    set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 0; set work_mem = '256MB';
    alter table search_entry add primary key (rank);
    create index search_walk on search_entry (rank) include (text, stage, region, function, fund, cents);
    create index search_walk_region on search_entry (region, rank) include (text, stage, function, fund, cents);
    ${hitKinds
      .map(
        (kind) =>
          `create index search_grams_${kind} on search_entry using gin (grams) with (fastupdate = off) where kind = '${kind}';`,
      )
      .join("\n")}
    create index search_of_body on search_entry (region, body, year, stage);
    insert into gram_count (gram, kind, count)
      select gram, kind, count(*) from search_entry, unnest(grams) as gram group by gram, kind;
    insert into search_count select region, kind, year, count(*) from search_entry group by 1, 2, 3;`)
  await owner.query("vacuum (analyze) search_entry")
  await owner.query("analyze")
}

/** Stretches of what stands there, one to five characters, and names of places: from the most frequent to the rarest. */
async function wordsIn(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ text: string }>(
    "select text from search_entry tablesample system (1) order by random() limit 2000",
  )
  const found = new Set<string>()
  for (let i = 0; i < rows.length && found.size < words * 0.9; i++) {
    const text = rows[i]!.text
    const at = Math.floor(Math.random() * Math.max(1, text.length - 5))
    const word = text.slice(at, at + 1 + (i % 5)).trim()
    if (word !== "" && !word.includes(" ")) found.add(word)
  }
  for (let n = 0; found.size < words; n++) found.add(nameOf(n * 101))
  return [...found]
}

async function measured(store: Store, owner: pg.Client, size: number): Promise<Row[]> {
  const chosen = await wordsIn(owner)
  const [plain, facet, scan, facetScan]: [number[], number[], number[], number[]] = [[], [], [], []]
  const wrong: string[] = []
  const slow: { readonly took: number; readonly said: string }[] = []
  await owner.query(
    "set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off; set jit = off; set max_parallel_workers_per_gather = 0",
  )
  const facets: readonly Partial<Query>[] = [
    { kind: "indicator" },
    { year: 2024 },
    { region: "100007" },
    { fund: "other" },
    { least: 2 ** 28 },
    { function: "208" },
  ]
  for (const [i, word] of chosen.entries()) {
    const wanted = facets[i % facets.length]!
    for (const [more, into, scans] of [
      [{}, plain, scan],
      [wanted, facet, facetScan],
    ] as const) {
      const query: Query = { text: word, limit: 20, ...more }
      const begun = performance.now()
      const found = await onShelf(store, (shelf) => shelf.search(query))
      const took = performance.now() - begun
      into.push(took)
      const between = performance.now()
      const expected = await scanned(owner, query)
      scans.push(performance.now() - between)
      slow.push({ took, said: `${word} ${JSON.stringify(more)} ${found.count} ${took.toFixed(1)} ms` })
      if (!isSame(found, expected)) wrong.push(`${word} ${JSON.stringify(more)}`)
    }
  }
  const at = (times: readonly number[], share: number) =>
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!
  const shown = (times: readonly number[]) =>
    `median ${at(times, 0.5).toFixed(1)}, p95 ${at(times, 0.95).toFixed(1)}, most ${at(times, 1).toFixed(1)} ms`
  if (process.env.MINGZHANG_BENCH_SLOWEST)
    console.error(
      slow
        .sort((a, b) => b.took - a.took)
        .slice(0, 24)
        .map(({ said }) => said)
        .join("\n"),
    )
  return [["without a facet", plain, scan] as const, ["with one facet", facet, facetScan] as const].map(
    ([how, times, scans]) => ({
      what: `${chosen.length} words over ${size} entries, ${how}: search ÷ LIKE over all`,
      ratio: `median ${(at(times, 0.5) / at(scans, 0.5)).toFixed(4)}, p95 ${(at(times, 0.95) / at(scans, 0.95)).toFixed(4)}; ${wrong.length === 0 ? "recall 1.000" : `differ: ${wrong.slice(0, 5).join("、")}`}`,
      aim: "median ≤ 0.02, p95 ≤ 0.1, recall 1.000",
      times: `${shown(times)} · LIKE ${shown(scans)}`,
    }),
  )
}

/** The first twenty, and how many there are up to 1 001, by looking at everything. */
async function scanned(owner: pg.Client, query: Query) {
  const { rows } = await owner.query<{ rank: number; n: number }>(
    `with found as (select rank from search_entry where text like $1
        and ($2::text is null or kind = $2) and ($3::integer is null or year = $3) and ($4::text is null or region = $4)
        and ($5::text is null or fund = $5) and ($6::bigint is null or cents >= $6)
        and ($7::text is null or starts_with(function, $7)))
      select (select count(*) from (select from found limit 1001) as first) as n, rank from found order by rank limit 20`,
    [
      `%${folded(query.text).replace(/[\\%_]/g, "\\$&")}%`,
      query.kind ?? null,
      query.year ?? null,
      query.region ?? null,
      query.fund ?? null,
      query.least ?? null,
      query.function ?? null,
    ],
  )
  return { count: Math.min(1001, Number(rows[0]?.n ?? 0)), hits: rows.length }
}

function isSame(found: Found, expected: { readonly count: number; readonly hits: number }): boolean {
  return found.count + (found.isMore ? 1 : 0) === expected.count && found.hits.length === expected.hits
}
