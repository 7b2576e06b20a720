import { type Kysely, sql } from "kysely"

/**
 * Contracts with what of the book belongs to them, what units planned to buy, and assets that came and went. Rows are only
 * added: what became of one is a row beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, immutable, policies, grants]) await sql.raw(each).execute(db)
}

const ofAct = "foreign key (region, year, entry) references entry on delete cascade"
const ofUnit = "foreign key (region, year, unit) references body on delete cascade"

const tables = /* sql */ `
-- What the approved budget of a unit says it will buy: 政府采购预算, and 拟购置固定资产.
create table planned_need (
  region text,
  year integer,
  unit text,
  number integer,
  goods text not null,
  catalogue text not null,
  project text,
  fund text not null,
  cents bigint not null,
  -- What of it is kept for small firms.
  reserved bigint not null,
  primary key (region, year, unit, number),
  ${ofUnit}
);
create table planned_asset (
  region text,
  year integer,
  unit text,
  number integer,
  goods text not null,
  quantity numeric(14, 2) not null,
  cents bigint not null,
  primary key (region, year, unit, number),
  ${ofUnit}
);

-- A contract that a unit signed; what is tied, paid and released for it stands in the book.
create table contract (
  region text,
  year integer,
  number integer,
  entry integer not null,
  unit text not null,
  day date not null,
  by text not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('goods', 'works', 'services')),
  supplier text not null check (supplier <> ''),
  size text not null check (size in ('large', 'medium', 'small', 'micro')),
  signed date not null,
  document text not null check (document <> ''),
  cents bigint not null check (cents > 0),
  planned integer,
  -- Why nothing of the kind was planned.
  why text not null,
  primary key (region, year, number),
  ${ofAct},
  ${ofUnit},
  foreign key (region, year, unit, planned) references planned_need on delete cascade,
  check (planned is not null or why <> '')
);
create table contract_announced (
  region text,
  year integer,
  contract integer,
  entry integer not null,
  date date not null,
  day date not null,
  by text not null,
  primary key (region, year, contract),
  foreign key (region, year, contract) references contract on delete cascade,
  ${ofAct}
);
create table contract_movement (
  region text,
  year integer,
  movement integer,
  contract integer not null,
  primary key (region, year, movement),
  foreign key (region, year, contract) references contract on delete cascade,
  foreign key (region, year, movement) references movement on delete cascade
);

-- Fixed assets at the beginning of the year, and what came or went since.
create table asset_opening (
  region text,
  year integer,
  unit text,
  kind text,
  quantity numeric(14, 2) not null,
  cents bigint not null,
  primary key (region, year, unit, kind),
  ${ofUnit}
);
create table asset_change (
  region text,
  year integer,
  number integer,
  entry integer not null,
  unit text not null,
  day date not null,
  by text not null,
  kind text not null,
  way text not null check (way in ('bought', 'received', 'disposed', 'given')),
  goods text not null check (goods <> ''),
  date date not null,
  quantity numeric(14, 2) not null check (quantity > 0),
  cents bigint not null check (cents >= 0),
  planned integer,
  document text not null,
  primary key (region, year, number),
  ${ofAct},
  ${ofUnit},
  foreign key (region, year, unit, planned) references planned_asset on delete cascade
);
create table asset_back (
  region text,
  year integer,
  change integer,
  entry integer not null,
  day date not null,
  by text not null,
  reason text not null check (reason <> ''),
  primary key (region, year, change),
  foreign key (region, year, change) references asset_change on delete cascade,
  ${ofAct}
);
`

const ofBody = "(year, unit) in (select year, code from bodies_for('seeExecution', asked_person()))"
const beside = (table: string, of: string, key: string) =>
  `exists (select from ${of} o where (o.region, o.year, o.number) = (${table}.region, ${table}.year, ${table}.${key}))`

const seen: readonly (readonly [table: string, also: string])[] = [
  ["planned_need", ofBody],
  ["planned_asset", ofBody],
  ["contract", ofBody],
  ["contract_announced", beside("contract_announced", "contract", "contract")],
  ["contract_movement", beside("contract_movement", "contract", "contract")],
  ["asset_opening", ofBody],
  ["asset_change", ofBody],
  ["asset_back", beside("asset_back", "asset_change", "change")],
]

const immutable = seen
  .map(
    ([table]) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("")

const policies = seen
  .map(
    ([table, also]) => `
alter table ${table} enable row level security;
create policy see on ${table} for select using (region = asked_region() and (is_office() or ${also}));
create policy act on ${table} for insert with check (region = asked_region() and is_office());`,
  )
  .join("")

const grants = `grant select, insert on ${seen.map(([table]) => table).join(", ")} to mingzhang_app;`
