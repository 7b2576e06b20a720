import { sql } from "kysely"
import type { Appraisal, AppraisalEntry } from "../flow/index.ts"
import { notify, type Work } from "./database.ts"

/** Where an appraisal is. */
export interface AppraisalKey {
  readonly region: string
  readonly year: number
  readonly number: number
}

/** An appraisal with everything that was done to it. */
export interface KeptAppraisal extends Appraisal {
  readonly evaluatorName: string
  /** The day it was commissioned, and by whom. */
  readonly day: string
  readonly who: string
  readonly entries: readonly AppraisalEntry[]
}

/** The appraisals of a year that the asker may see, or one of them, the earliest first. */
export async function appraisalsOf(
  trx: Work,
  { region, year, number }: Omit<AppraisalKey, "number"> & { readonly number?: number },
): Promise<KeptAppraisal[]> {
  const all = trx
    .selectFrom("appraisal")
    .innerJoin("body", (join) =>
      join
        .onRef("body.region", "=", "appraisal.region")
        .onRef("body.year", "=", "appraisal.year")
        .onRef("body.code", "=", "appraisal.department"),
    )
    .innerJoin("person", (join) =>
      join.onRef("person.region", "=", "appraisal.region").onRef("person.id", "=", "appraisal.evaluator"),
    )
    .select([
      "appraisal.number",
      "appraisal.department",
      "body.name as departmentName",
      "appraisal.title",
      "appraisal.evaluator",
      "person.name as evaluatorName",
      "appraisal.due",
      "appraisal.state",
      "appraisal.day",
      "appraisal.who",
    ])
    .where("appraisal.region", "=", region)
    .where("appraisal.year", "=", year)
    .orderBy("appraisal.number")
  const rows = await (number === undefined ? all : all.where("appraisal.number", "=", number)).execute()
  if (rows.length === 0) return []
  const entries = Map.groupBy(
    await entriesOf(
      trx,
      { region, year },
      rows.map((row) => row.number),
    ),
    (entry) => entry.appraisal,
  )
  return rows.map((row) => {
    const own = (entries.get(row.number) ?? []).map(({ appraisal: _, ...entry }) => entry)
    return {
      ...row,
      region,
      year,
      entries: own,
      advice: adviceIn(own),
      criteria: own.findLast(({ act }) => act === "planWork")?.work.criteria ?? [],
      experts: expertsIn(own),
      papers: own.filter(({ act }) => act === "filePaper").length,
    }
  })
}

async function entriesOf(
  trx: Work,
  { region, year }: Omit<AppraisalKey, "number">,
  numbers: readonly number[],
): Promise<(AppraisalEntry & { readonly appraisal: number })[]> {
  const rows = await trx
    .selectFrom("appraisal_entry")
    .selectAll()
    .where("region", "=", region)
    .where("year", "=", year)
    .where(sql<boolean>`appraisal = any(${numbers})`)
    .orderBy("appraisal")
    .orderBy("number")
    .execute()
  return rows.map(({ appraisal, at, day, by, for: principal, who, act, from_state, to_state, ...rest }) => ({
    appraisal,
    at: at.getTime(),
    day,
    by,
    for: principal,
    who,
    act: act as AppraisalEntry["act"],
    from: from_state,
    to: to_state,
    text: rest.text,
    advice: rest.advice,
    about: rest.about,
    work: rest.work,
  }))
}

/** Who was named to be asked, and whether an opinion of theirs was written down. */
function expertsIn(entries: readonly AppraisalEntry[]): Appraisal["experts"] {
  const heard = new Set(entries.flatMap(({ act, about }) => (act === "takeOpinion" ? [about] : [])))
  return entries
    .flatMap(({ work: { expert } }) => (expert ? [expert] : []))
    .map((expert, i) => ({ ...expert, isHeard: heard.has(i + 1) }))
}

/** What the report that was delivered last recommends, and what of it was settled since. */
function adviceIn(entries: readonly AppraisalEntry[]): Appraisal["advice"] {
  const from = entries.findLastIndex(({ act }) => act === "deliver")
  if (from < 0) return []
  const of = (wanted: AppraisalEntry["act"]) =>
    new Set(entries.slice(from).flatMap(({ act, about }) => (act === wanted ? [about] : [])))
  const [reported, settled] = [of("remedy"), of("settle")]
  return entries[from]!.advice.map((each, i) => ({
    ...each,
    isReported: reported.has(i + 1),
    isSettled: settled.has(i + 1),
  }))
}

/** Writes down a commission; gives its number. */
export async function insertAppraisal(
  trx: Work,
  { region, year }: Omit<AppraisalKey, "number">,
  commission: Pick<Appraisal, "title" | "department" | "evaluator" | "due"> & {
    readonly at: Date
    readonly day: string
    readonly by: string
    readonly for: string | null
    readonly who: string
  },
): Promise<number> {
  const { max } = await trx
    .selectFrom("appraisal")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .executeTakeFirstOrThrow()
  const number = (max ?? 0) + 1
  await trx
    .insertInto("appraisal")
    .values({ region, year, number, state: "commissioned", ...commission })
    .execute()
  await notify(trx, { region, year, code: commission.department, what: "act" })
  return number
}

/** Makes sure that nobody else acts on an appraisal until the transaction ends. */
export async function lockAppraisal(trx: Work, { region, year, number }: AppraisalKey): Promise<void> {
  await trx
    .selectFrom("appraisal")
    .select("state")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("number", "=", number)
    .forUpdate()
    .execute()
}

/** Writes down an act on an appraisal and moves it. */
export async function saveAppraisalEntry(
  trx: Work,
  { region, year, number, department, state }: Pick<Appraisal, "department" | "state"> & AppraisalKey,
  { at, from, to, advice, work, ...entry }: AppraisalEntry,
): Promise<void> {
  const { max } = await trx
    .selectFrom("appraisal_entry")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("appraisal", "=", number)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto("appraisal_entry")
    .values({
      ...entry,
      region,
      year,
      appraisal: number,
      number: (max ?? 0) + 1,
      at: new Date(at),
      from_state: from,
      to_state: to,
      advice: JSON.stringify(advice),
      work: JSON.stringify(work),
    })
    .execute()
  if (to !== state)
    await trx
      .updateTable("appraisal")
      .set({ state: to })
      .where("region", "=", region)
      .where("year", "=", year)
      .where("number", "=", number)
      .execute()
  await notify(trx, { region, year, code: department, what: "act" })
}
