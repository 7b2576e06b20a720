import { type Kysely, sql } from "kysely"

/**
 * What the public sees, apart from everything else: who reads without an account does it as a role that can read these
 * tables and no others. Publications and what they say never change; which version is the newest does, and what is
 * derived of it (tables, projects, words) is exchanged with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, incoming, questions, immutable, policies, grants])
    await sql.raw(each).execute(db)
}

const tables = /* sql */ `
-- Regions that published anything here: of the office, or of documents that came from elsewhere.
create table portal_region (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null check (name <> ''),
  place text not null,
  is_demo boolean not null default false
);

-- A file as it came from elsewhere.
create table original (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null
);
alter table original alter column bytes set storage external;

create table publication (
  region text references portal_region on delete cascade,
  body text check (body <> ''),
  year integer check (year between 1990 and 2100),
  stage text check (stage in ('budget', 'final')),
  version integer check (version > 0),
  -- In the order they came.
  number bigint generated always as identity unique,
  id text not null check (id ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('department', 'unit')),
  department text not null,
  day date,
  reason text,
  origin text not null check (origin in ('office', 'archive')),
  file text,
  -- Digest of what it says, however the file was saved.
  said text not null,
  at timestamptz not null default now(),
  -- On the shelf: what is derived of it stands with it.
  shelved boolean not null default false,
  newest boolean not null default false,
  primary key (region, body, year, stage, version),
  check (shelved or not newest),
  check ((origin = 'archive') = (file is not null))
);
create unique index one_newest on publication (region, year, stage, body) where newest;
create index publication_of_id on publication (id);
create index publication_of_name on publication (name, year) where newest;
create index publication_of_said on publication (said);
create index publication_waiting on publication (region, number) where not shelved;

-- What a publication says, and what is said of it: JSON, compressed with zstd. The same content may be published twice.
create table publication_content (
  region text references portal_region on delete cascade,
  id text,
  disclosure bytea not null,
  -- Only its projects, for tying them to those of other years.
  projects bytea not null,
  remarks bytea not null,
  checked_by text not null,
  primary key (region, id)
);
alter table publication_content alter column disclosure set storage external,
  alter column projects set storage external, alter column remarks set storage external;

-- Files of the office's publications that were given out, so that one of them is known again.
create table issued (
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  region text references portal_region on delete cascade,
  id text,
  format text not null,
  primary key (sha256, region, id)
);

-- The amounts of a table of a newest version.
create table shelf_table (
  region text references portal_region on delete cascade,
  year integer,
  stage text,
  key text,
  body text,
  index integer,
  publication text not null,
  kind text not null,
  lines text not null,
  primary key (region, year, stage, key, body, index)
);
create index shelf_table_of_body on shelf_table (region, body, year, stage);

create table shelf_project (
  region text references portal_region on delete cascade,
  body text,
  year integer,
  stage text,
  index integer,
  publication text not null,
  body_name text not null,
  name text not null,
  code text,
  cents bigint,
  thread text not null,
  primary key (region, body, year, stage, index)
);
create index shelf_project_of_year on shelf_project (region, year, stage);
create index shelf_project_of_thread on shelf_project (region, thread);

-- Words of newest versions. Ranks are in the order in which hits are shown (publications/rank.ts).
create table search_entry (
  rank bigint primary key,
  region text not null references portal_region on delete cascade,
  body text not null,
  year integer not null,
  stage text not null,
  kind text not null,
  path text not null,
  title text not null,
  words text not null,
  -- Folded, with the pinyin of names: what is compared.
  text text collate "C" not null,
  grams integer[] not null,
  cents bigint,
  function text
);
create index search_walk on search_entry (rank) include (text, stage, cents, function);
create index search_walk_region on search_entry (region, rank) include (text, stage, cents, function);
create index search_grams on search_entry using gin (grams) with (fastupdate = off);
create index search_of_body on search_entry (region, body, year, stage);

-- In how many entries two characters stand together; of all regions.
create table gram_count (
  gram integer primary key,
  count bigint not null
);

-- How many entries there are.
create table search_count (
  region text references portal_region on delete cascade,
  kind text,
  year integer,
  count bigint not null,
  primary key (region, kind, year)
);
create sequence search_number;

-- Another number whenever anything on the shelf is another.
create table shelf_state (number bigint not null);
insert into shelf_state values (0);
`

