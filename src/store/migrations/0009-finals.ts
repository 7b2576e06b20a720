import { type Kysely, sql } from "kysely"

/** Final accounts are sheets, too: handed from unit to department to bureau, then approved, replied and published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [uses, guards, policies]) await sql.raw(each).execute(db)
}

const uses = /* sql */ `
do $$
declare
  old record;
begin
  for old in select conrelid::regclass as of_table, conname from pg_constraint
    where contype = 'c' and conrelid in ('sheet_round'::regclass, 'sheet'::regclass, 'sheet_entry'::regclass)
      and pg_get_constraintdef(oid) ~ '\\muse\\M'
  loop
    execute format('alter table %s drop constraint %I', old.of_table, old.conname);
  end loop;
end $$;
${["sheet_round", "sheet", "sheet_entry"]
  .map((table) => `alter table ${table} add check (use in ('monitoring', 'evaluation', 'final'));`)
  .join("\n")}
alter table sheet_round add check ((rules is not null) = (use = 'evaluation'));
alter table sheet add check (kind in ('department' || initcap(use), 'unit' || initcap(use)));
`

const guards = /* sql */ `
create or replace function sheets_for(of_act text, who text)
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
      where r.act = of_act and (r.kind like '%Monitoring' or r.kind like '%Evaluation' or r.kind like '%Final')
      group by 1, 2, 3
    loop
      return query select sheet.year, sheet.until, sheet.use, sheet.body from sheet
        where sheet.region = asked_region() and sheet.kind = held.of_kind and sheet.state = any(held.states)
          and case held.over when 'region' then true when 'own' then sheet.body = held.at
            else sheet.department = held.at end;
    end loop;
  end $$;
`

const policies = /* sql */ `
-- The office's budgets on the shelf are versions that were published; its final accounts come with the act that publishes them.
drop policy enter on publication;
create policy enter on publication for insert with check (is_office() and region = asked_region()
  and case when origin <> 'office' then exists (select from original o where o.sha256 = publication.id)
    when stage = 'final' then exists (select from sheet_entry e
      where (e.region, e.year, e.body, e.use, e.act)
        = (publication.region, publication.year, publication.body, 'final', 'publish')
      and e.transaction = pg_current_xact_id())
    else exists (select from version v
      where (v.region, v.year, v.body, v.kind, v.sha256)
        = (publication.region, publication.year, publication.body, 'publication', publication.id)) end);
`
