import {
  type Act,
  may,
  performOnSheet,
  type SheetCommand,
  type SheetDone,
  sheetThing,
  transitionOf,
} from "../../flow/index.ts"
import type { Fills } from "../../model/monitoring.ts"
import { lockSheet, saveFills, saveSheetDone } from "../../store/monitoring.ts"
import { askerOf, type Caller, missing, must, type Office, Refused } from "../office.ts"
import { contentsOf, findingsOn, mayOnSheet, monitoringScene, type SheetAt } from "./scene.ts"

/** Does one act to a sheet; what is handed on is kept with the act. */
export async function actOnSheet(
  office: Office,
  caller: Caller,
  { year, until, code }: SheetAt,
  act: Act,
  given: SheetCommand["given"],
): Promise<SheetDone> {
  return office.store.office(caller.region, async (trx) => {
    await lockSheet(trx, { region: caller.region, year, until, body: code })
    const scene = await monitoringScene(office, trx, caller, year, until, code)
    const sheet = scene.monitoring.sheets.find((each) => each.code === code)
    if (!sheet) throw missing(`编码为“${code}”的监控表`)
    const transition = transitionOf(sheet.kind, act, sheet.state)
    const isLooked = transition?.needs.includes("noErrors") === true
    const contents = isLooked ? await contentsOf(trx, caller.region, year, until, sheet.department) : null
    const sheets = contents?.sheets ?? []
    const kept = sheets.find((each) => each.code === code)
    const findings = kept && contents ? findingsOn(scene, kept, contents) : []
    const command = {
      act,
      code,
      by: caller.person,
      for: caller.for,
      at: office.now(),
      given,
      report: { findings },
    }
    const done = must(performOnSheet(scene.monitoring, scene.people, command))
    const units = sheets.filter((each) => each.kind === "unitMonitoring" && each.code !== code)
    const content = kept && {
      projects: kept.projects,
      fills: kept.fills,
      ...(kept.kind === "departmentMonitoring" && {
        units: units.map(({ code: unit, projects, fills }) => ({ code: unit, projects, fills })),
      }),
    }
    await saveSheetDone(trx, { region: caller.region, year, until, body: code }, done, content ?? null)
    return done
  })
}

/** What came of an act that was done to several. */
export interface Several {
  readonly done: readonly string[]
  readonly refused: readonly { readonly code: string; readonly because: string }[]
}

/** Does one act to several sheets, each by itself: what is refused holds up none of the others. */
export async function actOnSheets(
  office: Office,
  caller: Caller,
  { year, until, codes }: Omit<SheetAt, "code"> & { readonly codes: readonly string[] },
  act: Act,
): Promise<Several> {
  const done: string[] = []
  const refused: { code: string; because: string }[] = []
  for (const code of codes)
    try {
      await actOnSheet(office, caller, { year, until, code }, act, {})
      done.push(code)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ code, because: error.message })
    }
  return { done, refused }
}

/** Saves what is reported on a sheet that was loaded as number `seen`; gives the new number. */
export async function saveSheet(
  office: Office,
  caller: Caller,
  at: SheetAt,
  seen: number,
  fills: Fills,
): Promise<{ readonly version: number }> {
  const { year, until, code } = at
  const who = await office.store.office(caller.region, async (trx) => {
    const scene = await monitoringScene(office, trx, caller, year, until, code)
    const sheet = scene.monitoring.sheets.find((each) => each.code === code)
    if (!sheet || !mayOnSheet(scene, sheet, "seeProgress")) throw missing(`编码为“${code}”的监控表`)
    must(may(scene.actor, "edit", sheetThing(caller.region, sheet), sheet.state))
    const { sheets } = await contentsOf(trx, caller.region, year, until, sheet.department)
    mustBeKnown(fills, sheets.find((each) => each.code === code)?.projects ?? [])
    return scene.actor.person.name
  })
  const version = await office.store.as(askerOf(caller), (trx) =>
    saveFills(
      trx,
      { region: caller.region, year, until, body: code },
      seen,
      fills,
      who,
      new Date(office.now()),
    ),
  )
  if (version === null)
    throw new Refused("state", "这张监控表在您打开以后别人保存过，没有写入；请重新载入，把您改的再填上。")
  return { version }
}

/** Nothing is reported of what was not approved. */
function mustBeKnown(
  fills: Fills,
  projects: readonly { readonly id: string; readonly indicators: readonly { readonly id: string }[] }[],
): void {
  const known = new Set(projects.flatMap(({ id, indicators }) => [id, ...indicators.map((each) => each.id)]))
  const foreign = [...Object.keys(fills.projects), ...Object.keys(fills.indicators)].filter(
    (id) => !known.has(id),
  )
  if (foreign.length > 0)
    throw new Refused(
      "need",
      `有${foreign.length}处填报不属于批复的项目和指标（${foreign.slice(0, 3).join("、")}），没有保存；请重新载入监控表再填。`,
    )
}