const incoming = /* sql */ `
-- Files that were brought to be read, each once.
create table incoming (
  sha256 text primary key references original,
  name text not null,
  -- The region it belongs to, when who brought it said so.
  region text,
  state text not null default 'waiting' check (state in ('waiting', 'stored', 'failed', 'aside')),
  -- How often a process died over it.
  deaths integer not null default 0,
  because text,
  by text,
  at timestamptz not null default now(),
  -- Where it went.
  stored_region text,
  stored_body text,
  stored_year integer,
  stored_stage text,
  stored_version integer
);
create index incoming_of_state on incoming (state, at);
`

const questions = /* sql */ `
-- What the public asks about a number, and what the office answers.
create table question (
  region text references portal_region on delete cascade,
  number bigint generated always as identity unique,
  -- The page it was asked on, relative to the portal.
  path text not null check (length(path) between 1 and 400),
  about text not null check (length(about) <= 200),
  text text not null check (length(text) between 2 and 1000),
  at timestamptz not null default now(),
  -- Whom it was asked by, as a keyed digest of the address that is made anew every day; for limits only.
  asker text not null,
  state text not null default 'held' check (state in ('held', 'shown', 'refused')),
  answer text check (length(answer) between 1 and 4000),
  answered_by text,
  answered_at timestamptz,
  primary key (region, number),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or state = 'shown')
);
create index question_of_path on question (region, path) where state = 'shown';
create index question_of_asker on question (asker, at);
create function unanswered_questions(of_region text) returns bigint language sql stable security definer
  set search_path = public, pg_temp as
$$ select count(*) from question where region = of_region and answer is null and state <> 'refused' $$;
create table asking (
  region text primary key references portal_region on delete cascade,
  is_open boolean not null
);
`

const immutable = /* sql */ `
create function keep_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from portal_region where code = old.region) then return old; end if;
  if tg_op = 'UPDATE' and tg_table_name = 'publication' then
    if to_jsonb(new) - 'newest' - 'shelved' = to_jsonb(old) - 'newest' - 'shelved' and (new.shelved or not old.shelved)
    then return new; end if;
  end if;
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
create function keep_portal_region() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.is_demo then return old; end if;
  if tg_op = 'UPDATE' and new.code = old.code and new.is_demo = old.is_demo then return new; end if;
  raise exception 'region % is no demonstration', old.code using errcode = 'restrict_violation';
end $$;
create function refuse_original() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
-- A question stays as it was asked, and an answer as it was given.
create function keep_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from portal_region where code = old.region) then return old; end if;
  if tg_op = 'UPDATE' and old.answer is null
    and to_jsonb(new) - 'state' - 'answer' - 'answered_by' - 'answered_at'
      = to_jsonb(old) - 'state' - 'answer' - 'answered_by' - 'answered_at'
  then return new; end if;
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never_changed before update or delete on publication
  for each row execute function keep_publication();
create trigger never_changed before update or delete on publication_content
  for each row execute function keep_publication();
create trigger never_changed before update or delete on issued
  for each row execute function keep_publication();
create trigger never_changed before update or delete on original for each row execute function refuse_original();
create trigger never_changed before update or delete on question for each row execute function keep_question();
create trigger only_demonstrations before update or delete on portal_region
  for each row execute function keep_portal_region();
${["publication", "publication_content", "original", "issued", "question", "portal_region"]
  .map(
    (table) => `create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("\n")}

