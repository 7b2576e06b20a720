import { sql } from "kysely"
import type { PublicQuestion } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"

/** A question of the public at a page, as everybody sees it. */
export interface Question extends PublicQuestion {
  readonly number: number
  readonly path: string
}

/** A question as the office sees it. */
export type HeldQuestion = Question & {
  readonly state: "held" | "shown" | "refused"
}

const columns = sql`number, path, about, text, at, answer, answered_at as "answeredAt"`

/** The questions at a page that the office let be shown, in the order they were asked. */
export async function questionsAt(trx: Work, region: string, path: string): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select ${columns} from question where region = ${region} and path = ${path} and state = 'shown'
    order by number`.execute(trx)
  return rows
}

/** Whether a region takes questions, and how many have no answer. */
export async function askingIn(trx: Work, region: string): Promise<{ isOpen: boolean; unanswered: number }> {
  const { rows } = await sql<{ isOpen: boolean; unanswered: number }>`
    select coalesce((select is_open from asking where region = ${region}), true) as "isOpen",
      unanswered_questions(${region}) as unanswered
    from portal_region where code = ${region}`.execute(trx)
  return rows[0] ?? { isOpen: false, unanswered: 0 }
}

/** How much was asked: by one asker in the last hour, and of the region so far without having been looked at. */
export async function askedLately(
  trx: Work,
  region: string,
  asker: string,
): Promise<{ byAsker: number; held: number }> {
  const { rows } = await sql<{ byAsker: number; held: number }>`
    select (select count(*) from question where asker = ${asker} and at > now() - interval '1 hour') as "byAsker",
      (select count(*) from question where region = ${region} and state = 'held') as held`.execute(trx)
  return rows[0]!
}

/** Writes a question down; nobody sees it until the office has looked. */
export async function insertQuestion(
  trx: Work,
  region: string,
  { path, about, text, asker }: Pick<Question, "path" | "about" | "text"> & { readonly asker: string },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into question (region, path, about, text, asker) values (${region}, ${path}, ${about}, ${text}, ${asker})
    returning number`.execute(trx)
  return rows[0]!.number
}

/** Every question of a region, the newest first. */
export async function allQuestions(trx: Work, region: string): Promise<HeldQuestion[]> {
  const { rows } = await sql<HeldQuestion>`
    select ${columns}, state from question where region = ${region} order by number desc limit 1000`.execute(
    trx,
  )
  return rows
}

/** Shows a question, refuses it or answers it; false when there is no such question, or it has its answer. */
export async function settleQuestion(
  trx: Work,
  region: string,
  number: number,
  {
    state,
    answer,
    by,
  }: { readonly state: "shown" | "refused"; readonly answer: string | null; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update question set state = ${state}, answer = ${answer}::text, answered_by = ${answer === null ? null : by}::text,
      answered_at = case when ${answer}::text is null then null else now() end
    where region = ${region} and number = ${number} and answer is null`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Switches questions of a region on or off; false when nothing of it was ever published. */
export async function setAsking(trx: Work, region: string, isOpen: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into asking (region, is_open) select code, ${isOpen} from portal_region where code = ${region}
    on conflict (region) do update set is_open = excluded.is_open`.execute(trx)
  return numAffectedRows === 1n
}
