import { checkMonitoring, monitoringChecks } from "../../check/monitoring/index.ts"
import {
  actNames,
  actsOnSheet,
  type Day,
  dayAt,
  daysBetween,
  doersIn,
  nameOfState,
  needNames,
  nextOnSheet,
  type Sheet,
} from "../../flow/index.ts"
import { type Lit, lightNames, lightsOf, worstOf } from "../../follow/monitoring/lights.ts"
import { monthsIn } from "../../follow/monitoring/months.ts"
import { verdictNames } from "../../targets/verdict.ts"
import { Recent } from "../../memo/index.ts"
import { causeNames, chanceNames, moneySourceNames, moneySources } from "../../model/monitoring.ts"
import { monitoringRules } from "../../packs/monitoring.ts"
import { paceOf } from "../../packs/pace.ts"
import type { Work } from "../../store/database.ts"
import { datesOf, type KeptSheet, sheetEntries } from "../../store/monitoring.ts"
import { type Caller, missing, type Office } from "../office.ts"
import type { ActChoice } from "../views/choices.ts"
import {
  type Contents,
  contentsOf,
  type MonitoringScene,
  mayOnSheet,
  maySeeContent,
  monitoringScene,
  reviewed,
  type SheetAt,
} from "./scene.ts"

/** The dates of monitoring of a year, and when a place usually monitors. */
export async function monitoringDates(office: Office, caller: Caller, year: number) {
  return office.store.office(caller.region, async (trx) => ({
    dates: await datesOf(trx, caller.region, year),
  }))
}

/** Every sheet of a date that the caller may see, with both lights of every project where its contents may be seen. */
export async function monitoringView(
  office: Office,
  caller: Caller,
  { year, until }: Pick<SheetAt, "year" | "until">,
) {
  return office.store.office(caller.region, async (trx) => {
    const scene = await monitoringScene(office, trx, caller, year, until, null)
    const today = dayAt(office.now())
    const { due } = scene.monitoring
    const doers = doersIn(scene.people, caller.region, today)
    const seen = scene.monitoring.sheets.filter(
      (sheet) => mayOnSheet(scene, sheet, "seeProgress") || maySeeContent(scene, sheet),
    )
    const departments = new Set(seen.map(({ department }) => department))
    const around = departments.size === 1 ? [...departments][0]! : null
    const contents = await contentsOf(trx, caller.region, year, until, around)
    const kept = new Map(contents.sheets.map((sheet) => [sheet.code, sheet]))
    return {
      year,
      until,
      due,
      daysLeft: daysBetween(today, due),
      months: monthsIn(year, until),
      sheets: seen.map((sheet) => {
        const found = maySeeContent(scene, sheet) ? kept.get(sheet.code) : undefined
        return {
          ...namesOf(sheet),
          acts: choicesOn(scene, sheet),
          turn: nextOnSheet(scene.monitoring, sheet, doers).map(({ says }) => says),
          reported: found ? rememberedSummary(office, scene, found, contents) : null,
        }
      }),
    }
  })
}

