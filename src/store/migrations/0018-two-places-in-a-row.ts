import { type Kysely, sql } from "kysely"

/**
 * Money that moves within a quota, from one part of it to another, is one row and not two: most of a year's movements are
 * payments. And a list is written into as few indexes as are asked, with as much known of it as questions need.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, guard, summing, indexes, statistics]) await sql.raw(each).execute(db)
}

const tables = /* sql */ `
-- The part of the same quota that the money left; null when another row says where it came from.
alter table move add column against text check (against in ('free', 'tied', 'paid', 'carried')),
  add check (against is null or (part is not null and part <> against));
`

/** What one row adds to a part: it comes to one and leaves the other. */
const standsIn = (part: string) => /* sql */ `
  coalesce(sum(case when part = '${part}' then cents else 0 end - case when against = '${part}' then cents else 0 end), 0)
    as ${part}`

const quota = "unit, project, function, economic, fund"
const figures = ["approved", "adjusted", "tied", "paid", "carried", "free"] as const

// Within a quota neither what was approved nor what became of it changes.
const sums = /* sql */ `
  coalesce(sum(cents) filter (where against is null and cause in ('carryIn', 'reply')), 0) as approved,
  coalesce(sum(cents) filter (where against is null and cause in ('carryIn', 'reply', 'breakDown', 'supplement', 'reduce',
    'shift', 'withdraw', 'cancel')), 0) as adjusted,
  ${["tied", "paid", "carried", "free"].map(standsIn).join(", ")}`

const guard = /* sql */ `
-- As before; what stands in a row with where it came from leaves nothing over.
create or replace function money_only_moves() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_nestloop = off as $$
declare
  odd record;
begin
  select movement, fund, sum(cents) as cents into odd from added where against is null
    group by region, year, movement, fund having sum(cents) <> 0 limit 1;
  if found then
    raise exception 'entry % leaves % of % over', odd.movement, odd.cents, odd.fund using errcode = 'restrict_violation';
  end if;
  if exists (select from added a
    left join (select m.* from movement m join entry e on (e.region, e.year, e.number) = (m.region, m.year, m.entry)
      where e.transaction = pg_current_xact_id() and m.number >= (select min(movement) from added)) m
      on (m.region, m.year, m.number, m.date, m.known, m.cause)
        = (a.region, a.year, a.movement, a.date, a.known, a.cause)
    where m.number is null)
  then
    raise exception 'money moves without an act' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
`

const added = figures.map((name) => `${name} = kept.${name} + excluded.${name}`).join(", ")
const ofKept = figures.map((name) => `sum(${name})`).join(", ")

const summing = /* sql */ `
create or replace function money_is_summed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_sort = off set work_mem = '64MB' as $$
begin
  with months as materialized (
    select region, year, ${quota}, ${sums}, date_trunc('month', date::timestamp)::date as dated,
      date_trunc('month', known::timestamp)::date as noted, max(date) as last_date, max(known) as last_known
    from added where unit is not null group by region, year, ${quota}, dated, noted),
  by_month as (
    insert into quota_month as kept (region, year, ${quota}, ${figures.join(", ")}, dated, noted)
    select region, year, ${quota}, ${figures.join(", ")}, dated, noted from months
    on conflict (region, year, ${quota}, dated, noted) do update set ${added}),
  by_unit as (
    insert into paid_month as kept (region, year, unit, month, cents)
    select region, year, unit, extract(month from dated) as month, sum(paid) from months
    where extract(year from dated) = year group by region, year, unit, month having sum(paid) <> 0
    on conflict (region, year, unit, month) do update set cents = kept.cents + excluded.cents)
  insert into quota_sum as kept (region, year, ${quota}, ${figures.join(", ")}, last_date, last_known)
    select region, year, ${quota}, ${ofKept}, max(last_date), max(last_known) from months
    group by region, year, ${quota}
    on conflict (region, year, ${quota}) do update set ${added},
      last_date = greatest(kept.last_date, excluded.last_date), last_known = greatest(kept.last_known, excluded.last_known);
  return null;
end $$;
`

/** Rows are only added, so that they lie in the order they came: where a list lies is enough to find it. */
const indexes = /* sql */ `
drop index move_of_unit, move_by_date, move_by_known, movement_of_file;
create index move_lies on move using brin (region, year, known, date) with (pages_per_range = 16, autosummarize = on);
create index movement_lies on movement using brin (region, year, file) with (pages_per_range = 16, autosummarize = on);
`

/** How many kinds of a thing there are is told by a few thousand rows; nobody asks how texts are spread. */
const statistics = [
  ...[
    "region",
    "year",
    "movement",
    "sequence",
    "purse",
    "unit",
    "project",
    "function",
    "economic",
    "part",
    "against",
  ].map((column) => `alter table move alter ${column} set statistics 10;`),
  ...["fund", "cents", "date", "known", "cause"].map(
    (column) => `alter table move alter ${column} set statistics 10;`,
  ),
  ...[
    "region",
    "year",
    "number",
    "date",
    "known",
    "cause",
    "document",
    "reverses",
    "file",
    "entry",
    "id",
  ].map((column) => `alter table movement alter ${column} set statistics 10;`),
  ...["reason", "by", "approved_by"].map(
    (column) => `alter table movement alter ${column} set statistics 0;`,
  ),
  ...["key", "payment", "because", "proposals"].map(
    (column) => `alter table waiting_payment alter ${column} set statistics ${column === "key" ? 10 : 0};`,
  ),
].join("\n")
