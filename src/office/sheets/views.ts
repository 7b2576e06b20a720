import {
  actNames,
  actsOnSheet,
  type Day,
  type Doers,
  dayAt,
  daysBetween,
  doersIn,
  nameOfState,
  needNames,
  nextOnSheet,
  type Sheet,
  type SheetEntry,
  type SheetUse,
} from "../../flow/index.ts"
import type { Work } from "../../store/database.ts"
import { type KeptSheet, roundsOf } from "../../store/sheets.ts"
import type { Caller, Office } from "../office.ts"
import type { ActChoice } from "../views/choices.ts"
import { mayOnSheet, maySeeContent, type SheetScene, sheetScene } from "./scene.ts"

/** The rounds of a year for one use. */
export async function roundDates(office: Office, caller: Caller, year: number, use: SheetUse) {
  return office.store.office(caller.region, async (trx) =>
    (await roundsOf(trx, { region: caller.region, year, use })).map(({ until, due }) => ({ until, due })),
  )
}

/** The sheets of a round that the caller may see anything of. */
export function seenIn(scene: SheetScene): readonly Sheet[] {
  return scene.round.sheets.filter(
    (sheet) => mayOnSheet(scene, sheet, "seeProgress") || maySeeContent(scene, sheet),
  )
}

/** The department all of some sheets belong to; null: several. */
export function aroundOf(sheets: readonly Sheet[]): string | null {
  const departments = new Set(sheets.map(({ department }) => department))
  return departments.size === 1 ? [...departments][0]! : null
}

/** A sheet in a list: its names, what the caller may do, whose turn it is. */
export function rowOf(scene: SheetScene, sheet: Sheet, doers: Doers) {
  return { ...namesOf(sheet), acts: choicesOn(scene, sheet), turn: turnOf(scene, sheet, doers) }
}

/** Everybody who could act on the sheets of a round today. */
export function doersOf(office: Office, { people, round }: SheetScene): Doers {
  return doersIn(people, round.region, dayAt(office.now()))
}

/** Until when departments report, and how many days are left. */
export function dueOf(office: Office, { round: { year, until, due } }: SheetScene) {
  return { year, until, due, daysLeft: daysBetween(dayAt(office.now()), due) }
}

/** What every sheet shows whatever it is for: its names, saves, acts, why it came back, its units, what was done to it. */
export function headOf(
  office: Office,
  scene: SheetScene,
  sheet: Sheet,
  kept: Pick<KeptSheet, "version" | "savedAt" | "savedBy">,
  entries: readonly SheetEntry[],
) {
  const { sheets } = scene.round
  const last = entries.at(-1)
  const isDepartment = sheet.kind.startsWith("department")
  const units = sheets.filter((each) => isDepartment && each.kind.startsWith("unit"))
  return {
    ...rowOf(scene, sheet, doersOf(office, scene)),
    ...dueOf(office, scene),
    departmentName:
      sheets.find((each) => each.kind.startsWith("department") && each.code === sheet.department)?.name ?? "",
    version: kept.version,
    savedAt: kept.savedAt?.toISOString() ?? null,
    savedBy: kept.savedBy,
    mayEdit: mayOnSheet(scene, sheet, "edit"),
    comments:
      last?.act === "return" && sheet.state === "filling"
        ? { day: last.day, who: last.who, due: last.given.due ?? null, comments: last.given.comments ?? [] }
        : null,
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
  }
}

const uses: readonly SheetUse[] = ["monitoring", "evaluation", "final"]

/** What the caller can do now on sheets of all open rounds. */
export async function sheetTasks(office: Office, trx: Work, caller: Caller, year: number) {
  const today = dayAt(office.now())
  const tasks = []
  for (const use of uses)
    for (const { until, due } of await roundsOf(trx, { region: caller.region, year, use })) {
      const scene = await sheetScene(office, trx, caller, { use, year, until }, null)
      const doers = doersOf(office, scene)
      for (const sheet of scene.round.sheets)
        for (const { act, says, people } of nextOnSheet(scene.round, sheet, doers)) {
          const { actor } = scene
          const isOwn = people.some(
            (each) =>
              each.person.id === actor.person.id && (each.for?.id ?? null) === (actor.for?.id ?? null),
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

/** A sheet by its names. */
export function namesOf({ kind, code, name, department, state }: Sheet) {
  return { kind, code, name, department, state, stateName: nameOfState(kind, state) }
}

function turnOf({ round }: SheetScene, sheet: Sheet, doers: Doers): string[] {
  return nextOnSheet(round, sheet, doers).map(({ says }) => says)
}

function choicesOn({ round, actor }: SheetScene, sheet: Sheet): ActChoice[] {
  const asked = ["comments", "due", "date", "number", "reason", "reviewer"]
  return actsOnSheet(round, sheet, actor).map(({ act, way, needs }) => ({
    act,
    actName: actNames[act],
    way,
    needs: needs.filter((need) => asked.includes(need)).map((need) => ({ need, name: needNames[need] })),
  }))
}
