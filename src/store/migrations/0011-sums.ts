import { type Kysely, sql } from "kysely"

/**
 * What the lines of a kept ledger come to by projects, and its special funds: made by the database from what is kept, so
 * that it can be nothing else, and once, for it is looked at beside the results of every year.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [reckoned, column]) await sql.raw(each).execute(db)
}

const reckoned = /* sql */ `
create function sums_in(kept text) returns jsonb language sql immutable parallel safe as $$
  select jsonb_build_object(
    'projects', (select coalesce(jsonb_object_agg(code, cents), '{}') from (
      select line->>'project' as code, round(sum((line->>'amount')::numeric) * 100) as cents
      from jsonb_array_elements(ledger->'lines') line where line->>'project' is not null group by 1
    ) added),
    'funds', (select coalesce(jsonb_object_agg(name, cents), '{}') from (
      select fund->>'name' as name, round(sum((fund->>'amount')::numeric) * 100) as cents
      from jsonb_array_elements(ledger->'specialFunds') fund group by 1
    ) added))
  -- Parsed once for both.
  from (select kept::jsonb->'ledger' as ledger offset 0) parsed $$;
`

const column = /* sql */ `
alter table content add column sums jsonb not null generated always as (sums_in(text)) stored;
`
