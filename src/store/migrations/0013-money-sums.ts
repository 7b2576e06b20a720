import { type Kysely, sql } from "kysely"

/**
 * What movements come to, by quota and by month: made by the database in the statement that adds them, so that it can be
 * nothing else. And what was asked of every row of a long list is asked of all of them at once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, summing, standing, policies, soFar]) await sql.raw(each).execute(db)
}

/** A quota, and what it comes to: `left` of the standings is `free`. */
const quota = "unit, project, function, economic, fund"
const figures = ["approved", "adjusted", "tied", "paid", "carried", "free"] as const

const sums = /* sql */ `
  coalesce(sum(cents) filter (where cause in ('carryIn', 'reply')), 0) as approved,
  coalesce(sum(cents) filter (where cause in ('carryIn', 'reply', 'breakDown', 'supplement', 'reduce', 'shift',
    'withdraw', 'cancel')), 0) as adjusted,
  coalesce(sum(cents) filter (where part = 'tied'), 0) as tied,
  coalesce(sum(cents) filter (where part = 'paid'), 0) as paid,
  coalesce(sum(cents) filter (where part = 'carried'), 0) as carried,
  coalesce(sum(cents) filter (where part = 'free'), 0) as free`

const ofQuota = /* sql */ `
  region text not null,
  year integer not null,
  unit text not null,
  project text,
  function text not null,
  economic text not null,
  fund text not null,
  ${figures.map((name) => `${name} bigint not null,`).join("\n  ")}`

const tables = /* sql */ `
-- What each quota comes to by all that is written down, and the last days that it counts from and was written down on.
create table quota_sum (${ofQuota}
  last_date date not null,
  last_known date not null,
  unique nulls not distinct (region, year, ${quota}),
  foreign key (region, year, unit) references body on delete cascade
);
-- The same of each month it counts from and each month it was written down in, by their first days.
create table quota_month (${ofQuota}
  dated date not null,
  noted date not null,
  unique nulls not distinct (region, year, ${quota}, dated, noted)
);
-- What each unit had paid in a month, as far as it is known.
create table paid_month (
  region text,
  year integer,
  unit text,
  month integer,
  cents bigint not null,
  primary key (region, year, unit, month)
);
create index move_of_purse on move (region, year) where purse is not null;
create index move_by_date on move (date, region, year) where unit is not null;
create index move_by_known on move (known, region, year) where unit is not null;
`

const added = figures.map((name) => `${name} = kept.${name} + excluded.${name}`).join(", ")

const ofKept = figures.map((name) => `sum(${name})`).join(", ")

/** Adds up moves of a table into what is kept: looked at once, by months, and the rest of those. */
const keptFrom = (table: string) => /* sql */ `
  with months as materialized (
    select region, year, ${quota}, ${sums}, date_trunc('month', date::timestamp)::date as dated,
      date_trunc('month', known::timestamp)::date as noted, max(date) as last_date, max(known) as last_known
    from ${table} where unit is not null group by region, year, ${quota}, dated, noted),
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
      last_date = greatest(kept.last_date, excluded.last_date), last_known = greatest(kept.last_known, excluded.last_known);`

const summing = /* sql */ `
-- By hashes: nothing is known of what was just added, and sorting texts takes long.
create function money_is_summed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_sort = off set work_mem = '64MB' as $$
begin
  ${keptFrom("added")}
  return null;
end $$;
create trigger money_is_summed after insert on move
  referencing new table as added for each statement execute function money_is_summed();
`

/**
 * Every row of a list referred to its act, its list and its unit: a question a row, most of the time a list took. They are
 * asked once a statement; what they refer to never changes, so nothing has to be asked the other way round.
 */
const standing = /* sql */ `
alter table move drop constraint move_region_year_movement_fkey, drop constraint move_region_year_unit_fkey;
alter table movement drop constraint movement_region_year_entry_fkey, drop constraint movement_region_year_file_fkey,
  drop constraint movement_region_year_reverses_fkey, drop constraint movement_reverses_region_year_key;
create unique index movement_reversed_once on movement (reverses, region, year) where reverses is not null;

create function movements_stand() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct region, year, entry from added) a
    where not exists (select from entry e where (e.region, e.year, e.number) = (a.region, a.year, a.entry)))
  then
    raise exception 'an entry of the book without an act' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from (select distinct region, year, file from added where file is not null) a
    where not exists (select from payment_file f where (f.region, f.year, f.number) = (a.region, a.year, a.file)))
  then
    raise exception 'an entry of a list that is not there' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from (select region, year, reverses from added where reverses is not null) a
    where not exists (select from movement m where (m.region, m.year, m.number) = (a.region, a.year, a.reverses)))
  then
    raise exception 'the reversal of an entry that is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger movements_stand after insert on movement
  referencing new table as added for each statement execute function movements_stand();

-- A demonstration is removed with its book; of no other year anything is.
create function book_goes_with_year() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from move where region = old.region and year = old.year;
  delete from movement where region = old.region and year = old.year;
  delete from quota_month where region = old.region and year = old.year;
  delete from paid_month where region = old.region and year = old.year;
  return null;
end $$;
create trigger book_goes_with_year after delete on budget_year
  for each row execute function book_goes_with_year();
`

const keptTables = ["quota_sum", "quota_month", "paid_month"] as const
const ofUnit = "(year, unit) in (select year, code from bodies_for('seeExecution', asked_person()))"

const policies = [
  ...keptTables.map(
    (table) => /* sql */ `
alter table ${table} enable row level security;
create policy see on ${table} for select using (region = asked_region() and (is_office() or ${ofUnit}));
create trigger never_removed before delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();
grant select on ${table} to mingzhang_app;`,
  ),
  // Who asks is asked once a statement, not once a row.
  ...["movement", "move"].map(
    (table) => /* sql */ `
drop policy act on ${table};
create policy act on ${table} for insert
  with check (region = (select asked_region()) and (select is_office()));`,
  ),
].join("")

const soFar = keptFrom("move")
