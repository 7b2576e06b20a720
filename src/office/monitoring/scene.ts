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
import { knownFrom } from "../../follow/monitoring/from-book.ts"
import type { KnownMoney } from "../../follow/monitoring/money.ts"
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
  if (around === null) return { region, monitoring, people, actor }
  const department = monitoring.sheets.find(({ code }) => code === around)?.department
  const sheets = monitoring.sheets.filter((each) => each.department === department)
  return { region, monitoring: { ...monitoring, sheets }, people, actor }
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

/** Sheets with their contents, and what they are looked at with. */
export interface Contents {
  readonly sheets: readonly KeptSheet[]
  /** What was reported at the date before, by code. */
  readonly before: ReadonlyMap<string, Fills>
  /** What the book of movements says up to the day, of a unit's projects. */
  known(code: string): KnownMoney
}

/** Sheets with their contents, and what was reported at the date before by each. */
export async function contentsOf(
  trx: Work,
  region: string,
  year: number,
  until: string,
  department: string | null,
): Promise<Contents> {
  const earlier = (await datesOf(trx, region, year)).findLast((date) => date.until < until)
  const before = earlier ? await sheetsWith(trx, region, year, earlier.until, department) : []
  const sheets = await sheetsWith(trx, region, year, until, department)
  const moment = { asOf: until, knownOn: "9999-12-31" }
  const units = department === null ? null : sheets.map(({ code }) => code)
  const standings = await standingsOf(trx, { region, year }, moment, units)
  const isPaidFrom = standings.some(({ paid }) => paid !== 0)
  return {
    sheets,
    known: (code) => knownFrom(standings, code, isPaidFrom),
    before: new Map(before.map(({ code, fills }) => [code, fills])),
  }
}

/** A sheet judged. */
export function reviewed(
  { region, monitoring }: Pick<MonitoringScene, "region" | "monitoring">,
  { code, name, projects, fills }: KeptSheet,
  { before, known }: Pick<Contents, "before" | "known">,
): MonitoringReview {
  const { year, until } = monitoring
  return reviewOf(
    { year, of: code, name, until, projects, fills },
    {
      place: region.place,
      before: before.get(code) ?? null,
      known: known(code),
    },
  )
}

/** What is found on a sheet. */
export function findingsOn(
  scene: Pick<MonitoringScene, "region" | "monitoring">,
  sheet: KeptSheet,
  beside: Pick<Contents, "before" | "known">,
): Finding[] {
  return checkMonitoring(reviewed(scene, sheet, beside))
}
