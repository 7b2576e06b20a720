import { type Kysely, sql } from "kysely"

/**
 * What third parties appraise: accounts that are limited in time, commissions that name them, and every act done to
 * one, which never changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [tables, immutable, guards, policies, grants]) await sql.raw(each).execute(db)
}

const tables = /* sql */ `
-- The last day a post is held; only a third party has one, and always.
alter table post add column "until" date, add check (("until" is null) = (role <> 'evaluator'));

create table appraisal (
  region text,
  year integer,
  number integer,
  department text not null,
  title text not null check (title <> ''),
  -- The person who appraises.
  evaluator text not null,
  -- Until when the final report is to be delivered.
  due date not null,
  state text not null,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  primary key (region, year, number),
  foreign key (region, year, department) references body on delete cascade,
  foreign key (region, evaluator) references person on delete cascade
);

create table appraisal_entry (
  region text,
  year integer,
  appraisal integer,
  number integer,
  at timestamptz not null,
  day date not null,
  by text not null,
  "for" text,
  who text not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  text text not null,
  -- What a report recommends, each with the day until which it is to be done.
  advice jsonb not null default '[]' check (jsonb_typeof(advice) = 'array'),
  -- About which recommendation something is said, from 1 on.
  about integer check (about > 0),
  transaction xid8 not null default pg_current_xact_id(),
  primary key (region, year, appraisal, number),
  foreign key (region, year, appraisal) references appraisal on delete cascade
);
`

const immutable = /* sql */ `
create trigger never_changed before update or delete on appraisal_entry for each row execute function refuse_change();
create trigger never_emptied before truncate on appraisal_entry execute function refuse_emptying();
`

const guards = /* sql */ `
-- Of which appraisals the table of rights lets somebody do an act on a day: a post that has ended gives none.
create function appraisals_for(of_act text, asker text, on_day date)
  returns table (year integer, number integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  begin
    return query select a.year, a.number from appraisal a
      join "right" r on r.kind = 'appraisal' and r.act = of_act and r.state = a.state
      join person p on p.region = a.region and p.id = asker and p.state = 'active'
      join post on post.region = a.region and post.person = asker and post.role = r.role
        and (post."until" is null or post."until" >= on_day)
      where a.region = asked_region() and case r.scope
        when 'region' then true
        when 'named' then a.evaluator = asker and post.at = a.department
        else post.at = a.department end;
  end $$;

create function keeps_commission() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state') then
    raise exception 'what was commissioned never changes' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and not exists (
    select from appraisal_entry e where (e.region, e.year, e.appraisal, e.to_state)
      = (new.region, new.year, new.number, new.state) and e.transaction = pg_current_xact_id())
  then
    raise exception 'the state of an appraisal moves without an act' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keeps before update on appraisal for each row execute function keeps_commission();
create trigger begins_first before insert on appraisal for each row execute function begins_first('commissioned');
`

const policies = /* sql */ `
alter table appraisal enable row level security;
alter table appraisal_entry enable row level security;
create policy see on appraisal for select using (region = asked_region() and (is_office()
  or (year, number) in (select year, number from appraisals_for('seeAppraisal', asked_person(),
    (now() at time zone 'Asia/Shanghai')::date))));
create policy see on appraisal_entry for select using (region = asked_region() and (is_office()
  or exists (select from appraisal a where (a.region, a.year, a.number)
    = (appraisal_entry.region, appraisal_entry.year, appraisal_entry.appraisal))));
create policy commission on appraisal for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day) and may_in_year('commission', year, coalesce("for", by)));
create policy move on appraisal for update using (region = asked_region() and is_office());
create policy act on appraisal_entry for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day)
  and (year, appraisal) in (select a.year, a.number from appraisals_for(act, coalesce("for", by), day) a));
`

const grants = /* sql */ `
grant select, insert on appraisal, appraisal_entry to mingzhang_app;
grant update (state) on appraisal to mingzhang_app;
`
