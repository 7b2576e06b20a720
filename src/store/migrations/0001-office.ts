import { type Kysely, sql } from "kysely"

/**
 * Everything of the office. Keys begin with the region. What must never change has no right to be changed and a trigger
 * that refuses it; who sees and does what follows from the table of rights, which migrate.ts copies here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, immutable, whoAsks, guards, policies, saving, grants])
    await sql.raw(each).execute(db)
}

const tables = /* sql */ `
create table region (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null check (name <> ''),
  place text not null,
  is_demo boolean not null default false
);

create table budget_year (
  region text references region on delete cascade,
  year integer check (year between 2000 and 2100),
  state text not null,
  first_up date,
  second_up date,
  meeting date,
  approval_date date,
  approval_number text,
  made_with jsonb not null,
  primary key (region, year),
  check ((first_up is null) = (second_up is null)),
  check ((approval_date is null) = (approval_number is null))
);

create table body (
  region text,
  year integer,
  code text check (code <> ''),
  kind text not null check (kind in ('department', 'unit')),
  name text not null check (name <> ''),
  department text not null,
  -- What a department is, so that no unit can stand in its place.
  above text generated always as ('department') stored,
  state text not null,
  reply_date date,
  reply_number text,
  -- Saves so far; the number of the next is one more.
  saves integer not null default 0,
  primary key (region, year, code),
  unique (region, year, code, kind),
  foreign key (region, year) references budget_year on delete cascade,
  foreign key (region, year, department, above) references body (region, year, code, kind)
    deferrable initially deferred,
  check ((kind = 'department') = (code = department)),
  check ((reply_date is null) = (reply_number is null))
);
create index body_of_department on body (region, department);
create index body_by_code on body (region, code);

create table control (
  region text,
  year integer,
  body text,
  fund text,
  kind text check (kind in ('basic', 'project')),
  cents bigint not null check (cents >= 0),
  unique nulls not distinct (region, year, body, fund, kind),
  foreign key (region, year, body) references body on delete cascade
);

create table person (
  region text references region on delete cascade,
  id text check (id ~ '^[^[:space:][:cntrl:]]{1,40}$'),
  name text not null check (name <> ''),
  state text not null,
  primary key (region, id)
);

-- One row a place at which a post is held; '' is the whole region.
create table post (
  region text,
  person text,
  role text,
  at text not null default '',
  primary key (region, person, role, at),
  foreign key (region, person) references person on delete cascade
);

create table deputy (
  region text,
  by text,
  "for" text,
  "from" date,
  "until" date not null,
  primary key (region, by, "for", "from"),
  foreign key (region, by) references person on delete cascade,
  foreign key (region, "for") references person on delete cascade,
  check ("until" >= "from" and by <> "for")
);

create table credential (
  region text,
  person text,
  -- scrypt$N$r$p$salt$hash: parameters may rise, old ones still open.
  password text not null,
  changed_at timestamptz not null default now(),
  primary key (region, person),
  foreign key (region, person) references person on delete cascade
);

create table invitation (
  region text,
  person text,
  code_hash text not null,
  expires_at timestamptz not null,
  primary key (region, person),
  foreign key (region, person) references person on delete cascade
);

create table session (
  token_hash text primary key,
  region text not null,
  person text not null,
  "for" text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  foreign key (region, person) references person on delete cascade
);
create index session_of_person on session (region, person);

create table save (
  region text,
  year integer,
  body text,
  number integer,
  key uuid not null,
  at timestamptz not null,
  by text not null,
  "for" text,
  why text not null check (why in ('typed', 'pasted', 'imported', 'generated', 'undone')),
  undoes integer,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (region, year, body, number),
  unique (region, year, body, key),
  foreign key (region, year, body) references body on delete cascade,
  foreign key (region, year, body, undoes) references save,
  check ((why = 'undone') = (undoes is not null))
);

-- What a unit or department is working on: one row a record of its ledger, or an explanation of a finding.
create table record (
  region text,
  year integer,
  body text,
  kind text check (kind in ('departments', 'units', 'projects', 'lines', 'procurement', 'assets', 'purchases',
    'specialFunds', 'transfers', 'controls', 'quotas', 'lastYear', 'texts', 'explanations')),
  id text check (id <> ''),
  -- The number of the save that changed it last: a record that was removed and came back has another.
  version integer not null check (version > 0),
  place integer not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  -- Money is whole cents; a line bears some, and none is lost to rounding.
  cents bigint generated always as ((data ->> 'cents')::bigint) stored,
  unit text generated always as (data ->> 'unit') stored,
  primary key (region, year, body, kind, id),
  foreign key (region, year, body) references body on delete cascade,
  foreign key (region, year, body, version) references save on delete cascade,
  foreign key (region, year, unit) references body deferrable initially deferred,
  check (kind <> 'lines' or (cents is not null and unit is not null))
);

create table edit (
  region text,
  year integer,
  body text,
  save integer,
  sequence integer,
  kind text not null,
  id text not null,
  before jsonb,
  after jsonb,
  primary key (region, year, body, save, sequence),
  foreign key (region, year, body, save) references save on delete cascade,
  check (before is not null or after is not null)
);
create index edit_of_record on edit (region, year, body, kind, id);

-- What a version holds, by its seal: the canonical text whose SHA-256 it is, and what follows from it.
create table content (
  region text,
  year integer,
  body text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  text text not null,
  -- What its lines come to by unit, fund and category: looked at far more often than the lines.
  amounts jsonb not null check (jsonb_typeof(amounts) = 'array'),
  disclosure text not null,
  report text not null,
  primary key (region, year, body, sha256),
  foreign key (region, year, body) references body on delete cascade,
  check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);

-- Every act that was done: the audit trail.
create table entry (
  region text,
  year integer,
  number integer,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  act text not null,
  kind text not null check (kind in ('year', 'department', 'unit')),
  code text not null,
  from_state text not null,
  to_state text not null,
  given jsonb not null,
  version_kind text,
  version_number integer,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (region, year, number),
  foreign key (region, year) references budget_year on delete cascade
);
create index entry_of_body on entry (region, year, code, number);
create index entry_of_transaction on entry (transaction);

create table version (
  region text,
  year integer,
  body text,
  kind text check (kind in ('submission', 'candidate', 'publication')),
  number integer check (number > 0),
  -- The act that made it.
  entry integer not null,
  sha256 text not null,
  day date not null,
  by text not null,
  reason text not null,
  primary key (region, year, body, kind, number),
  foreign key (region, year, body, sha256) references content on delete cascade,
  foreign key (region, year, entry) references entry on delete cascade
);

-- What was done to accounts, and who came in or was refused.
create table account_entry (
  region text references region on delete cascade,
  number bigint generated always as identity,
  at timestamptz not null default now(),
  by text,
  who text not null,
  act text not null,
  person text not null,
  given jsonb not null default '{}',
  primary key (region, number)
);

-- Copied from the table of rights of the program (src/flow/rights.ts).
create table "right" (
  kind text,
  act text,
  role text,
  scope text,
  state text,
  primary key (kind, act, role, scope, state)
);
`

