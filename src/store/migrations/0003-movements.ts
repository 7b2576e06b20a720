import { type Kysely, sql } from "kysely"

/**
 * The book of movements, the lists of payments it is filled from and the changes of approved budgets. Rows are only added:
 * what became of one (settled, decided, taken back) is a row beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, immutable, guards, policies, grants]) await sql.raw(each).execute(db)
}

const tables = /* sql */ `
-- A list of payments as it was taken.
create table payment_file (
  region text,
  year integer,
  number integer,
  -- The act that took it.
  entry integer not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Its titles: lists of one layout have the same.
  layout text not null,
  payments integer not null check (payments >= 0),
  cents bigint not null,
  day date not null,
  by text not null,
  primary key (region, year, number),
  foreign key (region, year, entry) references entry on delete cascade
);
create table payment_file_back (
  region text,
  year integer,
  file integer,
  entry integer not null,
  day date not null,
  by text not null,
  reason text not null check (reason <> ''),
  primary key (region, year, file),
  foreign key (region, year, file) references payment_file on delete cascade,
  foreign key (region, year, entry) references entry on delete cascade
);

-- One entry of the book.
create table movement (
  region text,
  year integer,
  number integer,
  id text not null check (id <> ''),
  -- The day it counts from, and the day it was written down.
  date date not null,
  known date not null,
  cause text not null,
  document text,
  reason text not null,
  by text not null,
  approved_by text,
  reverses integer,
  file integer,
  -- The act that wrote it down.
  entry integer not null,
  primary key (region, year, number),
  -- Not beginning as the key does: while nothing is known of the table one index must not be taken for the other.
  unique (id, region, year),
  unique (reverses, region, year),
  foreign key (region, year, entry) references entry on delete cascade,
  foreign key (region, year, reverses) references movement on delete cascade,
  foreign key (region, year, file) references payment_file on delete cascade
);
create index movement_of_file on movement (file, region, year) where file is not null;

-- Money that comes to or leaves one place of it: a purse of the region, or a part of a quota.
create table move (
  region text,
  year integer,
  movement integer,
  sequence integer,
  purse text check (purse in ('bureau', 'reserved', 'outside')),
  unit text,
  project text,
  function text,
  economic text,
  part text check (part in ('free', 'tied', 'paid', 'carried')),
  fund text not null,
  cents bigint not null check (cents <> 0),
  -- As its entry says: sums as of a day are taken over these rows alone.
  date date not null,
  known date not null,
  cause text not null,
  primary key (region, year, movement, sequence),
  foreign key (region, year, movement) references movement on delete cascade,
  foreign key (region, year, unit) references body on delete cascade,
  check (case when purse is null then num_nulls(unit, function, economic, part) = 0
    else num_nonnulls(unit, project, function, economic, part) = 0 end)
);
create index move_of_unit on move (unit, region, year);

-- What a unit's approved budget says of a project, for whoever follows its money.
create table followed_project (
  region text,
  year integer,
  unit text,
  code text,
  name text not null,
  -- Whether its money is project expenditure: places give basic expenditure project codes, too.
  is_project boolean not null,
  -- Cumulative per cent at the ends of March, June, October and December.
  plan jsonb not null check (jsonb_typeof(plan) = 'array'),
  primary key (region, year, unit, code),
  foreign key (region, year, unit) references body on delete cascade
);

-- A payment whose quota nobody knows yet.
create table waiting_payment (
  region text,
  year integer,
  number integer,
  file integer not null,
  -- What it is known by: a list that comes again brings it once.
  key text not null,
  unit text,
  payment jsonb not null check (jsonb_typeof(payment) = 'object'),
  because text not null,
  proposals jsonb not null check (jsonb_typeof(proposals) = 'array'),
  primary key (region, year, number),
  foreign key (region, year, file) references payment_file on delete cascade
);
create index waiting_by_key on waiting_payment (key, region, year);
create table waiting_settled (
  region text,
  year integer,
  waiting integer,
  entry integer not null,
  day date not null,
  by text not null,
  -- The entry it became; none when it is no payment of this budget, with the reason.
  movement integer,
  reason text not null,
  primary key (region, year, waiting),
  foreign key (region, year, waiting) references waiting_payment on delete cascade,
  foreign key (region, year, movement) references movement on delete cascade,
  foreign key (region, year, entry) references entry on delete cascade,
  check (movement is not null or reason <> '')
);

-- Which column of a layout says what, as a person said it once.
create table payment_layout (
  region text references region on delete cascade,
  layout text,
  columns jsonb not null check (jsonb_typeof(columns) = 'object'),
  by text not null,
  primary key (region, layout)
);

-- A change of the approved budget that somebody asked for, and who decides it by which article.
create table budget_change (
  region text,
  year integer,
  number integer,
  entry integer not null,
  day date not null,
  -- Account of who asked, for whom they did, and how both are named.
  person text not null,
  "for" text,
  by text not null,
  kind text not null,
  source text,
  from_quota jsonb,
  to_quota jsonb,
  from_unit text generated always as (from_quota ->> 'unit') stored,
  to_unit text generated always as (to_quota ->> 'unit') stored,
  cents bigint not null check (cents > 0),
  reason text not null check (reason <> ''),
  document text,
  -- Goals that change with the money.
  goals text not null,
  decision jsonb not null,
  primary key (region, year, number),
  foreign key (region, year, entry) references entry on delete cascade,
  check (from_quota is not null or to_quota is not null)
);
create table change_decided (
  region text,
  year integer,
  change integer,
  entry integer not null,
  day date not null,
  by text not null,
  outcome text not null check (outcome in ('approved', 'refused', 'withdrawn')),
  document text,
  remark text not null,
  primary key (region, year, change),
  foreign key (region, year, change) references budget_change on delete cascade,
  foreign key (region, year, entry) references entry on delete cascade
);
`

