import { type Kysely, sql } from "kysely"

/** Money that no unit has yet: what came, by which document, and what of the book passed it on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, rest]) await sql.raw(each).execute(db)
}

const tables = /* sql */ `
create table kept_money (
  region text,
  year integer,
  number integer,
  entry integer not null,
  -- The entry of the book that brought it.
  movement integer not null,
  day date not null,
  by text not null,
  kind text not null check (kind in ('reserved', 'general', 'special', 'received')),
  date date not null,
  document text not null check (document <> ''),
  name text not null check (name <> ''),
  fund text not null,
  cents bigint not null check (cents > 0),
  primary key (region, year, number),
  foreign key (region, year, entry) references entry on delete cascade,
  foreign key (region, year, movement) references movement on delete cascade
);
create table kept_movement (
  region text,
  year integer,
  movement integer,
  kept integer not null,
  primary key (region, year, movement),
  foreign key (region, year, kept) references kept_money on delete cascade,
  foreign key (region, year, movement) references movement on delete cascade
);
-- Which of it a change breaks down.
alter table budget_change add column kept integer;
`

const rest = ["kept_money", "kept_movement"]
  .map(
    (table) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();
alter table ${table} enable row level security;
create policy see on ${table} for select using (region = asked_region()
  and (is_office() or may_in_year('seeExecution', year, asked_person())));
create policy act on ${table} for insert with check (region = asked_region() and is_office());
grant select, insert on ${table} to mingzhang_app;`,
  )
  .join("")
