import type { MonitoringReview } from "../../check/monitoring/check.ts"
import { checkMonitoring } from "../../check/monitoring/index.ts"
import { knownFrom } from "../../follow/monitoring/from-book.ts"
import type { KnownMoney } from "../../follow/monitoring/money.ts"
import { reviewOf } from "../../follow/monitoring/review.ts"
import type { Finding } from "../../model/finding.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { type KeptSheet, roundsOf, sheetsWith } from "../../store/sheets.ts"
import type { Look, SheetScene } from "../sheets/scene.ts"

type Kept = KeptSheet<"monitoring">

/** Sheets of monitoring with their contents, and what they are looked at with. */
export interface Contents {
  readonly sheets: readonly Kept[]
  /** What was reported at the date before, by code. */
  readonly before: ReadonlyMap<string, Pick<Kept, "fills" | "version">>
  /** What the book of movements says up to the day, of a unit's projects. */
  known(code: string): KnownMoney
}

/** Sheets with their contents, and what was reported at the date before by each. */
export async function contentsOf(
  trx: Work,
  { round }: Pick<SheetScene, "round">,
  department: string | null,
): Promise<Contents> {
  const { region, year, until } = round
  const key = { region, year, until, use: "monitoring" } as const
  const earlier = (await roundsOf(trx, key)).findLast((date) => date.until < until)
  const before = earlier ? await sheetsWith(trx, { ...key, until: earlier.until }, department) : []
  const sheets = await sheetsWith(trx, key, department)
  const moment = { asOf: until, knownOn: "9999-12-31" }
  const units = department === null ? null : sheets.map(({ code }) => code)
  const standings = await standingsOf(trx, { region, year }, moment, units)
  const isPaidFrom = standings.some(({ paid }) => paid !== 0)
  return {
    sheets,
    known: (code) => knownFrom(standings, code, isPaidFrom),
    before: new Map(before.map((sheet) => [sheet.code, sheet])),
  }
}

/** A sheet judged. */
export function reviewed(
  { region, round }: Pick<SheetScene, "region" | "round">,
  { code, name, projects, fills }: Kept,
  { before, known }: Pick<Contents, "before" | "known">,
): MonitoringReview {
  const { year, until } = round
  return reviewOf(
    { year, of: code, name, until, projects, fills },
    { place: region.place, before: before.get(code)?.fills ?? null, known: known(code) },
  )
}

/** What is found on a sheet. */
export function findingsOn(
  scene: Pick<SheetScene, "region" | "round">,
  sheet: Kept,
  beside: Pick<Contents, "before" | "known">,
): Finding[] {
  return checkMonitoring(reviewed(scene, sheet, beside))
}

/** The sheets of a department, and how they are judged before they are handed on. */
export async function monitoringLook(trx: Work, scene: SheetScene, department: string): Promise<Look> {
  const contents = await contentsOf(trx, scene, department)
  return {
    sheets: contents.sheets,
    findingsOn: (kept) => findingsOn(scene, kept as Kept, contents),
  }
}
