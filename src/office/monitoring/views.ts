import { checkMonitoring, monitoringChecks } from "../../check/monitoring/index.ts"
import type { Day } from "../../flow/index.ts"
import { type Lit, lightNames, lightsOf, worstOf } from "../../follow/monitoring/lights.ts"
import { monthsIn } from "../../follow/monitoring/months.ts"
import { Recent } from "../../memo/index.ts"
import { causeNames, chanceNames, moneySourceNames, moneySources } from "../../model/monitoring.ts"
import { monitoringRules } from "../../packs/monitoring.ts"
import { paceOf } from "../../packs/pace.ts"
import { type KeptSheet, sheetEntries } from "../../store/sheets.ts"
import { verdictNames } from "../../targets/verdict.ts"
import type { Caller, Office } from "../office.ts"
import {
  maySeeContent,
  noSheet,
  type RoundAt,
  type SheetAt,
  type SheetScene,
  sheetIn,
  sheetKeyOf,
  sheetScene,
} from "../sheets/scene.ts"
import { aroundOf, doersOf, dueOf, headOf, roundDates, rowOf, seenIn } from "../sheets/views.ts"
import { type Contents, contentsOf, reviewed } from "./look.ts"

/** The dates of monitoring of a year. */
export async function monitoringDates(office: Office, caller: Caller, year: number) {
  return { dates: await roundDates(office, caller, year, "monitoring") }
}

/** Which date of monitoring. */
export type DateAt = Pick<RoundAt, "year" | "until">

/** Every sheet of a date that the caller may see, with both lights of every project where its contents may be seen. */
export async function monitoringView(office: Office, caller: Caller, { year, until }: DateAt) {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, { use: "monitoring", year, until }, null)
    const doers = doersOf(office, scene)
    const seen = seenIn(scene)
    const contents = await contentsOf(trx, scene, aroundOf(seen))
    const kept = new Map(contents.sheets.map((sheet) => [sheet.code, sheet]))
    return {
      ...dueOf(office, scene),
      months: monthsIn(year, until),
      sheets: seen.map((sheet) => {
        const found = maySeeContent(scene, sheet) ? kept.get(sheet.code) : undefined
        const reported = found ? rememberedSummary(office, scene, found, contents) : null
        return { ...rowOf(scene, sheet, doers), reported }
      }),
    }
  })
}

/** One sheet: what was approved, what is reported, how it is judged, what is wrong, what can be done. */
export async function sheetView(office: Office, caller: Caller, { year, until, code }: Omit<SheetAt, "use">) {
  return office.store.office(caller.region, async (trx) => {
    const at = { use: "monitoring", year, until, code } as const
    const scene = await sheetScene(office, trx, caller, at, code)
    const sheet = sheetIn(scene, code)
    if (!sheet || !maySeeContent(scene, sheet)) throw noSheet("monitoring", code)
    const contents = await contentsOf(trx, scene, sheet.department)
    const kept = contents.sheets.find((each) => each.code === code)!
    const review = reviewed(scene, kept, contents)
    const entries = await sheetEntries(trx, sheetKeyOf(caller, at))
    return {
      ...headOf(office, scene, sheet, kept, entries),
      months: monthsIn(year, until),
      projects: kept.projects.map((project) => {
        const judged = project.indicators.map(({ id }) => review.judged.get(id)!)
        const lights = lightsFor(scene, review, project.id)
        return {
          ...project,
          ...lights,
          money: review.money.get(project.id)!,
          indicators: project.indicators.map((indicator, i) => {
            const { is, because, by, atEnd } = judged[i]!
            return { ...indicator, is, isName: verdictNames[is], because, by, atEnd: atEnd?.because ?? null }
          }),
        }
      }),
      fills: kept.fills,
      findings: checkMonitoring(review),
      words: { chances: chanceNames, causes: causeNames, sources: moneySourceNames },
    }
  })
}

type Summary = ReturnType<typeof summaryOf>

/** How many summaries of sheets are remembered: those of a few dates of a large county. */
const most = 2000

const known = new WeakMap<Office, Recent<Summary>>()

/** A summary follows from what was saved and what the book says: the same is not found out again for every list. */
function rememberedSummary(
  office: Office,
  scene: SheetScene,
  sheet: KeptSheet<"monitoring">,
  contents: Contents,
): Summary {
  const { region, year, until } = scene.round
  const money = contents.known(sheet.code)
  const paid = sheet.projects.flatMap((project) => moneySources.map((source) => money.of(project, source)))
  const before = contents.before.get(sheet.code)?.version ?? ""
  // A demonstration that was made again begins with the same numbers.
  const saved = [sheet.version, sheet.savedAt?.getTime(), ...sheet.projects.map(({ id }) => id)]
  const key = JSON.stringify([region, scene.region.place, year, until, sheet.code, before, saved, paid])
  let all = known.get(office)
  if (!all) {
    all = new Recent(most, () => 1)
    known.set(office, all)
  }
  const found = all.get(key)
  if (found) return found
  const made = summaryOf(scene, sheet, contents)
  all.set(key, made)
  return made
}

/** How a sheet stands, in a line of a list. */
function summaryOf(scene: SheetScene, sheet: KeptSheet<"monitoring">, contents: Contents) {
  const review = reviewed(scene, sheet, contents)
  const findings = checkMonitoring(review)
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const projects = sheet.projects.map(({ id, code, name, indicators }) => {
    const { budget, adjusted, paid } = review.money.get(id)!
    return {
      id,
      code,
      name,
      indicators: indicators.length,
      ...lightsFor(scene, review, id),
      money: { budget, adjusted, paid },
    }
  })
  const all = projects.flatMap(({ goal, paying }) => [goal.is, paying.is])
  return {
    found: [...Map.groupBy(findings, ({ check }) => check)].map(([check, those]) => ({
      check,
      title: monitoringChecks.find(({ id }) => id === check)?.title ?? "",
      severity: those[0]!.severity as string,
      count: those.length,
      says: those[0]!.message,
    })),
    errors: count("error"),
    warnings: count("warning"),
    worst: worstOf(all),
    worstName: lightNames[worstOf(all)],
    projects,
  }
}

function lightsFor({ region, round }: SheetScene, review: ReturnType<typeof reviewed>, id: string) {
  const project = review.sheet.projects.find((each) => each.id === id)!
  const judged = project.indicators.map((indicator) => review.judged.get(indicator.id)!)
  const pace = paceOf(region.place)
  const { goal, money, says, rank } = lightsOf(project, judged, review.money.get(id)!, round.until, pace)
  return { goal: lit(goal), paying: lit(money), says, rank }
}

function lit({ is, because }: Lit) {
  return { is, isName: lightNames[is], because }
}

/** The day up to which a place usually monitors in a year. */
export function usualDate(place: string, year: number): Day {
  const { month } = monitoringRules(place)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, "0")}-${String(last).padStart(2, "0")}`
}