/** What no row may be changed in or removed from; a demonstration is removed as a whole. */
const immutable = /* sql */ `
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from region where code = old.region) then
    return old;
  end if;
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
create function refuse_emptying() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
create function refuse_removal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.is_demo then return old; end if;
  if tg_op = 'UPDATE' and new.is_demo = old.is_demo and new.code = old.code then return new; end if;
  raise exception 'region % is no demonstration', old.code using errcode = 'restrict_violation';
end $$;
create trigger only_demonstrations before update or delete on region
  for each row execute function refuse_removal();
create trigger never_emptied before truncate on region execute function refuse_emptying();
${["save", "edit", "content", "version", "entry", "account_entry"]
  .map(
    (table) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("")}
`

/**
 * Who asks, and of which bodies the table of rights lets them do an act. In PL/pgSQL, which plans a question once a
 * connection and not each time.
 */
const whoAsks = /* sql */ `
create function asked_region() returns text language sql stable as
$$ select current_setting('mingzhang.region', true) $$;

-- The account whose posts count: that for which somebody acts, else their own.
create function asked_person() returns text language sql stable as
$$ select nullif(current_setting('mingzhang.person', true), '') $$;

-- The program itself, deciding by its own rules what an act needs: no person's view.
create function is_office() returns boolean language sql stable as
$$ select coalesce(current_setting('mingzhang.office', true), '') = 'on' $$;

create function bodies_for(of_act text, who text)
  returns table (year integer, code text)
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    held record;
  begin
    -- Post by post, each by its own index: who has one unit is not slower in a large county.
    for held in
      select r.kind as of_kind, r.scope as over, p.at, array_agg(distinct r.state) as states
      from "right" r join (
        select post.role, post.at from person join post on post.region = person.region and post.person = person.id
          where person.region = asked_region() and person.id = who and person.state = 'active'
        union all select 'anyone', '') p on p.role = r.role
      where r.act = of_act
      group by 1, 2, 3
    loop
      if held.over = 'region' then
        return query select body.year, body.code from body
          where body.region = asked_region() and body.kind = held.of_kind and body.state = any(held.states);
      elsif held.over = 'own' then
        return query select body.year, body.code from body
          where body.region = asked_region() and body.code = held.at
            and body.kind = held.of_kind and body.state = any(held.states);
      else
        return query select body.year, body.code from body
          where body.region = asked_region() and body.department = held.at
            and body.kind = held.of_kind and body.state = any(held.states);
      end if;
    end loop;
  end $$;

create function may_in_year(of_act text, of_year integer, who text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  begin return exists (
    select from person
    join post on post.region = person.region and post.person = person.id
    join "right" r on r.role = post.role and r.kind = 'year' and r.act = of_act
    join budget_year b on b.region = post.region and b.year = of_year and b.state = r.state
    where person.region = asked_region() and person.id = who and person.state = 'active');
  end $$;

-- What does not depend on a year: before there is one, administrators check each other already.
create function may_ever(of_act text, who text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  begin return exists (
    select from person
    join post on post.region = person.region and post.person = person.id
    join "right" r on r.role = post.role and r.kind = 'year' and r.act = of_act
    where person.region = asked_region() and person.id = who and person.state = 'active');
  end $$;

-- Whether somebody acts for nobody else, or for whom they are the deputy on that day.
create function acts_for(who text, principal text, on_day date) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  begin return principal is null or exists (
    select from deputy join person on person.region = deputy.region and person.id = deputy.by
    where deputy.region = asked_region() and deputy.by = who and deputy."for" = principal
      and on_day between deputy."from" and deputy."until" and person.state = 'active');
  end $$;
`

