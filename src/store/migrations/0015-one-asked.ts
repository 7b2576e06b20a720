import { type Kysely, sql } from "kysely"

/** Who writes of one body or one sheet is asked about that one, not about all in which they may do the same. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [rights, policies]) await sql.raw(each).execute(db)
}

const rights = /* sql */ `
-- Whether the table of rights lets somebody do an act on one sheet, in the state it is in.
create function may_at_sheet(of_act text, of_year integer, of_until date, of_use text, of_body text, who text)
  returns boolean language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  begin return exists (
    select from sheet s
    join "right" r on r.kind = s.kind and r.state = s.state and r.act = of_act
    join post on post.region = s.region and post.person = who and post.role = r.role
      and case r.scope when 'region' then true when 'own' then post.at = s.body else post.at = s.department end
    join person on person.region = s.region and person.id = who and person.state = 'active'
    where s.region = asked_region() and s.year = of_year and s.until = of_until and s.use = of_use and s.body = of_body);
  end $$;
`

const policies = /* sql */ `
drop policy act on entry;
create policy act on entry for insert with check (region = asked_region() and is_office() and acts_for(by, "for", day)
  and case when kind = 'year' then may_in_year(act, year, coalesce("for", by))
    else may_at_body(act, year, code, coalesce("for", by)) end);
drop policy act on sheet_entry;
create policy act on sheet_entry for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day) and may_at_sheet(act, year, until, use, body, coalesce("for", by)));
drop policy say on second_score;
create policy say on second_score for insert with check (region = asked_region() and is_office()
  and acts_for(by, "for", day)
  and may_at_sheet(case level when 'answer' then 'answerScore' else 'rescore' end, year, until, use, body,
    coalesce("for", by)));
drop policy fill on sheet;
create policy fill on sheet for update using (region = asked_region()
  and (is_office() or may_at_sheet('edit', year, until, use, body, asked_person())));
`
