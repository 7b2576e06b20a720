import {
  type Act,
  type Body,
  type BudgetYear,
  dayAt,
  excessText,
  lastComments,
  nameOfControl,
  type Room,
  roomOf,
  submittedOf,
  undivided,
  unitsOf,
  type Version,
} from "../../flow/index.ts"
import type { Amount } from "../../model/control.ts"
import type { Report } from "../../model/finding.ts"
import { type disclosureToJson, ledgerToJson } from "../../model/json.ts"
import type { BudgetLine } from "../../model/ledger.ts"
import type { Work } from "../../store/database.ts"
import { recordsOfKind, savesOf } from "../../store/records.ts"
import { versionsSeen } from "../../store/versions.ts"
import { bodyAt, mustBeAllowed, sceneOf } from "../acts/load.ts"
import { sealedDraft } from "../drafts/content.ts"
import { draftOf } from "../drafts/draft.ts"
import { askerOf, type Caller, type Office } from "../office.ts"
import { choicesOf, isAllowed } from "./choices.ts"
import { clockViews } from "./clocks.ts"
import { controlView, enteredView } from "./controls.ts"
import { namesOf, turnOf } from "./year.ts"

/** Where something of a body is asked for. */
export interface At {
  readonly year: number
  readonly code: string
}

const sights = [
  "edit",
  "explain",
  "seeDraft",
  "seeSubmission",
  "seeControls",
  "seeTrail",
] as const satisfies readonly Act[]

const versionNames: Readonly<Record<Version["kind"], string>> = {
  submission: "上报稿",
  candidate: "公开稿",
  publication: "公开版本",
}

/** A version as lists show it. */
export function versionView({ kind, number, day, by, reason, sha256 }: Version) {
  return { kind, kindName: versionNames[kind], number, day, by, reason, sha256 }
}

/** How far a department or unit is, what the caller may do with it, and what stands in its way. */
export async function bodyView(office: Office, caller: Caller, { year, code }: At) {
  const today = dayAt(office.now())
  const versions = await office.store.as(askerOf(caller), (trx) =>
    versionsSeen(trx, { region: caller.region, year, body: code }),
  )
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, year, code)
    const body = bodyAt(scene, code)
    const actor = mustBeAllowed(office, scene, caller, "seeProgress", body)
    const may = Object.fromEntries(
      sights.map((act) => [act, isAllowed(scene.year, body, actor, act)]),
    ) as Record<(typeof sights)[number], boolean>
    const choices = choicesOf(scene.year, body, actor)
    const units = body.kind === "department" ? unitsOf(scene.year, code) : []
    const rooms =
      may.seeControls && may.seeDraft ? roomOf(await spentBy(trx, scene.year, body), body.controls) : []
    const open =
      may.seeControls && body.kind === "department"
        ? undivided(
            body.controls,
            units.flatMap(({ controls }) => controls),
            units.map((unit) => unit.code),
          )
        : []
    return {
      ...namesOf(body),
      departmentName:
        scene.year.bodies.find((each) => each.kind === "department" && each.code === body.department)?.name ??
        "",
      saves: await savesOf(trx, { region: caller.region, year, body: code }),
      acts: choices,
      may,
      turn: turnOf(scene.year, body, scene.people, today),
      clocks: clockViews(scene.year, body, today),
      controls: may.seeControls ? body.controls.map(controlView) : [],
      entered: enteredView(scene.year, body, choices),
      rooms: rooms.map((room) => ({ ...roomView(room), says: room.left < 0 ? excessText(room) : "" })),
      undivided: open.map(roomView),
      units: units.map((unit) => ({
        ...namesOf(unit),
        controls: may.seeControls ? unit.controls.map(controlView) : [],
      })),
      comments: lastComments(scene.year, body),
      versions: versions.map(versionView),
    }
  })
}

/** The draft of a body as `mingzhang.ledger/2`. */
export async function draftView(office: Office, caller: Caller, at: At) {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, at.year, at.code)
    const body = bodyAt(scene, at.code)
    mustBeAllowed(office, scene, caller, "seeDraft", body)
    return { scene, body, draft: await draftOf(trx, scene.year, body, scene.region.place) }
  })
}

/** The draft in its public shape. */
export async function draftJson(office: Office, caller: Caller, at: At) {
  const { draft } = await draftView(office, caller, at)
  const records = draft.records.map(({ kind, id, version, place }) => ({ kind, id, version, place }))
  return { saves: draft.saves, ledger: ledgerToJson(draft.ledger), records }
}

/** What checking finds in a draft now, and the disclosure it compiles into. */
export async function findingsView(office: Office, caller: Caller, at: At) {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, at.year, at.code)
    const body = bodyAt(scene, at.code)
    mustBeAllowed(office, scene, caller, "seeDraft", body)
    const draft = await draftOf(trx, scene.year, body, scene.region.place)
    const { report, disclosure } = await sealedDraft(office, trx, scene, draft)
    return {
      saves: draft.saves,
      report: JSON.parse(report) as Report,
      disclosure: JSON.parse(disclosure) as ReturnType<typeof disclosureToJson> | null,
    }
  })
}

/** What stands against the control numbers now: the lines of a unit, what the units of a department handed in. */
async function spentBy(trx: Work, year: BudgetYear, { kind, code }: Body): Promise<readonly Amount[]> {
  if (kind === "department") return unitsOf(year, code).flatMap((unit) => submittedOf(year, unit.code) ?? [])
  const key = { region: year.region.code, year: year.year, body: code }
  return (await recordsOfKind(trx, key, "lines")).map(({ data }) => data as BudgetLine)
}

function roomView({ of, fund, kind, allowed, taken, left }: Room) {
  return { of, fund, kind, name: nameOfControl({ fund, kind }), allowed, taken, left }
}
