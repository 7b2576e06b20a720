import {
  type Act,
  type Body,
  type Done,
  type Given,
  perform,
  stateOf,
  transitionOf,
} from "../../flow/index.ts"
import type { Work } from "../../store/database.ts"
import { savesOf } from "../../store/records.ts"
import type { KeptContent } from "../../store/versions.ts"
import { lockYear, saveDone } from "../../store/years.ts"
import { contentFor, sealedDraft } from "../drafts/content.ts"
import { draftOf } from "../drafts/draft.ts"
import { openFinals } from "../finals/open.ts"
import { openMonitoring } from "../monitoring/open.ts"
import { type Caller, must, type Office } from "../office.ts"
import { openEvaluations } from "../results/open.ts"
import { bodyAt, mustBeAllowed, type Scene, sceneOf } from "./load.ts"
import { openBook } from "./money/open.ts"

/** An act on the year ("" as code) or on one of its departments and units, with what it needs to be given. */
export interface ActWish {
  readonly year: number
  readonly code: string
  readonly act: Act
  readonly given: Omit<Given, "content">
}

/**
 * Does one act of the flow. What is handed in is compiled and checked before the year is locked; when the draft was
 * saved meanwhile it is done anew.
 */
export async function act(office: Office, caller: Caller, wish: ActWish): Promise<Done> {
  for (;;) {
    const prepared = await prepare(office, caller, wish)
    const done = await office.store.office(caller.region, async (trx) => {
      await lockYear(trx, caller.region, wish.year)
      const scene = await sceneOf(trx, caller.region, wish.year, wish.code === "" ? null : wish.code, caller)
      const body = wish.code === "" ? null : bodyAt(scene, wish.code)
      if (prepared && body && !(await isUnchanged(trx, scene, body, prepared))) return null
      const result = must(
        perform(scene.year, scene.people, {
          act: wish.act,
          kind: body?.kind ?? "year",
          code: wish.code,
          by: caller.person,
          for: caller.for,
          at: office.now(),
          given: { ...wish.given, ...(prepared?.content && { content: prepared.content }) },
        }),
      )
      const entry = await saveDone(trx, scene.year, result, prepared?.kept ?? null)
      await openBook(trx, result, entry)
      const { watch, evaluate, finalize } = result.entry.given
      if (watch) await openMonitoring(trx, scene, watch)
      if (evaluate) await openEvaluations(trx, scene, evaluate)
      if (finalize) await openFinals(office, trx, scene, finalize)
      return result
    })
    if (done) return done
  }
}

/** What an act hands in, and of which draft it was made. */
interface Prepared {
  readonly saves: number
  /** The seals of what the units of a department had handed in. */
  readonly units: string
  readonly content: Given["content"]
  readonly kept: KeptContent | null
}

/** Compiles and checks what an act hands in; null when the act needs nothing of the kind. */
async function prepare(office: Office, caller: Caller, wish: ActWish): Promise<Prepared | null> {
  if (wish.code === "") return null
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, wish.year, wish.code, caller)
    const body = bodyAt(scene, wish.code)
    const transition = transitionOf(body.kind, wish.act, stateOf(scene.year, body))
    if (!transition?.needs.includes("content")) return null
    // Who may not do it costs no more than being told so.
    mustBeAllowed(office, scene, caller, wish.act, body)
    const draft = await draftOf(trx, scene.year, body, scene.region.place)
    const kept = contentFor(draft, await sealedDraft(office, trx, scene, draft))
    return {
      saves: draft.saves,
      units: sealsOf(scene, body),
      content: kept?.content,
      kept: kept?.kept ?? null,
    }
  })
}

async function isUnchanged(trx: Work, scene: Scene, body: Body, prepared: Prepared): Promise<boolean> {
  const key = { region: scene.region.code, year: scene.year.year, body: body.code }
  return (await savesOf(trx, key)) === prepared.saves && sealsOf(scene, body) === prepared.units
}

/** The newest submissions of the units below a department, by their seals. */
function sealsOf({ year }: Scene, body: Body): string {
  const own = year.versions.filter(({ kind, of }) => kind === "submission" && of !== body.code)
  return own.map(({ of, number, sha256 }) => `${of} ${number} ${sha256}`).join()
}
