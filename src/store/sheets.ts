import { sql } from "kysely"
import type { Round, Sheet, SheetDone, SheetEntry, SheetUse } from "../flow/index.ts"
import type { EvaluatedSubject, EvaluationFills } from "../model/evaluation.ts"
import type { FinalFills } from "../model/json.ts"
import type { Fills, MonitoredProject } from "../model/monitoring.ts"
import { notify, type Work } from "./database.ts"

/** What sheets are for, and the day up to which they report: what all sheets of a round share. */
export interface RoundKey {
  readonly region: string
  readonly year: number
  readonly until: string
  readonly use: SheetUse
}

/** Where a sheet is. */
export interface SheetKey extends RoundKey {
  readonly body: string
}

/** What was approved, and what was reported of it, by what a sheet is for. */
export interface SheetContent {
  readonly monitoring: { readonly projects: readonly MonitoredProject[]; readonly fills: Fills }
  readonly evaluation: { readonly projects: readonly EvaluatedSubject[]; readonly fills: EvaluationFills }
  /** A final account has nothing approved before it: all of it is what was reported. */
  readonly final: { readonly projects: readonly MonitoredProject[]; readonly fills: FinalFills }
}

/** A sheet with what was approved and what was reported. */
export type KeptSheet<Use extends SheetUse = SheetUse> = Sheet &
  SheetContent[Use] & {
    readonly version: number
    readonly savedAt: Date | null
    readonly savedBy: string | null
    /** Ids of everybody who saved it. */
    readonly savers: readonly string[]
  }

/** A round as it was set: the last day that is looked at, until when departments report, whose rules give points. */
export interface RoundDate {
  readonly until: string
  readonly due: string
  readonly rules: string | null
}