const guards = /* sql */ `
-- A state moves only with an act that was written down in the same transaction: its own, one of its department, or one
-- of the year.
create function moved_by_entry() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  own text := case when tg_table_name = 'body' then to_jsonb(new) ->> 'code' else '' end;
  above text := case when tg_table_name = 'body' then to_jsonb(new) ->> 'department' else '' end;
begin
  if new.state is distinct from old.state and not exists (
    select from entry where region = new.region and year = new.year and transaction = pg_current_xact_id()
      and case when code = own then to_state = new.state else kind = 'year' or code = above end)
  then
    raise exception 'the state of % moves without an act', new.region using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger moved_by_entry before update on body for each row execute function moved_by_entry();
create trigger moved_by_entry before update on budget_year for each row execute function moved_by_entry();

-- Everything begins where a year begins.
create function begins_first() returns trigger language plpgsql as $$
begin
  if new.state <> tg_argv[0] then
    raise exception '% begins as %, not %', tg_table_name, tg_argv[0], new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger begins_first before insert on body for each row execute function begins_first('waiting');
create trigger begins_first before insert on budget_year for each row execute function begins_first('preparing');
`

const seen = (table: string, act: string, also = "false") => `
create policy see on ${table} for select using (region = asked_region() and (is_office() or ${also}
  or (year, body) in (select year, code from bodies_for('${act}', asked_person()))));`

const mayFill = `region = asked_region()
  and ((kind <> 'explanations' and (year, body) in (select year, code from bodies_for('edit', asked_person())))
    or (kind = 'explanations' and (year, body) in (select year, code from bodies_for('explain', asked_person()))))`

const fills = (verb: "insert" | "update" | "delete") =>
  verb === "insert"
    ? `create policy ${verb}_filled on record for insert with check (${mayFill});`
    : `create policy ${verb}_filled on record for ${verb} using (${mayFill});`