-- A demonstration goes as a whole, from the public pages as well.
create function forget_demonstration() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update gram_count set count = gram_count.count - gone.n
    from (select gram, count(*) as n from search_entry, unnest(grams) as gram where region = old.code group by gram) gone
    where gone.gram = gram_count.gram and exists (select from portal_region where code = old.code and is_demo);
  delete from portal_region where code = old.code and is_demo;
  update shelf_state set number = number + 1;
  return old;
end $$;
create trigger forget_demonstration after delete on region for each row execute function forget_demonstration();
`

/** Tables whose rows are replaced when another version becomes the newest. */
const derived = ["shelf_table", "shelf_project", "search_entry", "search_count"]

const open = ["portal_region", ...derived, "asking", "issued"]

const policies = /* sql */ `
${[...open, "publication", "publication_content", "original", "question"]
  .map((table) => `alter table ${table} enable row level security;`)
  .join("\n")}
${open.map((table) => `create policy see on ${table} for select using (true);`).join("\n")}
create policy see on publication for select using (shelved or (is_office() and region = asked_region()));
create policy see on publication_content for select using ((is_office() and region = asked_region())
  or exists (select from publication p where p.id = publication_content.id and p.region = publication_content.region));
create policy see on original for select using (is_office()
  or exists (select from publication p where p.id = original.sha256 and p.origin = 'archive'));
create policy see on question for select using (state = 'shown' or (is_office() and region = asked_region()));

create policy enter on portal_region for insert with check (is_office() and code = asked_region());
create policy rename on portal_region for update using (is_office() and code = asked_region());
-- What the office published, and nothing else of the office; what came from elsewhere has its file here.
create policy enter on publication for insert with check (is_office() and region = asked_region()
  and case origin
    when 'office' then exists (select from version v where (v.region, v.year, v.body, v.kind, v.sha256)
      = (publication.region, publication.year, publication.body, 'publication', publication.id))
    else exists (select from original o where o.sha256 = publication.id) end);
create policy mark on publication for update using (is_office() and region = asked_region());
create policy enter on publication_content for insert with check (is_office() and region = asked_region()
  and exists (select from publication p
    where p.id = publication_content.id and p.region = publication_content.region));
create policy enter on original for insert with check (is_office());
${derived
  .map(
    (table) => `create policy derive on ${table} for all using (is_office() and region = asked_region())
  with check (is_office() and region = asked_region());`,
  )
  .join("\n")}
create policy note on issued for insert with check (is_office() and region = asked_region()
  and exists (select from publication p where p.id = issued.id and p.region = issued.region));
create policy switch on asking for all using (is_office() and region = asked_region())
  with check (is_office() and region = asked_region());
create policy ask on question for insert with check (region = asked_region() and state = 'held' and answer is null
  and coalesce((select is_open from asking a where a.region = question.region), true));
create policy answer on question for update using (is_office() and region = asked_region());
`

const forReaders = [
  "portal_region",
  "publication",
  "publication_content",
  "original",
  "shelf_table",
  "shelf_project",
  "search_entry",
  "search_count",
  "gram_count",
  "shelf_state",
  "asking",
  "issued",
]

const grants = /* sql */ `
grant usage on schema public to mingzhang_reader;
grant select on ${forReaders.join(", ")} to mingzhang_reader;
-- Who asked is nobody's business.
grant select (region, number, path, about, text, at, state, answer, answered_at) on question to mingzhang_reader;
grant select on ${forReaders.join(", ")}, incoming, question to mingzhang_app;
grant update on shelf_state to mingzhang_app;
grant insert, update on portal_region, publication, gram_count, incoming, question, asking to mingzhang_app;
grant insert on publication_content, original, issued to mingzhang_app;
grant insert, update, delete on ${derived.join(", ")} to mingzhang_app;
grant delete on gram_count to mingzhang_app;
grant usage on all sequences in schema public to mingzhang_app;
`
