import { type Kysely, sql } from "kysely"

/**
 * What an act on an appraisal brings beside its words: criteria, points, who is asked, a working paper. Papers are kept once
 * a region, by their digest, where evidence is; who is appraised sees neither them nor who was asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
alter table appraisal_entry add column work jsonb not null default '{}' check (jsonb_typeof(work) = 'object'),
  add check ((act = 'filePaper') = (work ? 'paper')),
  add check ((act = 'nameExpert') = (work ? 'expert'));
drop policy see on appraisal_entry;
create policy see on appraisal_entry for select using (region = asked_region() and (is_office()
  or (year, appraisal) in (select year, number from appraisals_for(
    case when act in ('filePaper', 'nameExpert', 'takeOpinion') then 'seePapers' else 'seeAppraisal' end, asked_person(),
    (now() at time zone 'Asia/Shanghai')::date))));
`
