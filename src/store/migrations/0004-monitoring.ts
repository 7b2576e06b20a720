import { type Kysely, sql } from "kysely"

/**
 * Dates of monitoring, what every unit and department reports at each, and what the congress asks of a department. What
 * was approved stands on a sheet as it was when the sheet was opened; acts, and what is asked and answered, never change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, immutable, guards, policies, grants]) await sql.raw(each).execute(db)
}

const tables = /* sql */ `
create table monitoring (
  region text,
  year integer,
  -- The last day that is looked at.
  until date,
  -- Until when departments report.
  due date not null,
  primary key (region, year, until),
  foreign key (region, year) references budget_year on delete cascade,
  check (due > until)
);

create table sheet (
  region text,
  year integer,
  until date,
  body text,
  kind text not null check (kind in ('departmentMonitoring', 'unitMonitoring')),
  department text not null,
  state text not null,
  -- Projects and their indicators as they were approved.
  projects jsonb not null check (jsonb_typeof(projects) = 'array'),
  fills jsonb not null default '{"projects":{},"indicators":{}}' check (jsonb_typeof(fills) = 'object'),
  -- Saves so far.
  version integer not null default 0,
  saved_at timestamptz,
  saved_by text,
  primary key (region, year, until, body),
  foreign key (region, year, until) references monitoring on delete cascade,
  foreign key (region, year, body) references body on delete cascade
);
create index sheet_of_department on sheet (region, department);
create index sheet_by_code on sheet (region, body);

-- Every act on a sheet; what was handed on is kept with the act that did it.
create table sheet_entry (
  region text,
  year integer,
  until date,
  body text,
  number integer,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  given jsonb not null,
  content jsonb,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (region, year, until, body, number),
  foreign key (region, year, until, body) references sheet on delete cascade
);

-- A question of the congress or the auditor to a department (thread = number), and what was said to it since.
create table inquiry (
  region text,
  year integer,
  number integer,
  thread integer not null,
  department text not null,
  is_answer boolean not null,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  -- What it is about: the check, the project, the indicator.
  about jsonb not null,
  text text not null check (text <> ''),
  primary key (region, year, number),
  foreign key (region, year, department) references body on delete cascade,
  foreign key (region, year, thread) references inquiry
);
create index inquiry_of_department on inquiry (region, year, department, thread);
`

const immutable = ["sheet_entry", "inquiry"]
  .map(
    (table) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("")

const guards = /* sql */ `
-- Of which sheets the table of rights lets somebody do an act.
create function sheets_for(of_act text, who text)
  returns table (year integer, until date, code text)
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    held record;
  begin
    for held in
      select r.kind as of_kind, r.scope as over, p.at, array_agg(distinct r.state) as states
      from "right" r join (
        select post.role, post.at from person join post on post.region = person.region and post.person = person.id
          where person.region = asked_region() and person.id = who and person.state = 'active') p on p.role = r.role
      where r.act = of_act and r.kind in ('departmentMonitoring', 'unitMonitoring')
      group by 1, 2, 3
    loop
      return query select sheet.year, sheet.until, sheet.body from sheet
        where sheet.region = asked_region() and sheet.kind = held.of_kind and sheet.state = any(held.states)
          and case held.over when 'region' then true when 'own' then sheet.body = held.at
            else sheet.department = held.at end;
    end loop;
  end $$;

-- What was approved stays on its sheet; a state moves only with an act written down in the same transaction.
create function keeps_what_was_approved() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (new.region, new.year, new.until, new.body, new.kind, new.department, new.projects)
    is distinct from (old.region, old.year, old.until, old.body, old.kind, old.department, old.projects) then
    raise exception 'what was approved never changes on a sheet' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and not exists (
    select from sheet_entry e where (e.region, e.year, e.until, e.body, e.to_state)
      = (new.region, new.year, new.until, new.body, new.state) and e.transaction = pg_current_xact_id())
  then
    raise exception 'the state of a sheet moves without an act' using errcode = 'restrict_violation';
  end if;
  if new.fills is distinct from old.fills and new.version <> old.version + 1 then
    raise exception 'a sheet is saved without its number' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keeps before update on sheet for each row execute function keeps_what_was_approved();
create trigger begins_first before insert on sheet for each row execute function begins_first('filling');
`

const policies = /* sql */ `
${["sheet", "sheet_entry", "inquiry"].map((table) => `alter table ${table} enable row level security;`).join("\n")}
create policy see on sheet for select using (region = asked_region() and (is_office()
  or (year, until, body) in (select year, until, code from sheets_for('seeDraft', asked_person()))
  or (year, until, body) in (select year, until, code from sheets_for('seeSubmission', asked_person()))));
create policy open on sheet for insert with check (region = asked_region() and is_office());
create policy fill on sheet for update using (region = asked_region() and (is_office()
  or (year, until, body) in (select year, until, code from sheets_for('edit', asked_person()))));
create policy see on sheet_entry for select using (region = asked_region() and (is_office()
  or exists (select from sheet s where (s.region, s.year, s.until, s.body)
    = (sheet_entry.region, sheet_entry.year, sheet_entry.until, sheet_entry.body))));
create policy act on sheet_entry for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day)
  and (year, until, body) in (select s.year, s.until, s.code from sheets_for(act, coalesce("for", by)) s));
create policy see on inquiry for select using (region = asked_region() and (is_office()
  or (year, department) in (select year, code from bodies_for('seeInquiries', asked_person()))));
create policy say on inquiry for insert with check (region = asked_region() and acts_for(by, "for", day)
  and (year, department) in (select b.year, b.code
    from bodies_for(case when is_answer then 'answer' else 'inquire' end, coalesce("for", by)) b));
`

const grants = /* sql */ `
grant select on monitoring, sheet, sheet_entry, inquiry to mingzhang_app;
grant insert, update on monitoring to mingzhang_app;
grant insert on sheet, sheet_entry, inquiry to mingzhang_app;
grant update (state, fills, version, saved_at, saved_by) on sheet to mingzhang_app;
`