const policies = /* sql */ `
${["record", "save", "edit", "control", "content", "version", "entry", "account_entry"].map((table) => `alter table ${table} enable row level security;`).join("\n")}
${seen("record", "seeDraft")}
${seen("save", "seeDraft")}
${seen("edit", "seeDraft")}
${seen("control", "seeControls")}
${seen("version", "seeSubmission", "(kind = 'publication' and (year, body) in (select year, code from bodies_for('seePublished', asked_person())))")}
create policy see on content for select using (region = asked_region() and (is_office()
  or exists (select from version v where
    (v.region, v.year, v.body, v.sha256) = (content.region, content.year, content.body, content.sha256))));

create policy see on entry for select using (region = asked_region() and (is_office()
  or (kind = 'year' and may_in_year('seeTrail', year, asked_person()))
  or (year, code) in (select year, code from bodies_for('seeTrail', asked_person()))));
create policy see on account_entry for select using (region = asked_region() and (is_office()
  or may_ever('seeAdministration', asked_person())));

-- What is written bears the name of who may write it: looked up for whom the row names, whoever asks.
${(["insert", "update", "delete"] as const).map((verb) => fills(verb)).join("\n")}
create policy fill on save for insert with check (region = asked_region() and asked_person() = coalesce("for", by)
  and acts_for(by, "for", (at at time zone 'Asia/Shanghai')::date)
  and ((year, body) in (select year, code from bodies_for('edit', asked_person()))
    or (year, body) in (select year, code from bodies_for('explain', asked_person()))));
create policy fill on edit for insert with check (region = asked_region()
  and exists (select from save s where
    (s.region, s.year, s.body, s.number) = (edit.region, edit.year, edit.body, edit.save)
    and s.transaction = pg_current_xact_id() and coalesce(s."for", s.by) = asked_person()));
create policy act on entry for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day) and case when kind = 'year' then may_in_year(act, year, coalesce("for", by))
    else (year, code) in (select year, b.code from bodies_for(act, coalesce("for", by)) b) end);
create policy act on content for insert with check (region = asked_region() and is_office());
create policy act on version for insert with check (region = asked_region() and is_office()
  and exists (select from entry e where (e.region, e.year, e.number, e.code, e.version_kind, e.version_number)
    = (version.region, version.year, version.entry, version.body, version.kind, version.number)
    and e.transaction = pg_current_xact_id()));
create policy act on control for all using (region = asked_region() and is_office())
  with check (region = asked_region() and is_office());
create policy note on account_entry for insert with check (region = asked_region());
`

/**
 * One save of a draft: in one question of the program, by the rights of who asks. The row of the body is what saves of
 * one budget queue at, so that one key sees what the other did. Whoever gets conflicts takes it all back.
 */
const saving = /* sql */ `
create function save_draft(at_region text, at_year integer, at_body text, named uuid, why text, undoes integer,
  by text, principal text, at timestamptz, changes jsonb, out number integer, out again boolean, out conflicts jsonb)
  language plpgsql as $$
  #variable_conflict use_variable
  begin
    update body b set saves = saves + 1 where b.region = at_region and b.year = at_year and b.code = at_body
      returning b.saves into strict number;
    insert into save (region, year, body, number, key, at, by, "for", why, undoes)
      values (at_region, at_year, at_body, number, named, at, by, principal, why, undoes)
      on conflict (region, year, body, key) do nothing;
    again := not found;
    if again then
      -- The number that was taken for it is given back.
      update body b set saves = saves - 1 where b.region = at_region and b.year = at_year and b.code = at_body;
      select s.number into strict number from save s
        where s.region = at_region and s.year = at_year and s.body = at_body and s.key = named;
      return;
    end if;
    select jsonb_agg(jsonb_build_object('place', w.n - 1, 'version', r.version)) into conflicts
      from jsonb_array_elements(changes) with ordinality w(change, n)
      left join record r on r.region = at_region and r.year = at_year and r.body = at_body
        and r.kind = w.change ->> 'kind' and r.id = w.change ->> 'id'
      where coalesce(r.version, 0) <> (w.change ->> 'seen')::integer;
    if conflicts is not null then return; end if;
    insert into edit (region, year, body, save, sequence, kind, id, before, after)
      select at_region, at_year, at_body, number, w.n - 1, w.change ->> 'kind', w.change ->> 'id',
        case when r.version is not null then jsonb_build_object('place', r.place, 'data', r.data) end,
        case when w.change -> 'data' <> 'null' then
          jsonb_build_object('place', w.change -> 'place', 'data', w.change -> 'data') end
      from jsonb_array_elements(changes) with ordinality w(change, n)
      left join record r on r.region = at_region and r.year = at_year and r.body = at_body
        and r.kind = w.change ->> 'kind' and r.id = w.change ->> 'id';
    delete from record r using jsonb_array_elements(changes) w(change)
      where r.region = at_region and r.year = at_year and r.body = at_body and w.change -> 'data' = 'null'
        and r.kind = w.change ->> 'kind' and r.id = w.change ->> 'id';
    insert into record (region, year, body, kind, id, version, place, data)
      select at_region, at_year, at_body, w.change ->> 'kind', w.change ->> 'id', number,
        (w.change ->> 'place')::integer, w.change -> 'data'
      from jsonb_array_elements(changes) w(change) where w.change -> 'data' <> 'null'
      on conflict (region, year, body, kind, id)
      do update set version = excluded.version, place = excluded.place, data = excluded.data;
  end $$;
`

const grants = /* sql */ `
grant usage on schema public to mingzhang_app;
grant select on all tables in schema public to mingzhang_app;
grant insert, update, delete on region, budget_year, body, person, post, deputy, credential, invitation, session,
  record, control to mingzhang_app;
grant insert on save, edit, content, version, entry, account_entry to mingzhang_app;
grant usage on all sequences in schema public to mingzhang_app;
`
