import { type Kysely, sql } from "kysely"

/**
 * A save is one statement and its own transaction, and the only way to write to a draft. It asks once whether who asks may
 * fill this budget now, after the row of the body is locked, and not once for every table it writes to: that took longer
 * than the save.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const each of [people, rights, trigger, saving, theOnlyWay]) await sql.raw(each).execute(db)
}

const people = /* sql */ `
-- Everyone who has an account in a region, or some of them, and who acts for whom: planned once a connection.
create function people_of(of_region text, ids text[], out persons jsonb, out posts jsonb, out deputies jsonb)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
  begin
    select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]') into persons from person p
      where p.region = of_region and (ids is null or p.id = any(ids));
    select coalesce(jsonb_agg(to_jsonb(p) order by p.person, p.role, p.at), '[]') into posts from post p
      where p.region = of_region and (ids is null or p.person = any(ids));
    select coalesce(jsonb_agg(to_jsonb(d) order by d."from"), '[]') into deputies from deputy d
      where d.region = of_region and (ids is null or d.by = any(ids));
  end $$;
`

const rights = /* sql */ `
-- Whether the table of rights lets somebody do an act at one body, in the state it is in.
create function may_at_body(of_act text, of_year integer, of_code text, who text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
  begin return exists (
    select from body b
    join "right" r on r.kind = b.kind and r.state = b.state and r.act = of_act
    where b.region = asked_region() and b.year = of_year and b.code = of_code
      and (r.role = 'anyone' or exists (
        select from person join post on post.region = person.region and post.person = person.id
        where person.region = b.region and person.id = who and person.state = 'active' and post.role = r.role
          and case r.scope when 'region' then true when 'own' then post.at = b.code else post.at = b.department end)));
  end $$;
`

/**
 * The record a change is about: looked up change by change, by its key. As a plain join it is planned once for a hundred
 * changes whatever there are, and goes through the whole budget.
 */
const found = `left join lateral (
        select r.ctid, r.version, r.place, r.data from record r where r.region = at_region and r.year = at_year
          and r.body = at_body and r.kind = w.change ->> 'kind' and r.id = w.change ->> 'id' offset 0) r on true`

const trigger = /* sql */ `
-- Most changes of a body are that it was saved once more.
drop trigger moved_by_entry on body;
create trigger moved_by_entry before update on body for each row when (new.state is distinct from old.state)
  execute function moved_by_entry();
`

const saving = /* sql */ `
drop function save_draft;
create function save_draft(at_region text, asker text, at_year integer, at_body text, named uuid, why text,
  undoes integer, by text, principal text, at timestamptz, changes jsonb, out number integer, out again boolean)
  language plpgsql security definer set search_path = public, pg_temp
  -- Everything is found by its key, also by plans that were made while a table was still empty.
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  #variable_conflict use_variable
  declare
    explains boolean := jsonb_path_exists(changes, '$[*] ? (@.kind == "explanations")');
    conflicts jsonb;
    fills boolean := jsonb_path_exists(changes, '$[*] ? (@.kind != "explanations")');
  begin
    perform set_config('mingzhang.region', at_region, true), set_config('mingzhang.person', asker, true);
    update body b set saves = saves + 1 where b.region = at_region and b.year = at_year and b.code = at_body
      returning b.saves into strict number;
    -- The state cannot move any more: whoever moves it waits for this row.
    if asker is distinct from coalesce(principal, by)
      or not acts_for(by, principal, (at at time zone 'Asia/Shanghai')::date)
      -- Explaining is a right of its own; a save of nothing counts as filling.
      or (explains and not may_at_body('explain', at_year, at_body, asker))
      or ((fills or not explains) and not may_at_body('edit', at_year, at_body, asker))
    then
      raise exception 'not for % to fill % now', by, at_body using errcode = 'insufficient_privilege';
    end if;
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
      from jsonb_array_elements(changes) with ordinality w(change, n) ${found}
      where coalesce(r.version, 0) <> (w.change ->> 'seen')::integer;
    if conflicts is not null then
      raise exception 'changed meanwhile' using errcode = 'MZ409', detail = conflicts;
    end if;
    insert into edit (region, year, body, save, sequence, kind, id, before, after)
      select at_region, at_year, at_body, number, w.n - 1, w.change ->> 'kind', w.change ->> 'id',
        case when r.version is not null then jsonb_build_object('place', r.place, 'data', r.data) end,
        case when w.change -> 'data' <> 'null' then
          jsonb_build_object('place', w.change -> 'place', 'data', w.change -> 'data') end
      from jsonb_array_elements(changes) with ordinality w(change, n) ${found};
    -- Nobody else saves this budget meanwhile, so that a row is where it was found.
    delete from record where ctid = any(array(
      select r.ctid from jsonb_array_elements(changes) w(change) ${found} where w.change -> 'data' = 'null'));
    insert into record (region, year, body, kind, id, version, place, data)
      select at_region, at_year, at_body, w.change ->> 'kind', w.change ->> 'id', number,
        (w.change ->> 'place')::integer, w.change -> 'data'
      from jsonb_array_elements(changes) w(change) where w.change -> 'data' <> 'null'
      on conflict (region, year, body, kind, id)
      do update set version = excluded.version, place = excluded.place, data = excluded.data;
  end $$;
`

const theOnlyWay = /* sql */ `
drop policy insert_filled on record;
drop policy update_filled on record;
drop policy delete_filled on record;
drop policy fill on save;
drop policy fill on edit;
revoke insert, update, delete on record, save, edit from mingzhang_app;
`
