import { type Kysely, sql } from "kysely"

/**
 * Sheets are for monitoring or for the self-evaluation of a year; what is scored after the unit and answered to it, and
 * the draws of the bureau's checks, never change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [uses, tables, immutable, guards, policies, grants]) await sql.raw(each).execute(db)
}

const uses = /* sql */ `
drop policy see on sheet;
drop policy fill on sheet;
drop policy see on sheet_entry;
drop policy act on sheet_entry;
drop function sheets_for(text, text);

alter table monitoring rename to sheet_round;
alter table sheet drop constraint sheet_region_year_until_fkey, drop constraint sheet_kind_check;
alter table sheet_entry drop constraint sheet_entry_region_year_until_body_fkey;
${["sheet_round", "sheet", "sheet_entry"]
  .map(
    (table) =>
      `alter table ${table} add column use text not null default 'monitoring' check (use in ('monitoring', 'evaluation'));`,
  )
  .join("\n")}
${["sheet_round", "sheet", "sheet_entry"].map((table) => `alter table ${table} alter column use drop default;`).join("\n")}
-- Whose rules give the points: a place or a named set.
alter table sheet_round add column rules text check ((rules is null) = (use = 'monitoring'));
alter table sheet_round drop constraint monitoring_pkey, add primary key (region, year, until, use);
alter table sheet drop constraint sheet_pkey, add primary key (region, year, until, use, body),
  add foreign key (region, year, until, use) references sheet_round on delete cascade,
  add check (kind in ('department' || initcap(use), 'unit' || initcap(use))),
  -- Everybody who saved it.
  add column savers text[] not null default '{}';
alter table sheet_entry drop constraint sheet_entry_pkey, add primary key (region, year, until, use, body, number),
  add foreign key (region, year, until, use, body) references sheet on delete cascade;
`

const tables = /* sql */ `
-- Points of a part after the unit's own, each with its reason; an answer of the unit has none.
create table second_score (
  region text,
  year integer,
  until date,
  use text default 'evaluation' check (use = 'evaluation'),
  body text,
  number integer,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  level text not null check (level in ('department', 'bureau', 'answer')),
  part text not null,
  score numeric(9, 2) check (score >= 0),
  reason text not null check (reason <> ''),
  primary key (region, year, until, use, body, number),
  foreign key (region, year, until, use, body) references sheet on delete cascade,
  check ((score is null) = (level = 'answer'))
);

-- A draw of what the bureau checks: from what, by which seed, how many, and what came out.
create table score_draw (
  region text,
  year integer,
  number integer,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  seed text not null check (seed <> ''),
  by_risk integer not null check (by_risk >= 0),
  by_lot integer not null check (by_lot >= 0),
  pool jsonb not null check (jsonb_typeof(pool) = 'array'),
  drawn jsonb not null check (jsonb_typeof(drawn) = 'array'),
  primary key (region, year, number),
  foreign key (region, year) references budget_year on delete cascade
);
`

const immutable = ["second_score", "score_draw"]
  .map(
    (table) => `
create trigger never_changed before update or delete on ${table} for each row execute function refuse_change();
create trigger never_emptied before truncate on ${table} execute function refuse_emptying();`,
  )
  .join("")

const guards = /* sql */ `
-- Of which sheets the table of rights lets somebody do an act.
create function sheets_for(of_act text, who text)
  returns table (year integer, until date, use text, code text)
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
      where r.act = of_act and (r.kind like '%Monitoring' or r.kind like '%Evaluation')
      group by 1, 2, 3
    loop
      return query select sheet.year, sheet.until, sheet.use, sheet.body from sheet
        where sheet.region = asked_region() and sheet.kind = held.of_kind and sheet.state = any(held.states)
          and case held.over when 'region' then true when 'own' then sheet.body = held.at
            else sheet.department = held.at end;
    end loop;
  end $$;

create or replace function keeps_what_was_approved() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (new.region, new.year, new.until, new.use, new.body, new.kind, new.department, new.projects)
    is distinct from (old.region, old.year, old.until, old.use, old.body, old.kind, old.department, old.projects) then
    raise exception 'what was approved never changes on a sheet' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and not exists (
    select from sheet_entry e where (e.region, e.year, e.until, e.use, e.body, e.to_state)
      = (new.region, new.year, new.until, new.use, new.body, new.state) and e.transaction = pg_current_xact_id())
  then
    raise exception 'the state of a sheet moves without an act' using errcode = 'restrict_violation';
  end if;
  if new.fills is distinct from old.fills and new.version <> old.version + 1 then
    raise exception 'a sheet is saved without its number' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Whoever handed a sheet on as its unit, or scored it at one level, scores it at no other.
create function scores_once() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  own text[] := array_remove(array[new."by", new."for"], null);
begin
  if new.level <> 'answer' and (
    exists (select from sheet s where (s.region, s.year, s.until, s.use, s.body)
      = (new.region, new.year, new.until, new.use, new.body) and s.savers && own)
    or exists (select from sheet_entry e where (e.region, e.year, e.until, e.use, e.body)
      = (new.region, new.year, new.until, new.use, new.body)
      and e.act in ('propose', 'submit') and (e.by = any(own) or e."for" = any(own)))
    or exists (select from second_score o where (o.region, o.year, o.until, o.use, o.body)
      = (new.region, new.year, new.until, new.use, new.body)
      and o.level not in (new.level, 'answer') and (o.by = any(own) or o."for" = any(own))))
  then
    raise exception 'nobody scores a sheet twice' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger once before insert on second_score for each row execute function scores_once();
`

const policies = /* sql */ `
${["second_score", "score_draw"].map((table) => `alter table ${table} enable row level security;`).join("\n")}
create policy see on sheet for select using (region = asked_region() and (is_office()
  or (year, until, use, body) in (select year, until, use, code from sheets_for('seeDraft', asked_person()))
  or (year, until, use, body) in (select year, until, use, code from sheets_for('seeSubmission', asked_person()))));
create policy fill on sheet for update using (region = asked_region() and (is_office()
  or (year, until, use, body) in (select year, until, use, code from sheets_for('edit', asked_person()))));
${["sheet_entry", "second_score"]
  .map(
    (table) => `create policy see on ${table} for select using (region = asked_region() and (is_office()
  or exists (select from sheet s where (s.region, s.year, s.until, s.use, s.body)
    = (${table}.region, ${table}.year, ${table}.until, ${table}.use, ${table}.body))));`,
  )
  .join("\n")}
create policy act on sheet_entry for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day)
  and (year, until, use, body) in (select s.year, s.until, s.use, s.code from sheets_for(act, coalesce("for", by)) s));
create policy say on second_score for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day)
  and (year, until, use, body) in (select s.year, s.until, s.use, s.code
    from sheets_for(case level when 'answer' then 'answerScore' else 'rescore' end, coalesce("for", by)) s));
create policy see on score_draw for select using (region = asked_region() and is_office());
create policy draw on score_draw for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day) and may_in_year('draw', year, coalesce("for", by)));
`

const grants = /* sql */ `
grant select, insert on second_score, score_draw to mingzhang_app;
grant update (savers) on sheet to mingzhang_app;
`
