import { type Kysely, sql } from "kysely"

/**
 * What of its results a region shows the public, and how far the money of a year is as of a day that the bureau chose:
 * kept as it was shown, and seen only of who published the budget it is of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [results, execution]) await sql.raw(each).execute(db)
}

const results = /* sql */ `
create table shown_results (
  region text primary key references region on delete cascade,
  results text not null check (results in ('all', 'scores', 'none')),
  by text not null,
  at timestamptz not null default now()
);
alter table shown_results enable row level security;
create policy see on shown_results for select using (true);
create policy switch on shown_results for all using (is_office() and region = asked_region())
  with check (is_office() and region = asked_region());
grant select on shown_results to mingzhang_app;
grant insert, update on shown_results to mingzhang_app;
grant select (region, results) on shown_results to mingzhang_reader;
`

const execution = /* sql */ `
create table shelf_execution (
  region text references portal_region on delete cascade,
  year integer,
  body text,
  -- Up to which day it is counted, and on which day it was known so.
  day date not null,
  known date not null,
  by text not null,
  content text not null,
  primary key (region, year, body)
);
alter table shelf_execution enable row level security;
create policy see on shelf_execution for select using ((is_office() and region = asked_region())
  or exists (select from publication p where (p.region, p.year, p.body, p.stage)
    = (shelf_execution.region, shelf_execution.year, shelf_execution.body, 'budget') and p.newest));
create policy derive on shelf_execution for all using (is_office() and region = asked_region())
  with check (is_office() and region = asked_region());
grant select (region, year, body, day, known, content) on shelf_execution to mingzhang_reader;
grant select, insert, update, delete on shelf_execution to mingzhang_app;
`
