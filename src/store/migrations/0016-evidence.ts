import { type Kysely, sql } from "kysely"

/** Files that show what sheets report: each kept once a region, and by whom it was brought for which body. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, immutable, policies]) await sql.raw(each).execute(db)
}

const tables = /* sql */ `
create table evidence (
  region text references region on delete cascade,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (octet_length(bytes) > 0),
  primary key (region, sha256)
);
-- A body's evidence serves all its sheets of a year: what was shown in July is shown again in the self-evaluation.
create table evidence_brought (
  region text,
  year integer,
  body text,
  sha256 text,
  name text not null check (name <> ''),
  at timestamptz not null,
  by text not null,
  "for" text,
  who text not null,
  primary key (region, year, body, sha256),
  foreign key (region, year, body) references body on delete cascade,
  foreign key (region, sha256) references evidence on delete cascade
);
`

const kept = ["evidence", "evidence_brought"] as const

const immutable = kept
  .map(
    (table) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("")

/** Whether somebody may have one depends on the sheet that cites it: the program decides, nobody reads the rows as themselves. */
const policies = kept
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy see on ${table} for select using (region = asked_region() and is_office());
create policy act on ${table} for insert with check (region = asked_region() and is_office());
grant select, insert on ${table} to mingzhang_app;`,
  )
  .join("")
