import { type Kysely, sql } from "kysely"

/**
 * Words are narrowed by the fund they are about, too, and counted by place, function, fund and amount while they are
 * found: both indexes hold what is counted. What is derived of a publication says by which rules, so that better rules
 * reach what was put on the shelf before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [entries, rules]) await sql.raw(each).execute(db)
}

const entries = /* sql */ `
alter table search_entry add column fund text;
drop index search_walk, search_walk_region;
create index search_walk on search_entry (rank) include (text, stage, region, function, fund, cents);
create index search_walk_region on search_entry (region, rank) include (text, stage, function, fund, cents);
`

const rules = /* sql */ `
create table shelf_rules (
  region text references portal_region on delete cascade,
  body text,
  year integer,
  stage text,
  rules integer not null,
  primary key (region, body, year, stage)
);
alter table shelf_rules enable row level security;
create policy derive on shelf_rules for all using (is_office() and region = asked_region())
  with check (is_office() and region = asked_region());
grant select, insert, update, delete on shelf_rules to mingzhang_app;
`