const kept = [
  "movement",
  "move",
  "payment_file",
  "payment_file_back",
  "followed_project",
  "waiting_payment",
  "waiting_settled",
  "budget_change",
  "change_decided",
] as const

const immutable = kept
  .map(
    (table) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("")

const guards = /* sql */ `
-- What is written at once leaves no money over and none missing, and belongs to an act of this transaction. Thousands of
-- rows come at once, into tables of which nothing is known yet: they are put together by hashes, never one by one.
create function money_only_moves() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_nestloop = off as $$
declare
  odd record;
begin
  select movement, fund, sum(cents) as cents into odd from added
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
create trigger money_only_moves after insert on move
  referencing new table as added for each statement execute function money_only_moves();

-- Questions are planned by how much there is: told after much was added, not when somebody comes round to it.
create function much_was_added() returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  analyze movement, move, waiting_payment;
end $$;
`

const ofYear = "may_in_year('seeExecution', year, asked_person())"
const ofUnit = (unit: string) =>
  `(year, ${unit}) in (select year, code from bodies_for('seeExecution', asked_person()))`

const seen: readonly (readonly [table: string, also: string])[] = [
  ["move", `(unit is null and ${ofYear}) or ${ofUnit("unit")}`],
  // Through its moves, which are seen by the same rule.
  [
    "movement",
    "exists (select from move m where (m.region, m.year, m.movement) = (movement.region, movement.year, movement.number))",
  ],
  ["followed_project", ofUnit("unit")],
  ["payment_file", ofYear],
  ["payment_file_back", ofYear],
  ["waiting_payment", ofYear],
  ["waiting_settled", ofYear],
  ["budget_change", `${ofUnit("from_unit")} or ${ofUnit("to_unit")}`],
  [
    "change_decided",
    "exists (select from budget_change c where (c.region, c.year, c.number) = (change_decided.region, change_decided.year, change_decided.change))",
  ],
  ["payment_layout", "false"],
]

const policies = seen
  .map(
    ([table, also]) => `
alter table ${table} enable row level security;
create policy see on ${table} for select using (region = asked_region() and (is_office() or ${also}));
create policy act on ${table} for insert with check (region = asked_region() and is_office());`,
  )
  .join("")

const grants = /* sql */ `
grant select, insert on ${[...kept, "payment_layout"].join(", ")} to mingzhang_app;
grant update on payment_layout to mingzhang_app;
create policy change on payment_layout for update using (region = asked_region() and is_office());
`