/** One sheet: what was approved, what is reported, how it is judged, what is wrong, what can be done. */
export async function sheetView(office: Office, caller: Caller, { year, until, code }: SheetAt) {
  return office.store.office(caller.region, async (trx) => {
    const scene = await monitoringScene(office, trx, caller, year, until, code)
    const sheet = scene.monitoring.sheets.find((each) => each.code === code)
    if (!sheet || !maySeeContent(scene, sheet)) throw missing(`编码为“${code}”的监控表`)
    const today = dayAt(office.now())
    const doers = doersIn(scene.people, caller.region, today)
    const contents = await contentsOf(trx, caller.region, year, until, sheet.department)
    const kept = contents.sheets.find((each) => each.code === code)!
    const review = reviewed(scene, kept, contents)
    const units = scene.monitoring.sheets.filter(
      (each) => sheet.kind === "departmentMonitoring" && each.kind === "unitMonitoring",
    )
    const entries = await sheetEntries(trx, { region: caller.region, year, until, body: code })
    const returned = entries.at(-1)
    return {
      ...namesOf(sheet),
      departmentName: scene.monitoring.sheets.find((each) => each.code === sheet.department)?.name ?? "",
      year,
      until,
      due: scene.monitoring.due,
      daysLeft: daysBetween(today, scene.monitoring.due),
      months: monthsIn(year, until),
      version: kept.version,
      savedAt: kept.savedAt?.toISOString() ?? null,
      savedBy: kept.savedBy,
      mayEdit: mayOnSheet(scene, sheet, "edit"),
      acts: choicesOn(scene, sheet),
      turn: nextOnSheet(scene.monitoring, sheet, doers).map(({ says }) => says),
      comments:
        returned?.act === "return" && sheet.state === "filling"
          ? {
              day: returned.day,
              who: returned.who,
              due: returned.given.due ?? null,
              comments: returned.given.comments ?? [],
            }
          : null,
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
      units: units
        .filter((each) => maySeeContent(scene, each) || mayOnSheet(scene, each, "seeProgress"))
        .map((unit) => ({ ...namesOf(unit), acts: choicesOn(scene, unit) })),
      entries: entries.map(({ day, who, act, from, to, given }) => ({
        day,
        who,
        actName: actNames[act],
        fromName: nameOfState(sheet.kind, from),
        toName: nameOfState(sheet.kind, to),
        comments: (given.comments ?? []).map(({ text }) => text),
      })),
      words: { chances: chanceNames, causes: causeNames, sources: moneySourceNames },
    }
  })
}

/** What the caller can do now on sheets of all open dates. */
export async function sheetTasks(office: Office, trx: Work, caller: Caller, year: number) {
  const today = dayAt(office.now())
  const tasks = []
  for (const { until, due } of await datesOf(trx, caller.region, year)) {
    const scene = await monitoringScene(office, trx, caller, year, until, null)
    const doers = doersIn(scene.people, caller.region, today)
    for (const sheet of scene.monitoring.sheets)
      for (const { act, says, people } of nextOnSheet(scene.monitoring, sheet, doers)) {
        const { actor } = scene
        const isOwn = people.some(
          (each) => each.person.id === actor.person.id && (each.for?.id ?? null) === (actor.for?.id ?? null),
        )
        if (isOwn)
          tasks.push({
            kind: sheet.kind,
            code: sheet.code,
            name: sheet.name,
            until,
            act,
            actName: actNames[act],
            says,
            due: due as Day | null,
            daysLeft: daysBetween(today, due) as number | null,
          })
      }
  }
  return tasks
}

function namesOf({ kind, code, name, department, state }: Sheet) {
  return { kind, code, name, department, state, stateName: nameOfState(kind, state) }
}

function choicesOn({ monitoring, actor }: MonitoringScene, sheet: Sheet): ActChoice[] {
  const asked = ["comments", "due"]
  return actsOnSheet(monitoring, sheet, actor).map(({ act, way, needs }) => ({
    act,
    actName: actNames[act],
    way,
    needs: needs.filter((need) => asked.includes(need)).map((need) => ({ need, name: needNames[need] })),
  }))
}

type Summary = ReturnType<typeof summaryOf>

/** How many summaries of sheets are remembered: those of a few dates of a large county. */
const most = 2000

const known = new WeakMap<Office, Recent<Summary>>()

/** A summary follows from what was saved and what the book says: the same is not found out again for every list. */
function rememberedSummary(
  office: Office,
  scene: MonitoringScene,
  sheet: KeptSheet,
  contents: Contents,
): Summary {
  const { region, year, until } = scene.monitoring
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
function summaryOf(scene: MonitoringScene, sheet: KeptSheet, contents: Contents) {
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

function lightsFor({ region, monitoring }: MonitoringScene, review: ReturnType<typeof reviewed>, id: string) {
  const project = review.sheet.projects.find((each) => each.id === id)!
  const judged = project.indicators.map((indicator) => review.judged.get(indicator.id)!)
  const pace = paceOf(region.place)
  const { goal, money, says, rank } = lightsOf(project, judged, review.money.get(id)!, monitoring.until, pace)
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
