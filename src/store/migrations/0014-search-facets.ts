import { type Kysely, sql } from "kysely"

/**
 * Words are narrowed by the fund they are about, too, and counted by place, function, fund and amount while they are
 * found: the indexes that are walked hold what is counted. Which characters stand together is counted and looked up
 * kind by kind, for what is in every indicator may be in hardly any project, and projects are shown before. What is
 * derived of a publication says by which rules, so that better rules reach what was put on the shelf before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [entries, grams, forgetting, rules]) await sql.raw(each).execute(db)
}

const entries = /* sql */ `
alter table search_entry add column fund text;
drop index search_walk, search_walk_region;
create index search_walk on search_entry (rank) include (text, stage, region, function, fund, cents);
create index search_walk_region on search_entry (region, rank) include (text, stage, function, fund, cents);
`

const kinds = ["body", "project", "code", "number", "goods", "goal", "indicator", "text"]

const grams = /* sql */ `
drop index search_grams;
${kinds
  .map(
    (kind) =>
      `create index search_grams_${kind} on search_entry using gin (grams) with (fastupdate = off) where kind = '${kind}';`,
  )
  .join("\n")}
truncate gram_count;
alter table gram_count drop constraint gram_count_pkey, add column kind text not null, add primary key (gram, kind);
insert into gram_count (gram, kind, count)
  select gram, kind, count(*) from search_entry, unnest(grams) as gram group by gram, kind;
`

const forgetting = /* sql */ `
create or replace function forget_demonstration() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update gram_count set count = gram_count.count - gone.n
    from (select gram, kind, count(*) as n from search_entry, unnest(grams) as gram where region = old.code
      group by gram, kind) gone
    where (gone.gram, gone.kind) = (gram_count.gram, gram_count.kind)
      and exists (select from portal_region where code = old.code and is_demo);
  delete from portal_region where code = old.code and is_demo;
  update shelf_state set number = number + 1;
  return old;
end $$;
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
