import { sql } from "kysely"
import type { Execution, ExecutionContent, ExecutionWanted, ResultsShown } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"

/** What of its results a region lets be shown: all, unless it said otherwise. */
export async function resultsIn(trx: Work, region: string): Promise<ResultsShown> {
  const { rows } = await sql<{ results: ResultsShown }>`
    select results from shown_results where region = ${region}`.execute(trx)
  return rows[0]?.results ?? "all"
}

/** Who said last what of the results is shown, and when; null when nobody did. */
export async function resultsSaidBy(trx: Work, region: string): Promise<{ by: string; at: Date } | null> {
  const { rows } = await sql<{ by: string; at: Date }>`
    select by, at from shown_results where region = ${region}`.execute(trx)
  return rows[0] ?? null
}

/** Says what of its results a region lets be shown. */
export async function setResults(
  trx: Work,
  region: string,
  { results, by }: { readonly results: ResultsShown; readonly by: string },
): Promise<void> {
  await sql`
    insert into shown_results (region, results, by) values (${region}, ${results}, ${by})
    on conflict (region) do update set results = excluded.results, by = excluded.by, at = now()`.execute(trx)
}

/** How far the money of a year is, as it was published, by body. */
export async function executionOf(trx: Work, { region, year, body }: ExecutionWanted): Promise<Execution[]> {
  const { rows } = await sql<{ body: string; day: string; known: string; content: string }>`
    select body, day, known, content from shelf_execution where region = ${region} and year = ${year}
      and (${body ?? null}::text is null or body = ${body ?? null}) order by body collate "C"`.execute(trx)
  return rows.map(({ content, ...rest }) => ({ ...rest, ...(JSON.parse(content) as ExecutionContent) }))
}

/** Years whose execution is published, with the day it is counted to and the day it was known on, newest first. */
export async function executionYears(
  trx: Work,
  region: string,
): Promise<{ year: number; day: string; known: string; by: string }[]> {
  const { rows } = await sql<{ year: number; day: string; known: string; by: string }>`
    select year, max(day) as day, max(known) as known, max(by) as by from shelf_execution
    where region = ${region} group by year order by year desc`.execute(trx)
  return rows
}

/** Exchanges what is published of a year's execution; nothing takes it away. */
export async function saveExecution(
  trx: Work,
  { region, year }: Pick<ExecutionWanted, "region" | "year">,
  { day, known, by }: { readonly day: string; readonly known: string; readonly by: string },
  all: readonly (ExecutionContent & { readonly body: string })[],
): Promise<void> {
  await sql`delete from shelf_execution where region = ${region} and year = ${year}`.execute(trx)
  for (const { body, ...content } of all)
    await sql`
      insert into shelf_execution (region, year, body, day, known, by, content)
      values (${region}, ${year}, ${body}, ${day}, ${known}, ${by}, ${JSON.stringify(content)})`.execute(trx)
}

/** Who published the budget of a year, each with the projects that stand in it. */
export async function publishedIn(
  trx: Work,
  { region, year }: Pick<ExecutionWanted, "region" | "year">,
): Promise<
  {
    body: string
    kind: "department" | "unit"
    projects: { index: number; name: string; code: string | null }[]
  }[]
> {
  const { rows } = await sql<{
    body: string
    kind: "department" | "unit"
    projects: { index: number; name: string; code: string | null }[]
  }>`
    select p.body, p.kind, coalesce((
      select json_agg(json_build_object('index', s.index, 'name', s.name, 'code', s.code) order by s.index)
      from shelf_project s where (s.region, s.body, s.year, s.stage) = (p.region, p.body, p.year, p.stage)), '[]') as projects
    from publication p where p.region = ${region} and p.year = ${year} and p.stage = 'budget' and p.newest
    order by p.body collate "C"`.execute(trx)
  return rows
}
