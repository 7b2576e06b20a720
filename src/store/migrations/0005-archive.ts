import { type Kysely, sql } from "kysely"

/** Regions whose brought files are not read for the time being; from when the days to publish are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(pause).execute(db)
}

const pause = /* sql */ `
create table import_pause (
  region text primary key check (region ~ '^[0-9]{6}$'),
  by text,
  at timestamptz not null default now()
);
alter table import_pause enable row level security;
create policy see on import_pause for select using (true);
create policy pause on import_pause for all using (is_office()) with check (is_office());
grant select, insert, delete on import_pause to mingzhang_app;
-- The day of the reply 批复; null when what came from elsewhere does not say.
alter table publication add column replied date;
create index incoming_of_region on incoming (region, at desc, sha256 desc);
`
