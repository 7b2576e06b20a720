import type { Monitoring, Sheet, SheetDone, SheetEntry } from "../flow/index.ts"
import type { Fills, MonitoredProject } from "../model/monitoring.ts"
import { notify, type Work } from "./database.ts"

/** A date of monitoring: the last day that is looked at, and until when departments report. */
export interface MonitoringDate {
  readonly until: string
  readonly due: string
}

/** Where a sheet is. */
export interface SheetKey {
  readonly region: string
  readonly year: number
  readonly until: string
  readonly body: string
}

/** A sheet with what was approved and what was reported. */
export interface KeptSheet extends Sheet {
  readonly projects: readonly MonitoredProject[]
  readonly fills: Fills
  readonly version: number
  readonly savedAt: Date | null
  readonly savedBy: string | null
}

/** The dates of monitoring of a year, the earliest first. */
export async function datesOf(trx: Work, region: string, year: number): Promise<MonitoringDate[]> {
  return trx
    .selectFrom("monitoring")
    .select(["until", "due"])
    .where("region", "=", region)
    .where("year", "=", year)
    .orderBy("until")
    .execute()
}

/** Sets a date of monitoring, or its deadline anew. */
export async function saveDate(
  trx: Work,
  region: string,
  year: number,
  { until, due }: MonitoringDate,
): Promise<void> {
  await trx
    .insertInto("monitoring")
    .values({ region, year, until, due })
    .onConflict((conflict) => conflict.columns(["region", "year", "until"]).doUpdateSet({ due }))
    .execute()
}

/** Opens a sheet; one that is there stays as it is. */
export async function insertSheet(
  trx: Work,
  { region, year, until, body }: SheetKey,
  { kind, department }: Pick<Sheet, "kind" | "department">,
  projects: readonly MonitoredProject[],
): Promise<boolean> {
  const result = await trx
    .insertInto("sheet")
    .values({
      region,
      year,
      until,
      body,
      kind,
      department,
      state: "filling",
      projects: JSON.stringify(projects),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A date with the states of its sheets: all, or those of one department. */
export async function monitoringOf(
  trx: Work,
  region: string,
  year: number,
  until: string,
  department: string | null = null,
): Promise<Monitoring | null> {
  const date = await trx
    .selectFrom("monitoring")
    .select("due")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .executeTakeFirst()
  if (!date) return null
  const all = sheetRows(trx, region, year, until)
  const rows = await (department === null ? all : all.where("sheet.department", "=", department)).execute()
  return { region, year, until, due: date.due, sheets: rows.map(sheetFrom) }
}

/** The sheets of a date with their contents, as far as the asker may see them. */
export async function sheetsWith(
  trx: Work,
  region: string,
  year: number,
  until: string,
  department: string | null = null,
): Promise<KeptSheet[]> {
  const all = sheetRows(trx, region, year, until).select([
    "sheet.projects",
    "sheet.fills",
    "sheet.version",
    "sheet.saved_at",
    "sheet.saved_by",
  ])
  const rows = await (department === null ? all : all.where("sheet.department", "=", department)).execute()
  return rows.map((row) => ({
    ...sheetFrom(row),
    projects: row.projects,
    fills: row.fills,
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  }))
}

function sheetRows(trx: Work, region: string, year: number, until: string) {
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

/**
 * Saves what is reported, when nobody saved since `seen`; as the asker, by the database's own judgement whether they
 * may. Gives the new number, or null when somebody did.
 */
export async function saveFills(
  trx: Work,
  { region, year, until, body }: SheetKey,
  seen: number,
  fills: Fills,
  by: string,
  at: Date,
): Promise<number | null> {
  const row = await trx
    .updateTable("sheet")
    .set(({ eb }) => ({
      fills: JSON.stringify(fills),
      version: eb("version", "+", 1),
      saved_at: at,
      saved_by: by,
    }))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("body", "=", body)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()
  if (!row) return null
  await notify(trx, { region, year, code: body, what: "save" })
  return row.version
}

/** Makes sure that nobody else acts on sheets of a date, or saves this one, until the transaction ends. */
export async function lockSheet(trx: Work, { region, year, until, body }: SheetKey): Promise<void> {
  await trx
    .selectFrom("monitoring")
    .select("due")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .forUpdate()
    .execute()
  await trx
    .selectFrom("sheet")
    .select("version")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("body", "=", body)
    .forUpdate()
    .execute()
}

/** Writes down an act on a sheet and moves it; what is handed on is kept with the act. */
export async function saveSheetDone(
  trx: Work,
  key: SheetKey,
  { sheet, entry }: SheetDone,
  content: Pick<KeptSheet, "projects" | "fills"> | null,
): Promise<void> {
  const { region, year, until, body } = key
  const { max } = await trx
    .selectFrom("sheet_entry")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("body", "=", body)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto("sheet_entry")
    .values({
      ...key,
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
    .where("body", "=", body)
    .execute()
  await notify(trx, { region, year, code: body, what: "act" })
}

/** What was done to a sheet, the earliest first. */
export async function sheetEntries(
  trx: Work,
  { region, year, until, body }: SheetKey,
): Promise<SheetEntry[]> {
  const rows = await trx
    .selectFrom("sheet_entry")
    .select(["at", "day", "by", "for", "who", "act", "body", "from_state", "to_state", "given"])
    .select(({ eb }) => eb("content", "is not", null).as("is_kept"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
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