/** The rounds of a year for one use, the earliest first. */
export async function roundsOf(
  trx: Work,
  { region, year, use }: Omit<RoundKey, "until">,
): Promise<RoundDate[]> {
  return trx
    .selectFrom("sheet_round")
    .select(["until", "due", "rules"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("use", "=", use)
    .orderBy("until")
    .execute()
}

/** Sets a round, or its deadline anew; the rules it began with stay. */
export async function saveRound(
  trx: Work,
  { region, year, until, use }: RoundKey,
  { due, rules }: Omit<RoundDate, "until">,
): Promise<void> {
  await trx
    .insertInto("sheet_round")
    .values({ region, year, until, use, due, rules })
    .onConflict((conflict) => conflict.columns(["region", "year", "until", "use"]).doUpdateSet({ due }))
    .execute()
}

/** Opens a sheet; one that is there stays as it is. */
export async function insertSheet<Use extends SheetUse>(
  trx: Work,
  key: SheetKey & { readonly use: Use },
  { kind, department }: Pick<Sheet, "kind" | "department">,
  { projects, fills }: SheetContent[Use],
): Promise<boolean> {
  const { region, year, until, use, body } = key
  const result = await trx
    .insertInto("sheet")
    .values({
      region,
      year,
      until,
      use,
      body,
      kind,
      department,
      state: "filling",
      projects: JSON.stringify(projects),
      fills: JSON.stringify(fills),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A round with the states of its sheets: all, or those of one department. */
export async function roundOf(
  trx: Work,
  key: RoundKey,
  department: string | null = null,
): Promise<(Round & Pick<RoundDate, "rules">) | null> {
  const { region, year, until, use } = key
  const set = await trx
    .selectFrom("sheet_round")
    .select(["due", "rules"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .executeTakeFirst()
  if (!set) return null
  const all = sheetRows(trx, key)
  const rows = await (department === null ? all : all.where("sheet.department", "=", department)).execute()
  return { use, region, year, until, ...set, sheets: rows.map(sheetFrom) }
}

/** The sheets of a round with their contents, as far as the asker may see them. */
export async function sheetsWith<Use extends SheetUse>(
  trx: Work,
  key: RoundKey & { readonly use: Use },
  department: string | null = null,
): Promise<KeptSheet<Use>[]> {
  const all = sheetRows(trx, key).select([
    "sheet.projects",
    "sheet.fills",
    "sheet.version",
    "sheet.saved_at",
    "sheet.saved_by",
    "sheet.savers",
  ])
  const rows = await (department === null ? all : all.where("sheet.department", "=", department)).execute()
  return rows.map((row) => ({
    ...sheetFrom(row),
    // What a sheet is for tells what its columns hold.
    ...({ projects: row.projects, fills: row.fills } as SheetContent[Use]),
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    savers: row.savers,
  }))
}

function sheetRows(trx: Work, { region, year, until, use }: RoundKey) {
  return trx
    .selectFrom("sheet")
    .innerJoin("body", (join) =>
      join
        .onRef("body.region", "=", "sheet.region")
        .onRef("body.year", "=", "sheet.year")
        .onRef("body.code", "=", "sheet.body"),
    )
    .select(["sheet.kind", "sheet.body", "body.name", "sheet.department", "sheet.state"])
    .where("sheet.region", "=", region)
    .where("sheet.year", "=", year)
    .where("sheet.until", "=", until)
    .where("sheet.use", "=", use)
    .orderBy("sheet.department")
    .orderBy("sheet.kind")
    .orderBy("sheet.body")
}

function sheetFrom(row: {
  kind: Sheet["kind"]
  body: string
  name: string
  department: string
  state: string
}): Sheet {
  const { kind, body, name, department, state } = row
  return { kind, code: body, name, department, state: state as Sheet["state"] }
}

/** Who saves, by id and as named on the sheet. */
export interface Saver {
  readonly ids: readonly string[]
  readonly name: string
}

/**
 * Saves what is reported, when nobody saved since `seen`; as the asker, by the database's own judgement whether they
 * may. Gives the new number, or null when somebody did.
 */
export async function saveFills<Use extends SheetUse>(
  trx: Work,
  { region, year, until, use, body }: SheetKey & { readonly use: Use },
  seen: number,
  fills: SheetContent[Use]["fills"],
  { ids, name }: Saver,
  at: Date,
): Promise<number | null> {
  const row = await trx
    .updateTable("sheet")
    .set(({ eb }) => ({
      fills: JSON.stringify(fills),
      version: eb("version", "+", 1),
      saved_at: at,
      saved_by: name,
      savers: sql<
        string[]
      >`(select array_agg(distinct each order by each) from unnest(savers || ${ids}::text[]) each)`,
    }))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()
  if (!row) return null
  await notify(trx, { region, year, code: body, what: "save" })
  return row.version
}

/** Makes sure that nobody else acts on sheets of a round, or saves this one, until the transaction ends. */
export async function lockSheet(trx: Work, { region, year, until, use, body }: SheetKey): Promise<void> {
  await trx
    .selectFrom("sheet_round")
    .select("due")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .forUpdate()
    .execute()
  await trx
    .selectFrom("sheet")
    .select("version")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .forUpdate()
    .execute()
}

/** Writes down an act on a sheet and moves it; what is handed on is kept with the act. */
export async function saveSheetDone(
  trx: Work,
  key: SheetKey,
  { sheet, entry }: SheetDone,
  content: object | null,
): Promise<void> {
  const { region, year, until, use, body } = key
  const { max } = await trx
    .selectFrom("sheet_entry")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto("sheet_entry")
    .values({
      ...{ region, year, until, use, body },
      number: (max ?? 0) + 1,
      at: new Date(entry.at),
      day: entry.day,
      by: entry.by,
      for: entry.for,
      who: entry.who,
      act: entry.act,
      from_state: entry.from,
      to_state: entry.to,
      given: JSON.stringify(entry.given),
      content: entry.isKept && content ? JSON.stringify(content) : null,
    })
    .execute()
  await trx
    .updateTable("sheet")
    .set({ state: sheet.state })
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .execute()
  await notify(trx, { region, year, code: body, what: "act" })
}

/** What was done to a sheet, the earliest first. */
export async function sheetEntries(
  trx: Work,
  { region, year, until, use, body }: SheetKey,
): Promise<SheetEntry[]> {
  const rows = await trx
    .selectFrom("sheet_entry")
    .select(["at", "day", "by", "for", "who", "act", "body", "from_state", "to_state", "given"])
    .select(({ eb }) => eb("content", "is not", null).as("is_kept"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .orderBy("number")
    .execute()
  return rows.map((row) => ({
    at: row.at.getTime(),
    day: row.day,
    by: row.by,
    for: row.for,
    who: row.who,
    act: row.act as SheetEntry["act"],
    code: row.body,
    from: row.from_state as SheetEntry["from"],
    to: row.to_state as SheetEntry["to"],
    given: row.given as SheetEntry["given"],
    isKept: Boolean(row.is_kept),
  }))
}

/** What was kept of a sheet with the last time an act was done to it; null when it was not. */
export async function contentOfAct(
  trx: Work,
  { region, year, until, use, body }: SheetKey,
  act: string,
): Promise<unknown> {
  const row = await trx
    .selectFrom("sheet_entry")
    .select("content")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .where("act", "=", act)
    .where("content", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  return row?.content ?? null
}

/** Codes of the units of a year by their departments. */
export async function unitsBelow(
  trx: Work,
  region: string,
  year: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await trx
    .selectFrom("body")
    .select(["code", "department"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("kind", "=", "unit")
    .orderBy("code")
    .execute()
  const groups = Map.groupBy(rows, ({ department }) => department)
  return new Map([...groups].map(([department, units]) => [department, units.map(({ code }) => code)]))
}
