import {
  type Act,
  may,
  performOnSheet,
  type Sheet,
  type SheetCommand,
  type SheetDone,
  type SheetUse,
  sheetThing,
  transitionOf,
} from "../../flow/index.ts"
import { evidenceIn } from "../../model/evidence.ts"
import type { Work } from "../../store/database.ts"
import { evidenceNames } from "../../store/evidence.ts"
import {
  type KeptSheet,
  lockSheet,
  type SheetContent,
  type SheetKey,
  saveFills,
  saveSheetDone,
} from "../../store/sheets.ts"
import { type FinalLook, finalKnown, finalLook } from "../finals/look.ts"
import { publishFinal } from "../finals/publish.ts"
import { monitoringLook } from "../monitoring/look.ts"
import { askerOf, type Caller, must, type Office, Refused } from "../office.ts"
import { evaluationLook } from "../results/look.ts"
import {
  type Look,
  mayOnSheet,
  noSheet,
  type RoundAt,
  type SheetAt,
  type SheetScene,
  sheetIn,
  sheetKeyOf,
  sheetScene,
} from "./scene.ts"

/** How sheets of each use are loaded and judged. */
const looks: Readonly<
  Record<SheetUse, (trx: Work, scene: SheetScene, department: string, office: Office) => Promise<Look>>
> = {
  monitoring: monitoringLook,
  evaluation: evaluationLook,
  final: finalLook,
}

/** Does one act to a sheet; what is handed on is kept with the act. */
export async function actOnSheet(
  office: Office,
  caller: Caller,
  at: SheetAt,
  act: Act,
  given: SheetCommand["given"],
): Promise<SheetDone> {
  const { code } = at
  const key = sheetKeyOf(caller, at)
  return office.store.office(caller.region, async (trx) => {
    await lockSheet(trx, key)
    const scene = await sheetScene(office, trx, caller, at, code)
    const sheet = sheetIn(scene, code)
    if (!sheet) throw noSheet(at.use, code)
    const transition = transitionOf(sheet.kind, act, sheet.state)
    // Who may not do it costs no more than being told so.
    must(may(scene.actor, act, sheetThing(caller.region, sheet), sheet.state))
    const isLooked = transition?.needs.includes("noErrors") === true || transition?.yields === "sheet"
    const look = isLooked ? await looks[at.use](trx, scene, sheet.department, office) : null
    const kept = look?.sheets.find((each) => each.code === code)
    const command = {
      act,
      code,
      by: caller.person,
      for: caller.for,
      at: office.now(),
      given,
      report: {
        findings: kept && look && transition?.needs.includes("noErrors") ? look.findingsOn(kept) : [],
      },
      ...(at.use === "final" && { known: await finalKnown(trx, scene, sheet, look as FinalLook | null) }),
    }
    const done = must(performOnSheet(scene.round, scene.people, command))
    await saveSheetDone(
      trx,
      key,
      done,
      kept && look ? (look.keep?.(kept) ?? keptWith(kept, look.sheets)) : null,
    )
    if (at.use === "final" && act === "publish")
      await publishFinal(office, trx, scene, done, look as FinalLook)
    return done
  })
}

/** What is kept of a sheet that is handed on: of a department with that of its units. */
function keptWith({ kind, code, projects, fills }: KeptSheet, sheets: readonly KeptSheet[]): object {
  if (!kind.startsWith("department")) return { projects, fills }
  const units = sheets.filter((each) => each.code !== code)
  return {
    projects,
    fills,
    units: units.map((each) => ({ code: each.code, projects: each.projects, fills: each.fills })),
  }
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
  { codes, ...round }: RoundAt & { readonly codes: readonly string[] },
  act: Act,
): Promise<Several> {
  const done: string[] = []
  const refused: { code: string; because: string }[] = []
  for (const code of codes)
    try {
      await actOnSheet(office, caller, { ...round, code }, act, {})
      done.push(code)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ code, because: error.message })
    }
  return { done, refused }
}

/** Saves what is reported on a sheet that was loaded as number `seen`; gives the new number. */
export async function saveSheet<Use extends SheetUse>(
  office: Office,
  caller: Caller,
  at: SheetAt & { readonly use: Use },
  seen: number,
  fills: SheetContent[Use]["fills"],
): Promise<{ readonly version: number }> {
  const key: SheetKey & { readonly use: Use } = { ...sheetKeyOf(caller, at), use: at.use }
  const saver = await office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, at, at.code)
    const sheet = mustBeEditable(scene, at)
    if (!("account" in fills)) {
      mustBeKnown(fills, await approvedOn(trx, scene, sheet, office))
      mustBeBrought(fills, await evidenceNames(trx, { region: caller.region, year: at.year, body: at.code }))
    }
    const { person, for: principal } = scene.actor
    return { name: person.name, ids: [person.id, ...(principal ? [principal.id] : [])] }
  })
  const version = await office.store.as(askerOf(caller), (trx) =>
    saveFills(trx, key, seen, fills, saver, new Date(office.now())),
  )
  if (version === null)
    throw new Refused("state", "这张表在您打开以后别人保存过，没有写入；请重新载入，把您改的再填上。")
  return { version }
}

/** The sheet of a body that the caller may fill in now. */
export function mustBeEditable(scene: SheetScene, { use, code }: SheetAt): Sheet {
  const sheet = sheetIn(scene, code)
  if (!sheet || !mayOnSheet(scene, sheet, "seeProgress")) throw noSheet(use, code)
  must(may(scene.actor, "edit", sheetThing(scene.round.region, sheet), sheet.state))
  return sheet
}

/** Ids of what was approved. */
async function approvedOn(trx: Work, scene: SheetScene, sheet: Sheet, office: Office): Promise<Set<string>> {
  const { sheets } = await looks[scene.round.use](trx, scene, sheet.department, office)
  const projects = sheets.find((each) => each.code === sheet.code)?.projects ?? []
  return new Set(projects.flatMap(({ id, indicators }) => [id, ...indicators.map((each) => each.id)]))
}

/** Files that are cited were brought. */
function mustBeBrought(fills: object, brought: ReadonlyMap<string, string>): void {
  const gone = evidenceIn(fills).find(({ sha256 }) => sha256 !== undefined && !brought.has(sha256))
  if (gone) throw new Refused("need", `佐证材料“${gone.name}”没有上传，没有保存；请重新上传。`)
}

/** Nothing is reported of what was not approved. */
function mustBeKnown(
  fills: SheetContent["monitoring" | "evaluation"]["fills"],
  known: ReadonlySet<string>,
): void {
  const of = "projects" in fills ? fills.projects : fills.subjects
  const foreign = [...Object.keys(of), ...Object.keys(fills.indicators)].filter((id) => !known.has(id))
  if (foreign.length > 0)
    throw new Refused(
      "need",
      `有${foreign.length}处填报不属于批复的项目和指标（${foreign.slice(0, 3).join("、")}），没有保存；请重新载入再填。`,
    )
}
