import type { MonitoringReview } from "../../check/monitoring/check.ts"
import { checkMonitoring } from "../../check/monitoring/index.ts"
import {
  type Act,
  type Actor,
  actorFor,
  dayAt,
  type Monitoring,
  may,
  type People,
  type Sheet,
  sheetThing,
} from "../../flow/index.ts"
import type { Standing } from "../../follow/book/view.ts"
import { knownFrom } from "../../follow/monitoring/from-book.ts"
import { reviewOf } from "../../follow/monitoring/review.ts"
import type { Finding } from "../../model/finding.ts"
import type { Fills } from "../../model/monitoring.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { datesOf, type KeptSheet, monitoringOf, sheetsWith } from "../../store/monitoring.ts"
import { peopleOf } from "../../store/people.ts"
import { type Region, regionsIn } from "../../store/regions.ts"
import { type Caller, missing, must, type Office } from "../office.ts"

/** Where a sheet is, as a caller names it. */
export interface SheetAt {
  readonly year: number
  readonly until: string
  readonly code: string
}

/** A date of monitoring and who has an account, as an act on one of its sheets sees them. */
export interface MonitoringScene {
  readonly region: Region
  readonly monitoring: Monitoring
  readonly people: People
  readonly actor: Actor
  /** How far the quotas of each unit are at the date, as known today. */
  readonly book: ReadonlyMap<string, readonly Standing[]>
}

/** Loads a date of monitoring: all of it, or the sheets of the department of one body. */
export async function monitoringScene(
  office: Office,
  trx: Work,
  caller: Caller,
  year: number,
  until: string,
  around: string | null,
): Promise<MonitoringScene> {
  const region = (await regionsIn(trx)).find(({ code }) => code === caller.region)
  const monitoring = await monitoringOf(trx, caller.region, year, until)
  if (!region || !monitoring) throw missing(`${year}年截止${until}的监控`)
  const people = await peopleOf(trx, caller.region)
  const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
  const department = monitoring.sheets.find(({ code }) => code === around)?.department
  const sheets =
    around === null ? monitoring.sheets : monitoring.sheets.filter((each) => each.department === department)
  const standings = await standingsOf(
    trx,
    { region: region.code, year },
    { asOf: until, knownOn: dayAt(office.now()) },
    sheets.map(({ code }) => code),
  )
  const book = Map.groupBy(standings, ({ quota }) => quota.unit)
  return { region, monitoring: { ...monitoring, sheets }, people, actor, book }
}

/** Whether an actor may do an act that changes no state of a sheet. */
export function mayOnSheet({ monitoring, actor }: MonitoringScene, sheet: Sheet, act: Act): boolean {
  return may(actor, act, sheetThing(monitoring.region, sheet), sheet.state).ok
}

/** Whether somebody sees what is reported: as the table says, and of units what their department handed on. */
export function maySeeContent(scene: MonitoringScene, sheet: Sheet): boolean {
  if (mayOnSheet(scene, sheet, "seeDraft") || mayOnSheet(scene, sheet, "seeSubmission")) return true
  const above = scene.monitoring.sheets.find(
    ({ kind, department }) => kind === "departmentMonitoring" && department === sheet.department,
  )
  return (
    sheet.kind === "unitMonitoring" &&
    above?.state === "received" &&
    mayOnSheet(scene, above, "seeSubmission")
  )
}

/** Sheets with their contents, and what was reported at the date before by each. */
export async function contentsOf(
  trx: Work,
  region: string,
  year: number,
  until: string,
  department: string | null,
): Promise<{ readonly sheets: readonly KeptSheet[]; readonly before: ReadonlyMap<string, Fills> }> {
  const earlier = (await datesOf(trx, region, year)).findLast((date) => date.until < until)
  const before = earlier ? await sheetsWith(trx, region, year, earlier.until, department) : []
  return {
    sheets: await sheetsWith(trx, region, year, until, department),
    before: new Map(before.map(({ code, fills }) => [code, fills])),
  }
}

/** A sheet judged. */
export function reviewed(
  { region, monitoring, book }: Pick<MonitoringScene, "region" | "monitoring" | "book">,
  { code, name, projects, fills }: KeptSheet,
  before: Fills | null,
): MonitoringReview {
  const { year, until } = monitoring
  const known = knownFrom(book.get(code) ?? [])
  return reviewOf({ year, of: code, name, until, projects, fills }, { place: region.place, before, known })
}

/** What is found on a sheet. */
export function findingsOn(
  scene: Pick<MonitoringScene, "region" | "monitoring" | "book">,
  sheet: KeptSheet,
  before: Fills | null,
): Finding[] {
  return checkMonitoring(reviewed(scene, sheet, before))
}
